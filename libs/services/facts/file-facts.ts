import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { isMinorOn } from '#domain/families/majority';
import type { Facts } from '#domain/playbooks/condition';
import { termsToDecide } from '#domain/playbooks/silence';
import { corrections } from '#domain/playbooks/corrections';
import type { ReadContext } from '#db/with-firm';
import { heldNaturalisation } from '../receipts/held-naturalisation.ts';
import { today } from '../today.ts';

/** Whom and what the facts are about; the case is absent while it is being opened. */
export type Subject = {
  readonly personId: string;
  readonly permitId: string | null;
  readonly caseId: string | null;
  /** The case that one being opened goes on from. */
  readonly followsCaseId?: string | undefined;
  readonly playbook: string;
};

type Row = {
  readonly birthDate: string | null;
  readonly hasNif: boolean;
  readonly expiresOn: string | null;
  readonly firstFiledOn: string | null;
  readonly isOnlyEmail: boolean | null;
  readonly appointmentOn: string | null;
  readonly decisionOn: string | null;
  readonly decisionDue: string | null;
  readonly openedOn: string | null;
  readonly isCorrecting: boolean;
  readonly isRefused: boolean;
  readonly isWrongCard: boolean;
};

/**
 * What the file itself says. Nothing here is a guess: that no NIF is recorded does not say that there is none. For a
 * correction of the legal basis another one is no reason to wait. What was filed for the same person in the case that it goes
 * on from was filed, and what was decided against them there was decided.
 */
export async function factsOfFile(ctx: ReadContext, subject: Subject): Promise<Facts> {
  const [row] = await ctx.sql<Row>(
    `SELECT p.birth_date::text AS "birthDate", p.nif IS NOT NULL AS "hasNif", m.opened_on::text AS "openedOn", r.expires_on::text AS "expiresOn",
       s.first::text AS "firstFiledOn", s.only_email AS "isOnlyEmail", n.appointment::text AS "appointmentOn",
       n.decision::text AS "decisionOn", CASE WHEN n.decision IS NULL THEN d.due::text END AS "decisionDue",
       $6 <> ALL ($5) AND EXISTS (${heldNaturalisation('p.id', '$5')}) AS "isCorrecting",
       'decided_negative' IN (m.stage, b.stage) IS TRUE AS "isRefused", coalesce(m.stage = 'wrong_card', false) AS "isWrongCard"
     FROM people p
     LEFT JOIN permits r ON r.firm_id = p.firm_id AND r.id = $3 AND r.person_id = p.id
     LEFT JOIN cases m ON m.firm_id = $1 AND m.id = $4
     LEFT JOIN cases b ON b.firm_id = $1 AND b.id = coalesce(m.follows_case_id, $7) AND b.person_id = p.id
     CROSS JOIN LATERAL (SELECT min(filed_on) AS first, bool_and(channel = 'email') AS only_email FROM submissions
       WHERE firm_id = $1 AND case_id IN ($4, b.id)) s
     CROSS JOIN LATERAL (SELECT max(received_on) FILTER (WHERE kind = 'appointment_receipt' AND case_id = $4) AS appointment,
         max(received_on) FILTER (WHERE kind = 'decision' AND (case_id = $4 OR outcome IS DISTINCT FROM 'for')) AS decision
       FROM notices WHERE firm_id = $1 AND case_id IN ($4, b.id)) n
     CROSS JOIN LATERAL (SELECT min(legal_on) AS due FROM deadlines
       WHERE firm_id = $1 AND case_id = b.id AND rule = ANY ($8) AND status <> 'superseded') d
     WHERE p.firm_id = $1 AND p.id = $2`,
    [
      ctx.firmId,
      subject.personId,
      subject.permitId,
      subject.caseId,
      corrections,
      subject.playbook,
      subject.followsCaseId ?? null,
      termsToDecide,
    ],
  );

  return row ? toFacts(row, today(ctx.clock)) : {};
}

function toFacts(row: Row, day: CivilDate): Facts {
  return {
    ...(row.birthDate !== null && {
      is_minor: isMinorOn(civilDate(row.birthDate), day),
    }),
    ...(row.hasNif && { has_nif: true }),
    ...(row.isOnlyEmail !== null && { only_email_was_sent: row.isOnlyEmail }),
    ...(row.isRefused && { was_refused: true }),
    ...(row.isWrongCard && { wrong_card_was_issued: true }),
    ...(row.isCorrecting && { correction_is_open: true }),
    ...(row.openedOn !== null && { opened_on: civilDate(row.openedOn) }),
    ...(row.expiresOn !== null && { card_expires_on: civilDate(row.expiresOn) }),
    ...(row.firstFiledOn !== null && { first_filed_on: civilDate(row.firstFiledOn) }),
    ...(row.appointmentOn !== null && { appointment_on: civilDate(row.appointmentOn) }),
    ...(row.decisionOn !== null && { decision_notified_on: civilDate(row.decisionOn) }),
    ...(row.decisionDue !== null && { decision_term_ended_on: civilDate(row.decisionDue) }),
  };
}
