import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';
import type { Facts, Moment } from '#domain/playbooks/condition';
import type { FactId } from '#domain/playbooks/facts';
import type { GuardEffect } from '#domain/playbooks/pieces/guard';
import type { GuardId } from '#domain/playbooks/pieces/guards';
import type { PlaybookId } from '#domain/playbooks/playbook';

import { factsOf, holds } from '#domain/playbooks/condition';
import { questions } from '#domain/playbooks/facts';
import { guards } from '#domain/playbooks/pieces/guards';

export type Finding = {
  readonly guard: GuardId;
  readonly effect: GuardEffect;
  readonly says: Text;
  readonly goTo?: PlaybookId;
  readonly citations: readonly Citation[];
};

export type GuardOutcome = {
  /** `stop`: do not file; `ask_lawyer`: a lawyer decides first; `ask`: something is still unknown. */
  readonly verdict: 'stop' | 'ask_lawyer' | 'ask' | 'go';
  /** What holds, the hardest first. */
  readonly findings: readonly Finding[];
  /** What has to be known to tell; nothing once something stops. */
  readonly questions: readonly { readonly fact: FactId; readonly asks: Text }[];
};

const order: readonly GuardEffect[] = ['block', 'ask', 'warn'];

/** What the guards make of the facts. An unknown fact is asked for, never taken for a no. */
export function evaluateGuards(
  ids: readonly GuardId[],
  facts: Facts,
  moment: Moment,
): GuardOutcome {
  const judged = ids.map((id) => ({ id, holds: holds(guards[id].when, facts, moment) }));
  const findings = judged
    .filter((each) => each.holds === true)
    .map(({ id }) => findingOf(id))
    .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
  const hardest = findings[0]?.effect;
  if (hardest === 'block') return { verdict: 'stop', findings, questions: [] };

  const open = judged.filter((each) => each.holds === undefined).map(({ id }) => id);
  const unknown = new Set(
    open.flatMap((id) => factsOf(guards[id].when)).filter((fact) => facts[fact] === undefined),
  );
  const asked = [...unknown].map((fact) => ({ fact, asks: questions[fact] }));
  if (hardest === 'ask') return { verdict: 'ask_lawyer', findings, questions: asked };
  const isOpen = open.some((id) => guards[id].effect !== 'warn');

  return { verdict: isOpen ? 'ask' : 'go', findings, questions: asked };
}

function findingOf(guard: GuardId): Finding {
  const { effect, says, goTo, citations } = guards[guard];

  return { guard, effect, says, citations, ...(goTo === undefined ? {} : { goTo }) };
}
