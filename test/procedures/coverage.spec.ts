import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { playbooks } from '#domain/playbooks/catalogue';

/** The entries of the three articles: A1 to A6, B0 to B9, C0 to C8. */
const entries = [...codes('A', 1, 6), ...codes('B', 0, 9), ...codes('C', 0, 8)];

const page = readFileSync(resolve(import.meta.dirname, '../../docs/playbooks.md'), 'utf8');
const [, table = ''] = page.split('## Every entry of the articles');
const rows = Array.from(
  table.matchAll(/^\| ([ABC]\d) +\| `([a-z_0-9]+)` +\| (.+?) +\|$/gm),
  ([, entry, playbook, test]) => ({ entry, playbook, test: `${entry} ${test}` }),
);

describe('every entry of the articles', () => {
  it('has one row in docs/playbooks.md, in order', () => {
    expect(entries).toHaveLength(25);
    expect(rows.map(({ entry }) => entry)).toEqual(entries);
  });

  it.each(rows)('$entry is the playbook $playbook', ({ entry, playbook }) => {
    expect(playbooks.find(({ code }) => code === entry)?.id).toBe(playbook);
  });

  it('has one test of the name that its row says, and there is no other', () => {
    expect(testNames().toSorted()).toEqual(rows.map(({ test }) => test).toSorted());
  });
});

function codes(letter: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`);
}

function testNames(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.integration.spec.ts'))
    .flatMap((file) => {
      const source = readFileSync(resolve(import.meta.dirname, file), 'utf8');

      return Array.from(source.matchAll(/^ {2}it\('([^']+)'/gm), ([, name = '']) => name);
    });
}
