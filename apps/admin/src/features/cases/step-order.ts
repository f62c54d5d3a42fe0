import type { CaseStep } from '../../api/types.ts';

/** The first step that is not done and waits for no other: the one to do next. */
export function nextStepId(
  steps: readonly Pick<CaseStep, 'id' | 'done' | 'isReady'>[],
): string | undefined {
  return steps.find(({ done, isReady }) => !done && isReady)?.id;
}
