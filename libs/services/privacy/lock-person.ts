import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';

/** The person, whom nobody else holds, erases or opens a case for until the transaction is over. */
export async function lockPerson(
  ctx: FirmContext,
  personId: string,
): Promise<{ readonly erasure: 'blocked' | 'erased' | null }> {
  const [person] = await ctx.sql<{ erasure: 'blocked' | 'erased' | null }>(
    'SELECT erasure FROM people WHERE firm_id = $1 AND id = $2 FOR UPDATE',
    [ctx.firmId, personId],
  );
  if (!person) throw notFound('Person');

  return person;
}
