import { civilDate } from '#domain/calendar/civil-date';
import { judicialVacationOn, judicialVacationsBetween } from '#domain/calendar/judicial-vacations';

describe('the judicial vacations', () => {
  it.each([
    ['2025-12-21', undefined],
    ['2025-12-22', '2025-12-22'],
    ['2026-01-03', '2025-12-22'],
    ['2026-01-04', undefined],
    ['2026-03-28', undefined],
    ['2026-03-29', '2026-03-29'],
    ['2026-04-06', '2026-03-29'],
    ['2026-04-07', undefined],
    ['2026-07-15', undefined],
    ['2026-07-16', '2026-07-16'],
    ['2026-08-31', '2026-07-16'],
    ['2026-09-01', undefined],
  ])('on %s: the one that began on %p', (date, from) => {
    expect(judicialVacationOn(civilDate(date))?.from).toBe(from);
  });

  it('between two days are those that have a day there, in order', () => {
    const between = judicialVacationsBetween(civilDate('2026-01-02'), civilDate('2026-12-22'));

    expect(between.map(({ from, until }) => [from, until])).toEqual([
      ['2025-12-22', '2026-01-03'],
      ['2026-03-29', '2026-04-06'],
      ['2026-07-16', '2026-08-31'],
      ['2026-12-22', '2027-01-03'],
    ]);
    expect(judicialVacationsBetween(civilDate('2026-05-01'), civilDate('2026-07-15'))).toEqual([]);
  });

  it('cite their law and say how well it is known', () => {
    expect(judicialVacationOn(civilDate('2026-08-10'))?.citation).toEqual({
      text: 'Lei 62/2013, art. 28',
      confidence: 'secondary',
    });
  });
});
