import type { Condition } from '#domain/playbooks/condition';
import { playbookById } from '#domain/playbooks/catalogue';
import type { DayFact, YesNoFact } from '#domain/playbooks/facts';
import { guards } from '#domain/playbooks/pieces/guards';

export type Harmless = {
  readonly answers: { readonly [fact in YesNoFact]?: boolean };
  readonly days: { readonly [fact in DayFact]?: 'none' };
};

/** Facts under which nothing stands against a playbook: every question whose answer could stop it, answered the other way. */
export function harmlessFacts(playbook: string): Harmless {
  const conditions = (playbookById(playbook)?.guards ?? [])
    .map((id) => guards[id])
    .filter(({ effect }) => effect !== 'warn')
    .flatMap(({ when }) => simple(when));

  return {
    answers: Object.fromEntries(
      conditions.flatMap((each) => ('is' in each ? [[each.fact, !each.is]] : [])),
    ),
    days: Object.fromEntries(
      conditions.flatMap((each) => ('is' in each ? [] : [[each.fact, 'none']])),
    ),
  };
}

type Simple = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown }>;

function simple(condition: Condition): Simple[] {
  if ('all' in condition) return condition.all.flatMap(simple);

  return 'any' in condition ? condition.any.flatMap(simple) : [condition];
}
