import fc from 'fast-check';

import { withClosures } from '#domain/calendar/calendar';
import { addDays, civilDate, fromDayNumber } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';

const lisbon = publishedCalendar('Lisboa');
const matosinhos = publishedCalendar('Matosinhos');
const anyDay = fc.integer({ min: -25_000, max: 83_000 }).map(fromDayNumber);

describe('the calendar of a service', () => {
  it('says why a day does not count', () => {
    expect(lisbon.reasonSkipped(civilDate('2026-06-12'))).toBeUndefined();
    expect(lisbon.reasonSkipped(civilDate('2026-06-13'))?.reason.pt).toBe('sábado');
    expect(lisbon.reasonSkipped(civilDate('2025-06-13'))).toMatchObject({
      kind: 'holiday',
      reason: { pt: 'feriado municipal: Lisboa' },
      isMunicipalOnly: true,
    });
    expect(lisbon.reasonSkipped(civilDate('2026-06-04'))?.reason.pt).toBe('feriado: Corpo de Deus');
  });

  it('names both feasts of a day and keeps it a holiday without the municipal one', () => {
    const day = civilDate('2025-06-10');

    expect(matosinhos.reasonSkipped(day)).toMatchObject({
      reason: { pt: 'feriado: Dia de Portugal e feriado municipal: Matosinhos' },
      isMunicipalOnly: false,
    });
    expect(matosinhos.isWorkingDay(day, 'municipal_counts')).toBe(false);
  });

  it('can be read without the municipal holiday', () => {
    const day = civilDate('2025-06-13');

    expect(lisbon.isWorkingDay(day)).toBe(false);
    expect(lisbon.isWorkingDay(day, 'municipal_counts')).toBe(true);
    expect(lisbon.addWorkingDays(civilDate('2025-06-12'), 1)).toBe('2025-06-16');
    expect(lisbon.addWorkingDays(civilDate('2025-06-12'), 1, 'municipal_counts')).toBe(day);
  });

  it('keeps a day with a tolerância de ponto a working day', () => {
    const carnival = civilDate('2026-02-17');

    expect(lisbon.isWorkingDay(carnival)).toBe(true);
    expect(lisbon.closureOn(carnival)?.extent).toBe('full');
    expect(withClosures(lisbon, []).closureOn(carnival)).toBeUndefined();
  });

  it('takes the full closure when a day has a partial one as well', () => {
    const full = lisbon.closureOn(civilDate('2026-02-17'));
    if (full === undefined) throw new Error('no closures');
    const partial = { ...full, extent: 'partial' } as const;

    expect(withClosures(lisbon, [partial, full]).closureOn(full.date)?.extent).toBe('full');
    expect(withClosures(lisbon, [full, partial]).closureOn(full.date)?.extent).toBe('full');
  });

  it('counts between two dates what it added, forward and back, from any day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (date, count) => {
        const later = lisbon.addWorkingDays(date, count);
        const earlier = lisbon.addWorkingDays(date, -count);

        expect(lisbon.isWorkingDay(later) && lisbon.isWorkingDay(earlier)).toBe(true);
        expect(lisbon.workingDaysBetween(date, later)).toBe(count);
        expect(lisbon.workingDaysBetween(later, date)).toBe(-count);
        expect(lisbon.workingDaysBetween(addDays(earlier, -1), addDays(date, -1))).toBe(count);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a day that no table covers', () => {
  it.each(['1950-04-25', '2150-12-25', '2111-01-01', '1989-12-25'])(
    '%s is still a holiday',
    (day) => {
      expect(lisbon.isWorkingDay(civilDate(day))).toBe(false);
    },
  );

  it('is counted day by day into the tabulated years and out of them', () => {
    expect(lisbon.addWorkingDays(civilDate('1989-12-28'), 3)).toBe('1990-01-03');
    expect(lisbon.addWorkingDays(civilDate('1990-01-03'), -3)).toBe('1989-12-28');
    expect(lisbon.addWorkingDays(civilDate('2110-12-30'), 2)).toBe('2111-01-02');
    expect(lisbon.workingDaysBetween(civilDate('2110-12-30'), civilDate('2111-01-02'))).toBe(2);
  });
});
