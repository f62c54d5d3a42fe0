import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fromDayNumber } from '#domain/calendar/civil-date';
import { easterSunday } from '#domain/calendar/easter';
import { holidaysOf } from '#domain/calendar/holidays';
import { findMunicipality } from '#domain/calendar/places';

const years = Array.from({ length: 111 }, (_, index) => 1990 + index);

// Checked-in tables that a person can read; each line is a year, what it lists, and perhaps a source.
function table(name: string): (readonly [year: number, days: readonly string[]])[] {
  const path = join(import.meta.dirname, '../../../test/golden/calendar', name);
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');

  return lines.map((line) => {
    const [year = '', days = ''] = line.split(';');

    return [Number(year), days.split(' ')];
  });
}

/** National holidays of a year as sorted MM-DD; feasts that coincide are one day. */
function national(year: number): string[] {
  return [...new Set(holidaysIn('Porto', year, 'country'))].map((date) => date.slice(5)).toSorted();
}

function holidaysIn(name: string, year: number, scope: string): string[] {
  const municipality = findMunicipality(name);
  if (municipality === undefined) throw new Error(name);

  return holidaysOf({ municipality }, year)
    .filter(({ entry }) => entry.scope.kind === scope)
    .map(({ date }) => date);
}

/** Easter Sunday as Oudin worked it out in 1940: another road than the engine's. */
function oudin(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const shift = Math.floor((century - 17) / 25);
  const first = (century - Math.floor(century / 4) - Math.floor((century - shift) / 3)) % 30;
  const raw = (first + 19 * golden + 15) % 30;
  const late = Math.floor(raw / 28);
  const full =
    raw - late * (1 - late * Math.floor(29 / (raw + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  const day = full - weekday;
  const month = 3 + Math.floor((day + 40) / 44);

  return new Date(Date.UTC(year, month - 1, day + 28 - 31 * Math.floor(month / 4)))
    .toISOString()
    .slice(0, 10);
}

describe('Easter from 1990 to 2100', () => {
  it('falls where the published table has it, every year', () => {
    const published = table('easter-sundays.csv').map(([, [date]]) => date);

    expect(published).toHaveLength(years.length);
    expect(years.map((year) => fromDayNumber(easterSunday(year)))).toEqual(published);
  });

  it('falls where a second computation has it, also in the years that need a correction', () => {
    const far = Array.from({ length: 600 }, (_, index) => 1700 + index);

    expect(far.map((year) => fromDayNumber(easterSunday(year)))).toEqual(far.map(oudin));
    expect([1954, 1981, 2049, 2076].map(oudin)).toEqual([
      '1954-04-18',
      '1981-04-19',
      '2049-04-18',
      '2076-04-19',
    ]);
  });
});

describe('national holidays', () => {
  it.each(table('published-holidays.csv'))(
    'of %i are those of the published list',
    (year, days) => {
      expect(national(year)).toEqual(days);
    },
  );

  it('are those of python-holidays in every year from 1990 to 2100', () => {
    const listed = table('python-holidays.csv');

    expect(listed.map(([year]) => year)).toEqual(years);
    expect(years.map((year) => [year, national(year)])).toEqual(listed);
  });

  it('are nine from 2013 to 2015 and thirteen feasts in every other year', () => {
    const counts = years.map((year) => holidaysIn('Porto', year, 'country').length);

    expect(counts).toEqual(years.map((year) => (year >= 2013 && year <= 2015 ? 9 : 13)));
  });
});

describe('feasts that coincide are one day off', () => {
  it.each([
    [1993, '06-10', 'Corpus Christi and the day of Portugal'],
    [2004, '06-10', 'Corpus Christi and the day of Portugal'],
    [2038, '04-25', 'Easter Sunday and the day of freedom'],
  ])('in %i on %s: %s', (year, day) => {
    const days = holidaysIn('Porto', year, 'country').map((date) => date.slice(5));

    expect(days.filter((each) => each === day)).toHaveLength(2);
    expect(national(year)).toHaveLength(12);
  });

  it('in the years whose Easter is on 11 April (Corpus Christi sixty days later) or 25 April', () => {
    const fewer = years.filter((year) => national(year).length === 12);
    const early = table('easter-sundays.csv').filter(([, [date = '']]) => /04-(11|25)$/.test(date));

    expect(fewer).toEqual([1993, 2004, 2038, 2066, 2077, 2088]);
    expect(fewer).toEqual(early.map(([year]) => year));
  });
});

describe('regional holidays of 2028', () => {
  it('are in Madeira those of the published list', () => {
    expect(holidaysIn('Funchal', 2028, 'region')).toEqual([
      '2028-04-02',
      '2028-07-01',
      '2028-12-26',
    ]);
  });
});
