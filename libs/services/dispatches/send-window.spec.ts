import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { nextSendInstant } from './send-window.ts';

const calendar = publishedCalendar('1106');
const office = { zone: 'Europe/Lisbon', sendFrom: 8, sendUntil: 20, sendDays: 'working_days' };

function leaves(now: string, hours: Partial<typeof office> = {}, notAfter = '2026-12-31'): string {
  const limits = { calendar, notAfter: civilDate(notAfter) };

  return nextSendInstant(new Date(now), { ...office, ...hours }, limits).toISOString();
}

describe('when a reminder leaves', () => {
  it.each([
    ['inside the hours it leaves at once', '2026-11-20T10:15:00Z', {}, '2026-11-20T10:15:00.000Z'],
    ['before the hours it waits for them', '2026-11-20T05:00:00Z', {}, '2026-11-20T08:00:00.000Z'],
    [
      'at the closing hour it waits for the next day',
      '2026-11-19T20:00:00Z',
      {},
      '2026-11-20T08:00:00.000Z',
    ],
    [
      'on a Friday evening it waits for Monday',
      '2026-11-20T21:00:00Z',
      {},
      '2026-11-23T08:00:00.000Z',
    ],
    ['on a Sunday it waits for Monday', '2026-11-22T14:00:00Z', {}, '2026-11-23T08:00:00.000Z'],
    [
      'on a holiday it waits for the next working day',
      '2026-12-08T09:00:00Z',
      {},
      '2026-12-09T08:00:00.000Z',
    ],
    [
      'in summer the firm’s hours are summer time',
      '2026-07-15T05:00:00Z',
      {},
      '2026-07-15T07:00:00.000Z',
    ],
    [
      'over the change to summer time the hour is the local one',
      '2026-03-27T21:00:00Z',
      {},
      '2026-03-30T07:00:00.000Z',
    ],
    ['over the change to winter time too', '2026-10-23T20:30:00Z', {}, '2026-10-26T08:00:00.000Z'],
    [
      'in the Azores it is one hour earlier',
      '2026-11-20T08:30:00Z',
      { zone: 'Atlantic/Azores' },
      '2026-11-20T09:00:00.000Z',
    ],
    [
      'a firm that works every day gets it on Sunday',
      '2026-11-22T14:00:00Z',
      { sendDays: 'every_day' },
      '2026-11-22T14:00:00.000Z',
    ],
  ])('%s', (_name, now, hours, expected) => {
    expect(leaves(now, hours)).toBe(expected);
  });

  it('a date that would pass meanwhile outranks the hours', () => {
    expect(leaves('2026-11-20T21:00:00Z', {}, '2026-11-20')).toBe('2026-11-20T21:00:00.000Z');
  });
});
