import ts from 'typescript';
import { nodesOf, sourcesIn } from './sources.ts';

const length = 50_000;

/** Patterns that are slow on a long text and never meet one: how long it can be, and who sees to it. */
const bounded: Readonly<Record<string, { readonly most: number; readonly why: string }>> = {
  '/^(.+?)\\1+$/su': { most: 128, why: 'a password: its schema takes no more' },
  '/<+$/': { most: 50, why: 'a line of a machine-readable zone: another length is refused before' },
  '/\\bVersion\\/[\\d.]+ .*Safari\\//': { most: 512, why: 'a User-Agent: device-text.ts cuts it' },
};

/** Every pattern of ours that may meet something a person sent. */
const patterns = [
  ...new Set(
    sourcesIn('libs', 'apps/api/src').flatMap(({ tree }) =>
      nodesOf(tree)
        .filter(ts.isRegularExpressionLiteral)
        .map((node) => node.getText()),
    ),
  ),
].toSorted();

function patternOf(literal: string): RegExp {
  const end = literal.lastIndexOf('/');

  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

/** What makes a backtracking pattern begin again and again: what it asks for, repeated, and never what ends it. */
function pumpsOf(literal: string): string[] {
  const bare = literal.replaceAll(/\\[a-z]/g, ' ');
  const characters = [...new Set(Array.from(`${bare} aA1é\n\t'<;.-`))];
  const words = bare.match(/[A-Za-z0-9]{2,}/g) ?? [];

  return [...characters, ...words, ...words.map((word) => `${word}/1 `), '1 ', 'a.', 'a-'];
}

function textOf(unit: string, size: number): string {
  return `${unit.repeat(Math.ceil(size / unit.length)).slice(0, size)}\u0001!`;
}

/** Milliseconds of this process's own work, which a busy machine does not lengthen as it does a clock's. */
function workOf(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);

  return (user + system) / 1_000;
}

/** For the worst texts, found on short ones; the least of three, for a collection of garbage is nobody's pattern. */
function slowest(literal: string, most = length): number {
  const pattern = patternOf(literal);
  const once = (unit: string, size: number) => {
    const text = textOf(unit, size);

    return workOf(() => void text.replace(pattern, ''));
  };
  const short = Math.min(most, 2_000);
  const worst = pumpsOf(literal)
    .map((unit) => ({ unit, took: Math.min(once(unit, short), once(unit, short)) }))
    .toSorted((one, other) => other.took - one.took)
    .slice(0, 4);

  return Math.max(
    ...worst.map(({ unit }) => {
      const first = once(unit, most);

      return first < 40 ? first : Math.min(first, once(unit, most), once(unit, most));
    }),
  );
}

describe('the patterns that meet what people send', () => {
  it('would be caught taking long', () => {
    expect(slowest('/^(a+)+$/', 26)).toBeGreaterThan(50);
    expect(slowest('/<+$/')).toBeGreaterThan(50);
    expect(patterns.length).toBeGreaterThan(80);
  });

  it.each(patterns)('%s reads 50 kB at once', (literal) => {
    expect(slowest(literal, bounded[literal]?.most)).toBeLessThan(50);
  });

  it('are slow only where it is listed', () => {
    expect(Object.keys(bounded).filter((literal) => !patterns.includes(literal))).toEqual([]);
  });
});
