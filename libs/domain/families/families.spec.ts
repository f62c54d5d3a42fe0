import { civilDate } from '#domain/calendar/civil-date';
import { majorityOf } from '#domain/families/majority';
import { renewsTogether } from '#domain/families/renews-together';

const today = civilDate('2026-11-28');

describe('the permit of a relative', () => {
  it.each([
    ['expired last year', '2025-06-01', '2026-12-31', true],
    ['expires with that of the parent', '2026-12-31', '2026-12-31', true],
    ['expires ninety days later', '2027-03-31', '2026-12-31', true],
    ['expires ninety-one days later', '2027-04-01', '2026-12-31', false],
    ['expires ninety days from today, the parent’s long expired', '2027-02-26', '2026-01-31', true],
    ['expires after that', '2027-02-27', '2026-01-31', false],
    ['expires soon, the parent’s unknown', '2027-02-26', undefined, true],
  ])('that %s is part of the renewal: %#', (_what, relative, until, isPart) => {
    expect(
      renewsTogether(civilDate(relative), { today, ...(until && { until: civilDate(until) }) }),
    ).toBe(isPart);
  });
});

describe('a child who comes of age', () => {
  it.each([
    ['2009-02-27', undefined],
    ['2009-02-26', [false, '2027-02-26']],
    ['2008-11-29', [false, '2026-11-29']],
    ['2008-11-28', [true, '2026-11-28']],
    ['2007-11-28', [true, '2025-11-28']],
    ['2007-11-27', undefined],
    ['2008-02-29', [true, '2026-02-28']],
  ])('born on %s is named from 90 days before to a year after: %j', (birth, expected) => {
    const majority = majorityOf(civilDate(birth), today);

    expect(majority && [majority.isAdult, majority.on]).toEqual(expected);
  });
});
