import type { CivilDate } from '#domain/calendar/civil-date';
import type { Mrz } from '#domain/identifiers/mrz';

import { parseCivilDate } from '#domain/calendar/civil-date';

/**
 * The days of a zone, whose years have two digits: a birth lies in the hundred years up to `today`, an expiry in this
 * century. A day that does not exist, or that the document does not know (fillers), is left out.
 */
export function mrzDays(
  { birth, expiry }: Pick<Mrz, 'birth' | 'expiry'>,
  today: CivilDate,
): { readonly birthDate?: CivilDate; readonly expiresOn?: CivilDate } {
  const born = dayIn('20', birth);
  const birthDate = born !== undefined && born <= today ? born : dayIn('19', birth);
  const expiresOn = dayIn('20', expiry);

  return { ...(birthDate && { birthDate }), ...(expiresOn && { expiresOn }) };
}

function dayIn(century: string, text: string): CivilDate | undefined {
  return parseCivilDate(`${century}${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4)}`);
}
