import type { RuleId } from '#domain/deadlines/rule';
import type { Playbook } from '#domain/playbooks/playbook-format';

/** The terms in which the authority has to decide: their end is the breach from which the year of silence runs. */
export const termsToDecide: readonly RuleId[] = [
  'authority.decision',
  'first_grant.decision',
  'annulment.reply',
  'eu_card.issue',
];

/** What runs for a year from that end: the challenge before the authority (CPA 187), and court (CPTA 69/1). */
export const termsOfSilence = [
  'omission.challenge',
  'court.due_act_inertia',
] as const satisfies readonly RuleId[];

/** Every rule that a case of the playbook may see, each once: those that it starts, and those that silence starts. */
export function rulesOfPlaybook({ timers, dayTimers }: Playbook): RuleId[] {
  const started = [...timers, ...dayTimers].map(({ rule }) => rule);
  const isDecided = started.some((rule) => termsToDecide.includes(rule));

  return [...new Set([...started, ...(isDecided ? termsOfSilence : [])])];
}
