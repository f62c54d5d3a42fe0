import { z } from 'zod';
import { causesOfWaiting } from '#domain/cases/waiting';
import { civilDate } from '#domain/calendar/civil-date';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { lawOf } from '../law/read-law.ts';
import { CaseView } from '../cases/case-view.ts';
import { lacksNextStep } from '../cases/next-step.ts';
import { readCases } from '../cases/read-cases.ts';
import { readSignals, SignalView } from './stall-signals.ts';
import { waitedByCause } from './waited-by-cause.ts';
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
    /** Open cases of families of EU citizens with an appointment whose receipt nobody has checked. */
    uncheckedReceipts: z.int(),
    stalled: z.int(),
    byCause: z.array(
      z.object({
        waitingOn: z.enum(causesOfWaiting),
        cases: z.int(),
        /** Working days that all open cases have waited on it, stalled or not. */
        days: z.int(),
      }),
    ),
    /** What else says that cases stand still or are about to, whether or not they count as stalled. */
    signals: z.array(SignalView),
    items: z.array(z.object({ case: CaseView, stalledDays: z.int() })),
  })
  .meta({ id: 'StalledReport' });

type Totals = {
  readonly openCases: number;
  readonly withoutNextStep: number;
  readonly unansweredAlerts: number;
};

/** Open cases that stand still since the same day, at offices of one municipality, waiting for the same one. */
type Group = {
  readonly municipality: string;
  readonly progressOn: string;
  readonly waitingOn: (typeof causesOfWaiting)[number];
  readonly cases: number;
};

/** Open cases in which nothing has happened for `minDays` working days, the longest first, and who is waited for. */
export async function stalledReport(
  ctx: ReadContext,
  input: z.infer<typeof ListStalled>,
): Promise<z.infer<typeof StalledReport>> {
  requireSight(ctx, 'reports.read');
  const asOf = today(ctx.clock);
  const law = await lawOf(ctx);
  const daysSince = (progressOn: string, municipality: string) =>
    law.calendarOf(municipality).workingDaysBetween(civilDate(progressOn), asOf);
  // The database counts by day and municipality; which of these days are far enough back, the calendars decide.
  const groups = await ctx.sql<Group>(
    `SELECT o.municipality, k.progress_on::text AS "progressOn", k.waiting_on AS "waitingOn", count(*)::int AS cases
     FROM cases k
     JOIN offices o ON o.id = k.office_id
     WHERE k.firm_id = $1 AND k.status = 'open' AND k.progress_on <= $2::date - $3::int
     GROUP BY 1, 2, 3`,
    [ctx.firmId, asOf, input.minDays],
  );
  const stalled = groups.filter(
    (group) => daysSince(group.progressOn, group.municipality) >= input.minDays,
  );
  const count = (of: readonly Group[]) => of.reduce((total, group) => total + group.cases, 0);
  const longest = await readCases(
    ctx,
    `k.status = 'open' AND k.progress_on <= $2::date - $3::int ORDER BY k.progress_on, k.id LIMIT $4`,
    [input.minDays, input.limit],
  );

  const waited = await waitedByCause(ctx, asOf);
  const signals = await readSignals(ctx, { asOf, limit: input.limit });

  return {
    asOf,
    minDays: input.minDays,
    ...(await readTotals(ctx)),
    uncheckedReceipts: signals.find(({ signal }) => signal === 'unchecked_receipt')?.cases ?? 0,
    stalled: count(stalled),
    byCause: causesOfWaiting.map((waitingOn) => ({
      waitingOn,
      cases: count(stalled.filter((group) => group.waitingOn === waitingOn)),
      days: waited[waitingOn],
    })),
    signals,
    items: longest
      .map((matter) => ({
        case: matter,
        stalledDays: daysSince(matter.progressOn, matter.office.municipality),
      }))
      .filter(({ stalledDays }) => stalledDays >= input.minDays),
  };
}

async function readTotals(ctx: ReadContext): Promise<Totals> {
  const [totals] = await ctx.sql<Totals>(
    `SELECT count(*)::int AS "openCases",
       (count(*) FILTER (WHERE ${lacksNextStep('k')}))::int AS "withoutNextStep",
       (SELECT count(DISTINCT a.deadline_id)::int FROM alerts a
         WHERE a.firm_id = $1 AND a.acknowledged_at IS NULL) AS "unansweredAlerts"
     FROM cases k
     WHERE k.firm_id = $1 AND k.status = 'open'`,
    [ctx.firmId],
  );
  if (!totals) throw new Error('an aggregate gives one row');

  return totals;
}
