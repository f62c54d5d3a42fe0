import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation } from '#domain/calendar/confidence';
import type { Period, PeriodUnit, Rule } from '#domain/deadlines/rule';
import type { Trace, TracedReading } from '#domain/deadlines/trace';

import { daysBetween } from '#domain/deadlines/days-between';
import { lastCounted, lastDay, roll } from '#domain/deadlines/last-day';
import { parsePeriod } from '#domain/deadlines/period';
import { earliestEnd, workingDaysOf } from '#domain/deadlines/period-end';
import { legalReading, otherReadings } from '#domain/deadlines/readings';
import { isShorterTerm, statedReason } from '#domain/deadlines/stated-term';
import { earliest, engineVersion } from '#domain/deadlines/trace';

export type DeadlineInput = {
  /** Day of the event, which does not count itself (CPA 87 b). */
  readonly start: CivilDate;
  readonly period: Period;
  /** The shorter term that the notice itself states; it can move the safe date only. */
  readonly stated?: Period;
  readonly rule?: Rule;
  /** Of the service before which the term runs. */
  readonly calendar: Calendar;
};

export type ComputedDeadline = {
  readonly legal: CivilDate;
  readonly safe: CivilDate;
  readonly trace: Trace;
};

/**
 * The legal and the safe last day of a period, with the whole reasoning (CPA art. 87). Working days
 * skip weekends and holidays; calendar days, months and years run on; a last day on which the
 * service is closed moves to the next open one. Throws on a period that parsePeriod refuses and on a
 * stated term that is not shorter, in the same working days or hours.
 */
export function computeDeadline(input: DeadlineInput): ComputedDeadline {
  check(input);
  const { calendar, start, period } = input;
  const last = lastCounted(calendar, input, legalReading);
  const legal = roll(calendar, last, legalReading);
  const beyondHorizon = start < calendar.verifiedFrom || legal > calendar.verifiedUntil;
  const readings = readingsOf(calendar, input, { legal, beyondHorizon });
  const safe = earliest([legal, ...readings.map(({ date }) => date)]);
  const isContinuous = workingDaysOf(period) === undefined;
  const days = daysBetween({ calendar, start, last, legal, isContinuous });

  return {
    legal,
    safe,
    trace: {
      engine: engineVersion,
      rule: input.rule === undefined ? null : { id: input.rule.id, version: input.rule.version },
      citations: [
        ...(input.rule?.citations ?? []),
        countingCitations[period.unit],
        ...(days.rolled.length > 0 ? [rollCitation] : []),
      ],
      confidence: input.rule?.confidence ?? 'law',
      start,
      period,
      ...(input.stated === undefined ? {} : { stated: input.stated }),
      municipality: calendar.municipality,
      ...days,
      readings: readings.map((each) => ({ ...each, isSafe: each.date === safe })),
      legal,
      safe,
      beyondHorizon,
    },
  };
}

const rollCitation: Citation = { text: 'CPA, art. 87, als. f) e g)', confidence: 'law' };
const workingCitation: Citation = { text: 'CPA, art. 87, als. b) e c)', confidence: 'law' };
const dateToDate: Citation = { text: 'Código Civil, art. 279, al. c)', confidence: 'law' };
const countingCitations: Readonly<Record<PeriodUnit, Citation>> = {
  working_days: workingCitation,
  hours: { text: 'CPA, art. 87, als. b), c) e e)', confidence: 'law' },
  calendar_days: { text: 'CPA, art. 87, als. b) e d)', confidence: 'law' },
  months: dateToDate,
  years: dateToDate,
};

type Known = { readonly legal: CivilDate; readonly beyondHorizon: boolean };

type DatedReading = Omit<TracedReading, 'isSafe'>;

function readingsOf(calendar: Calendar, input: DeadlineInput, known: Known): DatedReading[] {
  const { id, reason } = legalReading;
  const readings: DatedReading[] = [
    { id, date: known.legal, reason, isLegal: true },
    ...statedTerm(calendar, input, known),
  ];
  for (const reading of otherReadings) {
    const date = lastDay(calendar, input, reading);
    if (readings.some((each) => each.date === date)) continue;
    readings.push({ id: reading.id, date, reason: reading.reason, isLegal: false });
  }
  if (!known.beyondHorizon) return readings;

  const earliestDate = earliestEnd(input.start, input.period);
  if (readings.every(({ date }) => date !== earliestDate)) {
    readings.push({
      id: 'beyond_horizon.weekends_only',
      date: earliestDate,
      reason: {
        pt: 'só os fins de semana suspendem e nada adia o último dia (calendário não verificado)',
        en: 'weekends alone suspend and nothing moves the last day (calendar not verified)',
      },
      isLegal: false,
    });
  }

  return readings;
}

// One date whatever the reading of the law: a shorter term than the law's is counted at its shortest.
function statedTerm(calendar: Calendar, input: DeadlineInput, known: Known): DatedReading[] {
  const { start, period, stated, rule } = input;
  if (stated === undefined) return [];

  const span = { start, period: stated };
  const date = earliest([
    lastDay(calendar, span, legalReading),
    ...otherReadings.map((reading) => lastDay(calendar, span, reading)),
    ...(known.beyondHorizon ? [earliestEnd(start, stated)] : []),
  ]);
  const reason = statedReason(stated, period, rule?.noticeTerm);

  return [{ id: 'stated_term', date, reason, isLegal: false }];
}

function check({ period, stated }: DeadlineInput): void {
  for (const each of stated === undefined ? [period] : [period, stated]) {
    const parsed = parsePeriod(each);
    if (!parsed.ok) throw new RangeError(parsed.reason.en);
  }
  if (stated !== undefined && !isShorterTerm(stated, period)) {
    throw new RangeError('a stated term must be a shorter one in the same working days or hours');
  }
}
