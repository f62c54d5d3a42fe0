import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

import { dayNumberOf, fromDayNumber } from '#domain/calendar/civil-date';
import { easterSunday } from '#domain/calendar/easter';

/** A judicial vacation, both ends included. */
export type JudicialVacation = {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly reason: Text;
  readonly citation: Citation;
};

const citation: Citation = { text: 'Lei 62/2013, art. 28', confidence: 'secondary' };
const christmas: Text = { pt: 'férias judiciais do Natal', en: 'Christmas judicial vacation' };
const easter: Text = { pt: 'férias judiciais da Páscoa', en: 'Easter judicial vacation' };
const summer: Text = { pt: 'férias judiciais de verão', en: 'summer judicial vacation' };

/** The judicial vacation in which a day lies (Lei 62/2013 art. 28); undefined outside. */
export function judicialVacationOn(date: CivilDate): JudicialVacation | undefined {
  const year = Number(date.slice(0, 4));

  return vacationsFrom(date <= `${year}-01-03` ? year - 1 : year).find(
    ({ from, until }) => from <= date && date <= until,
  );
}

/** The judicial vacations that have a day from `from` to `until`, both included, in date order. */
export function judicialVacationsBetween(from: CivilDate, until: CivilDate): JudicialVacation[] {
  const first = Number(from.slice(0, 4)) - 1;
  const years = Number(until.slice(0, 4)) - first + 1;

  return Array.from({ length: years }, (_, index) => vacationsFrom(first + index))
    .flat()
    .filter((each) => each.until >= from && each.from <= until);
}

const known = new Map<number, readonly JudicialVacation[]>();

// Those that begin in a year: Palm Sunday to Easter Monday, 16 July to 31 August, 22 December to 3 January.
function vacationsFrom(year: number): readonly JudicialVacation[] {
  const found = known.get(year);
  if (found !== undefined) return found;

  const sunday = easterSunday(year);
  const vacations = [
    vacation(sunday - 7, sunday + 1, easter),
    vacation(dayNumberOf(year, 7, 16), dayNumberOf(year, 8, 31), summer),
    vacation(dayNumberOf(year, 12, 22), dayNumberOf(year + 1, 1, 3), christmas),
  ];
  known.set(year, vacations);

  return vacations;
}

function vacation(from: number, until: number, reason: Text): JudicialVacation {
  return { from: fromDayNumber(from), until: fromDayNumber(until), reason, citation };
}
