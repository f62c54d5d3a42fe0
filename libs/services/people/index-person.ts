import type { FirmContext } from '#db/with-firm';
import { searchTokens } from './search-tokens.ts';

/** Makes a person findable by more words; words already known are left as they are. */
export async function indexPerson(
  ctx: FirmContext,
  personId: string,
  texts: readonly (string | null | undefined)[],
): Promise<void> {
  await ctx.tx.searchToken.createMany({
    data: searchTokens(texts).map((token) => ({ personId, token })),
    skipDuplicates: true,
  });
}

/**
 * SQL that keeps the people for whom every word of the search starts one of their tokens. A range over the token, not
 * LIKE: it stays an index look-up under row-level security. Expects the folded words as text[] in `parameter`.
 */
export function matchesSearch(personColumn: string, parameter: string): string {
  return `NOT EXISTS (
    SELECT FROM unnest(${parameter}::text[]) AS word
    WHERE NOT EXISTS (
      SELECT FROM search_tokens t
      WHERE t.firm_id = $1 AND t.person_id = ${personColumn}
        AND t.token >= word COLLATE "C" AND t.token < (word || U&'\\+10FFFF') COLLATE "C"))`;
}
