import { Readable } from 'node:stream';

import { run } from './deadline';

const question = ['--start', '2026-02-03', '--count', '10', '--unit', 'working_days'];

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
    ['--start', ['--start', '2026-02-30', '--count', '10', '--unit', 'working_days']],
    ['--count', ['--start', '2026-02-03', '--count', '0', '--unit', 'working_days']],
    ['--count', ['--start', '2026-02-03', '--count', '1e1', '--unit', 'working_days']],
    ['--unit', ['--start', '2026-02-03', '--count', '10', '--unit', 'weeks']],
    ['--office', [...question, '--office', 'Atlântida']],
    ['--office', question],
    ['--closure', [...question, '--office', 'Porto', '--closure', 'amanhã']],
    ['--locale', [...question, '--office', 'Porto', '--locale', 'fr']],
    ['--offfice', [...question, '--offfice', 'Porto']],
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
    ]);
  });
});
