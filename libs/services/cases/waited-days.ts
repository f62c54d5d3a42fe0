import type { Calendar } from '#domain/calendar/calendar';
import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { chargeWaiting, type Cause, type Waiting } from '#domain/cases/waiting';

export type Wait = { readonly since: string; readonly cause: Cause | null };

/** What the changes of a case, the earliest first, charge to whom. Until the first of them the firm has the file. */
export function waitedDays(
  matter: { readonly openedOn: string; readonly waits: readonly Wait[] },
  until: CivilDate,
  calendar: Calendar,
): Waiting {
  const { openedOn, waits } = matter;
  const first = waits[0];
  const opening: readonly Wait[] =
    first === undefined || first.since > openedOn ? [{ since: openedOn, cause: 'firm' }] : [];
  const changes = [...opening, ...waits].map(({ since, cause }) => ({
    on: civilDate(since),
    cause: cause ?? undefined,
  }));

  return chargeWaiting(changes, until, calendar);
}
