import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';

/** What stands behind one check: a test by its file and name, a command, a check in the browser, or an honest no. */
export type Proof =
  | { readonly kind: 'test' | 'browser'; readonly file: string; readonly name: string }
  | { readonly kind: 'command'; readonly script: string }
  | { readonly kind: 'owed' | 'open'; readonly why: string };

export type Check = {
  readonly number: number;
  readonly blocksRelease: boolean;
  readonly text: string;
  readonly proofs: readonly Proof[];
};

const heading = /^\*\*(\d+)( ★)?\*\* (.+)$/;
const proofForms: readonly (readonly [RegExp, (groups: readonly string[]) => Proof])[] = [
  [/^- test `([^`]+)`: (.+)$/, ([file = '', name = '']) => ({ kind: 'test', file, name })],
  [/^- browser `([^`]+)`: (.+)$/, ([file = '', name = '']) => ({ kind: 'browser', file, name })],
  [/^- command `npm run ([\w:-]+)[^`]*`/, ([script = '']) => ({ kind: 'command', script })],
  [/^- when it comes: (.+)$/, ([why = '']) => ({ kind: 'owed', why })],
  [/^- open: (.+)$/, ([why = '']) => ({ kind: 'open', why })],
];

/** The checks of docs/security.md with what proves each, in the order of the page. */
export function readRegister(root: string): Check[] {
  const checks: { -readonly [Key in keyof Check]: Check[Key] }[] = [];
  for (const line of readFileSync(join(root, 'docs/security.md'), 'utf8').split('\n')) {
    const [, number, star, text = ''] = heading.exec(line) ?? [];
    if (number) {
      checks.push({ number: Number(number), blocksRelease: star !== undefined, text, proofs: [] });
    }
    const check = checks.at(-1);
    for (const [form, proofOf] of proofForms) {
      const found = form.exec(line);
      if (found && check) check.proofs = [...check.proofs, proofOf(found.slice(1))];
    }
  }

  return checks;
}

/** What Jest writes with --json, as far as it says which test ended how. */
const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** The proofs that a whole run did not give: their test is gone, has another name, or did not pass. */
export function missingProofs(root: string, resultsFile: string): string[] {
  if (!existsSync(resultsFile)) return ['the run wrote no results'];
  const { testResults } = Results.parse(JSON.parse(readFileSync(resultsFile, 'utf8')));
  const passed = new Map(
    testResults.map(({ name, assertionResults }) => [
      relative(root, name),
      assertionResults.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName),
    ]),
  );

  return readRegister(root).flatMap(({ number, proofs }) =>
    proofs.flatMap((proof) => {
      if (proof.kind !== 'test') return [];
      const isGiven = passed.get(proof.file)?.some((name) => name.includes(proof.name));

      return isGiven ? [] : [`check ${number}: ${proof.file}: ${proof.name}`];
    }),
  );
}
