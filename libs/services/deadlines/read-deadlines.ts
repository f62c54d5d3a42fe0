import { civilDate } from '#domain/calendar/civil-date';
import { explain } from '#domain/deadlines/explain';
import type { RuleId } from '#domain/deadlines/rule';
import { ruleById } from '#domain/deadlines/rules';
import type { Trace } from '#domain/deadlines/trace';
import { urgencyOf } from '#domain/deadlines/urgency';
import type { ReadContext } from '#db/with-firm';
import type { Law } from '../law/build-law.ts';
import { lawOf } from '../law/read-law.ts';
import { today } from '../today.ts';
import type { DeadlineView } from './deadline-view.ts';

type DeadlineRow = {
  readonly id: string;
  readonly caseId: string;
  readonly rule: RuleId;
  readonly ruleVersion: number;
  readonly source: DeadlineView['source'];
  readonly startsOn: string;
  readonly legalOn: string;
  readonly safeOn: string;
  readonly status: DeadlineView['status'];
  readonly supersededBy: string | null;
  readonly closedAt: Date | null;
  readonly proof: string | null;
  readonly internalOn: string;
  readonly fixedAt: Date | null;
  readonly fixedBy: { readonly id: string; readonly name: string } | null;
  readonly fixReason: string | null;
  readonly trace: Trace;
  readonly traceHash: string;
};

/** A deadline as the screens show it, and the trace that it was stored with. */
export type ReadDeadline = {
  readonly view: DeadlineView;
  readonly rule: RuleId;
  readonly trace: Trace;
  readonly traceHash: string;
};

/** Deadlines of the firm. In `where`, $1 is the firm and `values` start at $2. */
export async function readDeadlines(
  ctx: ReadContext,
  where: string,
  values: readonly unknown[],
): Promise<ReadDeadline[]> {
  const rows = await ctx.sql<DeadlineRow>(
    `SELECT d.id, d.case_id AS "caseId", d.rule, d.rule_version AS "ruleVersion",
       json_build_object('id', coalesce(d.submission_id, d.notice_id, d.day_id), 'kind',
         CASE WHEN d.submission_id IS NOT NULL THEN 'submission' WHEN d.notice_id IS NOT NULL THEN 'notice' ELSE 'day' END,
         'fact', y.fact) AS source, d.starts_on::text AS "startsOn", d.legal_on::text AS "legalOn",
       d.safe_on::text AS "safeOn", d.status, d.superseded_by AS "supersededBy", d.closed_at AS "closedAt", d.proof,
       t.trace, d.trace_hash AS "traceHash", d.internal_on::text AS "internalOn", d.fixed_at AS "fixedAt",
       d.fix_reason AS "fixReason",
       CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('id', u.id, 'name', u.name) END AS "fixedBy"
     FROM deadlines d
     JOIN traces t ON t.firm_id = d.firm_id AND t.hash = d.trace_hash
     LEFT JOIN users u ON u.id = d.fixed_by
     LEFT JOIN case_days y ON y.firm_id = d.firm_id AND y.id = d.day_id
     WHERE d.firm_id = $1 AND ${where}`,
    [ctx.firmId, ...values],
  );

  if (rows.length === 0) return [];
  const law = await lawOf(ctx);

  return rows.map((row) => ({
    view: toView(ctx, law, row),
    rule: row.rule,
    trace: row.trace,
    traceHash: row.traceHash,
  }));
}

function toView(ctx: ReadContext, law: Law, row: DeadlineRow): DeadlineView {
  const { name, kind, confidence, whileOpen, onExpiry } = ruleById(row.rule);

  return {
    id: row.id,
    caseId: row.caseId,
    rule: { id: row.rule, version: row.ruleVersion, name, kind, confidence, whileOpen, onExpiry },
    source: row.source,
    startsOn: row.startsOn,
    legalOn: row.legalOn,
    safeOn: row.safeOn,
    internalOn: row.internalOn,
    fixed:
      row.fixedAt && row.fixedBy
        ? { at: row.fixedAt.toISOString(), by: row.fixedBy, reason: row.fixReason ?? '' }
        : null,
    status: row.status,
    urgency: urgencyOf({
      safe: civilDate(row.safeOn),
      isDone: row.status !== 'open',
      today: today(ctx.clock),
      calendar: law.calendarOf(row.trace.municipality.code),
    }),
    supersededBy: row.supersededBy,
    closedAt: row.closedAt?.toISOString() ?? null,
    proof: row.proof,
    beyondHorizon: row.trace.beyondHorizon,
    explanation: {
      pt: explain(row.trace, 'pt').sentence,
      en: explain(row.trace, 'en').sentence,
    },
  };
}
