/** A day as one number, 20260213 for 13 February 2026. Shares nothing with the engine's arithmetic. */
export type PlainDay = number;

// Looking Math up at every step would cost most of the walk's time where globals are looked up slowly.
const { floor, min } = Math;

/** Reads YYYY-MM-DD; the text is taken to be a day of the calendar. */
export function readDay(text: string): PlainDay {
  return Number(text.replaceAll('-', ''));
}

/** Writes YYYY-MM-DD. */
export function writeDay(day: PlainDay): string {
  const text = String(day);

  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

export function yearOf(day: PlainDay): number {
  return floor(day / 10_000);
}

export function monthOf(day: PlainDay): number {
  return floor(day / 100) % 100;
}

export function dayOf(year: number, month: number, dayOfMonth: number): PlainDay {
  return year * 10_000 + month * 100 + dayOfMonth;
}

export function nextDay(day: PlainDay): PlainDay {
  if (day % 100 < 28) return day + 1;
  const [year, month, dayOfMonth] = [yearOf(day), monthOf(day), day % 100];
  if (dayOfMonth < lengthOfMonth(year, month)) return day + 1;

  return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
}

export function dayBefore(day: PlainDay): PlainDay {
  if (day % 100 > 1) return day - 1;
  const [year, month] = [yearOf(day), monthOf(day)];

  return month > 1
    ? dayOf(year, month - 1, lengthOfMonth(year, month - 1))
    : dayOf(year - 1, 12, 31);
}

/** So many calendar days later; earlier when negative. */
export function daysAway(day: PlainDay, days: number): PlainDay {
  let date = day;
  for (let left = days; left > 0; left -= 1) date = nextDay(date);
  for (let left = days; left < 0; left += 1) date = dayBefore(date);

  return date;
}

/** Date to date (Civil Code art. 279 c): the month's last day when it has no such day. */
export function monthsAway(day: PlainDay, months: number): PlainDay {
  let [year, month] = [yearOf(day), monthOf(day)];
  for (let left = months; left > 0; left -= 1) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  for (let left = months; left < 0; left += 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
  }

  return dayOf(year, month, min(day % 100, lengthOfMonth(year, month)));
}

const sakamoto = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/** 0 (Sunday) to 6 (Saturday), by Sakamoto's method. */
export function weekdayOf(day: PlainDay): number {
  const month = monthOf(day);
  const year = month < 3 ? yearOf(day) - 1 : yearOf(day);
  const leaps = floor(year / 4) - floor(year / 100) + floor(year / 400);

  return (year + leaps + (sakamoto[month - 1] ?? 0) + (day % 100)) % 7;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;

  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
