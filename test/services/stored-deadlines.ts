import type { RuleId } from '#domain/deadlines/rule';
import type { Trace } from '#domain/deadlines/trace';
import { traceHash } from '#services/deadlines/trace-hash';
import { asOwner } from '#test/harness/test-database';
import type { Stage } from './stage.ts';

export type StoredDeadline = {
  readonly id: string;
  readonly firmId: string;
  readonly rule: RuleId;
  readonly submissionId: string | null;
  readonly noticeId: string | null;
  readonly startsOn: string;
  readonly legalOn: string;
  readonly safeOn: string;
  readonly status: string;
  readonly supersededBy: string | null;
  readonly proof: string | null;
  readonly closedBy: string | null;
  readonly trace: Trace;
  readonly traceHash: string;
  /** The hash of the trace as jsonb gives it back. */
  readonly hashOfTrace: string;
};

/** The deadlines of a case as the database holds them, in the order in which they were set. */
export async function storedDeadlines(stage: Stage, caseId: string): Promise<StoredDeadline[]> {
  const rows = await asOwner<Omit<StoredDeadline, 'hashOfTrace'>>(
    stage.server.ownerUrl,
    `SELECT id, firm_id AS "firmId", rule, submission_id AS "submissionId", notice_id AS "noticeId",
       starts_on::text AS "startsOn", legal_on::text AS "legalOn", safe_on::text AS "safeOn", status,
       superseded_by AS "supersededBy", proof, closed_by AS "closedBy", t.trace, trace_hash AS "traceHash"
     FROM deadlines JOIN traces t USING (firm_id) WHERE t.hash = trace_hash AND case_id = $1 ORDER BY id`,
    [caseId],
  );

  return rows.map((row) => ({ ...row, hashOfTrace: traceHash(row.trace) }));
}
