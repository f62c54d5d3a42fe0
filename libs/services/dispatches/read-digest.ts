import type { ReadContext } from '#db/with-firm';
import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import type { RuleId } from '#domain/deadlines/rule';
import { isHiddenFrom } from '../cases/named-people.ts';

/** A date that a run brought nearer and that nobody has acknowledged. */
export type DigestChange = {
  readonly personName: string;
  readonly rule: RuleId;
  readonly oldLegalOn: CivilDate;
  readonly oldSafeOn: CivilDate;
  readonly newLegalOn: CivilDate;
  readonly newSafeOn: CivilDate;
};

/** `hidden`: how many more there are in restricted cases in which the recipient has no part. */
export type Digest = { readonly changes: readonly DigestChange[]; readonly hidden: number };

type Row = {
  readonly personName: string;
  readonly rule: RuleId;
  readonly isLed: boolean;
  readonly isHidden: boolean;
} & Readonly<Record<'oldLegalOn' | 'oldSafeOn' | 'newLegalOn' | 'newSafeOn', string>>;

/**
 * What the message of a run has to say to somebody, the earliest date first: the changes in the cases that they lead, or
 * whoever is away and they stand in for; or all of them to somebody who leads none.
 */
export async function readDigest(
  ctx: Pick<ReadContext, 'sql' | 'firmId'>,
  runId: string,
  to: { readonly recipientId: string; readonly standsInFor: string | null },
): Promise<Digest> {
  const rows = await ctx.sql<Row>(
    `SELECT p.full_name AS "personName", d.rule, c.old_legal_on::text AS "oldLegalOn", c.old_safe_on::text AS "oldSafeOn",
       c.new_legal_on::text AS "newLegalOn", c.new_safe_on::text AS "newSafeOn", k.lawyer_id = $4 AS "isLed",
       ${isHiddenFrom('k', '$3')} AS "isHidden"
     FROM date_changes c
     JOIN deadlines d ON d.firm_id = c.firm_id AND d.id = c.deadline_id AND d.status = 'open'
     JOIN cases k ON k.firm_id = d.firm_id AND k.id = d.case_id
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     WHERE c.firm_id = $1 AND c.run_id = $2 AND c.state = 'applied' AND c.acknowledged_at IS NULL
     ORDER BY c.new_safe_on, c.id`,
    [ctx.firmId, runId, to.recipientId, to.standsInFor ?? to.recipientId],
  );
  const led = rows.filter(({ isLed }) => isLed);
  const addressed = led.length > 0 ? led : rows;
  const shown = addressed.filter(({ isHidden }) => !isHidden);

  return {
    changes: shown.map(({ isLed: _isLed, isHidden: _isHidden, ...row }) => ({
      ...row,
      oldLegalOn: civilDate(row.oldLegalOn),
      oldSafeOn: civilDate(row.oldSafeOn),
      newLegalOn: civilDate(row.newLegalOn),
      newSafeOn: civilDate(row.newSafeOn),
    })),
    hidden: addressed.length - shown.length,
  };
}
