import type { CivilDate } from '#domain/calendar/civil-date';
import type { Reach } from '#domain/deadlines/reach';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { TermInput } from '#domain/deadlines/term';
import type { CurrentTrace } from '#domain/deadlines/trace';

import { datesOf } from '#domain/deadlines/dates';
import { reachOf } from '#domain/deadlines/reach';
import { defaultChoices } from '#domain/deadlines/readings';
import { settleTerm } from '#domain/deadlines/term';
import { traceOf } from '#domain/deadlines/trace-of';
import { weigh } from '#domain/deadlines/weigh';

export type DeadlineInput = TermInput & {
  /** The firm's answers to the open questions of law. */
  readonly choices?: ReadingChoices;
  /** Working days, 0 to 20, by which the firm wants to be early. */
  readonly marginDays?: number;
};

export type ComputedDeadline = {
  readonly legal: CivilDate;
  /** The earliest date of any reading of the law. */
  readonly safe: CivilDate;
  /** The safe date less the firm's margin. */
  readonly internal: CivilDate;
  readonly trace: CurrentTrace;
  readonly reach: Reach;
};

/**
 * The legal, the safe and the internal last day of a period, with the whole reasoning: notification
 * (CPA 113), dilation (CPA 88), count and roll (CPA 87; in court, CPTA 58/2 and Civil Code 279), every
 * reading of the law. Throws RangeError on a question that makes no sense, such as one that
 * parsePeriod refuses, a court term in working days or a backward one with a notification.
 */
export function computeDeadline(input: DeadlineInput): ComputedDeadline {
  const term = settleTerm(input);
  const weighed = weigh(term, input.choices ?? defaultChoices);
  const dates = datesOf(term, weighed, input.marginDays ?? 0);

  return {
    legal: dates.legal,
    safe: dates.safe,
    internal: dates.internal,
    trace: traceOf(term, weighed, dates),
    reach: reachOf(weighed, dates),
  };
}
