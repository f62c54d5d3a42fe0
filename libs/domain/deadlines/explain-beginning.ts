import type { Locale, Text } from '#domain/calendar/text';
import type { Dilation } from '#domain/deadlines/dilation';
import type { Trace, TracedNotification } from '#domain/deadlines/trace';

import { dateWords, dayWords, periodWords } from '#domain/deadlines/date-words';

/** How and when the notice counts; undefined without one. The presumption is not verified and says so. */
export function notificationWords({ notification }: Trace, locale: Locale): string | undefined {
  if (notification === undefined) return undefined;

  const sent = dateWords(notification.sentOn, locale);
  const words = `${sentWords[notification.how][locale]} ${locale === 'pt' ? 'em' : 'on'} ${sent}`;

  return `${words}: ${countsWords(notification, locale)}.`;
}

const sentWords: Readonly<Record<TracedNotification['how'], Text>> = {
  registered_post: { pt: 'Carta registada', en: 'Letter registered' },
  electronic: { pt: 'Notificação eletrónica enviada', en: 'Electronic notice sent' },
};

function countsWords(notification: TracedNotification, locale: Locale): string {
  const { how, on, presumedOn, receivedOn, days } = notification;
  const day = dayWords(on, locale);
  if (on === receivedOn && on !== presumedOn) {
    return locale === 'pt'
      ? `conta do dia em que chegou, ${day}`
      : `counts from its arrival, ${day}`;
  }
  if (on !== presumedOn) {
    return locale === 'pt'
      ? `não se sabe quando foi aberta e conta, por segurança, do envio, ${day}`
      : `nobody knows when it was opened: it counts from its sending, ${day}, to be safe`;
  }
  const orNext = how === 'electronic' ? '' : orNextWords[locale];

  return locale === 'pt'
    ? `a notificação presume-se feita no ${days}.º dia${orNext}, ${day}, por confirmar`
    : `notice is presumed on day ${days}${orNext}, ${day}, to be confirmed`;
}

const orNextWords: Text = { pt: ' ou no dia útil seguinte', en: ' or the next working day' };

/** What runs before the term for a party who is not on the mainland; undefined for others. */
export function dilationWords({ dilation, choices }: Trace, locale: Locale): string | undefined {
  if (dilation === undefined) return undefined;

  const unit = choices?.dilation ?? 'calendar_days';
  const days = periodWords({ count: dilation.days, unit }, locale);
  const until = dayWords(dilation.until, locale);
  const where = placeWords[dilation.place][locale];

  return locale === 'pt'
    ? `Antes do prazo corre a dilação de ${days} (${where}), que termina em ${until}; o modo de a contar está por confirmar.`
    : `A dilation of ${days} (${where}) runs before the period and ends on ${until}; how to count it is to be confirmed.`;
}

const placeWords: Readonly<Record<Dilation, Text>> = {
  regions: { pt: 'interessado numa região autónoma', en: 'party in an autonomous region' },
  europe: {
    pt: 'interessado num país estrangeiro europeu',
    en: 'party in a European country abroad',
  },
  elsewhere: { pt: 'interessado fora da Europa', en: 'party outside Europe' },
};
