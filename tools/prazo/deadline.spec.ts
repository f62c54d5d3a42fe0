import { Readable } from 'node:stream';

import { run } from './deadline';

const question = ['--start', '2026-02-03', '--count', '10', '--unit', 'working_days'];
const court = ['--start', '2026-02-03', '--count', '3', '--unit', 'months', '--regime', 'court'];

async function prazo(args: string[], lines: readonly unknown[] = []) {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    write(text: string) {
      written[name] += text;

      return true;
    },
    once: () => undefined,
  });
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const code = await run(args, {
    stdin: Readable.from([text.join('\n')]),
    stdout: output('stdout'),
    stderr: output('stderr'),
  });

  return { code, ...written };
}

describe('prazo deadline', () => {
  it('prints the date first and then why, in Portuguese', async () => {
    const { code, stdout } = await prazo([...question, '--office', 'lisboa']);

    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('2026-02-18');
    expect(stdout).toContain('tolerância de ponto no Carnaval');
  });

  it('takes the closures given instead of the published ones', async () => {
    const closures = ['--closure', '2026-02-18', '--closure', '2026-02-19'];
    const { stdout } = await prazo([...question, '--office', '1106', ...closures, '--json']);

    expect(JSON.parse(stdout)).toMatchObject({
      due: '2026-02-17',
      safe: '2026-02-17',
      rolled: [],
      trace: { legal: '2026-02-17', municipality: { name: 'Lisboa' } },
    });
  });

  it.each([
    [['--margin', '2'], { due: '2026-02-18', internal: '2026-02-16' }],
    [['--dilation', 'europe'], { due: '2026-03-04', safe: '2026-03-04' }],
    [['--before'], { due: '2026-01-20', safe: '2026-01-20' }],
    [
      ['--sent', '2026-02-02', '--by', 'registered_post'],
      { due: '2026-02-19', safe: '2026-02-18' },
    ],
    [['--sent', '2026-02-02', '--by', 'electronic'], { due: '2026-02-18' }],
  ])('counts with %p', async (args, dates) => {
    const { stdout } = await prazo([...question, '--office', 'Lisboa', ...args, '--json']);

    expect(JSON.parse(stdout)).toMatchObject(dates);
  });

  it('asks for the days of the office that was named, not of its municipality only', async () => {
    const { stdout } = await prazo([...question, '--office', 'Lisboa (Anjos)', '--json']);

    expect(JSON.parse(stdout).trace).toMatchObject({
      office: 'lisboa_anjos',
      municipality: { name: 'Lisboa' },
    });
  });

  it('counts a court term to the day after the vacation', async () => {
    const months = ['--start', '2026-04-20', '--count', '3', '--unit', 'months'];
    const { stdout } = await prazo([...months, '--office', 'Lisboa', '--regime', 'court']);

    expect(stdout.split('\n')[0]).toBe('2026-09-01');
  });

  it.each([
    ['--start', ['--start', '2026-02-30', '--count', '10', '--unit', 'working_days']],
    ['--count', ['--start', '2026-02-03', '--count', '0', '--unit', 'working_days']],
    ['--count', ['--start', '2026-02-03', '--count', '1e1', '--unit', 'working_days']],
    ['--unit', ['--start', '2026-02-03', '--count', '10', '--unit', 'weeks']],
    ['--office', [...question, '--office', 'Atlântida']],
    ['--office', question],
    ['--closure', [...question, '--office', 'Porto', '--closure', 'amanhã']],
    ['--locale', [...question, '--office', 'Porto', '--locale', 'fr']],
    ['--offfice', [...question, '--offfice', 'Porto']],
    ['--margin', [...question, '--office', 'Porto', '--margin', '21']],
    ['--margin', [...question, '--office', 'Porto', '--margin', 'two']],
    ['--margin', [...question, '--office', 'Porto', '--margin', '']],
    ['--dilation', [...question, '--office', 'Porto', '--dilation', 'mars']],
    ['--regime', [...question, '--office', 'Porto', '--regime', 'penal']],
    ['--unit', [...question, '--office', 'Porto', '--regime', 'court']],
    ['--sent', [...question, '--office', 'Porto', '--sent', '2026-02-30', '--by', 'electronic']],
    ['--sent', [...question, '--office', 'Porto', '--sent', '2026-02-04', '--by', 'electronic']],
    ['--sent', [...question, '--office', 'Porto', '--by', 'electronic']],
    ['--by', [...question, '--office', 'Porto', '--sent', '2026-02-02']],
    ['--by', [...question, '--office', 'Porto', '--sent', '2026-02-02', '--by', 'pigeon']],
    ['--dilation', [...question, '--office', 'Porto', '--before', '--dilation', 'europe']],
    ['--dilation', [...court, '--office', 'Porto', '--dilation', 'europe']],
  ])('names %s when it is wrong, and ends with 2', async (option, args) => {
    const { code, stdout, stderr } = await prazo(args);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(option);
  });
});

describe('prazo deadline --batch', () => {
  const line = { start: '2026-02-03', count: 10, unit: 'working_days', municipality: 'Lisboa' };

  it('answers each line, with the published closures, those given, or none', async () => {
    const { code, stdout } = await prazo(
      ['--batch'],
      [
        { id: 1, ...line },
        { id: 'b', ...line, closures: [] },
        '',
        { id: 3, ...line, municipality: '1312', closures: ['2026-02-17', '2026-02-18'] },
      ],
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each));

    expect(code).toBe(0);
    expect(answers.map(({ id, due, safe }) => [id, due, safe])).toEqual([
      [1, '2026-02-18', '2026-02-18'],
      ['b', '2026-02-17', '2026-02-17'],
      [3, '2026-02-19', '2026-02-19'],
    ]);
    expect(answers[0]).toMatchObject({
      skipped: [
        { date: '2026-02-07', reason: 'sábado' },
        { date: '2026-02-08', reason: 'domingo' },
        { date: '2026-02-14', reason: 'sábado' },
        { date: '2026-02-15', reason: 'domingo' },
      ],
      rolled: [{ date: '2026-02-17', reason: 'tolerância de ponto no Carnaval' }],
    });
  });

  it.each([
    ['--start', '2026-02-03'],
    ['--margin', '2'],
    ['--closure', '2026-02-17'],
    ['--before'],
  ])('refuses %s %s: it would seem to hold for every line', async (...option) => {
    const { code, stdout, stderr } = await prazo(['--batch', ...option], [{ id: 1, ...line }]);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`prazo deadline: ${option[0]}: `);
  });

  it('names the fields that nobody read, such as a misspelt one', async () => {
    const { code, stdout } = await prazo(
      ['--batch'],
      [{ id: 1, ...line, directon: 'backward', closure: [] }],
    );

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      due: '2026-02-18',
      ignored: ['directon', 'closure'],
    });
  });

  it('counts with the margin, dilation, regime, direction and notice of each line', async () => {
    const { code, stdout } = await prazo(
      ['--batch'],
      [
        { id: 1, ...line, margin: 2 },
        { id: 2, ...line, dilation: 'europe' },
        { id: 3, ...line, direction: 'backward' },
        { id: 4, ...line, sentOn: '2026-02-02', by: 'registered_post' },
        { id: 5, ...line, start: '2026-04-20', count: 3, unit: 'months', regime: 'court' },
        { id: 6, ...line, direction: 'forward', regime: 'administrative', margin: 0 },
      ],
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each));

    expect(code).toBe(0);
    expect(answers.map(({ id, due, internal }) => [id, due, internal])).toEqual([
      [1, '2026-02-18', '2026-02-16'],
      [2, '2026-03-04', undefined],
      [3, '2026-01-20', undefined],
      [4, '2026-02-19', undefined],
      [5, '2026-09-01', undefined],
      [6, '2026-02-18', undefined],
    ]);
  });

  it('refuses bad lines one by one, goes on, and ends with 1', async () => {
    const { code, stdout } = await prazo(
      ['--batch'],
      [
        'not json',
        '[]',
        { id: 1, ...line, start: 20260203 },
        { id: 2, ...line, count: '10' },
        { id: 3, ...line, unit: 'weeks' },
        { id: 4, ...line, municipality: 'Atlântida' },
        { id: 5, ...line, closures: ['2026-02-30'] },
        { id: 6, ...line, closures: null },
        { id: 7, ...line },
        { id: 8, ...line, margin: '2' },
        { id: 9, ...line, margin: -1 },
        { id: 10, ...line, dilation: null },
        { id: 11, ...line, regime: 'penal' },
        { id: 12, ...line, direction: 'back' },
        { id: 13, ...line, sentOn: '2026-02-01' },
        { id: 14, ...line, by: 'electronic' },
        { id: 15, ...line, direction: 'backward', sentOn: '2026-02-01', by: 'electronic' },
      ],
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each));

    expect(code).toBe(1);
    expect(answers.map(({ id, field, due }) => [id, field ?? due])).toEqual([
      [null, 'line'],
      [null, 'line'],
      [1, 'start'],
      [2, 'count'],
      [3, 'unit'],
      [4, 'municipality'],
      [5, 'closures'],
      [6, 'closures'],
      [7, '2026-02-18'],
      [8, 'margin'],
      [9, 'margin'],
      [10, 'dilation'],
      [11, 'regime'],
      [12, 'direction'],
      [13, 'by'],
      [14, 'sentOn'],
      [15, 'sentOn'],
    ]);
  });
});
