import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { CaseState } from '#domain/cases/life-cycle';

export const causesOfWaiting = ['client', 'firm', 'aima', 'court', 'third_party'] as const;

/** On whom a case waits. */
export type Cause = (typeof causesOfWaiting)[number];

/** `cause` undefined: from then on nobody is waited for. */
export type CauseChange = { readonly on: CivilDate; readonly cause: Cause | undefined };

export type Waiting = {
  /** Working days charged to each cause; together, every working day on which somebody was waited for. */
  readonly days: Readonly<Record<Cause, number>>;
  /** On whom it waits now, and for how many working days in all: a bounce-back does not reset them. */
  readonly now: { readonly cause: Cause; readonly days: number } | undefined;
};

/** Charges every working day after the first change, up to and including `until`, to one cause at most. */
export function chargeWaiting(
  changes: readonly CauseChange[],
  until: CivilDate,
  calendar: Calendar,
): Waiting {
  const ordered = changes
    .filter(({ on }) => on <= until)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const days: Record<Cause, number> = { client: 0, firm: 0, aima: 0, court: 0, third_party: 0 };
  for (const [index, { on, cause }] of ordered.entries()) {
    if (cause !== undefined)
      days[cause] += calendar.workingDaysBetween(on, ordered[index + 1]?.on ?? until);
  }
  const cause = ordered.at(-1)?.cause;

  return { days, now: cause === undefined ? undefined : { cause, days: days[cause] } };
}

/** On whom a request waits in a state, unless somebody knows better; nobody once it is done. */
export function causeIn({ stage, hindrance }: CaseState): Cause | undefined {
  if (stage === 'done') return undefined;
  if (hindrance === 'litigation') return 'court';
  if (hindrance === 'wrong_queue') return 'firm';
  if (stage === 'info_requested') return 'client';
  const isOurs = ['draft', 'hearing_notified', 'decided_negative', 'archived', 'card_issued'];

  return isOurs.includes(stage) ? 'firm' : 'aima';
}
