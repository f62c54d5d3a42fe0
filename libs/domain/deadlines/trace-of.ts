import type { Citation } from '#domain/calendar/confidence';
import type { SkippedDay } from '#domain/calendar/skipped-reason';
import type { Dates } from '#domain/deadlines/dates';
import type { Outcome } from '#domain/deadlines/outcome';
import type { Term } from '#domain/deadlines/term';
import type { CurrentTrace, RolledDay } from '#domain/deadlines/trace';
import type { Weighed, Window } from '#domain/deadlines/weigh';

import { addDays } from '#domain/calendar/civil-date';
import { judicialVacationsBetween } from '#domain/calendar/judicial-vacations';
import { countCitation, rollCitation } from '#domain/deadlines/count-citations';
import { daysBetween } from '#domain/deadlines/days-between';
import { presumedOn } from '#domain/deadlines/outcome';
import { engineVersion } from '#domain/deadlines/trace';
import { widened } from '#domain/deadlines/weigh';

/** Writes down everything that gave the dates. */
export function traceOf(term: Term, weighed: Weighed, dates: Dates): CurrentTrace {
  const { calendar, rule, period, stated, regime, direction } = term;
  const [chosen] = weighed.ways;
  const window = widened(term, weighed.window, dates.internal);
  const days = daysBetween(term, chosen, window);
  const { office } = calendar;

  return {
    engine: engineVersion,
    rule: rule === undefined ? null : { id: rule.id, version: rule.version },
    citations: citationsOf(term, chosen.outcome, days.rolled),
    confidence: rule?.confidence ?? 'law',
    event: term.event,
    ...stepsBefore(term, weighed),
    start: chosen.outcome.start,
    period,
    ...(stated === undefined ? absent : { stated }),
    regime,
    direction,
    municipality: calendar.municipality,
    ...(office === undefined ? absent : { office }),
    calendar: calendar.snapshot,
    choices: chosen.choices,
    counted: days.counted,
    skipped: days.skipped,
    rolled: days.rolled,
    readings: dates.readings,
    holidays: holidaysIn(window),
    closures: window.closures,
    ...(regime === 'court'
      ? { vacations: judicialVacationsBetween(window.from, window.until) }
      : absent),
    legal: dates.legal,
    safe: dates.safe,
    internal: dates.internal,
    ...(dates.marginDays === 0 ? absent : { marginDays: dates.marginDays }),
    beyondHorizon: dates.beyondHorizon,
  };
}

const absent = {} as const;

function holidaysIn({ skipped, saturdayHolidays }: Window): readonly SkippedDay[] {
  const holidays = skipped.filter(({ kind }) => kind === 'holiday');
  if (saturdayHolidays.length === 0) return holidays;

  return [...holidays, ...saturdayHolidays].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function stepsBefore(
  term: Term,
  { ways: [{ choices, outcome }] }: Weighed,
): Pick<CurrentTrace, 'notification' | 'dilation'> {
  const { notification, dilation } = term;
  if (notification === undefined && dilation === undefined) return absent;

  const on = outcome.notifiedOn;

  return {
    ...(notification === undefined
      ? absent
      : {
          notification: {
            ...notification,
            presumedOn: presumedOn(term.calendar, notification, choices),
            on,
          },
        }),
    ...(dilation === undefined
      ? absent
      : { dilation: { ...dilation, from: addDays(on, 1), until: outcome.start } }),
  };
}

function citationsOf(
  { rule, period, regime, direction, notification, dilation }: Term,
  { isCounted }: Outcome,
  rolled: readonly RolledDay[],
): Citation[] {
  const citations = rule === undefined ? [] : [...rule.citations];
  if (notification !== undefined) citations.push(notification.citation);
  if (dilation !== undefined) citations.push(dilation.citation);
  citations.push(countCitation({ period, regime, isCounted }));
  if (rolled.length > 0) citations.push(rollCitation(regime, direction));

  return citations;
}
