import { renewals } from '#domain/coverage/renewal-proof';
import { playbooks } from '#domain/playbooks/catalogue';
import { handedOut, provesFiling, provingDocuments } from '#domain/playbooks/proof-of-filing';
import { channels } from '#domain/playbooks/playbook';
import type { SignalQuery } from './signal-query.ts';

const documentsThatProve = Object.keys(provingDocuments);

/** Channels whose receipt proves that a request was filed. */
const channelsThatProve = channels.filter((channel) => {
  const proof = handedOut[channel];

  return proof !== undefined && provesFiling([proof]);
});

/** All that was filed went by e-mail, in the case and the one that it goes on from, and no document proves more. */
export const lacksProof: SignalQuery = {
  text: `SELECT k.id, min(s.filed_on)::text AS "on"
    FROM cases k
    LEFT JOIN cases b ON b.firm_id = k.firm_id AND b.id = k.follows_case_id AND b.person_id = k.person_id
    JOIN submissions s ON s.firm_id = k.firm_id AND s.case_id IN (k.id, b.id)
    WHERE k.firm_id = $1 AND k.status = 'open' AND s.filed_on <= $2::date AND NOT EXISTS (
      SELECT FROM case_documents c WHERE c.firm_id = $1 AND c.case_id IN (k.id, b.id)
        AND c.document = ANY ($4::text[]) AND c.taken_back_at IS NULL)
    GROUP BY k.id
    HAVING bool_and(s.channel = 'email')`,
  values: [documentsThatProve],
};

/**
 * The card of the case expired, no later one is known, and nothing in any case of the person that the caller sees proves
 * that its renewal was asked for.
 */
export const expiredWithoutReceipt: SignalQuery = {
  text: `SELECT k.id, r.expires_on::text AS "on"
    FROM cases k JOIN permits r ON r.firm_id = k.firm_id AND r.id = k.permit_id
    WHERE k.firm_id = $1 AND k.status = 'open' AND r.expires_on < $2::date
      AND NOT EXISTS (
        SELECT FROM permits n WHERE n.firm_id = $1 AND n.person_id = k.person_id
          AND (n.expires_on > r.expires_on OR (n.expires_on IS NULL AND n.issued_on > r.issued_on)))
      AND NOT EXISTS (
        SELECT FROM cases o JOIN submissions s ON s.firm_id = o.firm_id AND s.case_id = o.id
        WHERE o.firm_id = $1 AND o.person_id = k.person_id AND o.playbook = ANY ($5::text[]) AND s.kind = 'request'
          AND s.channel = ANY ($6::text[]) AND s.reference IS NOT NULL AND s.filed_on >= coalesce(r.issued_on, s.filed_on))
      AND NOT EXISTS (
        SELECT FROM cases o JOIN case_documents c ON c.firm_id = o.firm_id AND c.case_id = o.id
        WHERE o.firm_id = $1 AND o.person_id = k.person_id AND c.document = ANY ($4::text[]) AND c.taken_back_at IS NULL
          AND coalesce(c.issued_on, c.accepted_at::date) >= coalesce(r.issued_on, '-infinity'))`,
  values: [documentsThatProve, renewals, channelsThatProve],
};

const euFamily = playbooks.filter(({ family }) => family === 'eu_family').map(({ id }) => id);

/** The receipt of an appointment came in, and none of the week before, or later, was checked for the person. */
export const lacksReceiptCheck: SignalQuery = {
  text: `SELECT k.id, min(n.received_on)::text AS "on"
    FROM cases k JOIN notices n ON n.firm_id = k.firm_id AND n.case_id = k.id AND n.kind = 'appointment_receipt'
    WHERE k.firm_id = $1 AND k.status = 'open' AND n.received_on <= $2::date
      AND k.playbook = ANY ($4::text[]) AND NOT EXISTS (
      SELECT FROM receipt_checks r
      WHERE r.firm_id = $1 AND r.person_id = k.person_id AND r.issued_on >= n.received_on - 7)
    GROUP BY k.id`,
  values: [euFamily],
};
