import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import type { Deadline } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import { toCivil } from '#db/civil';
import { civilDate } from '#domain/calendar/civil-date';
import { AppError, invalidField, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { lockCase } from '../cases/lock-case.ts';
import { cancelDispatches } from '../dispatches/cancel-dispatches.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { planDispatches } from '../dispatches/plan-dispatches.ts';
import { CivilDay, line } from '../fields.ts';
import { restAlerts } from '../impacts/accept-changes.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

export const FixDeadline = z
  .strictObject({ on: CivilDay, reason: line(1_000) })
  .meta({ id: 'FixDeadline' });

/** A lawyer or admin sets a date of their own, with a reason. The computed one stays in the trace and in the history. */
export async function fixDeadline(
  ctx: FirmContext,
  input: { readonly id: string } & z.infer<typeof FixDeadline>,
): Promise<void> {
  const userId = requirePermission(ctx, 'deadlines.decide');
  const deadline = await requireOpenDeadline(ctx, input.id);
  const on = civilDate(input.on);
  if (on < '2000-01-01') throw invalidField('on', 'must not lie before the year 2000');

  await ctx.sql(
    `INSERT INTO date_changes (firm_id, id, deadline_id, cause, state, old_legal_on, old_safe_on, old_trace_hash,
       new_legal_on, new_safe_on, new_trace_hash, reason, decided_by, decided_at, acknowledged_by, acknowledged_at,
       created_at)
     SELECT firm_id, $3, id, 'override', 'applied', legal_on, safe_on, trace_hash, $4::date, $4::date, trace_hash, $5,
       $6::uuid, $7::timestamptz, $6::uuid, $7, $7
     FROM deadlines WHERE firm_id = $1 AND id = $2`,
    [ctx.firmId, input.id, randomUUIDv7(), on, input.reason, userId, ctx.clock.now()],
  );
  await ctx.sql(
    `UPDATE deadlines SET legal_on = $3::date, safe_on = $3, internal_on = $3, fixed_by = $4, fixed_at = $5,
       fix_reason = $6, revision = revision + 1
     WHERE firm_id = $1 AND id = $2`,
    [ctx.firmId, input.id, on, userId, ctx.clock.now(), input.reason],
  );
  await ctx.sql(
    `UPDATE date_changes SET state = 'stale', decided_by = $3, decided_at = $4
     WHERE firm_id = $1 AND deadline_id = $2 AND state = 'waiting'`,
    [ctx.firmId, input.id, userId, ctx.clock.now()],
  );
  await tellDate(ctx, deadline, { kind: 'deadline_fixed', on, reason: input.reason });
}

/** The deadline, while it is open, locked against everybody else who moves dates of the firm. */
export async function requireOpenDeadline(ctx: FirmContext, id: string): Promise<Deadline> {
  const found = await ctx.tx.deadline.findFirst({ where: { id } });
  if (!found) throw notFound('Deadline');
  await lockCase(ctx, found.caseId);
  await lockPlanning(ctx);
  const deadline = await ctx.tx.deadline.findFirstOrThrow({ where: { id } });
  if (deadline.status !== 'open') {
    throw new AppError('conflict', 'The deadline is not open any more');
  }

  return deadline;
}

/** What follows from another date: nobody hears of the old one any more, the new one is planned, told and audited. */
export async function tellDate(
  ctx: FirmContext,
  deadline: Deadline,
  change: {
    readonly kind: 'deadline_fixed' | 'deadline_released';
    readonly on: string;
    readonly reason: string;
  },
): Promise<void> {
  const { id, caseId, rule } = deadline;
  await cancelDispatches(ctx, id);
  await restAlerts(ctx, [id]);
  await planDispatches(ctx, { where: { id } });
  const dates = { rule, oldSafeOn: toCivil(deadline.safeOn), safeOn: change.on };
  await writeTimeline(ctx, {
    caseId,
    kind: change.kind,
    happenedOn: today(ctx.clock),
    data: { deadlineId: id, ...dates, reason: change.reason },
  });
  await writeAudit(ctx, {
    action: change.kind === 'deadline_fixed' ? 'deadline.fixed' : 'deadline.released',
    subjectType: 'deadline',
    subjectId: id,
    data: { caseId, ...dates },
  });
}
