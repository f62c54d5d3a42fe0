import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { DeadlineInput } from '#domain/deadlines/compute-deadline';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Period } from '#domain/deadlines/rule';

import fc from 'fast-check';

import { buildCalendar, withClosures } from '#domain/calendar/calendar';
import { addDays, fromDayNumber } from '#domain/calendar/civil-date';
import { knownMunicipalities } from '#domain/calendar/places';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { publishedEntries } from '#domain/calendar/published-entries';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { dilations } from '#domain/deadlines/dilation';
import { explain } from '#domain/deadlines/explain';
import { recompute } from '#domain/deadlines/trace';

// Starts from 2011 to 2030, so that the suspension of 2013-2015 and both horizons are crossed.
const day = fc.integer({ min: 15_000, max: 22_200 }).map(fromDayNumber);
const names = new Set(['Lisboa', 'Porto', 'Beja', 'Funchal', 'Ponta Delgada', 'Horta']);
const municipality = fc.constantFrom(...knownMunicipalities.filter(({ name }) => names.has(name)));

const continuous: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 120 }), unit: fc.constant('calendar_days') }),
  fc.record({ count: fc.integer({ min: 1, max: 8 }), unit: fc.constant('months') }),
  fc.record({ count: fc.integer({ min: 1, max: 2 }), unit: fc.constant('years') }),
);
const counted: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constant('working_days') }),
  fc.record({ count: fc.constantFrom(24, 48), unit: fc.constant('hours') }),
);

const choices: fc.Arbitrary<ReadingChoices> = fc.record({
  municipal: fc.constantFrom('suspends', 'counts'),
  partial: fc.constantFrom('rolls', 'ignored'),
  dilation: fc.constantFrom('calendar_days', 'working_days'),
  months: fc.constantFrom('date_to_date', 'suspended'),
  notification: fc.constantFrom('presumed', 'received'),
  courtSaturday: fc.constantFrom('rolls', 'stands'),
  courtClosure: fc.constantFrom('rolls', 'ignored'),
});

type Asked = Omit<DeadlineInput, 'calendar'>;

const notification = fc.record({
  how: fc.constantFrom('registered_post' as const, 'electronic' as const),
  ago: fc.integer({ min: -3, max: 9 }),
  days: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
});

const asked: fc.Arbitrary<Asked> = fc
  .record({
    start: day,
    period: fc.oneof(counted, continuous),
    continuous,
    regime: fc.constantFrom('administrative' as const, 'court' as const),
    isBackward: fc.boolean(),
    sent: fc.option(notification, { nil: undefined }),
    dilation: fc.option(fc.constantFrom(...dilations), { nil: undefined }),
    stated: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    choices,
    marginDays: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ start, regime, isBackward, sent, dilation, stated, ...rest }) => {
    const period = regime === 'court' ? rest.continuous : rest.period;
    const shorter = period.unit === 'working_days' ? (stated ?? 0) % period.count : 0;
    const sentOn = addDays(start, -(sent?.ago ?? 0));
    const arrival = sent?.days === undefined ? {} : { receivedOn: addDays(sentOn, sent.days) };

    return {
      start,
      period,
      regime,
      direction: isBackward ? 'backward' : 'forward',
      choices: rest.choices,
      marginDays: rest.marginDays,
      ...(shorter > 0 ? { stated: { count: shorter, unit: period.unit } } : {}),
      ...(isBackward || sent === undefined
        ? {}
        : { notification: { how: sent.how, sentOn, ...arrival } }),
      ...(isBackward || regime === 'court' || dilation === undefined ? {} : { dilation }),
    };
  });

// A few days off in the months around the event, some of them for half a day.
const offsets = fc.array(fc.tuple(fc.integer({ min: -140, max: 140 }), fc.boolean()), {
  maxLength: 12,
});

function closuresAround(
  { start }: Asked,
  days: readonly (readonly [number, boolean])[],
): Closure[] {
  return days.map(([offset, isFull]) => closureOn(addDays(start, offset), isFull));
}

function closureOn(date: CivilDate, isFull: boolean): Closure {
  return {
    date,
    extent: isFull ? 'full' : 'partial',
    scope: 'central_government',
    reason: { pt: 'tolerância', en: 'day off' },
    citation: 'despacho',
    confidence: 'secondary',
  };
}

function datesOf(input: DeadlineInput) {
  const { legal, safe, internal, trace } = computeDeadline(input);

  return { legal, safe, internal, readings: trace.readings.map(({ id, date }) => [id, date]) };
}

describe('for any question', () => {
  it('the trace alone, written and read back, gives both dates again, for ever', () => {
    fc.assert(
      fc.property(asked, municipality, offsets, (input, { code }, days) => {
        const calendar = withClosures(publishedCalendar(code), closuresAround(input, days));
        const { legal, safe, internal, trace } = computeDeadline({ ...input, calendar });
        const stored: typeof trace = JSON.parse(JSON.stringify(trace));

        expect(stored).toEqual(trace);
        expect(recompute(stored)).toEqual({ legal, safe });
        expect(safe <= legal && internal <= safe).toBe(true);
        expect(trace.readings.filter(({ isLegal }) => isLegal)).toHaveLength(1);
        expect(trace.readings.some(({ isSafe, date }) => isSafe && date === safe)).toBe(true);
        expect(new Set(trace.readings.map(({ id }) => id)).size).toBe(trace.readings.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is explained in both languages, without a gap', () => {
    fc.assert(
      fc.property(asked, municipality, (input, { code }) => {
        const { trace } = computeDeadline({ ...input, calendar: publishedCalendar(code) });
        const words = (['pt', 'en'] as const).flatMap((locale) => {
          const { sentence, steps } = explain(trace, locale);

          return [sentence, ...steps];
        });

        for (const each of words) {
          expect(each).toMatch(/^\p{Lu}.*\.$/u);
          expect(each).not.toMatch(/undefined|null|NaN| {2}/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a closure more or less outside the last days of its readings changes nothing', () => {
    fc.assert(
      fc.property(asked, municipality, offsets, spot, (input, { code }, days, at) => {
        const closures = closuresAround(input, days);
        const calendar = publishedCalendar(code);
        const without = { ...input, calendar: withClosures(calendar, closures) };
        const extra = closureOn(dayAt(without, at), at.offset % 2 === 0);
        if (closures.some(({ date }) => date === extra.date)) return;
        const within = { ...input, calendar: withClosures(calendar, [...closures, extra]) };
        const isReached = [without, within].map((each) => {
          const { endsFrom, endsUntil } = computeDeadline(each).reach;

          return endsFrom <= extra.date && extra.date <= endsUntil;
        });

        if (isReached.includes(false)) expect(datesOf(within)).toEqual(datesOf(without));
      }),
      { numRuns: 4_000 },
    );
  });

  it('a holiday more or less outside the days that its readings asked for changes nothing', () => {
    fc.assert(
      fc.property(asked, municipality, spot, (input, place, at) => {
        const without = { ...input, calendar: publishedCalendar(place.code) };
        const extra = holidayOn(dayAt(without, at), place.code);
        const entries = [...publishedEntries, extra];
        const within = { ...input, calendar: buildCalendar({ municipality: place, entries }) };
        const isReached = [without, within].map((each) => {
          const { from, until } = computeDeadline(each).reach;

          return from <= extra.date && extra.date <= until;
        });

        if (isReached.includes(false)) expect(datesOf(within)).toEqual(datesOf(without));
      }),
      { numRuns: 600 },
    );
  });
});

// Near the event or one of the dates, where a day more could matter.
type Spot = { readonly which: number; readonly offset: number };

const spot: fc.Arbitrary<Spot> = fc.record({
  which: fc.nat({ max: 40 }),
  offset: fc.integer({ min: -6, max: 6 }),
});

function dayAt(input: DeadlineInput, { which, offset }: Spot): CivilDate {
  const { internal, trace } = computeDeadline(input);
  const days = [input.start, internal, trace.start, ...trace.readings.map(({ date }) => date)];

  return addDays(days[which % days.length] ?? input.start, offset);
}

function holidayOn(date: CivilDate, code: string): CalendarEntry & { readonly date: CivilDate } {
  const isMunicipal = Number(date.slice(8)) % 2 === 0;

  return {
    date,
    key: `holiday.extra.${date}`,
    effect: 'suspends',
    extent: 'full',
    scope: isMunicipal ? { kind: 'municipality', code } : { kind: 'country', code: 'PT' },
    day: { kind: 'date', date },
    name: { pt: 'feriado novo', en: 'new holiday' },
    citation: 'lei nova',
    confidence: 'law',
  };
}
