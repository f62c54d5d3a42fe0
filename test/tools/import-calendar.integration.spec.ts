import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { dayOffBody } from '#test/law/statements';
import { stateOf } from '#test/services/effects';
import { run as importCalendar } from '../../tools/prazo/import-calendar.ts';
import { callCommand } from './call-command.ts';

const header = 'date,scope,name_pt,name_en,citation';
const closed = (date: string) => `${date},country:PT,encerrado,closed,Despacho`;
const json = (date: string) => JSON.stringify(dayOffBody(date));

describe('a calendar from a file', () => {
  let db: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prazo-calendar-'));
    db = await startDatabase();
    process.env['DATABASE_OWNER_URL'] = db.ownerUrl;
  });
  afterAll(async () => {
    delete process.env['DATABASE_OWNER_URL'];
    await db.stop();
    await rm(folder, { recursive: true });
  });

  it('is published whole from CSV, whatever its quotes, empty cells, comments and line ends', async () => {
    const lines = [
      'extent,date,scope,name_pt,name_en,citation,retroactive,note',
      '# days of 2100',
      ',2100-04-01,office:lisboa,"Encerrado, o dia todo","The ""blue"" day",Aviso 1,,',
      'partial,2100-04-02,central_government,meio dia,half a day,Aviso 2,false,from 13:00',
      '',
      ',2020-04-02,municipality:1106,encerrado,closed,Aviso 3,true,',
    ];

    const { code, stdout } = await importText(`\uFEFF${lines.join('\r\n')}\r\n`);

    expect([code, stdout]).toEqual([0, expect.stringContaining('published 3 statements')]);
    expect(await lastRows(3)).toEqual([
      ['full', 'office lisboa', 'Encerrado, o dia todo', 'The "blue" day', 'Aviso 1', null],
      [
        'partial',
        'authority central_government',
        'meio dia',
        'half a day',
        'Aviso 2',
        'from 13:00',
      ],
      ['full', 'municipality 1106', 'encerrado', 'closed', 'Aviso 3', null],
    ]);
  });

  it('is published whole from JSON lines, holidays too', async () => {
    const holiday = dayOffBody('', {
      effect: 'suspends',
      day: { kind: 'easter', offset: 1 },
      validFrom: '2099-01-01',
    });

    const { code } = await importText(`${json('2100-06-01')}\n\n${JSON.stringify(holiday)}\n`);

    expect(code).toBe(0);
    const [first, second] = await lastRows(2);
    expect([first?.[4], second?.[4]]).toEqual(['Despacho n.º 1/2026', 'Despacho n.º 1/2026']);
  });

  it.each([
    ['line 3: day.date', [header, closed('2100-07-01'), closed('2100-02-30')]],
    ['line 3: scope.code', [header, closed('2100-07-01'), '2100-07-02,office:x,a,b,c']],
    ['line 3: name.en', [header, closed('2100-07-01'), '2100-07-02,country:PT,a,,c']],
    ['line 3: key: ', [header, closed('2100-07-01'), closed('2100-07-01')]],
    [
      'line 3: day.date: 2020-07-01 has passed',
      [header, closed('2100-07-01'), closed('2020-07-01')],
    ],
    ['line 2: has 4 cells, not 5', [header, '2100-07-01,country:PT,a,b']],
    ['line 2: has a quote', [header, '2100-07-01,country:PT,"a,b,c']],
    ['line 2: has a quote', [header, '2100-07-01,country:PT,"a"b,b,c']],
    ['line 2: retroactive', [`${header},retroactive`, `${closed('2020-07-01')},yes`]],
    ['line 1: no column "scop"', ['date,scop', '2100-07-01,country:PT']],
    ['line 2: is not JSON', [json('2100-07-01'), '{"day"']],
    [
      'line 3: Unrecognized key',
      [json('2100-07-01'), '', JSON.stringify(dayOffBody('2100-07-02', { Key: 1 }))],
    ],
    ['line 2: key: ', [json('2100-07-01'), json('2100-07-01')]],
    ['FILE: holds no line', ['', '  ']],
  ])('is refused whole with %p, and nothing of it stays', async (words, lines) => {
    const before = await stateOf(db);

    const { code, stdout, stderr } = await importText(lines.join('\n'));

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`prazo: ${words}`);
    expect(await stateOf(db)).toEqual(before);
  });

  async function importText(text: string) {
    const path = join(folder, 'calendar');
    await writeFile(path, text);

    return callCommand(importCalendar, [path, '--author', 'Ana Sousa']);
  }

  async function lastRows(count: number): Promise<unknown[][]> {
    const rows = await asOwner(
      db.ownerUrl,
      `SELECT extent, scope_kind || ' ' || scope_code AS scope, name_pt, name_en, citation, note
       FROM calendar_entries ORDER BY seq DESC LIMIT $1`,
      [count],
    );

    return rows.toReversed().map((row) => Object.values(row));
  }
});
