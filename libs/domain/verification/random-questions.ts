import type { CalendarEntry, ScopeKind } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { DayRule } from '#domain/calendar/day-rule';
import type { Place } from '#domain/calendar/place';
import type { Municipality } from '#domain/calendar/places';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Period } from '#domain/deadlines/rule';
import type { Question } from '#domain/verification/question';

import { dayNumberOf, fromDayNumber, toDayNumber } from '#domain/calendar/civil-date';
import { dilations } from '#domain/deadlines/dilation';

// Hoisted, because the test runner looks globals up slowly.
const { imul, floor } = Math;

/** Numbers from a seed (mulberry32): the same seed gives the same numbers on every machine. */
export type Dice = {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** True in so many of a hundred. */
  readonly isIn: (percent: number) => boolean;
  readonly oneOf: <const Value>(values: readonly [Value, ...Value[]]) => Value;
};

export function dice(seed: number): Dice {
  let state = imul(seed, 0x9e3779b1) ^ 0x5bd1e995;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + floor(next() * (most - least + 1));

  return {
    between,
    isIn: (percent) => next() * 100 < percent,
    oneOf: (values) => values[between(0, values.length - 1)] ?? values[0],
  };
}

/** A day between two years, both included. */
export function randomDay({ between }: Dice, firstYear: number, lastYear: number): CivilDate {
  return fromDayNumber(between(dayNumberOf(firstYear, 1, 1), dayNumberOf(lastYear, 12, 31)));
}

/** A question with everything the engine knows: regimes, directions, notices, dilations, readings. */
export function randomQuestion(roll: Dice): Question {
  const isCourt = roll.isIn(30);
  const isBackward = roll.isIn(20);
  const start = randomDay(roll, 2009, 2030);
  const period = randomPeriod(roll, isCourt);

  return {
    start,
    period,
    regime: isCourt ? 'court' : 'administrative',
    direction: isBackward ? 'backward' : 'forward',
    ...statedTerm(roll, period),
    ...(isBackward ? {} : { ...notice(roll, start), ...(isCourt ? {} : dilation(roll)) }),
    ...(roll.isIn(50) ? {} : { choices: randomChoices(roll) }),
    ...(roll.isIn(70) ? {} : { marginDays: roll.between(0, 20) }),
  };
}

function randomPeriod({ between, isIn, oneOf }: Dice, isCourt: boolean): Period {
  if (!isCourt && isIn(50)) return { unit: 'working_days', count: between(1, isIn(80) ? 30 : 90) };
  if (!isCourt && isIn(20)) return { unit: 'hours', count: 24 * between(1, 5) };
  if (isIn(35)) return { unit: 'calendar_days', count: between(1, isIn(80) ? 60 : 400) };

  return isIn(70)
    ? { unit: 'months', count: between(1, 8) }
    : { unit: 'years', count: oneOf([1, 1, 2, 3]) };
}

function statedTerm({ between, isIn }: Dice, { unit, count }: Period): Pick<Question, 'stated'> {
  const step = unit === 'hours' ? 24 : 1;
  if ((unit !== 'hours' && unit !== 'working_days') || count <= step || isIn(75)) return {};

  return { stated: { unit, count: step * between(1, count / step - 1) } };
}

function notice({ between, isIn, oneOf }: Dice, sentOn: CivilDate): Pick<Question, 'notification'> {
  if (isIn(70)) return {};
  const how = oneOf(['registered_post', 'electronic']);
  if (isIn(40)) return { notification: { how, sentOn } };
  const receivedOn = fromDayNumber(toDayNumber(sentOn) + between(0, 12));

  return { notification: { how, sentOn, receivedOn } };
}

function dilation({ isIn, oneOf }: Dice): Pick<Question, 'dilation'> {
  return isIn(70) ? {} : { dilation: oneOf(dilations) };
}

function randomChoices({ isIn }: Dice): ReadingChoices {
  return {
    municipal: isIn(50) ? 'suspends' : 'counts',
    partial: isIn(50) ? 'rolls' : 'ignored',
    dilation: isIn(50) ? 'calendar_days' : 'working_days',
    months: isIn(50) ? 'date_to_date' : 'suspended',
    notification: isIn(50) ? 'presumed' : 'received',
    courtSaturday: isIn(50) ? 'rolls' : 'stands',
    courtClosure: isIn(50) ? 'rolls' : 'ignored',
  };
}

const nobody = { pt: 'exemplo', en: 'example' };

/** Closures on some days within a year of a date, near it more often than far. */
export function randomClosures({ between, isIn }: Dice, date: CivilDate): Closure[] {
  return Array.from({ length: between(0, 6) }, () => ({
    date: fromDayNumber(toDayNumber(date) + between(-60, isIn(70) ? 60 : 370)),
    extent: isIn(50) ? 'full' : 'partial',
    scope: 'central_government',
    reason: nobody,
    citation: 'exemplo',
    confidence: 'unverified',
  }));
}

/** Statements about days, of every scope, effect, extent and kind of rule, for places of these. */
export function randomEntries(roll: Dice, places: readonly [Place, ...Place[]]): CalendarEntry[] {
  return Array.from({ length: 60 }, (_, index) => {
    const { municipality, office } = roll.oneOf(places);
    const isHoliday = roll.isIn(20);
    const kind = isHoliday
      ? roll.oneOf(['country', 'region', 'municipality'])
      : roll.oneOf(['country', 'region', 'authority', 'municipality', 'office']);

    return {
      key: `random.${index}`,
      effect: isHoliday ? 'suspends' : 'rolls',
      extent: isHoliday ? 'full' : roll.oneOf(['full', 'partial', 'open']),
      scope: { kind, code: codeOf(kind, municipality, office) },
      day: randomDayRule(roll),
      ...(roll.isIn(80) ? {} : { validFrom: randomDay(roll, 2008, 2020) }),
      ...(roll.isIn(80) ? {} : { validTo: randomDay(roll, 2016, 2032) }),
      name: nobody,
      citation: 'exemplo',
      confidence: 'unverified',
    };
  });
}

function codeOf(kind: ScopeKind, { code, region }: Municipality, office = 'nowhere'): string {
  const codes = { country: 'PT', region, authority: 'central_government', municipality: code };

  return kind === 'office' ? office : codes[kind];
}

// Half of the days fall together in one fortnight, so that statements about them meet.
function randomDayRule(roll: Dice): DayRule {
  const { between, isIn } = roll;
  if (isIn(50)) return { kind: 'fixed', month: 5, day: between(11, 24) };
  if (isIn(25)) return { kind: 'fixed', month: between(1, 12), day: between(1, 28) };
  if (isIn(33)) return { kind: 'easter', offset: between(-60, 70) };
  if (isIn(50)) return { kind: 'date', date: randomDay(roll, 2009, 2031) };
  const [month, weekday] = [between(1, 11), between(1, 7)];

  return { kind: 'nth_weekday', month, weekday, nth: between(1, 4), offset: between(-3, 3) };
}
