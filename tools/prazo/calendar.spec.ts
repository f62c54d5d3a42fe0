import { run } from './calendar';

async function prazo(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    write: (text: string) => (written[name] += text),
  });
  const code = await run(args, { stdout: output('stdout'), stderr: output('stderr') });

  return { code, ...written, lines: written.stdout.trim().split('\n') };
}

describe('prazo calendar', () => {
  it('lists what suspends and what only moves an end, with the source of each', async () => {
    const { code, lines } = await prazo('--office', 'Lisboa', '--year', '2026');

    expect(code).toBe(0);
    expect(lines).toHaveLength(15);
    expect(lines).toContain(
      '2026-02-17 | adia o fim | 17/02/2026 (terça-feira): tolerância de ponto no Carnaval | Despacho do Governo, conforme a imprensa',
    );
    expect(lines).toContain(
      '2026-06-13 | suspende | 13/06/2026 (sábado): feriado municipal: Lisboa | Código do Trabalho, art. 235 (feriado municipal) | fim de semana',
    );
  });

  it('marks a day that nobody has checked', async () => {
    const { lines } = await prazo('--office', 'Horta', '--year', '2026', '--locale', 'en');

    expect(lines.find((line) => line.startsWith('2026-06-24'))).toMatch(/\| to be confirmed$/);
  });

  it('knows the region of a place and the years without four holidays', async () => {
    const { stdout } = await prazo('--office', 'funchal', '--year', '2014', '--json');
    const days: { date: string }[] = JSON.parse(stdout);

    expect(days.map(({ date }) => date)).toEqual([
      '2014-01-01',
      '2014-04-18',
      '2014-04-20',
      '2014-04-25',
      '2014-05-01',
      '2014-06-10',
      '2014-07-01',
      '2014-08-15',
      '2014-08-21',
      '2014-12-08',
      '2014-12-25',
      '2014-12-26',
    ]);
  });

  it.each([
    ['--office', ['--office', 'Atlântida', '--year', '2026']],
    ['--office', ['--year', '2026']],
    ['--year', ['--office', 'Porto', '--year', '0']],
    ['--year', ['--office', 'Porto', '--year', '2026-01']],
    ['--locale', ['--office', 'Porto', '--year', '2026', '--locale', 'fr']],
    ['--yaer', ['--office', 'Porto', '--yaer', '2026']],
  ])('names %s when it is wrong, and ends with 2', async (option, args) => {
    const { code, stdout, stderr } = await prazo(...args);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(option);
  });
});
