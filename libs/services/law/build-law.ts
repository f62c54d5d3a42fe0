import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Rule } from '#domain/deadlines/rule';
import { buildCalendar, withClosures, type Calendar } from '#domain/calendar/calendar';
import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import { closuresAt } from '#domain/calendar/closures';
import { findMunicipality } from '#domain/calendar/places';

export type LawParts = {
  /** What the platform publishes. Laws built from the same array share the tables of its calendars. */
  readonly entries: readonly CalendarEntry[];
  /** What the firm knows beyond it. */
  readonly own: readonly CalendarEntry[];
  readonly rules: readonly Rule[];
  readonly choices: ReadingChoices;
  /** Working days that the firm wants to be early. */
  readonly marginDays: number;
  /** Names the state of both ledgers. */
  readonly snapshot: string;
};

/** Everything by which one firm's dates are computed, at one moment. */
export type Law = LawParts & {
  /** What the platform publishes and what the firm knows beyond it. */
  readonly everyEntry: readonly CalendarEntry[];
  /** The working days before a service of that municipality (INE code), and of one office of it when named. */
  readonly calendarOf: (municipality: string, office?: string) => Calendar;
};

export function buildLaw(parts: LawParts): Law {
  const calendars = new Map<string, Calendar>();
  const all = parts.own.length > 0 ? [...parts.entries, ...parts.own] : parts.entries;

  return {
    ...parts,
    everyEntry: all,
    calendarOf: (code, office) => {
      const key = `${code} ${office ?? ''}`;
      const calendar = calendars.get(key) ?? calendarAt(parts, all, { code, office });
      calendars.set(key, calendar);

      return calendar;
    },
  };
}

function calendarAt(
  { entries, own, snapshot }: LawParts,
  all: readonly CalendarEntry[],
  at: { readonly code: string; readonly office: string | undefined },
): Calendar {
  const municipality = findMunicipality(at.code);
  if (!municipality) throw new Error(`Unknown municipality ${at.code}`);
  const place = { municipality, ...(at.office && { office: at.office }) };
  if (own.some(({ effect }) => effect === 'suspends')) {
    return buildCalendar({ ...place, entries: all, snapshot });
  }
  const calendar = buildCalendar({ ...place, entries, snapshot });

  // Closures move ends only: the counted tables stay those that all firms share.
  return own.length === 0
    ? calendar
    : { ...withClosures(calendar, closuresAt(place, all)), snapshot };
}
