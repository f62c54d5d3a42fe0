import { addDays, civilDate, isoWeekday, type CivilDate } from '#domain/calendar/civil-date';
import { buildCalendar } from '#domain/calendar/calendar';
import { holidaysOf } from '#domain/calendar/holidays';
import { publishedEntries } from '#domain/calendar/published-entries';
import { findMunicipality } from '#domain/calendar/places';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { median, writeReport } from './report.ts';

const rounds = 9;
const starts = Array.from({ length: 400 }, (_, index) => addDays(civilDate('2025-01-01'), index));
const counts = [15, 30, 60];

/** Working-day arithmetic against the plain way of doing it: walk the days, ask a set of holidays. */
export async function run(): Promise<void> {
  const municipality = findMunicipality('Lisboa');
  if (!municipality) throw new Error('Lisboa is known');
  const nationalAndLocal = publishedEntries.filter(({ effect }) => effect === 'suspends');
  const calendar = buildCalendar({ municipality, entries: nationalAndLocal });
  const holidays = new Set(
    [2024, 2025, 2026, 2027].flatMap((year) =>
      holidaysOf({ municipality }, year).map(({ date }) => date),
    ),
  );
  const walk = (start: CivilDate, count: number): CivilDate => {
    let day = start;
    for (let left = count; left > 0;) {
      day = addDays(day, 1);
      if (isoWeekday(day) <= 5 && !holidays.has(day)) left -= 1;
    }
    return day;
  };
  const look = (start: CivilDate, count: number) => calendar.addWorkingDays(start, count);
  const explainAll = (start: CivilDate, count: number) =>
    computeDeadline({
      start,
      period: { count, unit: 'working_days' },
      calendar,
    }).legal;

  const times = { walk: [] as number[], look: [] as number[], explain: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const expected = timed(walk, times.walk);
    if (String(timed(look, times.look)) !== String(expected)) throw new Error('the two disagree');
    if (String(timed(explainAll, times.explain)) !== String(expected))
      throw new Error('the two disagree');
  }
  const speed = (part: readonly number[]) => median(times.walk) / median(part);
  writeReport('engine', [
    {
      name: 'adding working days',
      baseline: 'walking day by day with a set of holidays (1 = as fast)',
      ratio: speed(times.look),
      aim: '>= 10',
      holds: speed(times.look) >= 10,
    },
    {
      name: 'a deadline with its complete trace and every reading',
      baseline: 'walking day by day without any explanation (1 = as fast)',
      ratio: speed(times.explain),
      aim: '>= 0.5',
      holds: speed(times.explain) >= 0.5,
    },
  ]);
}

function timed(work: (start: CivilDate, count: number) => CivilDate, times: number[]): CivilDate[] {
  const began = performance.now();
  const results = starts.flatMap((start) => counts.map((count) => work(start, count)));
  times.push(performance.now() - began);

  return results;
}
