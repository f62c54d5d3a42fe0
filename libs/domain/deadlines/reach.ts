import type { CivilDate } from '#domain/calendar/civil-date';
import type { Dates } from '#domain/deadlines/dates';
import type { Weighed } from '#domain/deadlines/weigh';

/**
 * Which changes of the calendar can touch a deadline, as civil dates with both ends included: a
 * holiday only on a day of `from`..`until`, a closure only on a day of `endsFrom`..`endsUntil`.
 */
export type Reach = {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly endsFrom: CivilDate;
  readonly endsUntil: CivilDate;
};

/** Spans what every reading asked of the calendar, the stated term and the margin included. */
export function reachOf({ ways }: Weighed, { stated, internal }: Dates): Reach {
  const first = ways[0].outcome;
  let [from, until] = [first.askedFrom, first.askedUntil];
  let [endsFrom, endsUntil] = [first.end, first.end];
  for (const { askedFrom, askedUntil, last, end } of [
    ...ways.map(({ outcome }) => outcome),
    ...stated,
  ]) {
    if (askedFrom < from) from = askedFrom;
    if (askedUntil > until) until = askedUntil;
    if (last < endsFrom) endsFrom = last;
    if (end < endsFrom) endsFrom = end;
    if (last > endsUntil) endsUntil = last;
    if (end > endsUntil) endsUntil = end;
  }

  return { from: internal < from ? internal : from, until, endsFrom, endsUntil };
}
