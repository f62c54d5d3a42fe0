import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

import { weekdayOf } from '#domain/calendar/civil-date';

/** Why a day does not count. A feast on a weekend is a weekend: it takes nothing away. */
export type SkippedReason = {
  readonly kind: 'saturday' | 'sunday' | 'holiday';
  readonly reason: Text;
  readonly citation: Citation;
  /** Nothing but the municipal holiday makes the day one that does not count. */
  readonly isMunicipalOnly: boolean;
};

export type SkippedDay = { readonly date: CivilDate } & SkippedReason;

const suspension: Citation = { text: 'CPA, art. 87, al. c)', confidence: 'law' };

const saturday: SkippedReason = {
  kind: 'saturday',
  reason: { pt: 'sábado', en: 'Saturday' },
  citation: suspension,
  isMunicipalOnly: false,
};

const sunday: SkippedReason = {
  kind: 'sunday',
  reason: { pt: 'domingo', en: 'Sunday' },
  citation: suspension,
  isMunicipalOnly: false,
};

/** The reason of a day number on which `holidays` are observed; undefined on a working day. */
export function skippedReason(
  day: number,
  holidays: readonly CalendarEntry[],
): SkippedReason | undefined {
  const weekday = weekdayOf(day);
  if (weekday === 6) return saturday;
  if (weekday === 7) return sunday;

  return holidayReason(holidays);
}

/** The reason that holidays of one day give, whatever its weekday; undefined without any. */
export function holidayReason(holidays: readonly CalendarEntry[]): SkippedReason | undefined {
  const first = holidays[0];
  if (first === undefined) return undefined;

  // Feasts that coincide are named together; the first rule is the one of widest scope.
  return {
    kind: 'holiday',
    reason: {
      pt: `${isMunicipal(first) ? '' : 'feriado: '}${holidays.map(({ name }) => name.pt).join(' e ')}`,
      en: `${isMunicipal(first) ? '' : 'holiday: '}${holidays.map(({ name }) => name.en).join(' and ')}`,
    },
    citation: { text: first.citation, confidence: first.confidence },
    isMunicipalOnly: holidays.every(isMunicipal),
  };
}

function isMunicipal({ scope }: CalendarEntry): boolean {
  return scope.kind === 'municipality';
}
