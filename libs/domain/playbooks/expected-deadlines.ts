import type { CivilDate } from '#domain/calendar/civil-date';
import type { Dilation } from '#domain/deadlines/dilation';
import type { Notification } from '#domain/deadlines/notification';
import type { Period, Rule } from '#domain/deadlines/rule';
import type {
  Channel,
  NoticeKind,
  Outcome,
  SubmissionKind,
  Timer,
} from '#domain/playbooks/playbook';
import type { Playbook } from '#domain/playbooks/playbook-format';

import { canBeDelayed } from '#domain/deadlines/dilation';
import { publishedRules, ruleInForce } from '#domain/deadlines/rules';
import { notificationOf, rulesFromIssue } from '#domain/playbooks/notification-of';

export type SubmissionFact = {
  readonly id: string;
  readonly kind: SubmissionKind;
  readonly channel: Channel;
  readonly filedOn: CivilDate;
  /** When it reached the office, where that is known. */
  readonly deliveredOn?: CivilDate;
};

export type NoticeFact = {
  readonly id: string;
  readonly kind: NoticeKind;
  /** How it came; a letter or an electronic message has a presumed day (CPA 113). */
  readonly channel: Channel;
  /** Day of registration or of sending, where known. */
  readonly sentOn?: CivilDate;
  readonly receivedOn: CivilDate;
  /** Working days that the notice itself gives to reply. */
  readonly replyDays?: number;
  /** How a decision ended the request, where somebody said so. */
  readonly outcome?: Outcome;
};

export type CaseFacts = {
  readonly submissions: readonly SubmissionFact[];
  readonly notices: readonly NoticeFact[];
  /** Where the party is, when not on the mainland like the service (CPA 88). */
  readonly dilation?: Dilation;
};

export type ExpectedDeadline = {
  readonly rule: Rule;
  readonly sourceKind: 'submission' | 'notice';
  readonly sourceId: string;
  readonly start: CivilDate;
  readonly period: Period;
  /** The term the notice states, only when it is shorter than `period`. */
  readonly stated?: Period;
  /** How the notice came, when its sending is known. */
  readonly notification?: Notification;
  /** Only for a term that binds the party and that a notice started. */
  readonly dilation?: Dilation;
};

type Source = {
  readonly id: string;
  readonly start: CivilDate;
  readonly replyDays?: number;
  readonly notification?: Notification;
};

/**
 * Every deadline that the facts of a case give under its playbook, in the order of the playbook's
 * timers, then by date and id. The same facts in any order give the same list. Each follows the
 * version of its rule that is in force, among `rules`, on the day of its event.
 */
export function expectedDeadlines(
  playbook: Playbook,
  facts: CaseFacts,
  rules: readonly Rule[] = publishedRules,
): ExpectedDeadline[] {
  return playbook.timers.flatMap((timer) =>
    chosen(sourcesOf(timer, facts), timer.which).map((source) => {
      const rule = ruleInForce(rules, timer.rule, source.start);
      const { notification } = source;
      const isDelayed =
        timer.on === 'notice' &&
        rule.kind === 'statutory_party' &&
        canBeDelayed(rule) &&
        !rulesFromIssue.has(rule.id);
      const { dilation } = isDelayed ? facts : {};

      return {
        rule,
        sourceKind: timer.on,
        sourceId: source.id,
        start: source.start,
        ...periodsOf(rule, source),
        ...(notification === undefined ? {} : { notification }),
        ...(dilation === undefined ? {} : { dilation }),
      };
    }),
  );
}

function sourcesOf(timer: Timer, facts: CaseFacts): Source[] {
  if (timer.on === 'notice') {
    return facts.notices
      .filter((notice) => timer.kinds.includes(notice.kind))
      .filter(({ outcome }) => timer.unless === undefined || outcome !== timer.unless)
      .map((notice) => {
        const { id, sentOn, receivedOn, replyDays } = notice;
        if (rulesFromIssue.has(timer.rule)) {
          return { id, start: sentOn !== undefined && sentOn < receivedOn ? sentOn : receivedOn };
        }
        const notification = notificationOf(notice);

        return {
          id,
          start: receivedOn,
          ...(replyDays === undefined ? {} : { replyDays }),
          ...(notification === undefined ? {} : { notification }),
        };
      });
  }

  return facts.submissions
    .filter(({ kind }) => timer.kinds.includes(kind))
    .filter(({ channel }) => timer.channels === undefined || timer.channels.includes(channel))
    .map(({ id, filedOn, deliveredOn }) => ({
      id,
      start: timer.from === 'delivery' ? (deliveredOn ?? filedOn) : filedOn,
    }));
}

function chosen(sources: readonly Source[], which: Timer['which']): Source[] {
  const ordered = sources.toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id));
  if (which === 'first') return ordered.slice(0, 1);

  return which === 'latest' ? ordered.slice(-1) : ordered;
}

/** A notice may lengthen the term of the law (CPA 86 and 122/1); a shorter one stands beside it. */
export function periodsOf(
  { period, noticeTerm }: Rule,
  { replyDays }: { readonly replyDays?: number },
): Pick<ExpectedDeadline, 'period' | 'stated'> {
  if (noticeTerm === undefined || replyDays === undefined) return { period };

  const stated = { ...period, count: replyDays };

  return replyDays < period.count ? { period, stated } : { period: stated };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
