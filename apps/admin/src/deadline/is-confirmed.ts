import type { Deadline, Trace } from '../api/types.ts';

/** Whether a legal text confirms the date, or a lawyer fixed it: anything less says "por confirmar" on screen. */
export function isConfirmed(
  deadline: Pick<Deadline, 'rule'> & Partial<Pick<Deadline, 'fixed'>>,
  trace?: Pick<Trace, 'beyondHorizon'>,
): boolean {
  if (deadline.fixed) return true;

  return deadline.rule.confidence === 'law' && trace?.beyondHorizon !== true;
}
