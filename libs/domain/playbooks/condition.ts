import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Period } from '#domain/deadlines/rule';
import type { DayFact, FactId, YesNoFact } from '#domain/playbooks/facts';

import { addDays, addMonths } from '#domain/calendar/civil-date';

/** A question answered with yes or no. */
export type Answer = { readonly fact: YesNoFact; readonly is: boolean };

/** When a guard, a document or a sentence of a note applies. */
export type Condition =
  | Answer
  /** The period from the day has passed, its last day included. */
  | { readonly fact: DayFact; readonly longAgo: Period }
  /** The period from the day still runs, or the day is still to come. */
  | { readonly fact: DayFact; readonly notYet: Period }
  /** The day is today or comes within the period. */
  | { readonly fact: DayFact; readonly within: Period }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/**
 * What is known about a matter. A fact that is absent is unknown, which is neither yes nor no; a day that is null is known
 * not to exist: nobody travels, nothing was decided.
 */
export type Facts = { readonly [fact in YesNoFact]?: boolean } & KnownDays;

export type KnownDays = { readonly [fact in DayFact]?: CivilDate | null };

export type Moment = { readonly today: CivilDate; readonly calendar: Calendar };

/** Whether the condition holds; undefined while a fact that decides it is unknown. */
export function holds(condition: Condition, facts: Facts, moment: Moment): boolean | undefined {
  if ('all' in condition) return every(condition.all.map((each) => holds(each, facts, moment)));
  if ('any' in condition) {
    const none = every(condition.any.map((each) => negated(holds(each, facts, moment))));

    return negated(none);
  }
  if ('is' in condition) return sameAs(facts[condition.fact], condition.is);

  const day = facts[condition.fact];
  if (day === undefined) return undefined;
  if (day === null) return false;
  const { today, calendar } = moment;
  if ('within' in condition) return day >= today && day <= end(today, condition.within, calendar);
  if ('notYet' in condition) return end(day, condition.notYet, calendar) >= today;

  return end(day, condition.longAgo, calendar) < today;
}

/** The facts that a condition looks at, each once. */
export function factsOf(condition: Condition): FactId[] {
  if ('all' in condition) return [...new Set(condition.all.flatMap(factsOf))];
  if ('any' in condition) return [...new Set(condition.any.flatMap(factsOf))];

  return [condition.fact];
}

function end(day: CivilDate, { count, unit }: Period, calendar: Calendar): CivilDate {
  if (unit === 'working_days') return calendar.addWorkingDays(day, count);
  if (unit === 'months') return addMonths(day, count);
  if (unit === 'years') return addMonths(day, 12 * count);

  return addDays(day, unit === 'hours' ? Math.ceil(count / 24) : count);
}

function sameAs(known: boolean | undefined, wanted: boolean): boolean | undefined {
  return known === undefined ? undefined : known === wanted;
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function every(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false;

  return values.includes(undefined) ? undefined : true;
}
