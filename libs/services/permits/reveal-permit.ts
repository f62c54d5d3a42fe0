import type { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { Revealed } from '../people/reveal-person.ts';
import { openValue } from '../sealing/seal-value.ts';

/** Shows the number of a permit. Who looked is on record; the number is not. */
export async function revealPermit(
  ctx: FirmContext,
  id: string,
): Promise<z.infer<typeof Revealed>> {
  requirePermission(ctx, 'identifiers.reveal');
  const permit = await ctx.tx.permit.findFirst({ where: { id }, select: { number: true } });
  if (!permit) throw notFound('Permit');
  const value = await openValue(ctx, { field: 'permitNumber', rowId: id }, permit.number);
  await writeAudit(ctx, {
    action: 'permit.revealed',
    subjectType: 'permit',
    subjectId: id,
    data: { field: 'number' },
  });

  return { value };
}
