import {
  addDays,
  civilDate,
  isoWeekday,
  toDayNumber,
  type CivilDate,
} from '#domain/calendar/civil-date';
import type { Trace, TracedDay } from '../api/types.ts';

export type DayMark = {
  readonly date: CivilDate;
  readonly kind:
    'start' | 'counted' | 'weekend' | 'holiday' | 'closure' | 'vacation' | 'legal' | 'outside';
  /** Which day of the count it is, when it is one. */
  readonly nth: number | undefined;
  readonly reason: TracedDay['reason'] | undefined;
  readonly isRolled: boolean;
  readonly isSafe: boolean;
};

export type MonthMarks = {
  readonly year: number;
  readonly month: number;
  /** Empty cells before the first day, in a week that begins on Monday. */
  readonly lead: number;
  readonly days: readonly DayMark[];
};

/** Every day of the months from the start to the legal date, marked with what the trace says of it. */
export function calendarMonths(trace: Trace): MonthMarks[] {
  const marks = markedDays(trace);
  const [first, last] =
    trace.legal > trace.start ? [trace.start, trace.legal] : [trace.legal, trace.start];
  const months: MonthMarks[] = [];
  for (let day = civilDate(`${first.slice(0, 7)}-01`); day <= last; day = firstOfNext(day)) {
    const dates = daysOf(day);
    months.push({
      year: Number(day.slice(0, 4)),
      month: Number(day.slice(5, 7)),
      lead: isoWeekday(day) - 1,
      days: dates.map((date) => marks.get(date) ?? outside(date)),
    });
  }

  return months;
}

function markedDays(trace: Trace): Map<string, DayMark> {
  const marks = new Map<string, DayMark>();
  const put = (date: string, mark: Partial<DayMark> & Pick<DayMark, 'kind'>) => {
    const day = civilDate(date);
    marks.set(date, { ...outside(day), isSafe: date === trace.safe, ...mark, date: day });
  };
  // Backward, the first day that counts is the one nearest to the start.
  const isBackward = trace.direction === 'backward';
  const total = trace.counted.reduce((sum, { days }) => sum + days, 0);
  let nth = isBackward ? total + 1 : 0;
  for (const span of trace.counted) {
    for (let day = civilDate(span.from); day <= span.to; day = addDays(day, 1)) {
      nth += isBackward ? -1 : 1;
      put(day, { kind: 'counted', nth });
    }
  }
  for (const day of trace.skipped) put(day.date, { kind: kindOf(day), reason: day.reason });
  for (const day of trace.rolled) {
    const counted = marks.get(day.date)?.nth;
    put(day.date, { kind: kindOf(day), reason: day.reason, nth: counted, isRolled: true });
  }
  for (const closure of trace.closures) {
    const known = marks.get(closure.date);
    if (known?.kind === 'counted') marks.set(closure.date, { ...known, reason: closure.reason });
  }
  put(trace.start, { kind: 'start' });
  put(trace.legal, { kind: 'legal', nth: marks.get(trace.legal)?.nth });

  return marks;
}

function kindOf({ kind }: TracedDay): DayMark['kind'] {
  if (kind === 'saturday' || kind === 'sunday') return 'weekend';

  if (kind === 'judicial_vacation') return 'vacation';

  return kind === 'holiday' ? 'holiday' : 'closure';
}

function outside(date: CivilDate): DayMark {
  return {
    date,
    kind: 'outside',
    nth: undefined,
    reason: undefined,
    isRolled: false,
    isSafe: false,
  };
}

function daysOf(first: CivilDate): CivilDate[] {
  const length = toDayNumber(firstOfNext(first)) - toDayNumber(first);

  return Array.from({ length }, (_, index) => addDays(first, index));
}

function firstOfNext(first: CivilDate): CivilDate {
  return civilDate(`${addDays(first, 31).slice(0, 7)}-01`);
}
