import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

import { addDays, addMonths } from '#domain/calendar/civil-date';

/** Days before and after the eighteenth birthday on which a child of a family is named. */
export const majorityWindow = { before: 90, after: 365 } as const;

export const majorityLaw: Citation = { text: 'Código Civil, arts. 122 e 130', confidence: 'law' };

const reasons = {
  coming: {
    pt: 'Faz 18 anos em breve: a partir desse dia assina e pede por si, e já não segue o processo dos pais. Rever o procedimento, a procuração e o Termo de Responsabilidade.',
    en: 'Turns 18 soon: from that day they sign and file for themselves and no longer follow the case of their parents. Review procedure, power of attorney and Termo de Responsabilidade.',
  },
  reached: {
    pt: 'Já fez 18 anos: os pedidos de menor já não servem. Nova procuração, conta própria e revisão dos casos em aberto.',
    en: 'Is 18 already: requests for a minor no longer serve. A new power of attorney, an account of their own and a review of the open cases.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The day on which somebody comes of age (CC 122). */
export function comesOfAgeOn(birthDate: CivilDate): CivilDate {
  return addMonths(birthDate, 18 * 12);
}

/** Under 18 on that day. */
export function isMinorOn(birthDate: CivilDate, day: CivilDate): boolean {
  return comesOfAgeOn(birthDate) > day;
}

export type Majority = { readonly on: CivilDate; readonly isAdult: boolean; readonly says: Text };

/** The eighteenth birthday of a child, where it is at most 90 days ahead or a year past; undefined otherwise. */
export function majorityOf(birthDate: CivilDate, today: CivilDate): Majority | undefined {
  const on = comesOfAgeOn(birthDate);
  const isNear =
    addDays(on, -majorityWindow.before) <= today && today <= addDays(on, majorityWindow.after);
  if (!isNear) return undefined;
  const isAdult = on <= today;

  return { on, isAdult, says: reasons[isAdult ? 'reached' : 'coming'] };
}
