import { fromDayNumber } from '#domain/calendar/civil-date';
import { easterSunday } from '#domain/calendar/easter';
import { holidaysOf } from '#domain/calendar/holidays';
import { municipalHolidays } from '#domain/calendar/municipal-holidays';
import { offices, findOffice } from '#domain/calendar/offices';
import { findMunicipality, knownMunicipalities } from '#domain/calendar/places';

function place(name: string) {
  const found = findMunicipality(name);
  if (found === undefined) throw new Error(name);

  return found;
}

function datesOf(name: string, year: number, scope?: string): string[] {
  return holidaysOf({ municipality: place(name) }, year)
    .filter(({ entry }) => scope === undefined || entry.scope.kind === scope)
    .map(({ date }) => date);
}

describe('Easter', () => {
  it.each([
    [2008, '2008-03-23'],
    [2016, '2016-03-27'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('of %i is %s', (year, date) => {
    expect(fromDayNumber(easterSunday(year))).toBe(date);
  });
});

describe('national holidays', () => {
  it('are the thirteen of the labour code in 2026', () => {
    expect(datesOf('Porto', 2026, 'country')).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-05',
      '2026-04-25',
      '2026-05-01',
      '2026-06-04',
      '2026-06-10',
      '2026-08-15',
      '2026-10-05',
      '2026-11-01',
      '2026-12-01',
      '2026-12-08',
      '2026-12-25',
    ]);
  });

  it.each([2013, 2014, 2015])('are only nine in %i, when four of them were suspended', (year) => {
    const dates = datesOf('Porto', year, 'country');

    expect(dates).toHaveLength(9);
    expect(dates).not.toContain(`${year}-10-05`);
    expect(dates).not.toContain(`${year}-11-01`);
    expect(dates).not.toContain(`${year}-12-01`);
    expect(dates).not.toContain(fromDayNumber(easterSunday(year) + 60));
  });

  it.each([2012, 2016])('are thirteen in %i, outside the suspension', (year) => {
    expect(datesOf('Porto', year, 'country')).toHaveLength(13);
  });

  it('do not include Carnival Tuesday or Easter Monday', () => {
    expect(datesOf('Porto', 2026)).not.toContain('2026-02-17');
    expect(datesOf('Porto', 2026)).not.toContain('2026-04-06');
  });

  it('can coincide: Easter and Freedom Day are the same Sunday in 2038', () => {
    expect(datesOf('Porto', 2038).filter((date) => date === '2038-04-25')).toHaveLength(2);
  });
});

describe('regional holidays', () => {
  it.each([
    [2025, '2025-06-09'],
    [2026, '2026-05-25'],
    [2027, '2027-05-17'],
  ])('of the Azores in %i are the Monday after Pentecost, %s', (year, date) => {
    expect(datesOf('Ponta Delgada', year, 'region')).toEqual([date]);
  });

  it('of Madeira are 1 July and 26 December until 2024, and 2 April as well since 2025', () => {
    expect(datesOf('Funchal', 2024, 'region')).toEqual(['2024-07-01', '2024-12-26']);
    expect(datesOf('Funchal', 2025, 'region')).toEqual(['2025-04-02', '2025-07-01', '2025-12-26']);
  });

  it('do not exist on the mainland', () => {
    expect(datesOf('Lisboa', 2026, 'region')).toEqual([]);
  });
});

describe('municipal holidays', () => {
  it.each([
    ['Lisboa', 2026, '2026-06-13'],
    ['Porto', 2026, '2026-06-24'],
    ['Faro', 2026, '2026-09-07'],
    ['Aveiro', 2026, '2026-05-12'],
    ['Évora', 2026, '2026-06-29'],
    ['Setúbal', 2026, '2026-09-15'],
    ['Funchal', 2026, '2026-08-21'],
    ['Ponta Delgada', 2026, '2026-05-11'],
    ['Ponta Delgada', 2027, '2027-05-03'],
    ['Ponta Delgada', 2028, '2028-05-22'],
    ['Castelo Branco', 2022, '2022-05-03'],
    ['Beja', 2026, '2026-05-14'],
    ['Matosinhos', 2024, '2024-05-21'],
    ['Matosinhos', 2025, '2025-06-10'],
    ['Maia', 2024, '2024-07-15'],
    ['Maia', 2026, '2026-07-13'],
    ['Idanha-a-Nova', 2026, '2026-04-20'],
  ])('%s keeps its own in %i on %s', (name, year, date) => {
    expect(datesOf(name, year, 'municipality')).toEqual([date]);
  });

  it('exist exactly once for each municipality that the calendar knows', () => {
    expect(municipalHolidays.map(({ scope }) => scope.code).sort()).toEqual(
      knownMunicipalities.map(({ code }) => code).sort(),
    );
  });
});

describe('a municipality', () => {
  it.each(['Évora', 'evora', 'ÉVORA', ' Évora ', '0705'])('is found as %j', (text) => {
    expect(findMunicipality(text)).toEqual({ code: '0705', name: 'Évora', region: 'mainland' });
  });

  it('that nobody knows is not guessed', () => {
    expect(findMunicipality('Atlântida')).toBeUndefined();
    expect(findMunicipality('')).toBeUndefined();
  });

  it('has one INE code and one name', () => {
    expect(new Set(knownMunicipalities.map(({ code }) => code)).size).toBe(77);
    expect(new Set(knownMunicipalities.map(({ name }) => name)).size).toBe(77);
  });

  it('with an AIMA office always has a known calendar', () => {
    for (const { municipality } of offices) expect(findMunicipality(municipality)).toBeDefined();
    expect(findOffice('lisboa anjos')?.key).toBe('lisboa_anjos');
    expect(findOffice('Évora')?.municipality).toBe('0705');
  });
});

it('a holiday carries its scope, its source and how well it is known', () => {
  const own = holidaysOf({ municipality: place('Horta') }, 2026).find(
    ({ entry }) => entry.scope.kind === 'municipality',
  );

  expect(own?.date).toBe('2026-06-24');
  expect(own?.entry).toMatchObject({
    key: 'holiday.municipal.4701',
    name: { pt: 'feriado municipal: Horta', en: 'municipal holiday: Horta' },
    citation: 'Código do Trabalho, art. 235 (feriado municipal)',
    confidence: 'unverified',
  });
});
