import { civilDate, isoWeekday } from '#domain/calendar/civil-date';
import { dateWords } from '#domain/deadlines/date-words';

type Locale = 'pt' | 'en';

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  pt: ['seg', 'ter', 'qua', 'qui', 'sex', 'sáb', 'dom'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** 13/06/2026 in Portuguese, 13 June 2026 in English: never a day and month to guess between. */
export function dateText(day: string, locale: Locale): string {
  return dateWords(civilDate(day), locale);
}

/** "sex 12/06/2026", "Fri 12 Jun 2026". */
export function shortDay(day: string, locale: Locale): string {
  const weekday = weekdays[locale][isoWeekday(civilDate(day)) - 1];
  const words = dateText(day, locale);
  if (locale === 'pt') return `${weekday} ${words}`;

  return `${weekday} ${words.replace(/ (\p{L}{3})\p{L}* /u, ' $1 ')}`;
}

/** From Monday to Sunday. */
export function shortWeekdays(locale: Locale): readonly string[] {
  return weekdays[locale];
}

export function monthTitle(year: number, month: number, locale: Locale): string {
  const tag = locale === 'pt' ? 'pt-PT' : 'en-GB';
  const title = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });

  return title.format(Date.UTC(year, month - 1, 1));
}

/** Full years of age on a day. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));

  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
