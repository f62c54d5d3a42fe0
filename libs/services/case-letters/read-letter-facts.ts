import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { ruleById } from '#domain/deadlines/rules';
import type { RuleId } from '#domain/deadlines/rule';
import type { EuCard } from '#domain/receipts/receipt-lines';
import type { ReadContext } from '#db/with-firm';
import { today } from '../today.ts';

type Filing = { readonly reference: string | null; readonly filedOn: string };

/** What the file says about the matter of a letter, nothing of it sealed. */
export type LetterFacts = {
  /** The first and the latest request of this case and of those it goes on from. */
  readonly first: Filing | null;
  readonly latest: Filing | null;
  readonly noticeReference: string | null;
  /** The latest receipt of the person: what stood on it, and what they had come for. */
  readonly receipt: {
    readonly issuedOn: string;
    readonly basis: string | null;
    readonly askedFor: EuCard;
    readonly residentSince: string | null;
  } | null;
  readonly appointmentOn: string | null;
  readonly cardIssuedOn: string | null;
  /** The last day of a term that a law sets AIMA, which passed without an answer. */
  readonly termEndedOn: CivilDate | undefined;
};

type Row = Omit<LetterFacts, 'termEndedOn'> & {
  readonly passed: readonly { readonly rule: RuleId; readonly on: string }[];
};

export async function readLetterFacts(ctx: ReadContext, caseId: string): Promise<LetterFacts> {
  const [row] = await ctx.sql<Row>(
    `WITH RECURSIVE chain AS (
       SELECT id, person_id, follows_case_id FROM cases WHERE firm_id = $1 AND id = $2
       UNION SELECT b.id, b.person_id, b.follows_case_id FROM chain c
       JOIN cases b ON b.firm_id = $1 AND b.id = c.follows_case_id),
     filings AS (
       SELECT json_build_object('reference', s.reference, 'filedOn', s.filed_on) AS filing, s.filed_at, s.id
       FROM submissions s WHERE s.firm_id = $1 AND s.case_id IN (SELECT id FROM chain))
     SELECT
       (SELECT filing FROM filings ORDER BY filed_at, id LIMIT 1) AS first,
       (SELECT filing FROM filings ORDER BY filed_at DESC, id DESC LIMIT 1) AS latest,
       (SELECT n.reference FROM notices n WHERE n.firm_id = $1 AND n.case_id = $2 AND n.reference IS NOT NULL
         ORDER BY n.received_on DESC, n.id DESC LIMIT 1) AS "noticeReference",
       (SELECT json_build_object('issuedOn', r.issued_on, 'basis', coalesce(r.category, r.document),
           'askedFor', r.asked_for, 'residentSince', r.resident_since)
         FROM receipt_checks r JOIN cases k ON k.firm_id = $1 AND k.id = $2 AND k.person_id = r.person_id
         WHERE r.firm_id = $1 ORDER BY r.issued_on DESC, r.id DESC LIMIT 1) AS receipt,
       (SELECT max(n.received_on)::text FROM notices n
         WHERE n.firm_id = $1 AND n.case_id = $2 AND n.kind = 'appointment_receipt') AS "appointmentOn",
       (SELECT d.day::text FROM case_days d WHERE d.firm_id = $1 AND d.case_id = $2
         AND d.fact = 'wrong_card_issued_on' AND d.replaced_at IS NULL LIMIT 1) AS "cardIssuedOn",
       (SELECT coalesce(json_agg(json_build_object('rule', d.rule, 'on', d.legal_on) ORDER BY d.legal_on), '[]')
         FROM deadlines d WHERE d.firm_id = $1 AND d.case_id IN (SELECT id FROM chain) AND d.status = 'open'
         AND d.legal_on < $3) AS passed`,
    [ctx.firmId, caseId, today(ctx.clock)],
  );
  if (!row) throw new Error('a query of single values gives a row');
  const { passed, ...facts } = row;

  return { ...facts, termEndedOn: termOfAuthority(passed) };
}

/** The earliest that a law sets AIMA: neither a term of the party nor a period of the firm's own reproaches it. */
function termOfAuthority(passed: Row['passed']): CivilDate | undefined {
  const first = passed.find(({ rule }) => ruleById(rule).kind === 'statutory_authority');

  return first && civilDate(first.on);
}
