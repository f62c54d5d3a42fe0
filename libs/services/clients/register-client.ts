import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { createPerson } from '../people/create-person.ts';
import { identifierWarnings, type Warning } from '../people/identifier-warnings.ts';
import { personFields } from '../people/person-fields.ts';

export const RegisterClient = z.strictObject(personFields).meta({ id: 'RegisterClient' });

/** Opens a client's file: the person and the fact that the firm acts for them. */
export async function registerClient(
  ctx: FirmContext,
  input: z.infer<typeof RegisterClient>,
): Promise<{ id: string; personId: string; warnings: Warning[] }> {
  requirePermission(ctx, 'files.write');
  const personId = await createPerson(ctx, input);
  const client = await ctx.tx.client.create({ data: { personId }, select: { id: true } });
  await writeAudit(ctx, {
    action: 'client.registered',
    subjectType: 'client',
    subjectId: client.id,
  });

  return { id: client.id, personId, warnings: await identifierWarnings(ctx, personId, input) };
}
