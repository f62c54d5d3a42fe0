import type { CivilDate } from '#domain/calendar/civil-date';

import { addDays } from '#domain/calendar/civil-date';

/** How far apart two permits may expire and still be renewed in one go: a habit of practice, no rule of law. */
export const renewalWindowDays = 90;

/**
 * Whether the permit of a relative expires within the window of a renewal: at most 90 days after the permit that is being
 * renewed, or after today where that has expired or is not known. One that has expired already belongs to it too.
 */
export function renewsTogether(
  relativeUntil: CivilDate,
  renewed: { readonly until?: CivilDate; readonly today: CivilDate },
): boolean {
  const { until = renewed.today, today } = renewed;
  const from = until > today ? until : today;

  return relativeUntil <= addDays(from, renewalWindowDays);
}
