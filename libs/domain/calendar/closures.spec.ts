import type { CalendarEntry, Extent, Scope } from '#domain/calendar/calendar-entry';

import { buildCalendar } from '#domain/calendar/calendar';
import { civilDate } from '#domain/calendar/civil-date';
import { findMunicipality } from '#domain/calendar/places';
import { publishedEntries } from '#domain/calendar/published-entries';

const strike = civilDate('2026-07-09');

const central: Scope = { kind: 'authority', code: 'central_government' };

function closed(scope: Scope, extent: Extent = 'full'): CalendarEntry {
  return {
    key: `closure.${scope.code}`,
    effect: 'rolls',
    extent,
    scope,
    day: { kind: 'date', date: strike },
    name: { pt: 'greve', en: 'strike' },
    citation: 'aviso',
    confidence: 'secondary',
  };
}

function at(name: string, entries: readonly CalendarEntry[], office?: string) {
  const municipality = findMunicipality(name);
  if (municipality === undefined) throw new Error(name);

  return buildCalendar({
    municipality,
    entries: [...publishedEntries, ...entries],
    ...(office !== undefined && { office }),
  });
}

describe('a closure', () => {
  it.each<[string, Scope, string, string | undefined, boolean]>([
    ['of the country', { kind: 'country', code: 'PT' }, 'Faro', undefined, true],
    ['of the central government', central, 'Faro', undefined, true],
    [
      'of a regional government',
      { kind: 'authority', code: 'regional_government' },
      'Funchal',
      undefined,
      false,
    ],
    ['of Madeira', { kind: 'region', code: 'madeira' }, 'Funchal', undefined, true],
    ['of Madeira', { kind: 'region', code: 'madeira' }, 'Faro', undefined, false],
    ['of a municipality', { kind: 'municipality', code: '0805' }, 'Faro', undefined, true],
    ['of a municipality', { kind: 'municipality', code: '0805' }, 'Porto', undefined, false],
    ['of an office', { kind: 'office', code: 'lisboa_1' }, 'Lisboa', 'lisboa_1', true],
    ['of an office', { kind: 'office', code: 'lisboa_1' }, 'Lisboa', 'lisboa_2', false],
    ['of an office', { kind: 'office', code: 'lisboa_1' }, 'Lisboa', undefined, false],
  ])('%s (%o), asked in %s for %s: %s', (_words, scope, name, office, isClosed) => {
    expect(at(name, [closed(scope)], office).closureOn(strike) !== undefined).toBe(isClosed);
  });

  it('does not close an office that stays open on that day', () => {
    const entries = [closed(central), closed({ kind: 'office', code: 'porto' }, 'open')];

    expect(at('Porto', entries, 'porto').closureOn(strike)).toBeUndefined();
    expect(at('Porto', entries).closureOn(strike)?.extent).toBe('full');
  });

  it('of a narrower scope says how much of the day is lost, in whatever order they came', () => {
    const entries = [closed(central), closed({ kind: 'municipality', code: '1312' }, 'partial')];

    expect(at('Porto', entries).closureOn(strike)?.extent).toBe('partial');
    expect(at('Porto', entries.toReversed()).closureOn(strike)?.extent).toBe('partial');
  });

  it('of the same scope counts for the whole day when one of two says so', () => {
    const entries = [closed(central, 'partial'), closed(central), closed(central, 'open')];

    expect(at('Porto', entries).closureOn(strike)?.extent).toBe('full');
    expect(at('Porto', entries.toReversed()).closureOn(strike)?.extent).toBe('full');
  });
});

describe('a holiday decreed for one day', () => {
  const mourning: CalendarEntry = {
    ...closed({ kind: 'country', code: 'PT' }),
    effect: 'suspends',
  };

  it('suspends the count on that day and on no other', () => {
    const calendar = at('Porto', [mourning]);

    expect(calendar.isWorkingDay(strike)).toBe(false);
    expect(calendar.reasonSkipped(strike)?.reason.pt).toBe('feriado: greve');
    expect(calendar.isWorkingDay(civilDate('2027-07-09'))).toBe(true);
    expect(at('Porto', []).isWorkingDay(strike)).toBe(true);
  });

  it('of one office leaves the other offices of the town alone', () => {
    const entries = [{ ...mourning, scope: { kind: 'office', code: 'lisboa_1' } as const }];

    expect(at('Lisboa', entries, 'lisboa_1').isWorkingDay(strike)).toBe(false);
    expect(at('Lisboa', entries, 'lisboa_2').isWorkingDay(strike)).toBe(true);
  });

  it('holds in its years alone when it comes back every year', () => {
    const calendar = at('Porto', [
      { ...mourning, day: { kind: 'fixed', month: 7, day: 9 }, validTo: civilDate('2027-12-31') },
    ]);

    expect([strike, civilDate('2027-07-09')].map((day) => calendar.isWorkingDay(day))).toEqual([
      false,
      false,
    ]);
    expect(calendar.isWorkingDay(civilDate('2029-07-09'))).toBe(true);
  });
});
