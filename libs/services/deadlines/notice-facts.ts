import { civilDate } from '#domain/calendar/civil-date';
import type { RuleId } from '#domain/deadlines/rule';
import { notificationOf, rulesFromIssue } from '#domain/playbooks/notification-of';
import type { Channel } from '#domain/playbooks/playbook';
import type { DeadlineFacts } from './compute-by-law.ts';

export type ReceivedNotice = {
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly sentOn: string | null;
  readonly replyDays: number | null;
  /** Where the party of its case lives, when not on the mainland. */
  readonly partyLocation: DeadlineFacts['dilation'] | null;
};

/** What of a notice, as its row says, decides the term of this rule that it opens. */
export function noticeFacts(
  rule: RuleId,
  notice: ReceivedNotice,
): Pick<DeadlineFacts, 'replyDays' | 'notification' | 'dilation'> {
  if (rulesFromIssue.has(rule)) return {};
  const { channel, replyDays, partyLocation: dilation } = notice;
  const notification = notificationOf({
    channel,
    receivedOn: civilDate(notice.receivedOn),
    ...(notice.sentOn !== null && { sentOn: civilDate(notice.sentOn) }),
  });

  return {
    ...(replyDays !== null && { replyDays }),
    ...(notification && { notification }),
    ...(dilation && { dilation }),
  };
}
