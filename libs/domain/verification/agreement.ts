import type { Calendar } from '#domain/calendar/calendar';
import type { WalkedDays } from '#domain/verification/walk-deadline';
import type { Question } from '#domain/verification/question';

import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { recompute } from '#domain/deadlines/trace';
import { walkDeadline } from '#domain/verification/walk-deadline';

/**
 * What engine and walk say differently of one question; undefined when they agree. Outside the
 * verified years the engine's safe date need only be no later; its trace must give its dates again.
 */
export function disagreement(
  question: Question,
  calendar: Calendar,
  days: WalkedDays,
): string | undefined {
  const { legal, safe, internal, trace } = computeDeadline({ ...question, calendar });
  const walked = walkDeadline(question, days);
  const again = recompute(trace);
  const isSame = safe === walked.safe && internal === walked.internal;
  const isAgreed =
    again.legal === legal &&
    again.safe === safe &&
    !(walked.isVerified && trace.beyondHorizon) &&
    legal === walked.legal &&
    (isSame || (trace.beyondHorizon && safe <= walked.safe));

  return isAgreed
    ? undefined
    : JSON.stringify({ question, engine: { legal, safe, internal }, walked, again });
}
