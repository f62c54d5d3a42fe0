export const stages = [
  'draft',
  'submitted',
  'awaiting',
  'in_analysis',
  'info_requested',
  'hearing_notified',
  'appointment_scheduled',
  'decided_positive',
  'decided_negative',
  'archived',
  'card_issued',
  'wrong_card',
  'done',
] as const;

/** How far a request has come. */
export type Stage = (typeof stages)[number];

export const hindrances = ['form_locked', 'wrong_queue', 'stalled', 'litigation'] as const;

/** What holds a request up, beside its stage. */
export type Hindrance = (typeof hindrances)[number];

export type CaseState = { readonly stage: Stage; readonly hindrance?: Hindrance };

export const caseEvents = [
  'submitted',
  'acknowledged',
  'taken_up',
  'elements_requested',
  'elements_delivered',
  'hearing_notified',
  'hearing_answered',
  'appointment_set',
  'appointment_held',
  'decided_for',
  'decided_against',
  'archived',
  'refiled',
  'card_issued',
  'card_was_right',
  'card_was_wrong',
  'given_up',
  'form_locked',
  'form_unlocked',
  'wrong_queue_found',
  'stalled',
  'sued',
  'court_ended',
] as const;

export type CaseEvent = (typeof caseEvents)[number];

type Moves = { readonly [event in CaseEvent]?: Stage };

const decided: Moves = {
  decided_for: 'decided_positive',
  decided_against: 'decided_negative',
  archived: 'archived',
};
const underway: Moves = {
  elements_requested: 'info_requested',
  hearing_notified: 'hearing_notified',
  appointment_set: 'appointment_scheduled',
  ...decided,
};

/** The stage that an event leads to. What is not listed cannot happen there. */
const moves: Readonly<Record<Stage, Moves>> = {
  draft: { submitted: 'submitted', given_up: 'done' },
  submitted: {
    acknowledged: 'awaiting',
    taken_up: 'in_analysis',
    refiled: 'submitted',
    ...underway,
  },
  awaiting: { taken_up: 'in_analysis', refiled: 'submitted', given_up: 'done', ...underway },
  in_analysis: { given_up: 'done', ...underway },
  info_requested: { elements_delivered: 'in_analysis', ...decided },
  hearing_notified: { hearing_answered: 'in_analysis', ...decided },
  appointment_scheduled: {
    appointment_held: 'in_analysis',
    appointment_set: 'appointment_scheduled',
    ...decided,
  },
  decided_positive: { card_issued: 'card_issued' },
  decided_negative: { refiled: 'submitted', decided_for: 'decided_positive', given_up: 'done' },
  archived: { refiled: 'submitted', taken_up: 'in_analysis', given_up: 'done' },
  card_issued: { card_was_right: 'done', card_was_wrong: 'wrong_card' },
  wrong_card: { card_issued: 'card_issued', decided_against: 'decided_negative' },
  done: {},
};

type Hurdle = {
  readonly begins: CaseEvent;
  readonly ends: readonly CaseEvent[];
  readonly at: readonly Stage[];
};

const waiting: readonly Stage[] = ['submitted', 'awaiting', 'in_analysis'];
const hurdles: Readonly<Record<Hindrance, Hurdle>> = {
  form_locked: {
    begins: 'form_locked',
    ends: ['form_unlocked', 'submitted'],
    at: ['draft', ...waiting],
  },
  wrong_queue: { begins: 'wrong_queue_found', ends: ['refiled'], at: [...waiting, 'archived'] },
  // Any event that moves the request ends it.
  stalled: { begins: 'stalled', ends: [], at: [...waiting, 'appointment_scheduled'] },
  litigation: {
    begins: 'sued',
    ends: ['court_ended'],
    at: [...waiting, 'decided_negative', 'archived', 'wrong_card'],
  },
};

export type Transition =
  | { readonly ok: true; readonly state: CaseState }
  | { readonly ok: false; readonly possible: readonly CaseEvent[] };

/** The state after an event; when it cannot happen there, the events that can. */
export function afterEvent(state: CaseState, event: CaseEvent): Transition {
  const next = stateAfter(state, event);
  if (next !== undefined) return { ok: true, state: next };

  return { ok: false, possible: possibleEvents(state) };
}

/** Every event that can happen in the state. */
export function possibleEvents(state: CaseState): CaseEvent[] {
  return caseEvents.filter((event) => stateAfter(state, event) !== undefined);
}

function stateAfter({ stage, hindrance }: CaseState, event: CaseEvent): CaseState | undefined {
  const begun = hindrances.find((each) => hurdles[each].begins === event);
  if (begun !== undefined) {
    // In court, being stalled adds nothing; going to court replaces whatever else held it up.
    const isFree = hindrance === undefined || (begun === 'litigation' && hindrance !== begun);

    return isFree && hurdles[begun].at.includes(stage) ? { stage, hindrance: begun } : undefined;
  }
  const moved = moves[stage][event];
  const ends = hindrance === undefined ? [] : hurdles[hindrance].ends;
  const isEnd = ends.includes(event) || (hindrance === 'stalled' && moved !== undefined);
  if (moved === undefined && !(isEnd && onlyEnds.has(event))) return undefined;
  const left = isEnd || moved === 'done' ? undefined : hindrance;

  return { stage: moved ?? stage, ...(left === undefined ? {} : { hindrance: left }) };
}

/** Events that lift a hindrance and move nothing. */
const onlyEnds: ReadonlySet<CaseEvent> = new Set(['form_unlocked', 'court_ended']);
