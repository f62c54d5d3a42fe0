import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError, invalidField, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireNotErased } from '../people/require-not-erased.ts';
import { kinships } from './add-dependent.ts';

export const TiePerson = z
  .strictObject({ personId: z.uuid(), kinship: z.enum(kinships) })
  .meta({ id: 'TiePerson' });

/**
 * Ties a person who is in the firm's files already to the family of a client: a child of two households stays one person,
 * with one set of permits and cases. `conflict` when they are in this family already, or were erased.
 */
export async function tiePerson(
  ctx: FirmContext,
  input: { readonly clientId: string } & z.infer<typeof TiePerson>,
): Promise<{ id: string }> {
  requirePermission(ctx, 'files.write');
  const { clientId, personId, kinship } = input;
  const client = await ctx.tx.client.findFirst({
    where: { id: clientId },
    select: { id: true, personId: true },
  });
  if (!client) throw notFound('Client');
  const people = await ctx.tx.person.count({ where: { id: personId } });
  if (people === 0) throw invalidField('personId', 'is not a person of the firm');
  if (client.personId === personId) throw invalidField('personId', 'is the client themselves');
  await requireNotErased(ctx, [client.personId, personId]);
  const id = randomUUIDv7();
  const { count } = await ctx.tx.dependent.createMany({
    data: [{ id, clientId, personId, kinship }],
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError('conflict', 'The person is in this family already');
  await writeAudit(ctx, {
    action: 'dependent.added',
    subjectType: 'client',
    subjectId: clientId,
    data: { dependentId: id, kinship },
  });

  return { id };
}
