import type { RuleId } from '#domain/deadlines/rule';
import { playbookVersions } from '#domain/playbooks/catalogue';
import type { SignalQuery } from './signal-query.ts';

const rungs = playbookVersions.flatMap(({ id, version, ladder }) =>
  ladder.map(({ rule, opens }) => ({ id, version, rule, opens })),
);

/** A date passed without an answer, and no case was opened by the rung of the ladder that stands for it. */
export const rungsNotOpened: SignalQuery = {
  text: `SELECT DISTINCT ON (k.id) k.id, d.legal_on::text AS "on", d.rule, r.opens
    FROM deadlines d
    JOIN cases k ON k.firm_id = d.firm_id AND k.id = d.case_id AND k.status = 'open'
    JOIN unnest($4::text[], $5::int[], $6::text[], $7::text[]) AS r (playbook, version, rule, opens)
      ON r.playbook = k.playbook AND r.version = k.playbook_version AND r.rule = d.rule
    WHERE d.firm_id = $1 AND d.status = 'open' AND d.safe_on < $2::date AND d.legal_on < $2::date AND NOT EXISTS (
      SELECT FROM cases f WHERE f.firm_id = $1 AND f.follows_case_id = k.id AND f.playbook = r.opens)
    ORDER BY k.id, d.legal_on, d.rule`,
  values: [
    rungs.map(({ id }) => id),
    rungs.map(({ version }) => version),
    rungs.map(({ rule }) => rule),
    rungs.map(({ opens }) => opens),
  ],
};

/** Past these a right is lost or has to be sought in another way: Lei 23/2007, 78 and 124/2; CPTA, 58 and 69. */
const limits: readonly RuleId[] = [
  'renewal.request',
  'renewal.before_expiry',
  'birth.residence_request',
  'court.annulment_action',
  'court.due_act_refusal',
  'court.due_act_inertia',
];

/** Such a limit lies at most 30 calendar days ahead. By the firm's days first: the index of rules holds those of every firm. */
export const limitsNear: SignalQuery = {
  text: `WITH near AS MATERIALIZED (
      SELECT case_id, legal_on, rule FROM deadlines
      WHERE firm_id = $1 AND status = 'open' AND safe_on <= $2::date + 30 AND legal_on BETWEEN $2::date AND $2::date + 30)
    SELECT DISTINCT ON (k.id) k.id, d.legal_on::text AS "on", d.rule
    FROM near d JOIN cases k ON k.firm_id = $1 AND k.id = d.case_id AND k.status = 'open'
    WHERE d.rule = ANY ($4::text[])
    ORDER BY k.id, d.legal_on, d.rule`,
  values: [limits],
};

const asksTermo = playbookVersions.filter(({ documents }) =>
  documents.some(
    (need) =>
      need === 'termo_modelo_4' ||
      (typeof need === 'object' && 'document' in need && need.document === 'termo_modelo_4'),
  ),
);

/** A minor whose NIF or NISS the file does not have, or whose Termo is asked for and not held. */
export const lacksOfMinors: SignalQuery = {
  text: `SELECT m.id, NULL::text AS "on", m.lacks FROM (
      SELECT k.id, array_remove(ARRAY[
          CASE WHEN p.nif IS NULL THEN 'nif' END,
          CASE WHEN p.niss IS NULL THEN 'niss' END,
          CASE WHEN t.playbook IS NOT NULL AND NOT EXISTS (
            SELECT FROM case_documents c WHERE c.firm_id = $1 AND c.case_id = k.id
              AND c.document = 'termo_modelo_4' AND c.taken_back_at IS NULL) THEN 'termo' END], NULL) AS lacks
      FROM cases k
      JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
      LEFT JOIN unnest($4::text[], $5::int[]) AS t (playbook, version)
        ON t.playbook = k.playbook AND t.version = k.playbook_version
      WHERE k.firm_id = $1 AND k.status = 'open' AND p.birth_date > $2::date - interval '18 years') m
    WHERE cardinality(m.lacks) > 0`,
  values: [asksTermo.map(({ id }) => id), asksTermo.map(({ version }) => version)],
};
