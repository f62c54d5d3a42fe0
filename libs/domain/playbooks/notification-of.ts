import type { CivilDate } from '#domain/calendar/civil-date';
import type { Notification } from '#domain/deadlines/notification';
import type { RuleId } from '#domain/deadlines/rule';
import type { Channel } from '#domain/playbooks/playbook';

/**
 * What counts from the day on the paper itself, however it came: no presumed notification (CPA 113) and no dilation
 * (CPA 88) makes it later.
 */
export const rulesFromIssue: ReadonlySet<RuleId> = new Set<RuleId>(['payment.slip']);

const electronicChannels: ReadonlySet<Channel> = new Set([
  'email',
  'contactenos',
  'renewal_portal',
  'professional_portal',
]);

/**
 * How a notice came, where the law may presume another day for it (CPA 112 and 113). A sending
 * recorded after the arrival is a slip of the pen: the arrival then stands alone.
 */
export function notificationOf(notice: {
  readonly channel: Channel;
  readonly sentOn?: CivilDate;
  readonly receivedOn: CivilDate;
}): Notification | undefined {
  const { channel, sentOn, receivedOn } = notice;
  if (sentOn === undefined || sentOn > receivedOn) return undefined;
  if (channel === 'registered_post') return { how: 'registered_post', sentOn, receivedOn };

  return electronicChannels.has(channel) ? { how: 'electronic', sentOn, receivedOn } : undefined;
}
