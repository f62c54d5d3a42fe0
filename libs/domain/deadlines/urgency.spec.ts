import { publishedCalendar } from '#domain/calendar/published-calendar';
import { civilDate } from '#domain/calendar/civil-date';
import { dueReminder, isOverdue, remindersOf } from '#domain/deadlines/reminders';
import { urgencyOf } from '#domain/deadlines/urgency';

const calendar = publishedCalendar('Lisboa');
const safe = civilDate('2026-06-12');

describe('the urgency of a deadline due on Friday 12 June 2026', () => {
  it.each([
    ['2026-05-26', 'later', 11],
    ['2026-05-27', 'soon', 10],
    ['2026-05-28', 'soon', 9],
    ['2026-06-05', 'soon', 4],
    ['2026-06-08', 'urgent', 3],
    ['2026-06-11', 'urgent', 1],
    ['2026-06-12', 'today', 0],
    ['2026-06-13', 'overdue', -1],
    ['2026-06-15', 'overdue', -1],
    ['2026-06-22', 'overdue', -6],
  ])('on %s is %s, %i working days away', (today, band, workingDays) => {
    expect(urgencyOf({ safe, isDone: false, today: civilDate(today), calendar })).toEqual({
      band,
      workingDays,
    });
  });

  it('ends when it is done, whenever that is', () => {
    const late = urgencyOf({ safe, isDone: true, today: civilDate('2026-07-01'), calendar });

    expect(late.band).toBe('done');
  });
});

describe('the reminders of a deadline due on Friday 12 June 2026', () => {
  const plan = { safe, leadTimes: [5, 2, 0], calendar };

  it('fall five, two and no working days before it, over Portugal Day and Corpus Christi', () => {
    expect(remindersOf(plan)).toEqual([
      { lead: 5, on: '2026-06-03' },
      { lead: 2, on: '2026-06-09' },
      { lead: 0, on: '2026-06-12' },
    ]);
  });

  it('come a working day early when the safe date is none', () => {
    expect(remindersOf({ ...plan, safe: civilDate('2026-06-13'), leadTimes: [1, 0] })).toEqual([
      { lead: 1, on: '2026-06-11' },
      { lead: 0, on: '2026-06-12' },
    ]);
  });

  it.each([
    ['2026-06-02', undefined],
    ['2026-06-03', 5],
    ['2026-06-08', 5],
    ['2026-06-09', 2],
    ['2026-06-11', 2],
    ['2026-06-12', 0],
    ['2026-06-13', undefined],
  ])('on %s the one to send is %p days ahead: missed ones collapse into it', (today, lead) => {
    expect(dueReminder({ ...plan, today: civilDate(today) })?.lead).toBe(lead);
  });

  it('the deadline is overdue the day after the safe date, not on it', () => {
    expect(isOverdue({ safe, today: safe })).toBe(false);
    expect(isOverdue({ safe, today: civilDate('2026-06-13') })).toBe(true);
  });
});
