import type { CivilDate } from '#domain/calendar/civil-date';
import type { Period, Rule } from '#domain/deadlines/rule';
import type {
  Channel,
  NoticeKind,
  Playbook,
  SubmissionKind,
  Timer,
} from '#domain/playbooks/playbook';

import { ruleById } from '#domain/deadlines/rules';

export type SubmissionFact = {
  readonly id: string;
  readonly kind: SubmissionKind;
  readonly channel: Channel;
  /** When it was filed; for a letter sent by several channels, when that channel delivered it. */
  readonly filedOn: CivilDate;
};

export type NoticeFact = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly receivedOn: CivilDate;
  /** Working days that the notice itself gives to reply. */
  readonly replyDays?: number;
};

export type CaseFacts = {
  readonly submissions: readonly SubmissionFact[];
  readonly notices: readonly NoticeFact[];
};

export type ExpectedDeadline = {
  readonly rule: Rule;
  readonly sourceKind: 'submission' | 'notice';
  readonly sourceId: string;
  readonly start: CivilDate;
  readonly period: Period;
  /** The term the notice states, only when it is shorter than `period`. */
  readonly stated?: Period;
};

type Source = { readonly id: string; readonly start: CivilDate; readonly replyDays?: number };

/**
 * Every deadline that the facts of a case give under its playbook, in the order of the playbook's
 * timers, then by date and id. The same facts in any order give the same list.
 */
export function expectedDeadlines(playbook: Playbook, facts: CaseFacts): ExpectedDeadline[] {
  return playbook.timers.flatMap((timer) => {
    const rule = ruleById(timer.rule);

    return chosen(sourcesOf(timer, facts), timer.which).map((source) => ({
      rule,
      sourceKind: timer.on,
      sourceId: source.id,
      start: source.start,
      ...periodsOf(rule, source),
    }));
  });
}

function sourcesOf(timer: Timer, facts: CaseFacts): Source[] {
  if (timer.on === 'notice') {
    return facts.notices
      .filter((notice) => timer.kinds.includes(notice.kind))
      .map(({ id, receivedOn, replyDays }) => ({
        id,
        start: receivedOn,
        ...(replyDays === undefined ? {} : { replyDays }),
      }));
  }

  return facts.submissions
    .filter(({ kind }) => timer.kinds.includes(kind))
    .filter(({ channel }) => timer.channels === undefined || timer.channels.includes(channel))
    .map(({ id, filedOn }) => ({ id, start: filedOn }));
}

function chosen(sources: readonly Source[], which: Timer['which']): Source[] {
  const ordered = sources.toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id));
  if (which === 'first') return ordered.slice(0, 1);

  return which === 'latest' ? ordered.slice(-1) : ordered;
}

// A notice may lengthen the term of the law (CPA 86 and 122/1); a shorter one stands beside it.
function periodsOf(
  { period, noticeTerm }: Rule,
  { replyDays }: Source,
): Pick<ExpectedDeadline, 'period' | 'stated'> {
  if (noticeTerm === undefined || replyDays === undefined) return { period };

  const stated = { ...period, count: replyDays };

  return replyDays < period.count ? { period, stated } : { period: stated };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
