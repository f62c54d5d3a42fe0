import type { MunicipalReading } from '#domain/calendar/counted-days';
import type { Text } from '#domain/calendar/text';

export type PartialReading = 'partial_rolls' | 'partial_ignored';

/** One way to read the law where it is open; every reading gives a date, the earliest is the safe one. */
export type Reading = {
  readonly id: `${MunicipalReading}.${PartialReading}`;
  readonly municipal: MunicipalReading;
  readonly partial: PartialReading;
  readonly reason: Text;
};

/** What CPA art. 87 says by its letter and public services practise; gives the legal date. */
export const legalReading: Reading = {
  id: 'municipal_suspends.partial_rolls',
  municipal: 'municipal_suspends',
  partial: 'partial_rolls',
  reason: {
    pt: 'o feriado municipal suspende a contagem e a tolerância parcial adia o último dia',
    en: 'the municipal holiday suspends the count and a partial closure moves the last day',
  },
};

/** The other readings: CPA 87 c does not name municipal holidays, and 87 g may be read narrowly. */
export const otherReadings: readonly Reading[] = [
  {
    id: 'municipal_counts.partial_rolls',
    municipal: 'municipal_counts',
    partial: 'partial_rolls',
    reason: {
      pt: 'o feriado municipal conta como dia normal',
      en: 'the municipal holiday counts as an ordinary day',
    },
  },
  {
    id: 'municipal_suspends.partial_ignored',
    municipal: 'municipal_suspends',
    partial: 'partial_ignored',
    reason: {
      pt: 'a tolerância parcial não adia o último dia',
      en: 'a partial closure does not move the last day',
    },
  },
  {
    id: 'municipal_counts.partial_ignored',
    municipal: 'municipal_counts',
    partial: 'partial_ignored',
    reason: {
      pt: 'o feriado municipal conta como dia normal e a tolerância parcial não adia o último dia',
      en: 'the municipal holiday counts as an ordinary day and a partial closure moves nothing',
    },
  },
];
