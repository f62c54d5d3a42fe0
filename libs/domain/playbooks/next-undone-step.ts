import type { Playbook, Step } from '#domain/playbooks/playbook-format';

/** The first step of the playbook that is not done and that waits for no other; undefined when all are done. */
export function nextUndoneStep(playbook: Playbook, done: ReadonlySet<string>): Step | undefined {
  return playbook.steps.find((step) => !done.has(step.id) && isReady(step, done));
}

/** Whether everything that comes before the step is done. */
export function isReady({ after = [] }: Step, done: ReadonlySet<string>): boolean {
  return after.every((id) => done.has(id));
}
