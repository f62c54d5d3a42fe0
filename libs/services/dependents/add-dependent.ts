import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { createPerson } from '../people/create-person.ts';
import { identifierWarnings, type Warning } from '../people/identifier-warnings.ts';
import { personFields } from '../people/person-fields.ts';
import { requireNotErased } from '../people/require-not-erased.ts';

export const kinships = ['child', 'spouse', 'partner', 'parent', 'sibling', 'other'] as const;

export const AddDependent = z
  .strictObject({ ...personFields, kinship: z.enum(kinships) })
  .meta({ id: 'AddDependent' });

/** Adds a person to a client's family. `conflict` when the client was erased, or is blocked. */
export async function addDependent(
  ctx: FirmContext,
  input: { readonly clientId: string; readonly dependent: z.infer<typeof AddDependent> },
): Promise<{ id: string; personId: string; warnings: Warning[] }> {
  requirePermission(ctx, 'files.write');
  const { kinship, ...fields } = input.dependent;
  const client = await ctx.tx.client.findFirst({
    where: { id: input.clientId },
    select: { id: true, personId: true },
  });
  if (!client) throw notFound('Client');
  await requireNotErased(ctx, [client.personId]);

  const personId = await createPerson(ctx, fields);
  const dependent = await ctx.tx.dependent.create({
    data: { clientId: client.id, personId, kinship },
    select: { id: true },
  });
  await writeAudit(ctx, {
    action: 'dependent.added',
    subjectType: 'client',
    subjectId: client.id,
    data: { dependentId: dependent.id, kinship },
  });

  return { id: dependent.id, personId, warnings: await identifierWarnings(ctx, personId, fields) };
}
