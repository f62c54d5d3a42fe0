import type { FirmContext } from '#db/with-firm';
import { blindMark } from '../sealing/blind-tokens.ts';
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
 * Finds the person by what is true now: words of an earlier name find nobody. Sealed numbers are not words: their tokens
 * are replaced with the numbers themselves.
 */
export async function reindexPerson(ctx: FirmContext, personId: string): Promise<void> {
  const person = await ctx.tx.person.findFirstOrThrow({
    where: { id: personId },
    select: {
      fullName: true,
      cases: {
        select: {
          id: true,
          submissions: { select: { reference: true } },
          notices: { select: { reference: true } },
        },
      },
    },
  });
  await ctx.tx.searchToken.deleteMany({
    where: { personId, NOT: { token: { startsWith: blindMark } } },
  });
  await indexPerson(ctx, personId, [person.fullName]);
  for (const { id, submissions, notices } of person.cases) {
    const references = [...submissions, ...notices].map((fact) => fact.reference);
    await indexCase(ctx, { id, personId }, references);
  }
}
