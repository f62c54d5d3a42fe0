import type { Deadline, Trace } from '../api/types.ts';

/** Whether a legal text confirms the date: anything less says "por confirmar" on screen. */
export function isConfirmed(
  deadline: Pick<Deadline, 'rule'>,
  trace?: Pick<Trace, 'beyondHorizon'>,
): boolean {
  return deadline.rule.confidence === 'law' && trace?.beyondHorizon !== true;
}
