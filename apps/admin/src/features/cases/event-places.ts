import {
  caseEvents,
  hindrances,
  possibleEvents,
  stages,
  type CaseEvent,
  type Hindrance,
  type Stage,
} from '#domain/cases/life-cycle';

/** Where an event can happen: at these stages, or only while one of these holds the request up. */
export type EventPlaces = { readonly stages: Stage[]; readonly hindrances: Hindrance[] };

export function placesOf(event: CaseEvent): EventPlaces {
  const at = stages.filter((stage) => possibleEvents({ stage }).includes(event));
  const during = hindrances.filter((hindrance) =>
    stages.some((stage) => possibleEvents({ stage, hindrance }).includes(event)),
  );

  return at.length > 0 ? { stages: at, hindrances: [] } : { stages: [], hindrances: during };
}

/** What is filed and what is received is recorded as such: legal dates run from those alone. */
export function recordedAs(event: CaseEvent): 'submission' | 'notice' | undefined {
  if (filed.has(event)) return 'submission';

  return received.has(event) ? 'notice' : undefined;
}

const filed: ReadonlySet<CaseEvent> = new Set(['submitted', 'refiled', 'hearing_answered']);
const received: ReadonlySet<CaseEvent> = new Set([
  'acknowledged',
  'elements_requested',
  'hearing_notified',
  'appointment_held',
  'decided_for',
  'decided_against',
  'archived',
]);

/** Every event, those that can happen now first. */
export function eventsByTurn(possible: readonly CaseEvent[]) {
  return {
    now: caseEvents.filter((event) => possible.includes(event)),
    notNow: caseEvents.filter((event) => !possible.includes(event)),
  };
}
