import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOffBody, runsOf } from '#test/law/statements';
import { versionBody } from '#test/law/rule-versions';
import { asOwner } from '#test/harness/test-database';
import { stateOf } from '#test/services/effects';
import { file, handleAll, matterOf, setStage, type Stage } from '#test/services/stage';
import { storedDeadlines } from '#test/services/stored-deadlines';
import { run as amendClosure } from '../../tools/prazo/amend-closure.ts';
import { run as importCalendar } from '../../tools/prazo/import-calendar.ts';
import { run as publishClosure } from '../../tools/prazo/publish-closure.ts';
import { run as publishRule } from '../../tools/prazo/publish-rule.ts';
import { run as withdrawClosure } from '../../tools/prazo/withdraw-closure.ts';
import { argsOf, callCommand, type Command } from './call-command.ts';

type Options = Readonly<Record<string, string | true | undefined>>;

const said = {
  scope: 'central_government',
  'name-pt': 'tolerância de ponto',
  'name-en': 'day off',
  citation: 'Despacho n.º 1',
  author: 'Ana Sousa',
};

describe('the commands by which the operator publishes the law', () => {
  let stage: Stage;
  let folder: string;
  /** The day on which a firm has to be answered, at the Lisbon office. */
  let legalOn: string;
  let day = 0;
  /** A day ahead of every clock, of its own for every test. */
  const nextDay = () => `2100-03-${String((day += 1)).padStart(2, '0')}`;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prazo-law-'));
    stage = await setStage();
    const { caseId } = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId, filedAt: stage.database.clock.now().toISOString() });
    await handleAll(stage);
    legalOn = (await storedDeadlines(stage, caseId))[0]?.legalOn ?? '';
  });
  afterAll(async () => {
    await stage.server.stop();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => (process.env['DATABASE_OWNER_URL'] = stage.server.ownerUrl));
  afterEach(() => delete process.env['DATABASE_OWNER_URL']);

  const call = (command: Command, options: Options) => callCommand(command, argsOf(options));

  it('a closure is published, amended and withdrawn, and its author stands by it', async () => {
    const date = nextDay();
    const key = `closure.central_government.${date}`;

    const results = [
      await call(publishClosure, { ...said, date }),
      await call(amendClosure, { ...said, date, key, extent: 'partial' }),
      await call(withdrawClosure, { key, reason: 'não foi concedida', author: 'Rui' }),
    ];

    const none = '0 dates of 0 firms can change; the worker shows each of them\n';
    expect(results.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, `published ${key}\n${none}`],
      [0, `amended ${key}\n${none}`],
      [0, `withdrew ${key}\n${none}`],
    ]);
    const rows = await asOwner(
      stage.server.ownerUrl,
      'SELECT extent, author, note FROM calendar_entries WHERE key = $1 ORDER BY seq',
      [key],
    );
    expect(rows).toEqual([
      { extent: 'full', author: 'Ana Sousa', note: null },
      { extent: 'partial', author: 'Ana Sousa', note: null },
      { extent: 'partial', author: 'Rui', note: 'não foi concedida' },
    ]);
  });

  it('every option of a closure arrives where it belongs', async () => {
    const date = nextDay();

    await call(publishClosure, {
      ...said,
      date,
      scope: 'municipality:0805',
      key: `faro.${date}`,
      extent: 'partial',
      announced: '2026-01-31',
      url: 'https://diariodarepublica.pt/1',
      confidence: 'law',
      note: 'from 13:00',
    });

    const [row] = await asOwner(
      stage.server.ownerUrl,
      `SELECT effect, extent, scope_kind, scope_code, day, name_pt, name_en, citation, url, confidence,
         announced_on::text, note FROM calendar_entries WHERE key = $1`,
      [`faro.${date}`],
    );
    expect(row).toEqual({
      effect: 'rolls',
      extent: 'partial',
      scope_kind: 'municipality',
      scope_code: '0805',
      day: { kind: 'date', date },
      name_pt: 'tolerância de ponto',
      name_en: 'day off',
      citation: 'Despacho n.º 1',
      url: 'https://diariodarepublica.pt/1',
      confidence: 'law',
      announced_on: '2026-01-31',
      note: 'from 13:00',
    });
  });

  it('asked what would happen, each says how many dates of how many firms, and writes nothing', async () => {
    const date = nextDay();
    const key = `closure.central_government.${date}`;
    await call(publishClosure, { ...said, date });
    const rule = await written(
      'rule.json',
      JSON.stringify(versionBody({ appliesFrom: '2026-01-01' })),
    );
    const calendar = await written('one.jsonl', JSON.stringify(closesLisbon()));
    const before = await stateOf(stage.server);
    const dry: Options = { author: 'Ana', 'dry-run': true };
    const office = { ...said, ...dry, scope: 'office:lisboa', date: legalOn };

    const results = [
      await call(publishClosure, office),
      await call(amendClosure, { ...office, key }),
      await call(withdrawClosure, { ...dry, key, reason: 'x' }),
      await callCommand(publishRule, [rule, ...argsOf(dry)]),
      await callCommand(importCalendar, [calendar, ...argsOf(dry)]),
    ];

    const counted = (deadlines: number, firms: number) =>
      `${deadlines} dates of ${firms} firms can change; the worker shows each of them\n`;
    expect(results.map(({ code, stdout, stderr }) => [code, stderr, stdout])).toEqual([
      [0, '', `would publish closure.lisboa.${legalOn}\n${counted(1, 1)}`],
      [0, '', `would amend ${key}\n${counted(1, 1)}`],
      [0, '', `would withdraw ${key}\n${counted(0, 0)}`],
      [0, '', `would publish contactenos.response version 2\n${counted(1, 1)}`],
      [0, '', `would publish 1 statements\n${counted(1, 1)}`],
    ]);
    expect(await stateOf(stage.server)).toEqual(before);
  });

  it('asked what would happen, a command refuses what it would refuse', async () => {
    const { code, stderr } = await call(publishClosure, {
      ...said,
      date: '2026-01-05',
      'dry-run': true,
    });

    expect(code).toBe(2);
    expect(stderr).toContain('--date: 2026-01-05 has passed');
  });

  it('an import counts a date once, however many of its statements touch it', async () => {
    const lines = [
      closesLisbon(),
      { ...closesLisbon(), scope: { kind: 'municipality', code: '1106' } },
    ];
    const path = await written('two.jsonl', lines.map((each) => JSON.stringify(each)).join('\n'));

    const { code, stdout } = await callCommand(importCalendar, [path]);

    expect([code, stdout]).toEqual([
      0,
      'published 2 statements\n1 dates of 1 firms can change; the worker shows each of them\n',
    ]);
    expect(await runsOf(stage, stage.mine)).toHaveLength(2);
  });

  it('a rule is published from its file, and the next number is asked for', async () => {
    const path = await written(
      'rule.json',
      JSON.stringify(versionBody({ appliesFrom: '2099-01-01' })),
    );

    const first = await callCommand(publishRule, [path, '--author', 'Ana']);
    const again = await callCommand(publishRule, [path]);

    expect([first.code, first.stdout]).toEqual([
      0,
      expect.stringContaining('published contactenos.response version 2\n'),
    ]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('version: the next version of contactenos.response is 3');
  });

  it.each<[string, string, Command, Options]>([
    ['--date', 'a day that does not exist', publishClosure, { ...said, date: '2100-02-30' }],
    ['--date', 'no day', publishClosure, said],
    ['--scope', 'no place', publishClosure, { ...said, date: '2100-05-01', scope: undefined }],
    ['--scope', 'an unknown office', publishClosure, at('office:atlantis')],
    ['--scope', 'an unknown municipality', publishClosure, at('municipality:9999')],
    ['--scope', 'an unknown kind', publishClosure, at('planet:PT')],
    ['--name-pt', 'no name', publishClosure, { ...at('country:PT'), 'name-pt': '' }],
    ['--name-en', 'no name', publishClosure, { ...at('country:PT'), 'name-en': undefined }],
    ['--citation', 'no source', publishClosure, { ...at('country:PT'), citation: undefined }],
    ['--extent', 'a wrong extent', publishClosure, { ...at('country:PT'), extent: 'half' }],
    ['--announced', 'a wrong day', publishClosure, { ...at('country:PT'), announced: 'soon' }],
    ['--author', 'nobody', publishClosure, { ...at('country:PT'), author: ' ' }],
    ['--author', 'the release', publishClosure, { ...at('country:PT'), author: 'release' }],
    ['--key', 'no key', amendClosure, at('country:PT')],
    ['Closure not found', 'a key of nobody', amendClosure, { ...at('country:PT'), key: 'no.such' }],
    ['--key', 'no key', withdrawClosure, { reason: 'x' }],
    ['--reason', 'no reason', withdrawClosure, { key: 'no.such' }],
    ['Closure not found', 'a key of nobody', withdrawClosure, { key: 'no.such', reason: 'x' }],
    ['arguments', 'an unknown option', withdrawClosure, { why: 'x' }],
  ])('names %s when given %s, and ends with 2', async (name, _what, command, options) => {
    const before = await stateOf(stage.server);

    const { code, stdout, stderr } = await call(command, options);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`prazo: ${name}`);
    expect(stderr).toContain('usage: prazo');
    expect(await stateOf(stage.server)).toEqual(before);
  });

  it.each([
    ['publish-closure', publishClosure],
    ['amend-closure', amendClosure],
    ['withdraw-closure', withdrawClosure],
    ['import-calendar', importCalendar],
    ['publish-rule', publishRule],
  ])(
    '%s explains itself without a database, and says when none is named',
    async (name, command) => {
      delete process.env['DATABASE_OWNER_URL'];

      const help = await callCommand(command, ['--help']);
      const nowhere = await callCommand(command, name.endsWith('closure') ? [] : ['no-such-file']);

      expect([help.code, help.stderr]).toEqual([0, '']);
      expect(help.stdout).toContain(`usage: prazo ${name}`);
      expect(nowhere.code).toBe(2);
      expect(nowhere.stderr).toContain('DATABASE_OWNER_URL');
    },
  );

  it.each([
    ['publish-rule', publishRule],
    ['import-calendar', importCalendar],
  ])('%s wants one file that can be read', async (_name, command) => {
    const missing = await callCommand(command, [join(folder, 'none')]);
    const none = await callCommand(command, []);
    const two = await callCommand(command, ['a', 'b']);

    expect([missing, none, two].map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(missing.stderr).toContain('FILE:');
    expect([none.stderr, two.stderr].every((text) => text.includes('name one file'))).toBe(true);
  });

  it.each([
    ['FILE: is not JSON', 'id: contactenos.response'],
    ['period.count:', JSON.stringify(versionBody({ period: { count: 0, unit: 'hours' } }))],
    ['input: Unrecognized key', JSON.stringify(versionBody({ from: '2099-01-01' }))],
  ])('a rule’s file is refused with %p', async (words, text) => {
    const { code, stderr } = await callCommand(publishRule, [await written('bad.json', text)]);

    expect(code).toBe(2);
    expect(stderr).toContain(`prazo: ${words}`);
  });

  it('who serves may not publish: the command says whose role it needs', async () => {
    process.env['DATABASE_OWNER_URL'] = stage.server.databaseUrl;

    const { code, stderr } = await call(publishClosure, { ...said, date: nextDay() });

    expect(code).toBe(1);
    expect(stderr).toContain('DATABASE_OWNER_URL must name the role');
  });

  function at(scope: string): Options {
    return { ...said, date: '2100-05-01', scope };
  }

  function closesLisbon() {
    return dayOffBody(legalOn, { scope: { kind: 'office', code: 'lisboa' } });
  }

  async function written(name: string, text: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text);

    return path;
  }
});
