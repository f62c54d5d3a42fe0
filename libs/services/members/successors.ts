import { z } from 'zod';
import type { Desk } from './desk.ts';

/** Who takes what; only what there is must be given to somebody. */
export const HandOver = z
  .strictObject({
    /** Takes the open cases they own, and the reminders about them. */
    ownerId: z.uuid().optional(),
    /** Takes the open cases they lead. */
    lawyerId: z.uuid().optional(),
    /** Takes unanswered alerts and every other message. */
    alertsId: z.uuid().optional(),
  })
  .meta({ id: 'HandOver' });
export type HandOver = z.infer<typeof HandOver>;

/** What the audit keeps: how much there was, and who took it. */
export function handedOver(desk: Desk, { ownerId, lawyerId, alertsId }: HandOver) {
  return {
    ...desk,
    ownerId: ownerId ?? null,
    lawyerId: lawyerId ?? null,
    alertsId: alertsId ?? null,
  };
}
