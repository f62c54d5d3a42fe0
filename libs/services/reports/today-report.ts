import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { caseworkers, requireRole } from '../access/require-role.ts';
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

const mostDeadlines = 200;

/** The day's work: every open deadline by safe date, and the open cases that have no next step at all. */
export async function todayReport(
  ctx: ReadContext,
  input: z.infer<typeof ListToday>,
): Promise<z.infer<typeof TodayReport>> {
  const userId = requireRole(ctx, caseworkers);
  const mine = input.mine ? userId : null;
  const deadlines = await readDeadlines(
    ctx,
    `d.status = 'open' AND EXISTS (
       SELECT FROM cases k WHERE k.firm_id = d.firm_id AND k.id = d.case_id
         AND k.status = 'open' AND ($2::uuid IS NULL OR k.owner_id = $2 OR k.lawyer_id = $2))
     ORDER BY d.safe_on, d.id
     LIMIT ${mostDeadlines}`,
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
  const count = (band: DeadlineView['urgency']['band']) =>
    deadlines.filter(({ view }) => view.urgency.band === band).length;

  return {
    today: today(ctx.clock),
    counts: {
      overdue: count('overdue'),
      today: count('today'),
      urgent: count('urgent'),
      soon: count('soon'),
      later: count('later'),
      withoutNextStep: withoutNextStep.length,
    },
    deadlines: deadlines.flatMap(({ view }) => {
      const matter = byId.get(view.caseId);

      return matter ? [{ deadline: view, case: matter }] : [];
    }),
    withoutNextStep,
  };
}
