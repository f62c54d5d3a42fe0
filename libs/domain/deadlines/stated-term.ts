import type { Text } from '#domain/calendar/text';
import type { NoticeTerm, Period } from '#domain/deadlines/rule';

import { periodWords } from '#domain/deadlines/date-words';
import { workingDaysOf } from '#domain/deadlines/period-end';

/**
 * Whether a stated term can stand beside a period: the same unit, fewer of them, and not running on,
 * because a trace keeps no weekend inside a continuous period.
 */
export function isShorterTerm(stated: Period, period: Period): boolean {
  const isCounted = workingDaysOf(period) !== undefined;

  return isCounted && stated.unit === period.unit && stated.count < period.count;
}

/** Why the stated term gives a date of its own. */
export function statedReason(stated: Period, period: Period, noticeTerm?: NoticeTerm): Text {
  const isMinimum = noticeTerm === 'minimum';
  const { count } = period;

  return {
    pt: `a notificação indica ${periodWords(stated, 'pt')}; o ${isMinimum ? 'mínimo legal' : 'prazo geral'} é de ${count}`,
    en: `the notice states ${periodWords(stated, 'en')}; the ${isMinimum ? 'legal minimum' : 'general term'} is ${count}`,
  };
}
