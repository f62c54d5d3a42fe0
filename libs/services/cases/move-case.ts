import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import {
  afterEvent,
  hindrances,
  stages,
  type CaseEvent,
  type CaseState,
} from '#domain/cases/life-cycle';

const Stage = z.enum(stages);
const Hindrance = z.enum(hindrances);

/** The state of a case as its row says. */
export function stateOf(row: {
  readonly stage: string;
  readonly hindrance: string | null;
}): CaseState {
  const stage = Stage.parse(row.stage);

  return row.hindrance === null ? { stage } : { stage, hindrance: Hindrance.parse(row.hindrance) };
}

export type Move = {
  /** The state reached; undefined when no event moved it. */
  readonly state: CaseState | undefined;
  /** What the timeline says beside the fact: another stage, or an event that was not expected. */
  readonly told: Readonly<Record<string, string | null>>;
};

/**
 * Moves a case by these events. A fact is a fact: one that the stage does not expect is recorded all the same, the stage
 * stays, and the timeline says so.
 */
export async function moveCase(
  ctx: FirmContext,
  matter: { readonly id: string; readonly stage: string; readonly hindrance: string | null },
  events: readonly CaseEvent[],
): Promise<Move> {
  const before = stateOf(matter);
  let state = before;
  const unexpected: CaseEvent[] = [];
  for (const event of events) {
    const outcome = afterEvent(state, event);
    if (outcome.ok) state = outcome.state;
    else unexpected.push(event);
  }
  const isOther = state.stage !== before.stage || state.hindrance !== before.hindrance;
  const { stage, hindrance = null } = state;
  if (isOther)
    await ctx.tx.case.updateMany({ where: { id: matter.id }, data: { stage, hindrance } });

  return {
    state: unexpected.length < events.length ? state : undefined,
    told: {
      ...(isOther && { stage, hindrance }),
      ...(unexpected[0] && { unexpected: unexpected[0], stage }),
    },
  };
}
