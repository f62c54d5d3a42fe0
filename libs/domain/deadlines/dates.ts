import type { CivilDate } from '#domain/calendar/civil-date';
import type { Outcome } from '#domain/deadlines/outcome';
import type { Question, ReadingChoices } from '#domain/deadlines/readings';
import type { Term } from '#domain/deadlines/term';
import type { TracedReading } from '#domain/deadlines/trace';
import type { Weighed } from '#domain/deadlines/weigh';

import { earliestEnd, earliestReason } from '#domain/deadlines/horizon';
import { municipalReading } from '#domain/deadlines/last-day';
import { outcomeOf } from '#domain/deadlines/outcome';
import { readingId, reasonOf } from '#domain/deadlines/readings';
import { statedReason } from '#domain/deadlines/stated-term';

export type Dates = {
  readonly legal: CivilDate;
  readonly safe: CivilDate;
  readonly internal: CivilDate;
  readonly marginDays: number;
  readonly beyondHorizon: boolean;
  readonly readings: readonly TracedReading[];
  /** What each reading makes of the stated term. */
  readonly stated: readonly Outcome[];
};

/** The readings of a term that differ, and the dates that follow from them. */
export function datesOf(term: Term, weighed: Weighed, marginDays: number): Dates {
  const [chosen] = weighed.ways;
  const legal = chosen.outcome.end;
  const beyondHorizon = isBeyondHorizon(term, chosen.outcome);
  const { stated, dated } = readings(term, weighed, beyondHorizon);
  let safe = legal;
  for (const { date } of dated) if (date < safe) safe = date;

  return {
    legal,
    safe,
    internal: lessMargin(term, safe, { marginDays, choices: chosen.choices }),
    marginDays,
    beyondHorizon,
    readings: dated.map(({ id, date, reason, isLegal }) => ({
      id,
      date,
      reason,
      isLegal,
      isSafe: date === safe,
    })),
    stated,
  };
}

/** A firm is early by at most four weeks. */
export const largestMargin = 20;

function lessMargin(
  { calendar }: Term,
  safe: CivilDate,
  margin: { readonly marginDays: number; readonly choices: ReadingChoices },
): CivilDate {
  const { marginDays, choices } = margin;
  if (!Number.isInteger(marginDays) || marginDays < 0 || marginDays > largestMargin) {
    throw new RangeError(`a margin is of 0 to ${largestMargin} working days`);
  }

  return marginDays === 0
    ? safe
    : calendar.addWorkingDays(safe, -marginDays, municipalReading(choices));
}

function isBeyondHorizon({ calendar, event, notification }: Term, { start, end }: Outcome) {
  let [first, last] = end < event ? [end, event] : [event, end];
  if (start < first) first = start;
  if (start > last) last = start;
  if (notification !== undefined && notification.sentOn < first) first = notification.sentOn;

  return first < calendar.verifiedFrom || last > calendar.verifiedUntil;
}

type DatedReading = Omit<TracedReading, 'isSafe'>;

type Readings = { readonly dated: readonly DatedReading[]; readonly stated: readonly Outcome[] };

function readings(term: Term, weighed: Weighed, beyondHorizon: boolean): Readings {
  const { choices, outcome } = weighed.ways[0];
  const stated = statedOutcomes(term, weighed);
  const others = statedReading(term, stated, beyondHorizon);
  const known = new Set([outcome.end, ...others.map(({ date }) => date)]);
  const differing = new Set<Question>();
  for (const way of weighed.ways) {
    const date = way.outcome.end;
    if (known.has(date)) continue;
    known.add(date);
    for (const question of way.deviations) differing.add(question);
    const reason = reasonOf(way.choices, way.deviations);
    others.push({ id: readingId(way), date, reason, isLegal: false });
  }
  if (beyondHorizon) {
    const date = earliestEnd(term, term.period);
    const reason = earliestReason(term.direction);
    const id = 'beyond_horizon.weekends_only';
    if (!known.has(date)) others.push({ id, date, reason, isLegal: false });
  }
  const reason = differing.size === 0 ? undisputed : reasonOf(choices, [...differing]);

  return { dated: [{ id: 'chosen', date: outcome.end, reason, isLegal: true }, ...others], stated };
}

const undisputed = {
  pt: 'nenhuma questão em aberto na lei dá outra data',
  en: 'no open question of the law gives another date',
};

function statedOutcomes(term: Term, { ways }: Weighed): readonly Outcome[] {
  const { stated } = term;
  if (stated === undefined) return none;

  return ways.map(({ choices }) => outcomeOf(term, stated, choices));
}

const none: readonly Outcome[] = [];

// One date whatever the reading of the law: a shorter term than the law's is counted at its shortest.
function statedReading(
  term: Term,
  outcomes: readonly Outcome[],
  beyondHorizon: boolean,
): DatedReading[] {
  const { period, stated, rule } = term;
  const [first, ...others] = outcomes;
  if (stated === undefined || first === undefined) return [];

  let date = first.end;
  for (const { end } of others) if (end < date) date = end;
  const shortest = beyondHorizon ? earliestEnd(term, stated) : date;
  if (shortest < date) date = shortest;
  const reason = statedReason(stated, period, rule?.noticeTerm);

  return [{ id: 'stated_term', date, reason, isLegal: false }];
}
