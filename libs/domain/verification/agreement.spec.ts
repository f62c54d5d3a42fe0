import type { Calendar } from '#domain/calendar/calendar';
import type { Place } from '#domain/calendar/place';
import type { Dice } from '#domain/verification/random-questions';
import type { WalkedDays } from '#domain/verification/walk-deadline';

import fc from 'fast-check';

import {
  buildCalendar,
  verifiedFrom,
  verifiedUntil,
  withClosures,
} from '#domain/calendar/calendar';
import { offices } from '#domain/calendar/offices';
import { findMunicipality, knownMunicipalities } from '#domain/calendar/places';
import { publishedEntries } from '#domain/calendar/published-entries';
import { defaultChoices } from '#domain/deadlines/readings';
import { disagreement } from '#domain/verification/agreement';
import { localDays } from '#domain/verification/local-days';
import { readDay, writeDay } from '#domain/verification/plain-day';
import {
  dice,
  randomClosures,
  randomDay,
  randomEntries,
  randomQuestion,
} from '#domain/verification/random-questions';
import { usualChoices, verifiedYears } from '#domain/verification/walk-deadline';
import { workingDaysAway } from '#domain/verification/walk-one-reading';

type Service = { readonly calendar: Calendar; readonly days: WalkedDays };

function service(entries: WalkedDays['entries'], place: Place): Service {
  return { calendar: buildCalendar({ ...place, entries }), days: { entries, place } };
}

const everywhere = knownMunicipalities.map((municipality) =>
  service(publishedEntries, { municipality }),
);
const [first] = everywhere;
if (first === undefined) throw new Error('no municipality');
const published: readonly [Service, ...Service[]] = [first, ...everywhere];

const somePlaces = offices.flatMap(({ key, municipality: code }): Place[] => {
  const municipality = findMunicipality(code);

  return municipality === undefined ? [] : [{ municipality, office: key }];
});

// Calendars of made-up statements in every scope, over the published ones, for a few offices each.
const invented = Array.from({ length: 6 }, (_, index) => {
  const roll = dice(-1 - index);
  const [one = first.days.place, ...others] = [0, 6, 12, 18].flatMap(
    (step) => somePlaces[index + step] ?? [],
  );
  const entries = [...publishedEntries, ...randomEntries(roll, [one, ...others])];

  return [one, ...others].map((place) => service(entries, place));
}).flat();

/** A thousand terms from one seed; throws with the first on which the two implementations differ. */
function askThousand(seed: number, ask: (roll: Dice) => string | undefined): void {
  for (let index = 0; index < 1_000; index += 1) {
    const wrong = ask(dice(seed * 1_000 + index));
    if (wrong !== undefined) throw new Error(`seed ${seed}, term ${index}: ${wrong}`);
  }
}

const readings = ['suspends', 'counts'] as const;

function bareTerm(roll: Dice): string | undefined {
  const { calendar, days } = roll.oneOf(published);
  const municipal = roll.oneOf(readings);
  const from = randomDay(roll, 1995, 2035);
  const count = roll.between(1, roll.isIn(90) ? 25 : 90) * (roll.isIn(20) ? -1 : 1);
  const reading = { ...usualChoices, municipal };
  const local = localDays(days.entries, days.place);
  const walked = writeDay(workingDaysAway({ local, reading }, readDay(from), count));
  const layer = municipal === 'suspends' ? 'municipal_suspends' : 'municipal_counts';
  const counted = calendar.addWorkingDays(from, count, layer);
  const between = count > 0 ? calendar.workingDaysBetween(from, counted, layer) : count;

  return counted === walked && between === count
    ? undefined
    : JSON.stringify({
        at: calendar.municipality.name,
        from,
        count,
        layer,
        counted,
        between,
        walked,
      });
}

function wholeQuestion(services: readonly [Service, ...Service[]]) {
  return (roll: Dice): string | undefined => {
    const { calendar, days } = roll.oneOf(services);
    const question = randomQuestion(roll);
    if (roll.isIn(40)) return disagreement(question, calendar, days);
    const closures = randomClosures(roll, question.start);

    return disagreement(question, withClosures(calendar, closures), { ...days, closures });
  };
}

const seed = fc.integer({ min: 0, max: 1_000_000 });

describe('a million random terms, counted by table and day by day, end on the same day', () => {
  it('in bare working days, from 1995 to 2035, in every municipality and both municipal readings', () => {
    fc.assert(
      fc.property(seed, (from) => askThousand(from, bareTerm)),
      { numRuns: 900 },
    );
  });

  it('with notices, dilations, courts, backward terms, readings, margins and closures', () => {
    fc.assert(
      fc.property(seed, (from) => askThousand(from, wholeQuestion(published))),
      { numRuns: 80 },
    );
  });

  it('with holidays and closures of every scope, extent and kind of day, and their offices', () => {
    const [one = first, ...others] = invented;
    fc.assert(
      fc.property(seed, (from) => askThousand(from, wholeQuestion([one, ...others]))),
      { numRuns: 20 },
    );
  });
});

describe('what the walk has written out again', () => {
  it('is what the engine has: the usual readings and the verified years', () => {
    expect(usualChoices).toEqual(defaultChoices);
    expect(`${verifiedYears.first}-01-01`).toBe(verifiedFrom);
    expect(`${verifiedYears.last}-12-31`).toBe(verifiedUntil);
  });
});
