import type { CalendarEntry } from '#domain/calendar/calendar-entry';

import { civilDate } from '#domain/calendar/civil-date';
import { easter, fixed } from '#domain/calendar/day-rule';
import { changedDays, daysOf } from '#domain/calendar/days-of-entry';

const holiday: CalendarEntry = {
  key: 'holiday.test',
  effect: 'suspends',
  extent: 'full',
  scope: { kind: 'municipality', code: '1106' },
  day: fixed(6, 13),
  name: { pt: 'Santo António', en: 'Saint Anthony' },
  citation: 'Código do Trabalho, art. 235',
  confidence: 'secondary',
};
const closure: CalendarEntry = {
  ...holiday,
  key: 'closure.test',
  effect: 'rolls',
  day: { kind: 'date', date: civilDate('2026-12-24') },
};

describe('the days of which a statement speaks', () => {
  it('a closure speaks of its one day', () => {
    expect(daysOf(closure)).toEqual(['2026-12-24']);
  });

  it('a holiday speaks of one day each year, from 1990 to 2110', () => {
    const days = daysOf(holiday);

    expect([days.length, days[0], days.at(-1)]).toEqual([121, '1990-06-13', '2110-06-13']);
  });

  it('outside its validity it speaks of no day', () => {
    const brief = {
      ...holiday,
      validFrom: civilDate('2026-06-14'),
      validTo: civilDate('2028-06-13'),
    };

    expect(daysOf(brief)).toEqual(['2027-06-13', '2028-06-13']);
  });
});

describe('the days that a statement changes', () => {
  it('published or withdrawn, it changes all of its days', () => {
    expect(changedDays(undefined, closure)).toEqual(['2026-12-24']);
    expect(changedDays(closure, undefined)).toEqual(['2026-12-24']);
  });

  it('another name or source changes none', () => {
    const renamed = { ...closure, name: { pt: 'Natal', en: 'Christmas' }, citation: 'Despacho' };

    expect(changedDays(closure, renamed)).toEqual([]);
  });

  it('moved to another day, it changes both and no other', () => {
    const moved = { ...closure, day: { kind: 'date', date: civilDate('2026-12-31') } } as const;

    expect(changedDays(closure, moved)).toEqual(['2026-12-24', '2026-12-31']);
  });

  it('a holiday that ends earlier changes the days it gives up', () => {
    const ended = { ...holiday, validTo: civilDate('2108-12-31') };

    expect(changedDays(holiday, ended)).toEqual(['2109-06-13', '2110-06-13']);
  });

  it('a day that both rules give is not changed', () => {
    const movable = { ...holiday, day: easter(69) };
    const changed = changedDays(holiday, movable);
    const shared = daysOf(holiday).filter((day) => daysOf(movable).includes(day));

    expect(shared.length).toBeGreaterThan(0);
    expect(changed.filter((day) => shared.includes(day))).toEqual([]);
    expect(changed).toHaveLength(2 * (121 - shared.length));
  });

  it.each([
    ['half a day instead of a whole one', { extent: 'partial' }],
    ['a count that stops instead of an end that moves', { effect: 'suspends' }],
    ['another place', { scope: { kind: 'municipality', code: '1312' } }],
  ] as const)('%s changes the same day anew', (_name, other) => {
    expect(changedDays(closure, { ...closure, ...other })).toEqual(['2026-12-24']);
  });
});
