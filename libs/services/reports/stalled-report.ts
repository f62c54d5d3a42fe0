import { z } from 'zod';
import { civilDate } from '#domain/calendar/civil-date';
import type { ReadContext } from '#db/with-firm';
import { deciders, requireRole } from '../access/require-role.ts';
import { calendarOf } from '../calendars.ts';
import { CaseView, causesOfWaiting } from '../cases/case-view.ts';
import { lacksNextStep } from '../cases/next-step.ts';
import { readCases } from '../cases/read-cases.ts';
import { today } from '../today.ts';

/** `minDays`: working days without progress from which a case counts as stalled. */
export const ListStalled = z.strictObject({
  minDays: z.coerce.number().int().min(0).max(1_000).default(10),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const StalledReport = z
  .object({
    asOf: z.iso.date(),
    minDays: z.int(),
    openCases: z.int(),
    withoutNextStep: z.int(),
    unansweredAlerts: z.int(),
    stalled: z.int(),
    byCause: z.array(z.object({ waitingOn: z.enum(causesOfWaiting), cases: z.int() })),
    items: z.array(z.object({ case: CaseView, stalledDays: z.int() })),
  })
  .meta({ id: 'StalledReport' });

type Totals = {
  readonly openCases: number;
  readonly withoutNextStep: number;
  readonly unansweredAlerts: number;
};

/** Open cases in which nothing has happened for `minDays` working days, the longest first, and who is waited for. */
export async function stalledReport(
  ctx: ReadContext,
  input: z.infer<typeof ListStalled>,
): Promise<z.infer<typeof StalledReport>> {
  requireRole(ctx, deciders);
  const asOf = today(ctx.clock);
  // Working days are never more than calendar days: the database narrows, the office's calendar decides.
  const open = await readCases(
    ctx,
    `k.status = 'open' AND k.progress_on <= $2::date - $3::int ORDER BY k.progress_on, k.id`,
    [input.minDays],
  );
  const stalled = open
    .map((matter) => ({
      case: matter,
      stalledDays: calendarOf(matter.office.municipality).workingDaysBetween(
        civilDate(matter.progressOn),
        asOf,
      ),
    }))
    .filter(({ stalledDays }) => stalledDays >= input.minDays)
    .toSorted((a, b) => b.stalledDays - a.stalledDays);
  const [totals] = await ctx.sql<Totals>(
    `SELECT count(*)::int AS "openCases",
       (count(*) FILTER (WHERE ${lacksNextStep('k')}))::int AS "withoutNextStep",
       (SELECT count(DISTINCT a.deadline_id)::int FROM alerts a
         WHERE a.firm_id = $1 AND a.acknowledged_at IS NULL) AS "unansweredAlerts"
     FROM cases k
     WHERE k.firm_id = $1 AND k.status = 'open'`,
    [ctx.firmId],
  );

  return {
    asOf,
    minDays: input.minDays,
    openCases: totals?.openCases ?? 0,
    withoutNextStep: totals?.withoutNextStep ?? 0,
    unansweredAlerts: totals?.unansweredAlerts ?? 0,
    stalled: stalled.length,
    byCause: causesOfWaiting.map((waitingOn) => ({
      waitingOn,
      cases: stalled.filter(({ case: matter }) => matter.waitingOn === waitingOn).length,
    })),
    items: stalled.slice(0, input.limit),
  };
}
