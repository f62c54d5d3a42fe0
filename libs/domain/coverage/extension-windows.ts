import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation, Confidence } from '#domain/calendar/confidence';

import { civilDate } from '#domain/calendar/civil-date';

export type TitleKind = 'residence_permit' | 'eu_family_card' | 'visa';

/** An act that has expired documents accepted for a time. */
export type ExtensionWindow = {
  readonly key: string;
  readonly kinds: readonly TitleKind[];
  /** Documents that expired from and to these days, both included. */
  readonly expiredFrom: CivilDate;
  readonly expiredTo: CivilDate;
  /** The days on which they are accepted, both included. */
  readonly acceptedFrom: CivilDate;
  readonly acceptedTo: CivilDate;
  /** Only for whoever asked for the renewal before the document expired. */
  readonly needsRequest?: true;
  /** Accepted further, until the day of an appointment for renewal that the person can prove. */
  readonly untilAppointment?: true;
  /** Accepted further by the proof that the renewal was paid, for as many calendar days from its issue. */
  readonly daysByPayment?: number;
  readonly citation: Citation;
};

const everything: readonly TitleKind[] = ['residence_permit', 'eu_family_card', 'visa'];
const permits: readonly TitleKind[] = ['residence_permit'];
const pandemic = '2020-02-22';

/**
 * The chain of extensions, oldest first. Days that no text confirms are marked, and an unconfirmed
 * window protects nobody. Despacho 4154-A/2025 is named by one source without days and is left out.
 */
export const extensionWindows: readonly ExtensionWindow[] = [
  window(
    'DL 10-A/2020',
    everything,
    ['2020-02-27', '2020-06-30'],
    ['2020-03-13', '2020-06-30'],
    'unverified',
  ),
  window(
    'DL 22/2020',
    everything,
    ['2020-02-27', '2020-10-30'],
    ['2020-07-01', '2020-10-30'],
    'unverified',
  ),
  window(
    'DL 87-A/2020',
    everything,
    ['2020-02-27', '2021-03-31'],
    ['2020-10-31', '2021-03-31'],
    'unverified',
  ),
  {
    ...window(
      'DL 22-A/2021',
      everything,
      ['2020-02-27', '2021-12-31'],
      ['2021-03-17', '2021-12-31'],
      'law',
    ),
    untilAppointment: true,
  },
  window(
    'Prorrogação de 2022 (1.ª)',
    everything,
    [pandemic, '2022-03-31'],
    ['2022-01-01', '2022-03-31'],
    'unverified',
  ),
  window(
    'Prorrogação de 2022 (2.ª)',
    everything,
    [pandemic, '2022-06-30'],
    ['2022-04-01', '2022-06-30'],
    'unverified',
  ),
  window(
    'DL 42-A/2022',
    everything,
    ['2020-02-24', '2022-12-31'],
    ['2022-06-30', '2022-12-31'],
    'secondary',
  ),
  window(
    'DL 90/2022',
    everything,
    ['2020-02-24', '2023-12-31'],
    ['2022-12-30', '2023-12-31'],
    'secondary',
  ),
  window(
    'DL 109/2023',
    everything,
    ['2020-02-24', '2024-06-30'],
    ['2023-11-24', '2024-06-30'],
    'secondary',
  ),
  {
    ...window(
      'DL 41-A/2024',
      everything,
      [pandemic, '2025-06-30'],
      ['2024-06-28', '2025-06-30'],
      'secondary',
    ),
    untilAppointment: true,
  },
  {
    ...window(
      'DL 85-B/2025',
      permits,
      [pandemic, '2025-06-30'],
      ['2025-06-30', '2025-10-15'],
      'law',
    ),
    daysByPayment: 180,
  },
  window(
    'AIMA, aviso sobre o DR 84/2007, art. 63, n.º 14',
    permits,
    [pandemic, '2025-06-30'],
    ['2025-10-16', '2026-04-15'],
    'case_law',
  ),
  {
    ...window(
      'Despachos de prorrogação até 15-10-2026, segundo um artigo de prática',
      permits,
      ['2025-07-01', '2026-10-15'],
      ['2025-07-01', '2026-10-15'],
      'article',
    ),
    needsRequest: true,
  },
];

function window(
  act: string,
  kinds: readonly TitleKind[],
  [expiredFrom, expiredTo]: readonly [string, string],
  [acceptedFrom, acceptedTo]: readonly [string, string],
  confidence: Confidence,
): ExtensionWindow {
  return {
    key: `${act}.${acceptedTo}`,
    kinds,
    expiredFrom: civilDate(expiredFrom),
    expiredTo: civilDate(expiredTo),
    acceptedFrom: civilDate(acceptedFrom),
    acceptedTo: civilDate(acceptedTo),
    citation: { text: act, confidence },
  };
}
