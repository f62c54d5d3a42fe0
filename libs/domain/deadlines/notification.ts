import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation } from '#domain/calendar/confidence';

import { addDays } from '#domain/calendar/civil-date';

/** How an act reached the party, when it was sent and, where known, when it arrived. */
export type Notification = {
  readonly how: 'registered_post' | 'electronic';
  /** Day of registration of the letter, or of sending the message. */
  readonly sentOn: CivilDate;
  readonly receivedOn?: CivilDate;
};

/** A notification with its presumption: so many calendar days after sending. */
export type Notified = Notification & { readonly days: number; readonly citation: Citation };

const presumptions = {
  registered_post: {
    days: 3,
    citation: {
      text: 'CPA, art. 113, n.º 1: carta registada, 3.º dia após o registo ou dia útil seguinte',
      confidence: 'unverified',
    },
  },
  electronic: {
    days: 5,
    citation: {
      text: 'CPA, arts. 112 e 113: notificação eletrónica, no acesso ou no 5.º dia após o envio (25.º no texto de 2015)',
      confidence: 'unverified',
    },
  },
} as const satisfies Readonly<
  Record<Notification['how'], { readonly days: number; readonly citation: Citation }>
>;

/** Throws RangeError when the notice arrived before it was sent. */
export function notified(notification: Notification): Notified {
  const { how, sentOn, receivedOn } = notification;
  if (receivedOn !== undefined && receivedOn < sentOn) {
    throw new RangeError('a notice cannot have been received before it was sent');
  }

  return { ...notification, ...presumptions[how] };
}

/** The day of the presumption, before a letter's moves to a working day. */
export function presumedDay({ sentOn, days }: Notified): CivilDate {
  return addDays(sentOn, days);
}

/**
 * The day on which the notice counts by its arrival: an e-mail that nobody is known to have opened,
 * from its sending, to be safe. Undefined for a letter whose arrival is not known.
 */
export function arrivalDay({ how, sentOn, receivedOn }: Notification): CivilDate | undefined {
  return receivedOn ?? (how === 'electronic' ? sentOn : undefined);
}

/** An e-mail opened before the presumed day is notified when it is opened, in every reading. */
export function isOpenedEarly(notification: Notified): boolean {
  const { how, receivedOn } = notification;

  return how === 'electronic' && receivedOn !== undefined && receivedOn < presumedDay(notification);
}
