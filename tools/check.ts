import { spawnSync } from 'node:child_process';

/** The quick checks, in the order in which they usually fail. `npm run check -- --fix` mends what can be mended. */
const isFix = process.argv.includes('--fix');
const checks: readonly (readonly [name: string, ...command: string[]])[] = [
  ['format', 'prettier', isFix ? '--write' : '--check', '--log-level=warn', '.'],
  ['lint', 'oxlint', '--type-aware', ...(isFix ? ['--fix'] : [])],
  [
    'boundaries',
    'depcruise',
    '--config',
    '.dependency-cruiser.mjs',
    'apps',
    'libs',
    'tools',
    'test',
  ],
  ['dead code', 'knip'],
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['types of the admin app', 'tsc', '-p', 'apps/admin/tsconfig.json', '--noEmit'],
  ['unit tests', 'node', 'tools/test.mjs', '--selectProjects=unit'],
];

const failed: string[] = [];
for (const [name, command = '', ...args] of checks) {
  const began = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  process.stdout.write(`\nNot in order: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
