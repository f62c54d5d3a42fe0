import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { Municipality } from '#domain/calendar/places';
import type { Period } from '#domain/deadlines/rule';

import fc from 'fast-check';

import { withClosures } from '#domain/calendar/calendar';
import { addDays, addMonths, fromDayNumber, toDayNumber } from '#domain/calendar/civil-date';
import { holidaysOf } from '#domain/calendar/holidays';
import { knownMunicipalities } from '#domain/calendar/places';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';

// An oracle as naive as possible: sets of dates from the holiday list, the weekday from the platform,
// one day at a time. It shares no table with the engine.
type Question = {
  readonly start: CivilDate;
  readonly period: Period;
  readonly stated?: Period;
  readonly municipality: Municipality;
  readonly closures: readonly Closure[];
};

type Choice = {
  readonly municipal: boolean;
  readonly partial: boolean;
  /** A term in months of six or less, made up for every day that did not count. */
  readonly suspended?: boolean;
};

function naive({ start, period, municipality, closures }: Question, choice: Choice): CivilDate {
  const feasts = feastsOf(municipality, choice.municipal);
  const counts = (date: string) =>
    !feasts.has(date) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const closed = (date: string) =>
    closures.some((each) => each.date === date && (each.extent === 'full' || choice.partial));

  let date = start;
  if (period.unit === 'working_days' || period.unit === 'hours') {
    let left = period.unit === 'hours' ? period.count / 24 : period.count;
    while (left > 0) {
      date = addDays(date, 1);
      if (counts(date)) left -= 1;
    }
  } else if (period.unit === 'calendar_days') date = addDays(start, period.count);
  else date = addMonths(start, period.unit === 'years' ? period.count * 12 : period.count);
  if (choice.suspended === true) {
    const inside = datesBetween(addDays(start, 1), date);
    let left = inside.filter((each) => !counts(each)).length;
    while (left > 0) {
      date = addDays(date, 1);
      if (counts(date)) left -= 1;
    }
  }
  while (!counts(date) || closed(date)) date = addDays(date, 1);

  return date;
}

const feastsKnown = new Map<string, ReadonlySet<string>>();

function feastsOf(municipality: Municipality, hasMunicipal: boolean): ReadonlySet<string> {
  const key = `${municipality.code} ${hasMunicipal}`;
  const known = feastsKnown.get(key);
  if (known !== undefined) return known;

  const years = Array.from({ length: 30 }, (_, index) => 2009 + index);
  const feasts = new Set<string>(
    years
      .flatMap((year) => holidaysOf({ municipality }, year))
      .filter(({ entry }) => hasMunicipal || entry.scope.kind !== 'municipality')
      .map(({ date }) => date),
  );
  feastsKnown.set(key, feasts);

  return feasts;
}

const choices: readonly Choice[] = [
  { municipal: true, partial: true },
  { municipal: true, partial: false },
  { municipal: false, partial: true },
  { municipal: false, partial: false },
];

function waysOf({ period }: Question): readonly Choice[] {
  if (period.unit !== 'months' || period.count > 6) return choices;

  return [...choices, ...choices.map((choice) => ({ ...choice, suspended: true }))];
}

const calendars = new Map(
  knownMunicipalities.map((municipality) => [
    municipality.code,
    publishedCalendar(municipality.code),
  ]),
);

function answer(question: Question) {
  const calendar = calendars.get(question.municipality.code);
  if (calendar === undefined) throw new Error(question.municipality.name);

  return computeDeadline({ ...question, calendar: withClosures(calendar, question.closures) });
}

function closure(date: CivilDate, extent: Closure['extent']): Closure {
  const reason = { pt: 'tolerância', en: 'day off' };

  return {
    date,
    extent,
    scope: 'central_government',
    reason,
    citation: 'despacho',
    confidence: 'secondary',
  };
}

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 90 }), unit: fc.constant('working_days' as const) }),
  fc.record({ count: fc.constantFrom(24, 48, 72), unit: fc.constant('hours' as const) }),
  fc.record({
    count: fc.integer({ min: 1, max: 400 }),
    unit: fc.constant('calendar_days' as const),
  }),
  fc.record({ count: fc.integer({ min: 1, max: 14 }), unit: fc.constant('months' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 3 }), unit: fc.constant('years' as const) }),
);

// Starts from 2010 to 2030, so that the suspension of 2013-2015 and both horizons are crossed.
const start = fc.integer({ min: 14_610, max: 22_200 }).map(fromDayNumber);
const municipality = fc.constantFrom(...knownMunicipalities);

const question: fc.Arbitrary<Question> = fc
  .record({
    start,
    period,
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    municipality,
    offsets: fc.array(fc.tuple(fc.integer({ min: 0, max: 140 }), fc.boolean()), { maxLength: 12 }),
  })
  .map(({ offsets, share, ...rest }) => ({
    ...rest,
    ...statedOf(rest.period, share),
    closures: offsets.map(([offset, isFull]) =>
      closure(addDays(rest.start, offset), isFull ? 'full' : 'partial'),
    ),
  }));

// A shorter term than the period's, in most questions that count working days or hours.
function statedOf({ unit, count }: Period, share: number | undefined): { stated?: Period } {
  const step = unit === 'hours' ? 24 : 1;
  if (share === undefined || count <= step) return {};
  if (unit !== 'working_days' && unit !== 'hours') return {};

  return { stated: { unit, count: step + Math.floor((share * (count - step - 1)) / step) * step } };
}

describe('for any start, period, municipality and closures', () => {
  it('the engine and a day-by-day count agree on the legal date and on every reading', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { legal, safe, trace } = answer(asked);
        const dates = [
          ...waysOf(asked).map((choice) => naive(asked, choice)),
          ...statedDate(asked),
        ];
        const [first = legal] = dates.toSorted();

        expect(legal).toBe(dates[0]);
        if (trace.beyondHorizon) expect(safe <= first).toBe(true);
        else {
          expect(safe).toBe(first);
          expect(new Set(trace.readings.map(({ date }) => date))).toEqual(new Set(dates));
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('a stated term leaves the legal date alone and never makes the safe date later', () => {
    fc.assert(
      fc.property(question, ({ stated, ...asked }) => {
        const without = answer(asked);
        const { legal, safe, trace } = answer(stated === undefined ? asked : { ...asked, stated });
        const readings = trace.readings.filter(({ id }) => id === 'stated_term');

        expect(legal).toBe(without.legal);
        expect(safe <= legal && safe <= without.safe).toBe(true);
        expect(readings.map(({ date, isSafe }) => [date, isSafe])).toEqual(
          stated === undefined ? [] : [[safe, true]],
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('the legal date is a day on which the service is open', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { legal } = answer(asked);

        expect(asked.closures.some(({ date }) => date === legal)).toBe(false);
        expect(calendars.get(asked.municipality.code)?.isWorkingDay(legal)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('every day between start and legal date is counted, skipped or rolled, exactly once', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { legal, trace } = answer(asked);
        const counted = trace.counted.flatMap(({ from, days }) =>
          Array.from({ length: days }, (_, index) => addDays(from, index)),
        );
        const last = trace.rolled[0]?.date ?? legal;
        const days = [...counted, ...trace.skipped.map(({ date }) => date)].toSorted();

        expect(days).toEqual(datesBetween(addDays(asked.start, 1), last));
        expect(trace.rolled.map(({ date }) => date)).toEqual(
          datesBetween(last, addDays(legal, -1)),
        );
        expect(trace.counted.every(({ from, to, days: length }) => length === span(from, to))).toBe(
          true,
        );
        if (asked.period.unit === 'working_days') expect(counted).toHaveLength(asked.period.count);
      }),
      { numRuns: 1_000 },
    );
  });

  it('one more closure never makes the date earlier, and changes nothing away from the end', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 140 }), (asked, offset) => {
        const before = answer(asked);
        const date = addDays(asked.start, offset);
        const after = answer({ ...asked, closures: [...asked.closures, closure(date, 'full')] });

        expect(after.legal >= before.legal).toBe(true);
        if (date !== before.legal) expect(after.legal).toBe(before.legal);
        else expect(after.legal > before.legal).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a municipal holiday more never makes the date earlier', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { legal, trace } = answer(asked);
        const without = naive(asked, { municipal: false, partial: true });

        expect(legal >= without).toBe(true);
        if (![...trace.skipped, ...trace.rolled].some(isMunicipal)) {
          expect(legal).toBe(without);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a later start or a longer period never ends earlier', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { legal } = answer(asked);
        const step = asked.period.unit === 'hours' ? 24 : 1;
        const longer = { ...asked.period, count: asked.period.count + step };

        expect(answer({ ...asked, start: addDays(asked.start, 1) }).legal >= legal).toBe(true);
        expect(answer({ ...asked, period: longer }).legal >= legal).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function statedDate({ stated, ...asked }: Question): CivilDate[] {
  if (stated === undefined) return [];

  return choices
    .map((choice) => naive({ ...asked, period: stated }, choice))
    .toSorted()
    .slice(0, 1);
}

function isMunicipal({ isMunicipalOnly }: { readonly isMunicipalOnly: boolean }): boolean {
  return isMunicipalOnly;
}

function span(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from) + 1;
}

function datesBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: Math.max(0, span(from, to)) }, (_, index) => addDays(from, index));
}
