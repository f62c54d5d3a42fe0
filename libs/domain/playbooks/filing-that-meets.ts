import type { CivilDate } from '#domain/calendar/civil-date';
import type { RuleId } from '#domain/deadlines/rule';
import type { SubmissionFact } from '#domain/playbooks/expected-deadlines';
import type { Channel } from '#domain/playbooks/playbook';
import type { Playbook } from '#domain/playbooks/playbook-format';

import { addMonths } from '#domain/calendar/civil-date';
import { menuVerdict } from '#domain/playbooks/menu-verdict';

export type RecordedFiling = SubmissionFact & {
  readonly menuPath: readonly string[];
  /** The number on its receipt, without which nothing proves it. */
  readonly reference: string | undefined;
};

/** A term that runs from a day, as it was computed. */
export type FilingTerm = {
  readonly rule: string;
  readonly start: CivilDate;
  readonly safe: CivilDate;
};

type Act = {
  readonly channels: readonly Channel[];
  /** What was filed before is another matter's. */
  readonly since: (start: CivilDate) => CivilDate;
};

/** That contactenos renews a permit is disputed, so there a person judges it. */
const renewalAct: Act = {
  channels: ['renewal_portal', 'professional_portal'],
  since: (expiry) => addMonths(expiry, -6),
};

/** Terms that ask for one request and nothing else: filing it is the act (CPA 62/3), its receipt the proof. */
const acts: { readonly [rule in RuleId]?: Act } = {
  'renewal.request': renewalAct,
  'renewal.before_expiry': renewalAct,
  'birth.residence_request': { channels: ['contactenos'], since: (registered) => registered },
};

/**
 * The first request that meets a term of Lei 23/2007, art. 78 or 124/2: with a receipt, by a channel that counts, on a menu
 * path that the playbook offers, and by the safe date. Undefined when a person has to judge.
 */
export function filingThatMeets(
  playbook: Playbook,
  { rule, start, safe }: FilingTerm,
  filings: readonly RecordedFiling[],
): RecordedFiling | undefined {
  const act = Object.entries(acts).find(([id]) => id === rule)?.[1];
  if (act === undefined) return undefined;

  return filings
    .filter(({ kind, reference }) => kind === 'request' && reference !== undefined)
    .filter(({ channel }) => act.channels.includes(channel))
    .filter(({ filedOn }) => act.since(start) <= filedOn && filedOn <= safe)
    .filter(({ channel, menuPath }) => channel !== 'contactenos' || isOffered(playbook, menuPath))
    .toSorted((a, b) => (a.filedOn < b.filedOn ? -1 : 1))[0];
}

function isOffered(playbook: Playbook, path: readonly string[]): boolean {
  return !['forbidden', 'unknown'].includes(menuVerdict(playbook, path));
}
