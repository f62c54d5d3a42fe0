import type { CivilDate } from '#domain/calendar/civil-date';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { canBeDelayed } from '#domain/deadlines/dilation';
import type { Notification } from '#domain/deadlines/notification';
import type { Reach } from '#domain/deadlines/reach';
import type { Rule, RuleId } from '#domain/deadlines/rule';
import { ruleInForce } from '#domain/deadlines/rules';
import type { Trace } from '#domain/deadlines/trace';
import { periodsOf } from '#domain/playbooks/expected-deadlines';
import type { partyLocations } from '../cases/party-locations.ts';
import type { Law } from '../law/build-law.ts';
import { traceHash } from './trace-hash.ts';

/** What happened, whatever the law makes of it: the same facts give another date only under another law. */
export type DeadlineFacts = {
  readonly rule: RuleId;
  readonly start: CivilDate;
  /** Working days that the notice itself gives to reply. */
  readonly replyDays?: number;
  /** How and when a notice was sent: the law may presume another day of notification (CPA 112, 113). */
  readonly notification?: Notification;
  /** Where the party lives, when that delays the term (CPA 88). */
  readonly dilation?: (typeof partyLocations)[number];
  readonly municipality: string;
  readonly office: string;
};

/** A date by the law of one moment, ready to be written. */
export type DateByLaw = {
  readonly rule: Rule;
  readonly legal: CivilDate;
  readonly safe: CivilDate;
  readonly internal: CivilDate;
  readonly reach: Reach;
  readonly trace: Trace;
  /** The trace as JSON, and its hash. */
  readonly json: string;
  readonly hash: string;
};

const remembered = 5_000;
const byLaw = new WeakMap<Law, Map<string, DateByLaw>>();

/** The date that follows from the facts by this law. Many deadlines share their facts: each is computed once. */
export function computeByLaw(law: Law, facts: DeadlineFacts): DateByLaw {
  const dates = byLaw.get(law) ?? new Map<string, DateByLaw>();
  byLaw.set(law, dates);
  const { how, sentOn, receivedOn } = facts.notification ?? {};
  const { rule, start, replyDays, dilation, municipality, office } = facts;
  const key = [rule, start, replyDays, how, sentOn, receivedOn, dilation, municipality, office];
  const known = dates.get(key.join('|'));
  if (known) return known;

  if (dates.size >= remembered) dates.clear();
  const date = compute(law, facts);
  dates.set(key.join('|'), date);

  return date;
}

function compute(law: Law, facts: DeadlineFacts): DateByLaw {
  const rule = ruleInForce(law.rules, facts.rule, facts.start);
  const calendar = law.calendarOf(facts.municipality, facts.office);
  const input = {
    start: facts.start,
    rule,
    calendar,
    ...periodsOf(rule, facts),
    choices: law.choices,
    marginDays: law.marginDays,
    ...(facts.notification && { notification: facts.notification }),
    ...(facts.dilation &&
      rule.kind === 'statutory_party' &&
      canBeDelayed(rule) && { dilation: facts.dilation }),
  };
  const { legal, safe, internal, reach, trace } = computeDeadline(input);

  return {
    rule,
    legal,
    safe,
    internal,
    reach,
    trace,
    json: JSON.stringify(trace),
    hash: traceHash(trace),
  };
}
