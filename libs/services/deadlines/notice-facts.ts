import { civilDate } from '#domain/calendar/civil-date';
import { notificationOf } from '#domain/playbooks/notification-of';
import type { Channel } from '#domain/playbooks/playbook';
import type { DeadlineFacts } from './compute-by-law.ts';

export type ReceivedNotice = {
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly sentOn: string | null;
  readonly replyDays: number | null;
};

/** What of a notice, as its row says, decides the term that it opens. */
export function noticeFacts(
  notice: ReceivedNotice,
): Pick<DeadlineFacts, 'replyDays' | 'notification'> {
  const { channel, replyDays } = notice;
  const notification = notificationOf({
    channel,
    receivedOn: civilDate(notice.receivedOn),
    ...(notice.sentOn !== null && { sentOn: civilDate(notice.sentOn) }),
  });

  return { ...(replyDays !== null && { replyDays }), ...(notification && { notification }) };
}
