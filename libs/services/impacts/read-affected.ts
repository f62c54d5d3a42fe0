import type { ReadContext } from '#db/with-firm';
import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import type { RuleId } from '#domain/deadlines/rule';
import type { Channel } from '#domain/playbooks/playbook';
import type { partyLocations } from '../cases/party-locations.ts';
import type { DeadlineFacts } from '../deadlines/compute-by-law.ts';
import { noticeFacts } from '../deadlines/notice-facts.ts';

type Row = {
  readonly id: string;
  readonly caseId: string;
  readonly rule: RuleId;
  readonly ruleVersion: number;
  readonly start: string;
  readonly legal: string;
  readonly safe: string;
  readonly internal: string;
  readonly traceHash: string;
  readonly isOpen: boolean;
  readonly computedLegal: string | null;
  readonly computedSafe: string | null;
  readonly municipality: string;
  readonly office: string;
  readonly isNotice: boolean;
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly sentOn: string | null;
  readonly replyDays: number | null;
  readonly partyLocation: (typeof partyLocations)[number] | null;
};

export type Dates = { readonly legal: CivilDate; readonly safe: CivilDate };

/** A deadline that a change of law can touch: as it stands, and the facts from which it is computed anew. */
export type Affected = {
  readonly id: string;
  readonly caseId: string;
  readonly ruleVersion: number;
  readonly traceHash: string;
  readonly isOpen: boolean;
  readonly isFixed: boolean;
  /** The dates that stand, and what the engine last said: another thing where a lawyer fixed the date. */
  readonly stands: Dates & { readonly internal: CivilDate };
  readonly computed: Dates;
  readonly facts: DeadlineFacts;
};

/** The deadlines of the firm among these ids that are open or done, in the order of their ids. */
export async function readAffected(
  ctx: Pick<ReadContext, 'sql' | 'firmId'>,
  ids: readonly string[],
): Promise<Affected[]> {
  const rows = await ctx.sql<Row>(
    `SELECT d.id, d.case_id AS "caseId", d.rule, d.rule_version AS "ruleVersion", d.starts_on::text AS start,
       d.legal_on::text AS legal, d.safe_on::text AS safe, d.internal_on::text AS internal,
       d.trace_hash AS "traceHash", d.status = 'open' AS "isOpen",
       t.trace ->> 'legal' AS "computedLegal", t.trace ->> 'safe' AS "computedSafe", o.municipality, o.key AS office,
       n.id IS NOT NULL AS "isNotice", n.channel, n.received_on::text AS "receivedOn", n.sent_on::text AS "sentOn",
       n.reply_days AS "replyDays", k.party_location AS "partyLocation"
     FROM deadlines d
     JOIN cases k ON k.firm_id = d.firm_id AND k.id = d.case_id
     JOIN offices o ON o.id = d.office_id
     LEFT JOIN notices n ON n.firm_id = d.firm_id AND n.id = d.notice_id
     LEFT JOIN traces t ON t.firm_id = d.firm_id AND t.hash = d.trace_hash AND d.fixed_at IS NOT NULL
     WHERE d.firm_id = $1 AND d.id = ANY($2::uuid[]) AND d.status IN ('open', 'done')
     ORDER BY d.id`,
    [ctx.firmId, ids],
  );

  return rows.map(toAffected);
}

function toAffected(row: Row): Affected {
  const stands = { legal: civilDate(row.legal), safe: civilDate(row.safe) };

  return {
    id: row.id,
    caseId: row.caseId,
    ruleVersion: row.ruleVersion,
    traceHash: row.traceHash,
    isOpen: row.isOpen,
    isFixed: row.computedLegal !== null,
    stands: { ...stands, internal: civilDate(row.internal) },
    computed:
      row.computedLegal !== null && row.computedSafe !== null
        ? { legal: civilDate(row.computedLegal), safe: civilDate(row.computedSafe) }
        : stands,
    facts: {
      rule: row.rule,
      start: civilDate(row.start),
      municipality: row.municipality,
      office: row.office,
      ...(row.isNotice && noticeFacts(row.rule, row)),
    },
  };
}
