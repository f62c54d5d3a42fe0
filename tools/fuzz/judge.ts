import type { Received, Sent } from '../target/exchange.ts';
import type { Marks } from '../target/marks.ts';

const insides: readonly (readonly [string, RegExp])[] = [
  ['a stack trace', /\n\s+at .+:\d+|\bat \S+ \(.+:\d+:\d+\)|node_modules|\/dist\/|file:\/\/\//],
  ['SQL', /\bSELECT\b.+\bFROM\b|\bINSERT INTO\b|\bUPDATE\b.+\bSET\b|SQLSTATE|syntax error at/s],
  ['a constraint', /violates|constraint "|relation "|column "|_fkey|_pkey|duplicate key/],
  ['the ORM', /Prisma|Invalid `|prazo_app|row-level security/],
  ['a runtime error', /TypeError|RangeError|ReferenceError|Cannot read prop|is not a function/],
];

/** What is wrong with an answer, in a few words that are the same whenever the same thing is wrong. */
export function judge(sent: Sent, answer: Received, foreign: readonly Marks[]): string | undefined {
  if (answer.failure?.startsWith('unsendable')) return undefined;
  if (answer.failure) return `no answer (${answer.failure})`;
  if (answer.status >= 500) return `status ${answer.status}`;
  const everything = `${answer.headers}\n${answer.body}`;
  for (const marks of foreign) if (marks.foundIn(everything)) return 'a mark of another firm';
  for (const [name, pattern] of insides)
    if (pattern.test(answer.body)) return `${name} in the body`;
  const isProblem = answer.contentType.startsWith('application/problem+json');
  if (answer.status >= 400 && sent.method !== 'HEAD' && !isProblem) {
    return `status ${answer.status} without a problem`;
  }

  return undefined;
}
