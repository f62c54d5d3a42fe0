/**
 * SQL: what holds the naturalisation of a person of the firm $1 (C8), an open correction first; no row when nothing does.
 * A correction, a card found wrong and a misclassified receipt hold it, whether or not the correction was closed, until
 * something right is recorded after them or a lawyer releases it. `person` and `corrections` are SQL too.
 */
export function heldNaturalisation(person: string, corrections: string): string {
  const ofPerson = `firm_id = $1 AND person_id = ${person}`;
  const events = `cases k JOIN timeline t ON t.firm_id = $1 AND t.case_id = k.id
    WHERE k.firm_id = $1 AND k.person_id = ${person}`;

  return `SELECT w.case_id, w.playbook, w.receipt_id, w.is_correcting
    FROM (
      SELECT id AS case_id, playbook, NULL::uuid AS receipt_id, created_at AS at, opened_on AS since,
        status = 'open' AS is_correcting
      FROM cases WHERE ${ofPerson} AND playbook = ANY (${corrections})
      UNION ALL
      SELECT k.id, k.playbook, NULL, t.created_at, t.happened_on, false
      FROM ${events} AND t.kind = 'event_recorded' AND t.data->>'event' = 'card_was_wrong'
      UNION ALL
      SELECT NULL, NULL, id, created_at, issued_on, false
      FROM receipt_checks WHERE ${ofPerson} AND verdict = 'misclassified') w
    WHERE NOT EXISTS (
        SELECT FROM naturalisation_releases WHERE ${ofPerson} AND created_at > w.at)
      AND (w.is_correcting OR NOT EXISTS (
          SELECT FROM receipt_checks
          WHERE ${ofPerson} AND verdict = 'matches' AND created_at > w.at AND issued_on >= w.since)
        AND NOT EXISTS (
          SELECT FROM ${events} AND t.created_at > w.at
            AND ((t.kind = 'event_recorded' AND t.data->>'event' = 'card_was_right')
              OR (k.playbook = ANY (${corrections}) AND t.data->>'stage' = 'decided_positive'))))
    ORDER BY w.is_correcting DESC, w.at DESC LIMIT 1`;
}
