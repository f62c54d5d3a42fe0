import { execFileSync } from 'node:child_process';

/** What keys and tokens look like, as an extended regular expression; each part is tried on an example below. */
const shapes = [
  '-----BEGIN [A-Z ]*PRIVATE KEY-----',
  'AKIA[0-9A-Z]{16}',
  'gh[pousr]_[A-Za-z0-9]{36}',
  'xox[abpr]-[0-9A-Za-z-]{20}',
  'AIza[0-9A-Za-z_-]{35}',
  'eyJ[A-Za-z0-9_-]{16,}\\.eyJ[A-Za-z0-9_-]{16,}',
  'npm_[A-Za-z0-9]{36}',
];

// Put together here, so that this file does not find itself.
const examples = [
  ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' '),
  `AKIA${'A'.repeat(16)}`,
  `ghp_${'a'.repeat(36)}`,
  `xoxb-${'1'.repeat(20)}`,
  `AIza${'a'.repeat(35)}`,
  ['eyJ'.padEnd(19, 'a'), 'eyJ'.padEnd(19, 'b')].join('.'),
  `npm_${'a'.repeat(36)}`,
];

const git = (...args: string[]) =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 });

describe('secrets', () => {
  it('would be found by their shape', () => {
    for (const [index, shape] of shapes.entries()) {
      expect(examples[index]).toMatch(new RegExp(`^${shape}$`));
    }
  });

  it('lie in no commit that leads here', () => {
    const commits = git('log', '--format=%h %s', '-E', `-G${shapes.join('|')}`, 'HEAD');

    expect(commits).toBe('');
  });

  it('are kept out by the rules for what git ignores', () => {
    const ignored = ['.env', '.prazo/secrets.json', 'dist/sbom.json'];

    expect(
      git('check-ignore', ...ignored)
        .trim()
        .split('\n'),
    ).toEqual(ignored);
  });
});
