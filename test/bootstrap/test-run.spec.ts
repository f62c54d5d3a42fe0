import { needsServers } from '../../tools/test/arguments.ts';
import { closingLine, exitCodeOf } from '../../tools/test/counts.ts';

describe('a test run', () => {
  it.each([
    [[], true],
    [['-t', 'name'], true],
    [['--selectProjects', 'unit'], false],
    [['--selectProjects', 'unit', '-t', 'integration'], false],
    [['--selectProjects', 'unit', 'integration'], true],
    [['--selectProjects=unit'], false],
    [['--listTests'], false],
  ])('with %j starts servers: %s', (args, expected) => {
    expect(needsServers(args)).toBe(expected);
  });

  it('ends with the plain counts', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 3 })).toBe(
      '12 passed, 0 failed, 3 skipped',
    );
  });

  it.each([
    [0, { passed: 1, failed: 0, skipped: 0 }, 0],
    [1, { passed: 1, failed: 1, skipped: 0 }, 1],
    [0, { passed: 0, failed: 0, skipped: 5 }, 1],
    [0, { passed: 3, failed: 1, skipped: 0 }, 1],
  ])('that Jest ends with %i and %j exits with %i', (jestCode, counts, code) => {
    expect(exitCodeOf(jestCode, counts)).toBe(code);
  });
});
