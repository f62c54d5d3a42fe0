import { parseCivilDate } from '#domain/calendar/civil-date';

/** What people type for a day: 5/6/2026, 05-06-2026, 05.06.2026, 05062026. Day first, always. */
export function parseTypedDay(text: string): string | null {
  const match =
    /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (!match) return parseCivilDate(text.trim()) ?? null;

  const [, day = '', month = '', year = ''] = match;

  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? null;
}
