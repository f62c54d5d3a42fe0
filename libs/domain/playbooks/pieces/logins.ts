import type { Text } from '#domain/calendar/text';

const known = {
  parent_account: {
    pt: 'Chave Móvel Digital ou conta AIMA do pai ou da mãe; sem conta, registo com e-mail e NIF.',
    en: "Parent's Chave Móvel Digital or AIMA account; without one, registration by e-mail and NIF.",
  },
  applicant_account: {
    pt: 'Chave Móvel Digital ou conta AIMA do requerente; sem conta, registo com e-mail e NIF.',
    en: "Applicant's Chave Móvel Digital or AIMA account; without one, registration by e-mail and NIF.",
  },
  lawyer_portal: {
    pt: 'Portal profissional, com a cédula do advogado e procuração.',
    en: "Professional portal, with the lawyer's card and a power of attorney.",
  },
} satisfies Readonly<Record<string, Text>>;

export type LoginId = keyof typeof known;

/** How one signs in to file. */
export const logins: Readonly<Record<LoginId, Text>> = known;
