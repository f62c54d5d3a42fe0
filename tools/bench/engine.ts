import { addDays as nextDay, format, isWeekend } from 'date-fns';
import { DateTime } from 'luxon';
import moment from 'moment-business-days';
import {
  addDays,
  civilDate,
  fromDayNumber,
  toDayNumber,
  type CivilDate,
} from '#domain/calendar/civil-date';
import { buildCalendar, withClosures } from '#domain/calendar/calendar';
import { holidaysOf } from '#domain/calendar/holidays';
import { knownMunicipalities } from '#domain/calendar/places';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { publishedEntries } from '#domain/calendar/published-entries';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { median, writeReport } from './report.ts';

const rounds = 7;
const calendar = withClosures(publishedCalendar('Lisboa'), []);
const starts = Array.from({ length: 200 }, (_, index) =>
  addDays(civilDate('2025-01-01'), index * 2),
);
const questions = starts.flatMap((start) => [15, 30, 60].map((count) => ({ start, count })));
const holidays = new Set<string>(
  [2025, 2026].flatMap((year) =>
    holidaysOf({ municipality: calendar.municipality }, year).map(({ date }) => date),
  ),
);

/** One way to answer, from days of its own kind, and the texts of what it answered last. */
type Way = { readonly ask: () => void; readonly answers: () => readonly string[] };

const looked: Way = (() => {
  const days = Int32Array.from(questions, ({ start }) => toDayNumber(start));
  const counts = Int32Array.from(questions, ({ count }) => count);
  const found = new Int32Array(questions.length);

  return {
    ask() {
      for (let index = 0; index < found.length; index += 1) {
        const [day = 0, count = 0] = [days[index], counts[index]];
        found[index] = calendar.days.add(day, count, 'municipal_suspends');
      }
    },
    answers: () => Array.from(found, fromDayNumber),
  };
})();

const explained = way({
  from: (text) => text,
  add: (start, count) =>
    computeDeadline({ start, period: { count, unit: 'working_days' }, calendar }).legal,
  text: (day) => day,
});

const dateFns = way({
  from: (text) => new Date(`${text}T00:00:00`),
  add(start, count) {
    let day = start;
    for (let left = count; left > 0;) {
      day = nextDay(day, 1);
      if (!isWeekend(day) && !holidays.has(format(day, 'yyyy-MM-dd'))) left -= 1;
    }

    return day;
  },
  text: (day) => format(day, 'yyyy-MM-dd'),
});

const luxon = way({
  from: (text) => DateTime.fromISO(text),
  add(start, count) {
    let day = start;
    for (let left = count; left > 0;) {
      day = day.plus({ days: 1 });
      if (day.weekday <= 5 && !holidays.has(day.toFormat('yyyy-MM-dd'))) left -= 1;
    }

    return day;
  },
  text: (day) => day.toFormat('yyyy-MM-dd'),
});

// A moment keeps the locale it was made under: the holidays come first.
moment.updateLocale('en', {
  holidays: [...holidays],
  holidayFormat: 'YYYY-MM-DD',
  workingWeekdays: [1, 2, 3, 4, 5],
});

const momentBusinessDays = way({
  from: (text) => moment(text, 'YYYY-MM-DD'),
  add: (day, count) => day.businessAdd(count),
  text: (day) => day.format('YYYY-MM-DD'),
});

function way<Day>(kind: {
  readonly from: (text: CivilDate) => Day;
  readonly add: (day: Day, count: number) => Day;
  readonly text: (day: Day) => string;
}): Way {
  const asked = questions.map(({ start, count }) => ({ day: kind.from(start), count }));
  let found: Day[] = [];

  return {
    ask: () => void (found = asked.map(({ day, count }) => kind.add(day, count))),
    answers: () => found.map((day) => kind.text(day)),
  };
}

/**
 * Fifteen, thirty and sixty working days in Lisbon from 200 days, each way starting from days of its own kind, so that
 * reading and writing text costs nobody anything. All must give the same days. Closures play no part in the count.
 */
export async function run(): Promise<void> {
  const expected = questions.map(({ start, count }) => calendar.addWorkingDays(start, count));
  const ways = [looked, explained, dateFns, luxon, momentBusinessDays];
  const repeats = [2_000, 20, 1, 1, 1];
  const times = ways.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    ways.forEach((each, index) => {
      const nanoseconds = timed(each, repeats[index] ?? 1, expected);
      if (round > 0) times[index]?.push(nanoseconds);
    });
  }
  const [bare = NaN, full = NaN, ...others] = times.map(median);
  const kilobytes = await memoryOfAll();
  process.stdout.write(
    `  ns a question: look-up ${bare.toFixed(1)}, explained ${full.toFixed(0)}, date-fns ${others.map((each) => each.toFixed(0)).join(', luxon, moment ')}\n` +
      `  all ${knownMunicipalities.length} calendars: ${kilobytes.toFixed(0)} kB\n`,
  );
  writeReport('engine', [
    ...['date-fns', 'luxon', 'moment-business-days'].map((library, index) => ({
      name: `bare count of working days against ${library}`,
      baseline: `${library} with the same holidays (1 = as fast)`,
      ratio: (others[index] ?? NaN) / bare,
      aim: '>= 5000',
      holds: (others[index] ?? NaN) / bare >= 5_000,
    })),
    {
      name: 'a deadline with every reading and its complete trace',
      baseline: 'the promised 3 microseconds',
      ratio: full / 3_000,
      aim: '<= 1',
      holds: full <= 3_000,
    },
    {
      name: 'memory of the calendars of every municipality',
      baseline: 'the promised 1,000 kB',
      ratio: kilobytes / 1_000,
      aim: '<= 1',
      holds: kilobytes <= 1_000,
    },
  ]);
}

/** Nanoseconds a question, after the answers were compared. */
function timed(each: Way, repeats: number, expected: readonly string[]): number {
  const began = performance.now();
  for (let repeat = 0; repeat < repeats; repeat += 1) each.ask();
  const took = performance.now() - began;
  each.answers().forEach((day, index) => {
    if (day !== expected[index]) {
      throw new Error(`${JSON.stringify(questions[index])}: ${day} is not ${expected[index]}`);
    }
  });

  return (took / repeats / questions.length) * 1e6;
}

/** What building every calendar adds to the process, in kB, after the garbage is gone. */
async function memoryOfAll(): Promise<number> {
  const { setFlagsFromString } = await import('node:v8');
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const used = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();

    return (heapUsed + arrayBuffers) / 1_000;
  };
  const before = used();
  const entries = [...publishedEntries];
  const all = knownMunicipalities.map((municipality) => buildCalendar({ municipality, entries }));
  const after = used();
  if (all.length !== knownMunicipalities.length) throw new Error('a calendar is missing');

  return after - before;
}
