import type { CivilDate } from '#domain/calendar/civil-date';
import type { Locale } from '#domain/calendar/text';
import type { Period, PeriodUnit } from '#domain/deadlines/rule';

import { isoWeekday } from '#domain/calendar/civil-date';

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  pt: [
    'segunda-feira',
    'terça-feira',
    'quarta-feira',
    'quinta-feira',
    'sexta-feira',
    'sábado',
    'domingo',
  ],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const units: Readonly<Record<Locale, Readonly<Record<PeriodUnit, readonly [string, string]>>>> = {
  pt: {
    working_days: ['dia útil', 'dias úteis'],
    calendar_days: ['dia de calendário', 'dias de calendário'],
    months: ['mês', 'meses'],
    years: ['ano', 'anos'],
    hours: ['hora', 'horas'],
  },
  en: {
    working_days: ['working day', 'working days'],
    calendar_days: ['calendar day', 'calendar days'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    hours: ['hour', 'hours'],
  },
};

/** 13/06/2026 in Portuguese, 13 June 2026 in English. */
export function dateWords(date: CivilDate, locale: Locale): string {
  const [year, month, day] = date.split('-');
  if (locale === 'pt') return `${day}/${month}/${year}`;

  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** The date with its weekday: "12/06/2026 (sexta-feira)", "Friday, 12 June 2026". */
export function dayWords(date: CivilDate, locale: Locale): string {
  const weekday = weekdays[locale][isoWeekday(date) - 1];
  const words = dateWords(date, locale);

  return locale === 'pt' ? `${words} (${weekday})` : `${weekday}, ${words}`;
}

/** "15 dias úteis", "1 working day". */
export function periodWords({ count, unit }: Period, locale: Locale): string {
  const [one, many] = units[locale][unit];

  return `${count} ${count === 1 ? one : many}`;
}

/** "um, dois e três" out of its words. */
export function listWords(words: readonly string[], locale: Locale): string {
  const last = words.at(-1) ?? '';

  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(', ')} ${locale === 'pt' ? 'e' : 'and'} ${last}`;
}
