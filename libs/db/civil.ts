import { civilDate, type CivilDate } from '#domain/calendar/civil-date';

/** A `date` column as Prisma gives it (UTC midnight) is the civil day written in its first ten characters. */
export function toCivil(column: Date): CivilDate {
  return civilDate(column.toISOString().slice(0, 10));
}

/** The form in which Prisma takes a `date` column. */
export function fromCivil(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
