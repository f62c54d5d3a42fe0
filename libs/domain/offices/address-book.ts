import type { CivilDate } from '#domain/calendar/civil-date';
import type { Confidence } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

import { civilDate } from '#domain/calendar/civil-date';
import { findOffice } from '#domain/calendar/offices';

export type Address = {
  readonly email: string;
  readonly confidence: Confidence;
  /** When somebody checked it against the official list; absent: never. */
  readonly verifiedOn?: CivilDate;
};

export type Mailbox = Address & { readonly use: Text };

/** AIMA's mailboxes that belong to no office. */
export const mailboxes: readonly Mailbox[] = [
  {
    email: 'geral@aima.gov.pt',
    confidence: 'secondary',
    use: { pt: 'Correspondência geral', en: 'General correspondence' },
  },
  {
    email: 'apoio.documental@aima.gov.pt',
    confidence: 'article',
    use: { pt: 'Depois de um pedido em «Outros»', en: 'After a request filed under “Outros”' },
  },
  {
    email: 'reclamacoes@aima.gov.pt',
    confidence: 'article',
    use: { pt: 'Reclamações', en: 'Complaints' },
  },
  {
    email: 'manifestacao.interesse@aima.gov.pt',
    confidence: 'secondary',
    use: { pt: 'Manifestações de interesse antigas', en: 'Old expressions of interest' },
  },
];

/** Where an office takes letters, in one line; undefined while nobody has checked it. */
export function postalAddressOf(officeKeyOrName: string): string | undefined {
  return findOffice(officeKeyOrName)?.postalAddress;
}

/** How offices treated e-mails, as seen in May 2026: whether an answer came within ten working days. */
export const emailHabits: readonly {
  readonly office: string;
  readonly answers: boolean;
  readonly observedOn: CivilDate;
  readonly confidence: Confidence;
}[] = [
  ['aveiro', true] as const,
  ['evora', true] as const,
  ['lisboa', false] as const,
  ['porto', false] as const,
  ['faro', false] as const,
].map(([office, answers]) => ({
  office,
  answers,
  observedOn: civilDate('2026-05-22'),
  confidence: 'article',
}));

/**
 * The addresses that an office may have, the best known first: the one a source gives for it, then
 * the two patterns on which the sources disagree. Any of them may bounce. Empty for an unknown office.
 */
export function addressesOf(officeKeyOrName: string): Address[] {
  const office = findOffice(officeKeyOrName);
  if (office === undefined) return [];
  const { email, confidence } = office;
  const word = office.key.replaceAll('_', '');
  const guessed = [`lojaaima.${word}@aima.gov.pt`, `loja.${word}@aima.gov.pt`]
    .filter((each) => each !== email)
    .map((each) => ({ email: each, confidence: 'unverified' as const }));

  return email === undefined ? guessed : [{ email, confidence }, ...guessed];
}
