import type { Dispute } from '#domain/playbooks/pieces/dispute';

import { citations } from '#domain/playbooks/pieces/citations';

/** What the law says, where the articles say otherwise. */
export const disputesOfLaw = {
  art_124_decision_term: {
    question: {
      pt: 'Quando pode ir a tribunal quem pediu pelo art. 124: aos 60 ou aos 90 dias úteis?',
      en: 'When may an art. 124 request go to court: at 60 or at 90 working days?',
    },
    followed: {
      says: {
        pt: 'É uma primeira concessão: 90 dias úteis. Aos 60 o advogado prepara a ação; o ano para a propor conta do fim do prazo.',
        en: 'It is a first grant: 90 working days. At 60 the lawyer prepares the action; the year to bring it runs from the end of the term.',
      },
      citation: citations.grantTerm,
    },
    other: {
      says: {
        pt: 'Ação depois de 60 dias úteis sem resposta.',
        en: 'Court action after 60 working days without an answer.',
      },
      citation: citations.newborns,
    },
  },
  hearing_letter_term: {
    question: {
      pt: 'A carta de audiência prévia obriga a AIMA a responder em dez dias?',
      en: 'Does the hearing letter oblige AIMA to answer in ten days?',
    },
    followed: {
      says: {
        pt: 'Não: a audiência é aberta pela AIMA e os dez dias são do interessado. Dez dias úteis após a carta é prática nossa.',
        en: "No: AIMA opens the hearing and the ten days are the party's. Ten working days after the letter is our practice.",
      },
      citation: citations.hearingTerm,
    },
    other: {
      says: {
        pt: 'A carta abre dez dias para a AIMA responder por escrito.',
        en: 'The letter opens ten days for AIMA to answer in writing.',
      },
      citation: citations.wrongArticle,
    },
  },
  annulment_or_revocation: {
    question: {
      pt: 'O cartão errado é anulado ou revogado?',
      en: 'Is the wrong card annulled or revoked?',
    },
    followed: {
      says: {
        pt: 'Anulação administrativa, por invalidade (art. 165, n.º 2), com as janelas do art. 168.',
        en: 'Administrative annulment, for invalidity (165/2), within the windows of art. 168.',
      },
      citation: citations.annulment,
    },
    other: {
      says: { pt: 'Revogação, pelo art. 165.', en: 'Revocation under art. 165.' },
      citation: citations.wrongArticle,
    },
  },
  permanent_residence_right: {
    question: {
      pt: 'Onde está o direito aos cinco anos?',
      en: 'Where does the five-year right stand?',
    },
    followed: {
      says: {
        pt: 'O direito está no art. 13; o art. 17 trata do cartão; o art. 16 é do cidadão da União.',
        en: 'The right is in art. 13; art. 17 is about the card; art. 16 is for the EU citizen.',
      },
      citation: citations.euCards,
    },
    other: {
      says: { pt: 'O art. 17 confere o direito.', en: 'Art. 17 grants the right.' },
      citation: citations.wrongArticle,
    },
  },
  portuguese_spouse_basis: {
    question: {
      pt: 'Que base para o cônjuge de português?',
      en: 'Which basis for the spouse of a Portuguese citizen?',
    },
    followed: {
      says: {
        pt: 'O advogado decide: na prática, o art. 15 da Lei 37/2006; o art. 122 não o prevê no texto lido.',
        en: 'The lawyer decides: in practice art. 15 of Lei 37/2006; art. 122 as read does not provide it.',
      },
      citation: { text: 'Lei 37/2006, art. 15, na prática corrente', confidence: 'secondary' },
    },
    other: {
      says: {
        pt: 'Art. 122 da Lei 23/2007, por reagrupamento com nacional.',
        en: 'Art. 122 of Lei 23/2007, reunification with a national.',
      },
      citation: citations.wrongArticle,
    },
  },
  first_card_of_two_years: {
    question: {
      pt: 'Cartão inicial de dois anos e três anos de residência: é o art. 15?',
      en: 'A first card of two years and three of residence: is it art. 15?',
    },
    followed: {
      says: {
        pt: 'Perguntar o início da residência, a nacionalidade do familiar e a validade do cartão; o permanente pede-se antes de este acabar.',
        en: "Ask when residence began, the sponsor's nationality and the card's expiry; the permanent card is requested before it ends.",
      },
      citation: citations.euPermanentCard,
    },
    other: {
      says: { pt: 'Tratar como renovação do art. 15.', en: 'Treat it as a renewal under art. 15.' },
      citation: citations.wrongArticle,
    },
  },
  portuguese_parent_document: {
    question: {
      pt: 'Se um dos pais é português, junta-se o Cartão de Cidadão ao pedido?',
      en: 'If a parent is Portuguese, is the Cartão de Cidadão added to the request?',
    },
    followed: {
      says: {
        pt: 'Não há pedido: a criança é portuguesa.',
        en: 'There is no request: the child is Portuguese.',
      },
      citation: citations.nationalityByParent,
    },
    other: {
      says: { pt: 'Junta-se à lista de documentos.', en: 'It joins the list of documents.' },
      citation: citations.newborns,
    },
  },
  nationality_paragraph: {
    question: {
      pt: 'Que alínea faz português o filho de português nascido em Portugal?',
      en: 'Which paragraph makes the child of a Portuguese, born in Portugal, a national?',
    },
    followed: {
      says: { pt: 'Art. 1, n.º 1, al. a).', en: 'Art. 1/1 a).' },
      citation: citations.nationalityByParent,
    },
    other: {
      says: { pt: 'Art. 1, n.º 1, al. c).', en: 'Art. 1/1 c).' },
      citation: citations.newborns,
    },
  },
  birth_never_gives_nationality: {
    question: {
      pt: 'Nascer em Portugal de pais estrangeiros nunca dá a nacionalidade?',
      en: 'Does birth in Portugal to foreign parents never give nationality?',
    },
    followed: {
      says: {
        pt: 'Pode dar, conforme a residência legal de um dos pais: o advogado verifica primeiro.',
        en: "It can, depending on a parent's legal residence: the lawyer checks first.",
      },
      citation: citations.nationalityByResidence,
    },
    other: {
      says: { pt: 'Nunca dá.', en: 'It never does.' },
      citation: citations.newborns,
    },
  },
  art_124_term: {
    question: {
      pt: 'Há prazo para pedir o art. 124?',
      en: 'Is there a term to file under art. 124?',
    },
    followed: {
      says: {
        pt: 'Seis meses após o registo do nascimento; depois, o curador de menores.',
        en: 'Six months from registration of the birth; after that, the prosecutor for minors.',
      },
      citation: citations.art124,
    },
    other: {
      says: {
        pt: 'Sem prazo: quanto mais cedo, mais cedo conta o tempo.',
        en: 'No term: the sooner, the sooner time counts.',
      },
      citation: citations.newborns,
    },
  },
  court_route: {
    question: {
      pt: 'Que ação contra o silêncio da AIMA?',
      en: "Which action against AIMA's silence?",
    },
    followed: {
      says: {
        pt: 'Ação administrativa de condenação à prática do ato devido.',
        en: 'Administrative action to compel the act owed.',
      },
      citation: citations.courtAgainstAima,
    },
    other: {
      says: {
        pt: 'Intimação urgente, se for indispensável e não bastar uma providência cautelar.',
        en: 'Urgent summons, where indispensable and interim relief is not enough.',
      },
      citation: citations.urgentSummons,
    },
  },
  naturalisation_clock: {
    question: {
      pt: 'Desde quando conta o tempo para a naturalização?',
      en: 'From when does time count for naturalisation?',
    },
    followed: {
      says: {
        pt: 'Da emissão do primeiro cartão; a confirmar por advogado.',
        en: 'From the issue of the first card; a lawyer confirms.',
      },
      citation: citations.nationalityClock,
    },
    other: {
      says: {
        pt: 'Do pedido, no regime anterior à LO 1/2026.',
        en: 'From the request, under the regime before LO 1/2026.',
      },
      citation: { text: 'Lei 37/81, redação anterior', confidence: 'unverified' },
    },
  },
} satisfies Readonly<Record<string, Dispute>>;
