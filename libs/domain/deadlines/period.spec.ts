import { parsePeriod } from '#domain/deadlines/period';

describe('a period from outside', () => {
  it.each([
    [15, 'working_days'],
    [1, 'calendar_days'],
    [240, 'months'],
    [20, 'years'],
    [48, 'hours'],
  ])('of %i %s is accepted', (count, unit) => {
    expect(parsePeriod({ count, unit })).toEqual({ ok: true, period: { count, unit } });
  });

  it.each([
    [0, 'working_days', 'count'],
    [-3, 'working_days', 'count'],
    [1.5, 'months', 'count'],
    [Number.NaN, 'months', 'count'],
    [Number.POSITIVE_INFINITY, 'months', 'count'],
    ['15', 'working_days', 'count'],
    [undefined, 'working_days', 'count'],
    [5_001, 'working_days', 'count'],
    [241, 'months', 'count'],
    [36, 'hours', 'count'],
    [1, 'hours', 'count'],
    [15, 'weeks', 'unit'],
    [15, 'toString', 'unit'],
    [15, undefined, 'unit'],
  ])('of %p %p is refused for its %s', (count, unit, field) => {
    expect(parsePeriod({ count, unit })).toMatchObject({ ok: false, field });
  });
});
