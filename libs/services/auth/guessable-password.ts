import { commonWords } from './common-words.ts';

/** What a keyboard, an alphabet or counting gives, forwards and backwards. */
const runs = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
].flatMap((run) => [run, run.split('').toReversed().join('')]);

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** So much must be left when everything is taken off that a guesser tries first; a common word counts as two. */
const enough = 8;

/**
 * Whether a password is one of those that are tried first: common words, what is known of the person and the firm
 * (`context`: address, names), keyboard runs, years and repetitions, in any mixture and under the usual disguises.
 * No list of leaked passwords is asked: it would have to leave the machine, or be larger than the product.
 */
export function isGuessable(password: string, context: readonly string[]): boolean {
  const plain = fold(password);
  const undisguised = plain
    .split('')
    .map((each) => disguises[each] ?? each)
    .join('');
  const known = new Set(['prazo', ...context.flatMap(wordsOf)]);

  return [plain, undisguised].some((text) => strengthOf(text, known) < enough);
}

function strengthOf(text: string, known: ReadonlySet<string>): number {
  let rest = text.replace(/[\s\p{P}\p{S}]/gu, '');
  rest = /^(.+?)\1+$/su.exec(rest)?.[1] ?? rest;
  let strength = 0;
  for (const [words, worth] of [
    [known, 0],
    [commonWords, 2],
  ] as const) {
    for (const word of [...words].toSorted((a, b) => b.length - a.length)) {
      if (!rest.includes(word)) continue;
      rest = rest.replaceAll(word, ' ');
      strength += worth;
    }
  }

  return strength + rest.split(' ').reduce((sum, part) => sum + unitsOf(part), 0);
}

/** Runs, years and repeated characters count as one. */
function unitsOf(text: string): number {
  const rest = text.replace(/(?:19|20)\d\d/g, '#').replace(/(.)\1+/gsu, '$1');
  let units = 0;
  for (let at = 0; at < rest.length; units += 1) at += Math.max(1, runAt(rest, at));

  return units;
}

/** The length of the run that begins here; 0 when it is shorter than three. */
function runAt(text: string, at: number): number {
  let length = 3;
  if (!runs.some((run) => run.includes(text.slice(at, at + length)))) return 0;
  while (
    at + length < text.length &&
    runs.some((run) => run.includes(text.slice(at, at + length + 1)))
  )
    length += 1;

  return text.length - at < 3 ? 0 : length;
}

/** Words of three letters or more, without accents. */
function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
