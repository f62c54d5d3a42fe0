import { z } from 'zod';
import { civilDate } from '#domain/calendar/civil-date';
import { urgencyOf } from '#domain/deadlines/urgency';
import type { ReadContext } from '#db/with-firm';
import { requirePermission, requireSight } from '../access/permissions.ts';
import { lawOf } from '../law/read-law.ts';
import { CaseView } from '../cases/case-view.ts';
import { lacksNextStep } from '../cases/next-step.ts';
import { readCases } from '../cases/read-cases.ts';
import { DeadlineView } from '../deadlines/deadline-view.ts';
import { readDeadlines } from '../deadlines/read-deadlines.ts';
import { today } from '../today.ts';

/** `mine`: only cases that the caller owns or answers for as the lawyer. */
export const ListToday = z.strictObject({ mine: z.stringbool().default(false) });

export const TodayReport = z
  .object({
    today: z.iso.date(),
    counts: z.object({
      overdue: z.int(),
      today: z.int(),
      urgent: z.int(),
      soon: z.int(),
      later: z.int(),
      withoutNextStep: z.int(),
    }),
    deadlines: z.array(z.object({ deadline: DeadlineView, case: CaseView })),
    withoutNextStep: z.array(CaseView),
  })
  .meta({ id: 'TodayReport' });

/** What one screen can hold; the counters count everything. */
const mostDeadlines = 200;

/** The day's work: every open deadline by safe date, and the open cases that have no next step at all. */
export async function todayReport(
  ctx: ReadContext,
  input: z.infer<typeof ListToday>,
): Promise<z.infer<typeof TodayReport>> {
  requireSight(ctx, 'files.read');
  const mine = input.mine ? requirePermission(ctx, 'files.read') : null;
  const deadlines = await readDeadlines(
    ctx,
    `d.status = 'open' AND ${ofOpenCase('$2')} ORDER BY d.safe_on, d.id LIMIT ${mostDeadlines}`,
    [mine],
  );
  const cases = await readCases(ctx, 'k.id = ANY($3::uuid[])', [
    [...new Set(deadlines.map(({ view }) => view.caseId))],
  ]);
  const byId = new Map(cases.map((matter) => [matter.id, matter]));
  const withoutNextStep = await readCases(
    ctx,
    `k.status = 'open' AND ${lacksNextStep('k')}
       AND ($3::uuid IS NULL OR k.owner_id = $3 OR k.lawyer_id = $3)
     ORDER BY k.progress_on, k.id
     LIMIT ${mostDeadlines}`,
    [mine],
  );

  return {
    today: today(ctx.clock),
    counts: await countByBand(ctx, mine),
    deadlines: deadlines.flatMap(({ view }) => {
      const matter = byId.get(view.caseId);

      return matter ? [{ deadline: view, case: matter }] : [];
    }),
    withoutNextStep,
  };
}

/** SQL: the deadline `d` belongs to an open case, of the user in `parameter` unless that is null. */
function ofOpenCase(parameter: string): string {
  return `EXISTS (
    SELECT FROM cases k WHERE k.firm_id = d.firm_id AND k.id = d.case_id AND k.status = 'open'
      AND (${parameter}::uuid IS NULL OR k.owner_id = ${parameter} OR k.lawyer_id = ${parameter}))`;
}

type DayCount = { readonly municipality: string; readonly safeOn: string; readonly count: number };

async function countByBand(ctx: ReadContext, mine: string | null) {
  const days = await ctx.sql<DayCount>(
    `SELECT o.municipality, d.safe_on::text AS "safeOn", count(*)::int AS count
     FROM deadlines d
     JOIN cases c ON c.firm_id = d.firm_id AND c.id = d.case_id
     JOIN offices o ON o.id = c.office_id
     WHERE d.firm_id = $1 AND d.status = 'open' AND ${ofOpenCase('$2')}
     GROUP BY 1, 2`,
    [ctx.firmId, mine],
  );
  const [stepless] = await ctx.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM cases k
     WHERE k.firm_id = $1 AND k.status = 'open' AND ${lacksNextStep('k')}
       AND ($2::uuid IS NULL OR k.owner_id = $2 OR k.lawyer_id = $2)`,
    [ctx.firmId, mine],
  );
  const law = await lawOf(ctx);
  const counts = { overdue: 0, today: 0, urgent: 0, soon: 0, later: 0 };
  for (const { municipality, safeOn, count } of days) {
    const { band } = urgencyOf({
      safe: civilDate(safeOn),
      isDone: false,
      today: today(ctx.clock),
      calendar: law.calendarOf(municipality),
    });
    if (band !== 'done') counts[band] += count;
  }

  return { ...counts, withoutNextStep: stepless?.count ?? 0 };
}
