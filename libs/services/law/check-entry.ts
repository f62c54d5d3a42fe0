import { extents, type CalendarEntry } from '#domain/calendar/calendar-entry';
import { changedDays, daysOf } from '#domain/calendar/days-of-entry';
import { AppError, invalidField } from '#platform/errors';
import type { EntryLedger } from './entry-ledger.ts';

/** Days that have passed are changed only by who says so: dates were counted over them. */
export function requireAhead(
  ledger: Pick<EntryLedger, 'today'>,
  change: {
    readonly before: CalendarEntry | undefined;
    readonly after: CalendarEntry | undefined;
    readonly isRetroactive: boolean;
  },
): void {
  if (change.isRetroactive) return;
  const past = changedDays(change.before, change.after)
    .filter((day) => day < ledger.today)
    .toSorted()
    .at(-1);
  if (past === undefined) return;
  const isOneDay = (change.after ?? change.before)?.day.kind === 'date';

  throw invalidField(
    isOneDay ? 'day.date' : 'validFrom',
    `${past} has passed: say that the change is retroactive if it is meant`,
  );
}

/**
 * The statement speaks of some day that calendars hold, and the same day is not stated twice for the same place: the first
 * statement is amended instead.
 */
export function requireDistinct(entry: CalendarEntry, known: readonly CalendarEntry[]): void {
  const days = new Set(daysOf(entry));
  if (days.size === 0) {
    throw invalidField(
      entry.day.kind === 'date' ? 'day.date' : 'day',
      'names no day from 1990 to 2110 on which it would be valid: calendars hold no other',
    );
  }
  const same = known.find(
    (each) =>
      each.key !== entry.key &&
      each.effect === entry.effect &&
      each.scope.kind === entry.scope.kind &&
      each.scope.code === entry.scope.code &&
      daysOf(each).some((day) => days.has(day)),
  );
  if (same) {
    throw conflictOn(
      'day',
      `${same.name.en} (${same.key}) already says this of a day of it, in the same place: amend that`,
    );
  }
}

/**
 * The platform's statements to which a firm's own adds nothing: in the same place the longer closure decides, so a firm
 * can close a whole day of which the platform closes half, but not the other way round.
 */
export function decidingOver(
  platform: readonly CalendarEntry[],
  entry: CalendarEntry,
): CalendarEntry[] {
  return platform.filter(({ extent }) => extents.indexOf(extent) <= extents.indexOf(entry.extent));
}

export function conflictOn(path: string, message: string): AppError {
  return new AppError('conflict', message, [{ path, message }]);
}
