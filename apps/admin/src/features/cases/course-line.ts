import type { Case, TimelineEntry } from '../../api/types.ts';
import { stages, type Stage } from '#domain/cases/life-cycle';

/** A stage on the way of a request: reached, the one it is in, or one that usually follows. */
export type Milestone = {
  readonly stage: Stage;
  readonly state: 'past' | 'now' | 'ahead';
  /** The day that brought it there; unknown where the history does not say. */
  readonly on: string | undefined;
};

type Told = Pick<TimelineEntry, 'id' | 'happenedOn' | 'data'>;

/** The usual way of a request that is granted. */
const usual: readonly Stage[] = [
  'submitted',
  'awaiting',
  'in_analysis',
  'decided_positive',
  'card_issued',
  'done',
];

/** Stages beside the usual way, and where the way goes on from them. */
const onward: Readonly<Partial<Record<Stage, Stage>>> = {
  draft: 'submitted',
  info_requested: 'in_analysis',
  hearing_notified: 'in_analysis',
  appointment_scheduled: 'in_analysis',
  decided_negative: 'done',
  archived: 'done',
  wrong_card: 'card_issued',
};

/**
 * Where a request was, is and usually goes: what the history says and nothing else, so that a stage which was skipped is
 * not shown as reached. A stage reached twice stands where it was reached last.
 */
export function courseLine(
  matter: Pick<Case, 'stage' | 'openedOn'>,
  history: readonly Told[],
): Milestone[] {
  const reached = reachedStages(matter.openedOn, history);
  const last = reached.at(-1);
  if (last?.stage !== matter.stage) reached.push({ stage: matter.stage, on: undefined });
  const line: Milestone[] = reached.map((each, index) => ({
    ...each,
    state: index === reached.length - 1 ? 'now' : 'past',
  }));

  return [
    ...line,
    ...aheadOf(matter.stage).map((stage) => ({ stage, on: undefined, state: 'ahead' as const })),
  ];
}

function reachedStages(openedOn: string, history: readonly Told[]) {
  const reached: { stage: Stage; on: string | undefined }[] = [{ stage: 'draft', on: openedOn }];
  // Ids rise with the time of record, which is the order in which the stage moved.
  const inOrder = history.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { happenedOn, data } of inOrder) {
    const stage = stages.find((each) => each === data['stage']);
    if (stage === undefined || stage === reached.at(-1)?.stage) continue;
    const before = reached.findIndex((each) => each.stage === stage);
    if (before >= 0) reached.splice(before, 1);
    // What was filed before the firm had the case never waited here to be filed.
    if (reached[0]?.stage === 'draft' && happenedOn < openedOn) reached.shift();
    reached.push({ stage, on: happenedOn });
  }

  return reached;
}

function aheadOf(stage: Stage): readonly Stage[] {
  const next = onward[stage];

  return next === undefined
    ? usual.slice(usual.indexOf(stage) + 1)
    : usual.slice(usual.indexOf(next));
}
