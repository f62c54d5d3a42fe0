import type { Warning } from '#domain/playbooks/playbook-format';

import { citations } from '#domain/playbooks/pieces/citations';

/** The warnings that several procedures give. */
export const warnings = {
  emailProvesNothing: {
    text: {
      pt: 'Um e-mail não prova a apresentação do pedido; o comprovativo prova.',
      en: 'An e-mail is no proof of filing; the receipt is.',
    },
    citation: citations.childAccounts,
  },
  onePerPerson: {
    text: {
      pt: 'Não juntar várias pessoas no mesmo pedido.',
      en: 'Do not put several people into one request.',
    },
    citation: citations.childAccounts,
  },
  travelIsRisky: {
    text: {
      pt: 'ATENÇÃO: as prorrogações só obrigam Portugal; quem viaja com título caducado pode ser retido.',
      en: 'CAUTION: extensions bind Portugal alone; whoever travels on an expired permit may be stopped.',
    },
    citation: citations.travelWarning,
    stopsReturn: true,
  },
  courtIsOrdinary: {
    text: {
      pt: 'Desde a Lei 61/2025 a via é a ação administrativa; a intimação urgente é excecional.',
      en: 'Since Lei 61/2025 the way is the ordinary administrative action; the urgent summons is exceptional.',
    },
    citation: citations.courtAgainstAima,
  },
  hearingIsOurs: {
    text: {
      pt: 'Os dez dias da audiência são o prazo do interessado para se pronunciar, não um prazo da AIMA para responder.',
      en: "The ten days of the hearing are the party's time to reply, not a time for AIMA to answer.",
    },
    citation: citations.hearingTerm,
  },
  noNaturalisation: {
    text: {
      pt: 'Não pedir a naturalização com base no cartão errado.',
      en: 'Do not file naturalisation on the wrong card.',
    },
    citation: citations.wrongArticle,
  },
  menusChange: {
    text: {
      pt: 'O menu muda sem aviso: registar o caminho realmente usado.',
      en: 'The menu changes without notice: record the path really used.',
    },
  },
  secondDoesNotRestart: {
    text: {
      pt: 'Os 30 e os 60 dias contam-se do primeiro pedido: insistir não recomeça a contagem.',
      en: 'The 30 and 60 days run from the first request: a second one does not restart them.',
    },
    citation: citations.newborns,
  },
} satisfies Readonly<Record<string, Warning>>;
