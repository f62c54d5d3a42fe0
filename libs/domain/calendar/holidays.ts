import type { CivilDate } from '#domain/calendar/civil-date';
import type { Confidence } from '#domain/calendar/confidence';
import type { HolidayRule, HolidayScope } from '#domain/calendar/holiday-rule';
import type { Municipality } from '#domain/calendar/places';
import type { Text } from '#domain/calendar/text';

import { fromDayNumber } from '#domain/calendar/civil-date';
import { dayInYear, isObserved } from '#domain/calendar/holiday-rule';
import { municipalHolidays } from '#domain/calendar/municipal-holidays';
import { nationalHolidays } from '#domain/calendar/national-holidays';
import { regionalHolidays } from '#domain/calendar/regional-holidays';

export type Holiday = {
  readonly date: CivilDate;
  readonly name: Text;
  readonly scope: HolidayScope;
  readonly citation: string;
  readonly confidence: Confidence;
};

/** Every holiday rule that a service in the municipality observes: national, regional, municipal. */
export function holidayRulesOf(municipality: Municipality): readonly HolidayRule[] {
  const own = municipalHolidays.filter((each) => each.municipality === municipality.code);

  return [
    ...nationalHolidays,
    ...regionalHolidays[municipality.region],
    ...own.map(({ day, confidence }): HolidayRule => ({
      name: {
        pt: `feriado municipal: ${municipality.name}`,
        en: `municipal holiday: ${municipality.name}`,
      },
      scope: 'municipal',
      day,
      citation: 'Código do Trabalho, art. 235 (feriado municipal)',
      confidence,
    })),
  ];
}

/**
 * The holidays of a year in date order. Feasts can coincide (Corpus Christi and 10 June): both are
 * listed, and whoever counts must treat the dates as a set.
 */
export function holidaysOf(municipality: Municipality, year: number): Holiday[] {
  return holidayRulesOf(municipality)
    .map((rule) => ({ rule, day: dayInYear(rule.day, year) }))
    .filter(({ rule, day }) => isObserved(rule, day))
    .map(({ rule: { name, scope, citation, confidence }, day }) => ({
      date: fromDayNumber(day),
      name,
      scope,
      citation,
      confidence,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
