import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { causesOfWaiting, type Cause } from '#domain/cases/waiting';
import type { ReadContext } from '#db/with-firm';
import { lawOf } from '../law/read-law.ts';

/** Open cases that waited on one cause, at offices of one municipality, between the same two days. */
type Span = {
  readonly municipality: string;
  readonly cause: Cause;
  readonly since: string;
  readonly until: string;
  readonly cases: number;
};

/** Working days that the open cases of the firm have waited on each cause, since they were opened. */
export async function waitedByCause(
  ctx: ReadContext,
  asOf: CivilDate,
): Promise<Readonly<Record<Cause, number>>> {
  const law = await lawOf(ctx);
  // The database finds the spans; how many of their days are working days, the calendars say.
  const spans = await ctx.sql<Span>(
    `WITH changes AS (
       SELECT w.case_id, w.since, w.cause FROM case_waits w
       JOIN cases k ON k.firm_id = w.firm_id AND k.id = w.case_id AND k.status = 'open'
       WHERE w.firm_id = $1
       UNION ALL
       SELECT k.id, k.opened_on, 'firm' FROM cases k WHERE k.firm_id = $1 AND k.status = 'open' AND NOT EXISTS (
         SELECT FROM case_waits w WHERE w.firm_id = $1 AND w.case_id = k.id AND w.since <= k.opened_on)
     ), spans AS (
       SELECT case_id, cause, since, lead(since, 1, $2::date) OVER (PARTITION BY case_id ORDER BY since) AS until
       FROM changes)
     SELECT o.municipality, s.cause, s.since::text, s.until::text, count(*)::int AS cases
     FROM spans s
     JOIN cases k ON k.firm_id = $1 AND k.id = s.case_id
     JOIN offices o ON o.id = k.office_id
     WHERE s.cause IS NOT NULL AND s.since < s.until
     GROUP BY 1, 2, 3, 4`,
    [ctx.firmId, asOf],
  );
  const daysOf = ({ municipality, since, until, cases }: Span) =>
    cases * law.calendarOf(municipality).workingDaysBetween(civilDate(since), civilDate(until));
  const days = causesOfWaiting.map((cause) => [
    cause,
    spans.filter((span) => span.cause === cause).reduce((sum, span) => sum + daysOf(span), 0),
  ]);

  return { client: 0, firm: 0, aima: 0, court: 0, third_party: 0, ...Object.fromEntries(days) };
}
