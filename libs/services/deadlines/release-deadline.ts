import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { line } from '../fields.ts';
import { moveDeadlines } from '../impacts/move-deadlines.ts';
import { readAffected } from '../impacts/read-affected.ts';
import { holdLaw } from '../law/lock-law.ts';
import { lawOf } from '../law/read-law.ts';
import { computeByLaw } from './compute-by-law.ts';
import { requireOpenDeadline, tellDate } from './fix-deadline.ts';
import { writeTraces } from './write-traces.ts';

export const ReleaseDeadline = z
  .strictObject({ reason: line(1_000) })
  .meta({ id: 'ReleaseDeadline' });

/** Lifts a lawyer's own date: the one that the law gives today takes its place, with its explanation. */
export async function releaseDeadline(
  ctx: FirmContext,
  input: { readonly id: string; readonly reason: string },
): Promise<void> {
  const userId = requirePermission(ctx, 'deadlines.decide');
  const deadline = await requireOpenDeadline(ctx, input.id);
  if (!deadline.fixedAt) throw new AppError('conflict', 'The date is not fixed');
  await holdLaw(ctx);
  const [affected] = await readAffected(ctx, [input.id]);
  if (!affected) throw new Error('an open deadline can be read');

  const date = computeByLaw(await lawOf(ctx), affected.facts);
  await writeTraces(ctx, [date]);
  await ctx.sql(
    `INSERT INTO date_changes (firm_id, id, deadline_id, cause, state, old_legal_on, old_safe_on, old_trace_hash,
       new_legal_on, new_safe_on, new_trace_hash, reason, decided_by, decided_at, acknowledged_by, acknowledged_at,
       created_at)
     SELECT firm_id, $3, id, 'override_lifted', 'applied', legal_on, safe_on, trace_hash, $4, $5, $6, $7, $8::uuid,
       $9::timestamptz, $8::uuid, $9, $9
     FROM deadlines WHERE firm_id = $1 AND id = $2`,
    [
      ctx.firmId,
      input.id,
      randomUUIDv7(),
      date.legal,
      date.safe,
      date.hash,
      input.reason,
      userId,
      ctx.clock.now(),
    ],
  );
  await ctx.sql(
    'UPDATE deadlines SET fixed_by = NULL, fixed_at = NULL, fix_reason = NULL WHERE firm_id = $1 AND id = $2',
    [ctx.firmId, input.id],
  );
  await moveDeadlines(ctx, [{ deadline: affected, date }], { isMoved: true });
  await tellDate(ctx, deadline, {
    kind: 'deadline_released',
    on: date.safe,
    reason: input.reason,
  });
}
