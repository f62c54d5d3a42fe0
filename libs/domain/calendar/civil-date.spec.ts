import fc from 'fast-check';

import {
  addDays,
  addMonths,
  civilDate,
  fromDayNumber,
  isoWeekday,
  parseCivilDate,
  toDayNumber,
} from '#domain/calendar/civil-date';

describe('a civil date', () => {
  it.each(['2026-02-28', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])(
    '%s is a day of the calendar',
    (text) => {
      expect(parseCivilDate(text)).toBe(text);
    },
  );

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-1-1',
    '13/06/2026',
    '2026-06-13T00:00:00Z',
    ' 2026-06-13',
    '２０２６-06-13',
    '',
  ])('%j is refused', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  });

  it('a literal that is no day of the calendar stops the program', () => {
    expect(() => civilDate('2026-02-30')).toThrow(RangeError);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(civilDate(from), months)).toBe(to);
  });

  it('agrees with the Gregorian calendar of the platform on every day from 1900 to 2199', () => {
    const first = Date.UTC(1900, 0, 1) / 86_400_000;
    const last = Date.UTC(2199, 11, 31) / 86_400_000;
    for (let day = first; day <= last; day += 1) {
      const expected = new Date(day * 86_400_000);
      const date = fromDayNumber(day);
      if (date !== expected.toISOString().slice(0, 10)) expect(date).toBe(expected.toISOString());
      if (toDayNumber(date) !== day) expect(toDayNumber(date)).toBe(day);
      if (isoWeekday(date) % 7 !== expected.getUTCDay()) expect(isoWeekday(date)).toBe(date);
    }
    expect(fromDayNumber(last)).toBe('2199-12-31');
  });

  it('adding days and taking them away gives the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 70_000 }),
        fc.integer({ min: -3_000, max: 3_000 }),
        (day, days) => {
          const date = fromDayNumber(day);

          expect(addDays(addDays(date, days), -days)).toBe(date);
        },
      ),
    );
  });
});
