import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { calendarMonths } from './calendar-days.ts';

// Fifteen working days from 21 May 2026: Corpus Christi, 10 June and Lisbon's own 13 June lie on the way.
const { trace } = computeDeadline({
  start: civilDate('2026-05-21'),
  period: { count: 15, unit: 'working_days' },
  calendar: publishedCalendar('Lisboa'),
});
const months = calendarMonths(JSON.parse(JSON.stringify(trace)));
const days = months.flatMap((month) => month.days);
const kindOn = (date: string) => days.find((day) => day.date === date)?.kind;

describe('calendarMonths', () => {
  it('shows whole months from the start to the legal date, weeks beginning on Monday', () => {
    expect(months.map(({ year, month, lead }) => [year, month, lead])).toEqual([
      [2026, 5, 4],
      [2026, 6, 0],
    ]);
  });

  it('marks the start, the holidays, the weekends and the last day', () => {
    expect(kindOn('2026-05-21')).toBe('start');
    expect(kindOn('2026-05-22')).toBe('counted');
    expect(kindOn('2026-05-23')).toBe('weekend');
    expect(kindOn('2026-06-04')).toBe('holiday');
    expect(kindOn('2026-06-10')).toBe('holiday');
    expect(kindOn(trace.legal)).toBe('legal');
    expect(kindOn('2026-06-30')).toBe('outside');
  });

  it('numbers a backward term from the day it is counted from', () => {
    const { trace: backward } = computeDeadline({
      start: civilDate('2026-06-12'),
      period: { count: 5, unit: 'working_days' },
      direction: 'backward',
      calendar: publishedCalendar('Lisboa'),
    });
    const marked = calendarMonths(JSON.parse(JSON.stringify(backward))).flatMap(
      (each) => each.days,
    );
    const numberOn = (date: string) => marked.find((day) => day.date === date)?.nth;

    expect([numberOn('2026-06-11'), numberOn(backward.legal)]).toEqual([1, 5]);
  });

  it('tells a court vacation from a closed service', () => {
    const { trace: court } = computeDeadline({
      start: civilDate('2026-07-01'),
      period: { count: 20, unit: 'calendar_days' },
      regime: 'court',
      calendar: publishedCalendar('Lisboa'),
    });
    const marked = calendarMonths(JSON.parse(JSON.stringify(court))).flatMap((each) => each.days);

    expect(marked.find(({ date }) => date === '2026-08-03')?.kind).toBe('vacation');
    expect(court.legal).toBe('2026-09-01');
  });

  it('numbers the days that count, and the last one is the length of the period', () => {
    const numbers = days.flatMap(({ nth }) => (nth === undefined ? [] : [nth]));

    expect(numbers).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });
});
