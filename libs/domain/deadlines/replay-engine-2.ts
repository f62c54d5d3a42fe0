import type { CivilDate } from '#domain/calendar/civil-date';
import type { Period } from '#domain/deadlines/rule';

import { addDays } from '#domain/calendar/civil-date';
import { earliest } from '#domain/deadlines/earliest';
import { earliestEnd } from '#domain/deadlines/horizon';
import { continuousEnd, workingDaysOf } from '#domain/deadlines/period-end';

type Snapshot = {
  readonly start: CivilDate;
  readonly period: Period;
  readonly stated?: Period;
  readonly skipped: readonly TracedDay[];
  readonly rolled: readonly TracedDay[];
  readonly closures: readonly { readonly date: CivilDate; readonly extent: 'full' | 'partial' }[];
  readonly beyondHorizon: boolean;
};

type TracedDay = {
  readonly date: CivilDate;
  readonly kind: string;
  readonly isMunicipalOnly: boolean;
};

type Choice = { readonly municipalSuspends: boolean; readonly partialRolls: boolean };

const legalChoice: Choice = { municipalSuspends: true, partialRolls: true };
const otherChoices: readonly Choice[] = [
  { municipalSuspends: false, partialRolls: true },
  { municipalSuspends: true, partialRolls: false },
  { municipalSuspends: false, partialRolls: false },
];

/** Both dates of a trace that engine 1 or 2 wrote, as those engines derived them. */
export function replayEngine2(trace: Snapshot): { legal: CivilDate; safe: CivilDate } {
  const term = { event: trace.start, regime: 'administrative', direction: 'forward' } as const;
  const legal = replay(trace, trace.period, legalChoice);
  const periods = trace.stated === undefined ? [trace.period] : [trace.period, trace.stated];
  const dates = periods.flatMap((period) => [
    ...[legalChoice, ...otherChoices].map((choice) => replay(trace, period, choice)),
    ...(trace.beyondHorizon ? [earliestEnd(term, period)] : []),
  ]);

  return { legal, safe: earliest([legal, ...dates]) };
}

function replay(trace: Snapshot, period: Period, choice: Choice): CivilDate {
  const withoutCount = new Set<CivilDate>();
  for (const { date, kind, isMunicipalOnly } of [...trace.skipped, ...trace.rolled]) {
    if (kind === 'closure' || kind === 'partial_closure') continue;
    if (choice.municipalSuspends || !isMunicipalOnly) withoutCount.add(date);
  }
  const closed = new Set<CivilDate>();
  for (const { date, extent } of trace.closures) {
    if (choice.partialRolls || extent === 'full') closed.add(date);
  }

  let date = continuousEnd(trace.start, period) ?? trace.start;
  for (let left = workingDaysOf(period) ?? 0; left > 0;) {
    date = addDays(date, 1);
    if (!withoutCount.has(date)) left -= 1;
  }
  while (withoutCount.has(date) || closed.has(date)) date = addDays(date, 1);

  return date;
}
