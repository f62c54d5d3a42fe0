import { randomUUID } from 'node:crypto';
import type { FirmContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireCase } from '../cases/require-case.ts';

/**
 * Asks for the evidence of a case as one file; the row is the word for the worker. Numbers stand in it in full, as in the
 * notes that were sent, and so it takes the same permission as looking at one. `conflict` while one is being made.
 */
export async function requestBundle(ctx: FirmContext, caseId: string): Promise<{ id: string }> {
  const userId = requirePermission(ctx, 'identifiers.reveal');
  await requireCase(ctx, caseId);
  const id = randomUUID();
  const made = await ctx.sql(
    `INSERT INTO bundles (firm_id, id, case_id, requested_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING id`,
    [ctx.firmId, id, caseId, userId],
  );
  if (made.length === 0) throw new AppError('conflict', 'A bundle of this case is being made');
  await writeAudit(ctx, {
    action: 'bundle.requested',
    subjectType: 'bundle',
    subjectId: id,
    data: { caseId },
  });

  return { id };
}
