import type { CivilDate } from '#domain/calendar/civil-date';
import type { RuleId } from '#domain/deadlines/rule';
import type { SubmissionFact } from '#domain/playbooks/expected-deadlines';
import type { Channel } from '#domain/playbooks/playbook';

import { addMonths } from '#domain/calendar/civil-date';

export type RecordedFiling = SubmissionFact & {
  /** The number on its receipt, without which nothing proves it. */
  readonly reference: string | undefined;
};

/** A term that runs from a day, as it was computed. */
export type FilingTerm = {
  readonly rule: string;
  readonly start: CivilDate;
  readonly safe: CivilDate;
};

/**
 * Terms that ask for one request and nothing else: filing it is the act (CPA 62/3), its receipt the proof. By contactenos a
 * person judges it: that it renews a permit is disputed, and the form of art. 124 asks for an appointment, which no source
 * calls the request of art. 124/2.
 */
const renewals: readonly RuleId[] = ['renewal.request', 'renewal.before_expiry'];
const renewalChannels: ReadonlySet<Channel> = new Set(['renewal_portal', 'professional_portal']);
/** What was filed earlier is the renewal before this one. */
const monthsBeforeExpiry = 6;

/**
 * The first request that meets a term of Lei 23/2007, art. 78: with a receipt, by a channel that counts, and by the safe
 * date. Undefined when a person has to judge.
 */
export function filingThatMeets(
  { rule, start, safe }: FilingTerm,
  filings: readonly RecordedFiling[],
): RecordedFiling | undefined {
  if (!renewals.some((each) => each === rule)) return undefined;
  const since = addMonths(start, -monthsBeforeExpiry);

  return filings
    .filter(({ kind, reference }) => kind === 'request' && reference !== undefined)
    .filter(({ channel }) => renewalChannels.has(channel))
    .filter(({ filedOn }) => since <= filedOn && filedOn <= safe)
    .toSorted((a, b) => (a.filedOn < b.filedOn ? -1 : 1))[0];
}
