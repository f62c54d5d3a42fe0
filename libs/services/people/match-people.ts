import type { ReadContext } from '#db/with-firm';
import { blindTokensOf } from '../sealing/blind-tokens.ts';
import { searchWords } from './search-tokens.ts';

export type PeopleMatch = { readonly condition: string; readonly values: readonly unknown[] };

/**
 * SQL that keeps the people who match a search: each word starts one of their words or is one of their numbers, or the
 * whole text is a number. Numbers are sealed and found whole, by their blind tokens. `first` is the number of the first
 * free parameter; `values` become the parameters from there on.
 */
export async function matchPeople(
  ctx: ReadContext,
  text: string | undefined,
  { column, first }: { readonly column: string; readonly first: number },
): Promise<PeopleMatch> {
  const words = searchWords(text);
  if (words.length === 0) return { condition: 'true', values: [] };
  const values: unknown[] = [];
  const next = (value: unknown) => `$${first + values.push(value) - 1}`;
  const conditions: string[] = [];
  for (const word of words) {
    conditions.push(hasWord(column, next(word), next(await blindTokensOf(ctx, word))));
  }
  const each = conditions.join(' AND ');
  if (words.length === 1) return { condition: each, values };
  const whole = next(await blindTokensOf(ctx, text ?? ''));

  return { condition: `((${each}) OR ${column} IN (${byTokens(whole)}))`, values };
}

/** It begins at the tokens, so that a rare word is found at once; a range, not LIKE, stays an index look-up under RLS. */
function hasWord(column: string, word: string, tokens: string): string {
  const startsToken = `t.firm_id = $1
      AND t.token >= ${word}::text COLLATE "C" AND t.token < (${word}::text || U&'\\+10FFFF') COLLATE "C"`;

  return `${column} IN (
    SELECT t.person_id FROM search_tokens t WHERE ${startsToken}
    UNION ALL SELECT t.person_id FROM case_tokens t WHERE ${startsToken}
    UNION ALL ${byTokens(tokens)})`;
}

function byTokens(tokens: string): string {
  return `SELECT t.person_id FROM search_tokens t WHERE t.firm_id = $1 AND t.token = ANY (${tokens}::text[])`;
}
