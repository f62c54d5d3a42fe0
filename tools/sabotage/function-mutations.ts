import { asOwner, type Owner } from '#test/harness/test-database';
import { askedElsewhere } from '#test/isolation/look-up-questions';
import type { DatabaseMutation } from './database-mutations.ts';

/** Each condition of each function that looks across firms, or helps one to, one at a time taken for true. */
export async function functionMutations(owner: Owner): Promise<DatabaseMutation[]> {
  const functions = await asOwner<{ name: string; body: string; whole: string }>(
    owner,
    `SELECT p.proname AS name, p.prosrc AS body, pg_get_functiondef(p.oid) AS whole FROM pg_proc p
     WHERE p.pronamespace = 'system'::regnamespace AND (p.prosecdef OR p.proowner = 'prazo_system'::regrole) ORDER BY 1`,
  );

  return functions.flatMap(({ name, body, whole }) =>
    conditionsOf(body).map(({ from, to }) => {
      const broken = `${body.slice(0, from)} true ${body.slice(to)}`;
      const elsewhere = askedElsewhere[name];
      const words = body.slice(from, to).trim().replaceAll(/\s+/g, ' ');

      return {
        name: `system.${name} without: ${words}`,
        sql: whole.replace(body, () => broken),
        changes: name,
        ...(elsewhere && { askedIn: elsewhere }),
      };
    }),
  );
}

/**
 * From each WHERE, ON or AND to the end of its condition: the next of them, or a bracket or clause that closes it. One
 * that stands within a text, to be executed later, ends with the text.
 */
function conditionsOf(body: string): { from: number; to: number }[] {
  const plain = body.replaceAll(/--[^\n]*/g, (comment) => ' '.repeat(comment.length));

  return [...plain.matchAll(/\b(?:WHERE|AND|ON)\s+(?!CONFLICT)/g)].flatMap((match) => {
    const from = match.index + match[0].length;
    const to = endOf(plain, from);
    const text = plain.slice(from, to);

    return /=|<|>|\bIS\b|\bIN\b|EXISTS|\bis_/.test(text) ? [{ from, to }] : [];
  });
}

function endOf(text: string, from: number): number {
  let depth = 0;
  const isInText = (text.slice(0, from).match(/'/g)?.length ?? 0) % 2 === 1;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '(') depth += 1;
    if (char === ')' && --depth < 0) return at;
    if (char === ';' && depth === 0) return at;
    if (char === "'" && isInText) return at;
    const clause =
      /^\s(?:WHERE|AND|OR|ON|GROUP|ORDER|LIMIT|FOR|RETURNING|JOIN|LEFT|UNION|SET|THEN)\b/;
    if (depth === 0 && at > from && clause.test(text.slice(at, at + 12))) return at;
  }

  return text.length;
}
