import type { CalendarEntry, Effect } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { Municipality } from '#domain/calendar/places';
import type { Question } from '#domain/verification/question';

import fc from 'fast-check';

import { buildCalendar, withClosures } from '#domain/calendar/calendar';
import { addDays, fromDayNumber, toDayNumber } from '#domain/calendar/civil-date';
import { knownMunicipalities } from '#domain/calendar/places';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { publishedEntries } from '#domain/calendar/published-entries';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { defaultChoices } from '#domain/deadlines/readings';
import { recompute } from '#domain/deadlines/trace';
import { isJudicialVacation } from '#domain/verification/feasts';
import { localDays } from '#domain/verification/local-days';
import { readDay, weekdayOf } from '#domain/verification/plain-day';
import { dice, randomClosures, randomQuestion } from '#domain/verification/random-questions';
import { walkDeadline } from '#domain/verification/walk-deadline';

/** A question to the service of a municipality on certain closures. */
type Asked = {
  readonly question: Question;
  readonly municipality: Municipality;
  readonly closures: readonly Closure[];
};

const asked: fc.Arbitrary<Asked> = fc
  .record({
    seed: fc.integer({ min: 0, max: 1_000_000_000 }),
    municipality: fc.constantFrom(...knownMunicipalities),
  })
  .map(({ seed, municipality }) => {
    const roll = dice(seed);
    const question = randomQuestion(roll);

    return { question, municipality, closures: randomClosures(roll, question.start) };
  });

const forward = asked.filter(({ question }) => question.direction === 'forward');
const offset = fc.integer({ min: 0, max: 200 });

function computed({ question, municipality, closures }: Asked, entries = publishedEntries) {
  const calendar =
    entries === publishedEntries
      ? publishedCalendar(municipality.code)
      : buildCalendar({ municipality, entries });

  return computeDeadline({ ...question, calendar: withClosures(calendar, closures) });
}

function walked({ question, municipality, closures }: Asked, entries = publishedEntries) {
  return walkDeadline(question, { entries, place: { municipality }, closures });
}

function stated(date: CivilDate, effect: Effect): CalendarEntry {
  return {
    key: `added.${date}`,
    effect,
    extent: 'full',
    scope: { kind: 'country', code: 'PT' },
    day: { kind: 'date', date },
    name: { pt: 'dia acrescentado', en: 'added day' },
    citation: 'exemplo',
    confidence: 'unverified',
  };
}

function closedOn(date: CivilDate, extent: Closure['extent'] = 'full'): Closure {
  const reason = { pt: 'encerramento', en: 'closure' };

  return { date, extent, scope: 'PT', reason, citation: 'exemplo', confidence: 'unverified' };
}

function pick({ legal, safe }: { readonly legal: string; readonly safe: string }) {
  return { legal, safe };
}

describe('a day that suspends', () => {
  it('never makes a date earlier, in the walk', () => {
    fc.assert(
      fc.property(forward, offset, (each, days) => {
        const holiday = stated(addDays(each.question.start, days), 'suspends');
        const [before, after] = [walked(each), walked(each, [...publishedEntries, holiday])];

        expect(after.legal >= before.legal && after.safe >= before.safe).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('never makes a date earlier, in the engine, and gives it back when it is withdrawn', () => {
    fc.assert(
      fc.property(forward, offset, (each, days) => {
        const holiday = stated(addDays(each.question.start, days), 'suspends');
        const before = computed(each);
        const after = computed(each, [...publishedEntries, holiday]);
        const withdrawn = computed(each, [...publishedEntries]);

        expect(after.legal >= before.legal).toBe(true);
        if (!before.trace.beyondHorizon) expect(after.safe >= before.safe).toBe(true);
        expect(pick(withdrawn)).toEqual(pick(before));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a day that only rolls', () => {
  it('changes nothing unless it is one of the days at the end, and nothing once withdrawn', () => {
    fc.assert(
      fc.property(
        asked,
        fc.integer({ min: -100, max: 200 }),
        fc.boolean(),
        (each, days, isFull) => {
          const before = computed(each);
          const date = addDays(each.question.start, days);
          const closure = closedOn(date, isFull ? 'full' : 'partial');
          const after = computed({ ...each, closures: [...each.closures, closure] });
          const { endsFrom, endsUntil } = before.reach;

          if (date < endsFrom || date > endsUntil) expect(pick(after)).toEqual(pick(before));
          expect(pick(computed(each))).toEqual(pick(before));
        },
      ),
      { numRuns: 2_500 },
    );
  });
});

describe('the reach of a deadline', () => {
  it('is complete: whatever changes around it, neither date moves', () => {
    fc.assert(
      fc.property(asked, (each) => {
        const before = computed(each);
        const { from, until, endsFrom, endsUntil } = before.reach;
        const around = [1, 2, 3, 4, 5, 6, 7, 30, 90];
        const holidays = around.flatMap((days) => [addDays(from, -days), addDays(until, days)]);
        const closures = around.flatMap((days) => [
          closedOn(addDays(endsFrom, -days)),
          closedOn(addDays(endsUntil, days), 'partial'),
        ]);
        const added = holidays.map((date) => stated(date, 'suspends'));
        const after = computed({ ...each, closures: [...each.closures, ...closures] }, [
          ...publishedEntries,
          ...added,
        ]);

        expect(pick(after)).toEqual(pick(before));
        expect(after.internal).toBe(before.internal);
        expect(from <= until && endsFrom <= endsUntil).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('holds every day that moves a date when it becomes a holiday', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: -60, max: 120 }), (each, days) => {
        const { reach } = computed(each);
        const date = addDays(each.question.start, days);
        const changed = walked(each, [...publishedEntries, stated(date, 'suspends')]);
        const isInside = reach.from <= date && date <= reach.until;

        if (!isInside) expect(pick(changed)).toEqual(pick(walked(each)));
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('the legal date', () => {
  it('is a day on which that service is open, or that court', () => {
    fc.assert(
      fc.property(asked, (each) => {
        const { question, municipality, closures } = each;
        const { municipal, partial, courtSaturday, courtClosure } =
          question.choices ?? defaultChoices;
        const local = localDays(publishedEntries, { municipality }, closures);
        const day = readDay(computed(each).legal);
        const [weekday, holiday] = [weekdayOf(day), local.holidayOn(day)];
        const isSaturdayFine = question.regime === 'court' && courtSaturday === 'stands';
        const isFeast = holiday === 'wide' || (holiday === 'municipal' && municipal === 'suspends');
        const extent = local.closureOn(day);
        const isClosed = extent === 'full' || (extent === 'partial' && partial === 'rolls');

        expect(weekday).not.toBe(0);
        expect(weekday === 6 && !isSaturdayFine).toBe(false);
        expect(isFeast).toBe(false);
        expect(isClosed && !(question.regime === 'court' && courtClosure === 'ignored')).toBe(
          false,
        );
        expect(question.regime === 'court' && isJudicialVacation(day)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('follows from months that never overflow: 31 January and a month is the last of February', () => {
    const start = fc.integer({ min: 12_000, max: 22_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 36 }), (date, count) => {
        const calendar = publishedCalendar('Lisboa');
        const { legal, trace } = computeDeadline({
          start: date,
          period: { count, unit: 'months' },
          calendar,
        });
        const last = trace.rolled[0]?.date ?? legal;
        const months = (of: CivilDate) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
        const isMonthEnd = addDays(last, 1).endsWith('-01');

        expect(months(last)).toBe(months(date) + count);
        expect(
          last.slice(8) === date.slice(8) || (isMonthEnd && last.slice(8) < date.slice(8)),
        ).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a trace', () => {
  it('gives its dates again and again, also after it was written down and read back', () => {
    fc.assert(
      fc.property(asked, (each) => {
        const { trace, ...dates } = computed(each);
        const written = JSON.stringify(trace);
        const read: typeof trace = JSON.parse(written);

        expect(recompute(trace)).toEqual(pick(dates));
        expect(recompute(read)).toEqual(pick(dates));
        expect(recompute(read)).toEqual(pick(dates));
        expect(JSON.stringify(read)).toBe(written);
        expect(toDayNumber(trace.event)).toBe(toDayNumber(each.question.start));
      }),
      { numRuns: 1_500 },
    );
  });
});
