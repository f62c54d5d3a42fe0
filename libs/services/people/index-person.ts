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

/** Makes the person of a case findable by its references, for those who see the case. */
export async function indexCase(
  ctx: FirmContext,
  matter: { readonly id: string; readonly personId: string },
  references: readonly (string | null | undefined)[],
): Promise<void> {
  await ctx.tx.caseToken.createMany({
    data: searchTokens(references).map((token) => ({
      caseId: matter.id,
      personId: matter.personId,
      token,
    })),
    skipDuplicates: true,
  });
}

/**
 * SQL that keeps the people of whom every word starts a token. It begins at the tokens, so that a rare word is found at
 * once; a range over the token, not LIKE, stays an index look-up under row-level security. `first` is the number of the
 * first free parameter; the words become the parameters from there on.
 */
export function matchesSearch(
  personColumn: string,
  words: readonly string[],
  first: number,
): string {
  const conditions = words.map((_word, index) => {
    const word = `$${first + index}::text`;

    const startsToken = `t.firm_id = $1
        AND t.token >= ${word} COLLATE "C" AND t.token < (${word} || U&'\\+10FFFF') COLLATE "C"`;

    return `${personColumn} IN (
      SELECT t.person_id FROM search_tokens t WHERE ${startsToken}
      UNION ALL SELECT t.person_id FROM case_tokens t WHERE ${startsToken})`;
  });

  return conditions.length > 0 ? conditions.join(' AND ') : 'true';
}

/** Finds the person by what is true now: words of an earlier name or number find nobody. */
export async function reindexPerson(ctx: FirmContext, personId: string): Promise<void> {
  const person = await ctx.tx.person.findFirstOrThrow({
    where: { id: personId },
    include: {
      permits: { select: { number: true } },
      cases: {
        select: {
          id: true,
          submissions: { select: { reference: true } },
          notices: { select: { reference: true } },
        },
      },
    },
  });
  await ctx.tx.searchToken.deleteMany({ where: { personId } });
  await indexPerson(ctx, personId, [
    person.fullName,
    person.nif,
    person.niss,
    ...person.permits.map((permit) => permit.number),
  ]);
  for (const { id, submissions, notices } of person.cases) {
    const references = [...submissions, ...notices].map((fact) => fact.reference);
    await indexCase(ctx, { id, personId }, references);
  }
}
