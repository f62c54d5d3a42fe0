/** A calendar day without time or time zone, written YYYY-MM-DD; text order is date order. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const firstYear = 1900;
const lastYear = 2199;

/** Reads YYYY-MM-DD between 1900 and 2199; undefined for anything that is not a day of the calendar. */
export function parseCivilDate(text: string): CivilDate | undefined {
  const match = shape.exec(text);
  if (match === null) return undefined;

  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;

  return brand(text);
}

/** Same as parseCivilDate for literals in code and data; throws RangeError on a day that is none. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === undefined) throw new RangeError(`not a civil date: ${text}`);

  return date;
}

/** Days since 1970-01-01 (negative before). */
export function toDayNumber(date: CivilDate): number {
  return dayNumberOf(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10));
}

/** Days since 1970-01-01 of a year, month (1-12) and day; a day past the month's end runs over. */
export function dayNumberOf(year: number, month: number, day: number): number {
  // Years start in March so that the leap day is the last: the usual proleptic Gregorian arithmetic.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);

  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

// Dates around today are asked for again and again: each is written once and then shared.
const written = new Map<number, CivilDate>();

/** The civil date of a day number; inverse of toDayNumber. */
export function fromDayNumber(dayNumber: number): CivilDate {
  const known = written.get(dayNumber);
  if (known !== undefined) return known;
  const date = writeDate(dayNumber);
  if (dayNumber >= 0 && dayNumber < 65_536) written.set(dayNumber, date);

  return date;
}

function writeDate(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);

  return compose(year, month, day);
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/**
 * Date to date, as terms in months and years run (Civil Code art. 279 c): the same day of the month,
 * or the last day of the month when it has no such day.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = digits(date, 0, 4) * 12 + digits(date, 5, 7) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(digits(date, 8, 10), daysInMonth(year, month));

  return compose(year, month, day);
}

/** 1 (Monday) to 7 (Sunday). */
export function isoWeekday(date: CivilDate): number {
  return weekdayOf(toDayNumber(date));
}

/** 1 (Monday) to 7 (Sunday) of a day number; 1970-01-01 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

// Reads digits without cutting the text: this is the engine's innermost loop.
function digits(date: CivilDate, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) value = value * 10 + date.charCodeAt(index) - 48;

  return value;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;

  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function compose(year: number, month: number, day: number): CivilDate {
  return brand(`${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`);
}

function brand(text: string): CivilDate {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every text that comes here was checked or composed above
  return text as CivilDate;
}
