import { possibleEvents } from '#domain/cases/life-cycle';
import { nextStepOf } from '#domain/deadlines/next-step';
import { ruleById } from '#domain/deadlines/rules';
import type { RuleId } from '#domain/deadlines/rule';
import { urgencyOf } from '#domain/deadlines/urgency';
import { playbookById } from '#domain/playbooks/catalogue';
import { evidence } from '#domain/playbooks/pieces/evidence';
import { proofsKept, strongestProof, type Kept } from '#domain/playbooks/proof-of-filing';
import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import type { ReadContext } from '#db/with-firm';
import type { Law } from '../law/build-law.ts';
import { lawOf } from '../law/read-law.ts';
import {
  playbooksOfCases,
  type Following,
  type PlaybookOf,
} from '../playbooks/playbooks-of-cases.ts';
import { maskOf } from '../sealing/sealed-fields.ts';
import { today } from '../today.ts';
import type { CaseView } from './case-view.ts';
import { stateOf } from './move-case.ts';
import { restrictionOf } from './named-people.ts';
import { offersOf, type Passed } from './offers-of.ts';
import { waitedDays, type Wait } from './waited-days.ts';

type CaseRow = Omit<
  CaseView,
  'playbook' | 'nextStep' | 'offers' | 'possibleEvents' | 'waitedDays' | 'proof'
> & {
  readonly waits: readonly Wait[];
  readonly playbookId: string;
  readonly playbookVersion: number;
  readonly overlayVersion: number | null;
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  readonly nextDeadline: { readonly rule: RuleId; readonly safeOn: string } | null;
  readonly playbookStep: string | null;
  readonly stepSince: string;
  readonly passed: readonly Passed[];
  readonly refusedOn: string | null;
  readonly followed: readonly string[];
  readonly filed: Kept['filed'];
  readonly held: readonly string[];
};

const columns = `
  k.id, k.status, k.waiting_on AS "waitingOn", k.opened_on::text AS "openedOn", k.closed_on::text AS "closedOn",
  k.progress_on::text AS "progressOn", k.version, k.playbook AS "playbookId", k.playbook_version AS "playbookVersion",
  k.overlay_version AS "overlayVersion", k.stage, k.hindrance, k.party_location AS "partyLocation", k.next_step AS "nextStep", k.next_step_on::text AS "nextStepOn",
  json_build_object('id', p.id, 'fullName', p.full_name) AS person,
  json_build_object('id', c.id, 'fullName', cp.full_name) AS client,
  CASE WHEN r.id IS NULL THEN NULL
    ELSE json_build_object('id', r.id, 'number', ${maskOf('permitNumber', 'r')}, 'expiresOn', r.expires_on) END AS permit,
  json_build_object('id', o.id, 'name', o.name, 'municipality', o.municipality) AS office,
  json_build_object('id', ou.id, 'name', ou.name) AS owner,
  json_build_object('id', lu.id, 'name', lu.name) AS lawyer,
  ${restrictionOf('k')} AS restriction,
  (SELECT json_build_object('rule', d.rule, 'safeOn', d.safe_on) FROM deadlines d
    WHERE d.firm_id = $1 AND d.case_id = k.id AND d.status = 'open' ORDER BY d.safe_on, d.id LIMIT 1) AS "nextDeadline",
  k.playbook_step AS "playbookStep", greatest(k.opened_on, (SELECT max(s.done_on) FROM case_steps s
    WHERE s.firm_id = $1 AND s.case_id = k.id))::text AS "stepSince",
  (SELECT coalesce(json_agg(json_build_object('rule', d.rule, 'on', d.legal_on) ORDER BY d.legal_on, d.rule), '[]')
    FROM deadlines d WHERE d.firm_id = $1 AND d.case_id = k.id AND d.status = 'open' AND d.legal_on < $2) AS passed,
  (SELECT CASE WHEN n.outcome IS DISTINCT FROM 'for' THEN n.received_on::text END FROM notices n
    WHERE n.firm_id = $1 AND n.case_id = k.id AND n.kind = 'decision'
    ORDER BY n.received_on DESC, n.id DESC LIMIT 1) AS "refusedOn",
  (SELECT coalesce(json_agg(f.playbook), '[]') FROM cases f
    WHERE f.firm_id = $1 AND f.follows_case_id = k.id) AS followed,
  (SELECT coalesce(json_agg(json_build_object('channel', s.channel, 'hasReference', s.reference IS NOT NULL)), '[]')
    FROM submissions s WHERE s.firm_id = $1
      AND s.case_id IN (k.id, CASE WHEN b.person_id = k.person_id THEN b.id END)) AS filed,
  (SELECT coalesce(json_agg(h.document), '[]') FROM case_documents h WHERE h.firm_id = $1 AND h.taken_back_at IS NULL
    AND h.case_id IN (k.id, CASE WHEN b.person_id = k.person_id THEN b.id END)) AS held,
  CASE WHEN b.id IS NULL THEN NULL ELSE json_build_object('id', b.id, 'playbook', b.playbook) END AS follows,
  (SELECT coalesce(json_agg(json_build_object('since', w.since, 'cause', w.cause) ORDER BY w.since), '[]')
    FROM case_waits w WHERE w.firm_id = $1 AND w.case_id = k.id) AS waits,
  (SELECT count(*)::int FROM deadlines d
    WHERE d.firm_id = $1 AND d.case_id = k.id AND d.status = 'open' AND d.safe_on < $2) AS "overdueDeadlines",
  (SELECT count(DISTINCT a.deadline_id)::int FROM alerts a
    WHERE a.firm_id = $1 AND a.case_id = k.id AND a.acknowledged_at IS NULL) AS "openAlerts"`;

const joins = `
  cases k
  JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
  JOIN clients c ON c.firm_id = k.firm_id AND c.id = k.client_id
  JOIN people cp ON cp.firm_id = c.firm_id AND cp.id = c.person_id
  JOIN offices o ON o.id = k.office_id
  JOIN users ou ON ou.id = k.owner_id
  JOIN users lu ON lu.id = k.lawyer_id
  LEFT JOIN cases b ON b.firm_id = k.firm_id AND b.id = k.follows_case_id
  LEFT JOIN permits r ON r.firm_id = k.firm_id AND r.id = k.permit_id`;

/** Cases as the screens show them. In `where`, $1 is the firm, $2 today, and `values` start at $3. */
export async function readCases(
  ctx: ReadContext,
  where: string,
  values: readonly unknown[],
): Promise<CaseView[]> {
  const day = today(ctx.clock);
  const rows = await ctx.sql<CaseRow>(
    `SELECT ${columns} FROM ${joins} WHERE k.firm_id = $1 AND ${where}`,
    [ctx.firmId, day, ...values],
  );

  if (rows.length === 0) return [];
  const law = await lawOf(ctx);
  const playbookOf = await playbooksOfCases(ctx, rows.filter(awaitsStep).map(following));

  return rows.map((row) => toView(row, { day, law, playbookOf }));
}

type At = { readonly day: CivilDate; readonly law: Law; readonly playbookOf: PlaybookOf };

function toView(row: CaseRow, at: At): CaseView {
  const { day, law } = at;
  const {
    playbookId,
    playbookVersion,
    nextStepOn: _on,
    nextDeadline: _deadline,
    playbookStep: _step,
    overlayVersion: _overlay,
    stepSince: _since,
    passed: _passed,
    refusedOn: _refused,
    followed: _followed,
    filed,
    held,
    waits: _waits,
    ...rest
  } = row;
  const ended = row.closedOn === null ? day : civilDate(row.closedOn);
  const name = playbookById(playbookId)?.name ?? { pt: playbookId, en: playbookId };

  return {
    ...rest,
    playbook: { id: playbookId, version: playbookVersion, name },
    possibleEvents: row.status === 'open' ? possibleEvents(stateOf(row)) : [],
    waitedDays: waitedDays(row, ended, law.calendarOf(row.office.municipality)).days,
    nextStep: row.status === 'open' ? comingStep(row, at) : null,
    offers: row.status === 'open' ? offersOf(row) : [],
    proof: proofOf({ filed, documents: held }),
  };
}

function comingStep(row: CaseRow, { day, law, playbookOf }: At): CaseView['nextStep'] {
  const urgency = (on: string) =>
    urgencyOf({
      safe: civilDate(on),
      isDone: false,
      today: day,
      calendar: law.calendarOf(row.office.municipality),
    });
  if (row.nextStep) {
    return {
      text: { pt: row.nextStep, en: row.nextStep },
      on: row.nextStepOn,
      source: 'firm',
      urgency: row.nextStepOn ? urgency(row.nextStepOn) : null,
    };
  }
  if (!row.nextDeadline) return playbookStepOf(row, playbookOf, urgency);

  const { rule, safeOn } = row.nextDeadline;

  return {
    text: nextStepOf(ruleById(rule), safeOn < day),
    on: safeOn,
    source: 'deadline',
    urgency: urgency(safeOn),
  };
}

function proofOf(kept: Kept): CaseView['proof'] {
  const id = strongestProof(proofsKept(kept));

  return id ? { id, ...evidence[id] } : null;
}

type UrgencyAt = (on: string) => NonNullable<CaseView['nextStep']>['urgency'];

/** The next step of the playbook is due since the one before it was done, or since the case was opened. */
function playbookStepOf(
  row: CaseRow,
  playbookOf: PlaybookOf,
  urgency: UrgencyAt,
): CaseView['nextStep'] {
  const steps = playbookOf(following(row))?.steps;
  const text = steps?.find(({ id }) => id === row.playbookStep)?.text;

  return text
    ? { text, on: row.stepSince, source: 'playbook', urgency: urgency(row.stepSince) }
    : null;
}

/** Neither the firm nor a date says what comes next: the playbook does. */
function awaitsStep({ status, nextStep, nextDeadline }: CaseRow): boolean {
  return status === 'open' && !nextStep && !nextDeadline;
}

function following({ playbookId, playbookVersion, overlayVersion }: CaseRow): Following {
  return { playbook: playbookId, playbookVersion, overlayVersion };
}
