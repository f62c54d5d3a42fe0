import type { Dispute } from '#domain/playbooks/pieces/dispute';

import { citations } from '#domain/playbooks/pieces/citations';

/** How, where and at what price a request is filed. */
export const disputesOfFiling = {
  filing_scope: {
    question: {
      pt: 'Um pedido por pessoa ou um para a família?',
      en: 'One request per person or one for the household?',
    },
    followed: {
      says: {
        pt: 'Um por criança: a AIMA encaminha por um só número de título.',
        en: 'One per child: AIMA routes by a single permit number.',
      },
      citation: citations.onePerChild,
    },
    other: {
      says: {
        pt: 'Um só pedido no processo do pai ou da mãe, com a criança como dependente.',
        en: "One request in the parent's case, listing the child as dependent.",
      },
      citation: citations.extensionToMinors,
    },
  },
  menu_names: {
    question: {
      pt: 'Que caminho do menu para problemas do portal?',
      en: 'Which menu path for portal problems?',
    },
    followed: {
      says: {
        pt: 'Autorização de Residência > Renovação, porque se pede a renovação manual.',
        en: 'Autorização de Residência > Renovação, since a manual renewal is asked for.',
      },
      citation: citations.childAccounts,
    },
    other: {
      says: {
        pt: 'Portal de Renovações > Portal de Renovações, só para falhas de acesso.',
        en: 'Portal de Renovações > Portal de Renovações, for access failures alone.',
      },
      citation: citations.portalAccessForm,
    },
  },
  fee_bands: {
    question: {
      pt: 'O valor pago diz que cartão foi pedido?',
      en: 'Does the fee paid tell which card was requested?',
    },
    followed: {
      says: {
        pt: 'Só como indício: as taxas mudaram e variam com o canal.',
        en: 'Only as a hint: fees have changed and differ by channel.',
      },
      citation: { text: 'Portaria 307/2023 e tabela de março de 2026', confidence: 'secondary' },
    },
    other: {
      says: {
        pt: '150 a 175 euros é o cartão temporário; 230 a 280 o permanente.',
        en: '150 to 175 euros is the temporary card; 230 to 280 the permanent one.',
      },
      citation: citations.wrongArticle,
    },
  },
  address_proof: {
    question: {
      pt: 'O atestado da junta serve de prova de morada?',
      en: 'Does the parish certificate prove the address?',
    },
    followed: {
      says: {
        pt: 'Levar também a declaração do senhorio com assinatura reconhecida.',
        en: "Bring the landlord's declaration with certified signature as well.",
      },
      citation: citations.juntaProofs,
    },
    other: {
      says: {
        pt: 'O atestado com menos de três meses basta.',
        en: 'A certificate under three months old is enough.',
      },
      citation: citations.newborns,
    },
  },
  response_standard: {
    question: {
      pt: 'A AIMA responde em 15 dias úteis?',
      en: 'Does AIMA answer in 15 working days?',
    },
    followed: {
      says: {
        pt: 'É um prazo de acompanhamento: não encontrámos o padrão num texto oficial.',
        en: 'It is a time to look again: we found the standard in no official text.',
      },
      citation: { text: 'DL 135/99, art. 39, n.º 1', confidence: 'unverified' },
    },
    other: {
      says: {
        pt: 'É o padrão de serviço publicado para o contactenos.',
        en: 'It is the published service standard of contactenos.',
      },
      citation: citations.childAccounts,
    },
  },
  office_addresses: {
    question: { pt: 'Qual é o e-mail de uma loja?', en: "What is an office's e-mail address?" },
    followed: {
      says: {
        pt: 'Confirmar cada endereço em aima.gov.pt antes de enviar e anotar as devoluções.',
        en: 'Check each address at aima.gov.pt before sending and note those that bounce.',
      },
      citation: { text: 'Lista oficial por confirmar', confidence: 'unverified' },
    },
    other: {
      says: {
        pt: 'lojaaima.[loja]@aima.gov.pt, ou loja.[cidade]@aima.gov.pt, conforme a fonte.',
        en: 'lojaaima.[office]@aima.gov.pt, or loja.[city]@aima.gov.pt, depending on the source.',
      },
      citation: citations.childAccounts,
    },
  },
  contactenos_as_request: {
    question: {
      pt: 'O contactenos vale como pedido de renovação?',
      en: 'Does contactenos count as a renewal request?',
    },
    followed: {
      says: {
        pt: 'Prova a diligência; procurar sempre o recibo do portal ou o pagamento.',
        en: 'It proves diligence; always seek the portal receipt or the payment as well.',
      },
      citation: citations.portalAccessForm,
    },
    other: {
      says: {
        pt: 'O comprovativo prova que se pediu a tempo.',
        en: 'The receipt proves that the request was made in time.',
      },
      citation: citations.childAccounts,
    },
  },
  travel_on_expired_card: {
    question: {
      pt: 'Pode viajar-se com o cartão caducado e o comprovativo?',
      en: 'May one travel on the expired card and the receipt?',
    },
    followed: {
      says: {
        pt: 'Não contar com isso: as prorrogações só obrigam Portugal.',
        en: 'Do not rely on it: extensions bind Portugal alone.',
      },
      citation: citations.travelWarning,
    },
    other: {
      says: {
        pt: 'O conjunto tem sido aceite em fronteiras terrestres e aeroportos.',
        en: 'The bundle has been accepted at land borders and airports.',
      },
      citation: citations.childAccounts,
    },
  },
  court_costs: {
    question: { pt: 'Quanto custa e demora a ação?', en: 'What does court cost, and how long?' },
    followed: {
      says: {
        pt: 'Depende do tipo de ação: 1500 a 4000 euros, 3 a 12 meses.',
        en: 'It depends on the action: 1500 to 4000 euros, 3 to 12 months.',
      },
      citation: citations.childAccounts,
    },
    other: {
      says: {
        pt: '1500 a 3000 euros e 3 a 4 meses até à ordem de agendamento.',
        en: '1500 to 3000 euros and 3 to 4 months to the order for an appointment.',
      },
      citation: citations.newborns,
    },
  },
} satisfies Readonly<Record<string, Dispute>>;
