import type { Guard } from '#domain/playbooks/pieces/guard';

import { citations } from '#domain/playbooks/pieces/citations';

const fiveYears = { count: 5, unit: 'years' } as const;

const known = {
  parent_portuguese: {
    effect: 'block',
    when: { fact: 'parent_is_portuguese', is: true },
    says: {
      pt: 'A criança é portuguesa: registar o nascimento na Conservatória e pedir o Cartão de Cidadão; não há autorização de residência a pedir.',
      en: 'The child is Portuguese: register the birth at the civil registry and ask for the Cartão de Cidadão; there is no residence permit to ask for.',
    },
    goTo: 'child_of_portuguese_parent',
    citations: [citations.nationalityByParent],
  },
  parent_long_resident: {
    effect: 'ask',
    when: { fact: 'parent_is_long_resident', is: true },
    says: {
      pt: 'Antes do art. 124, o advogado verifica se a criança tem nacionalidade portuguesa de origem.',
      en: 'Before art. 124 the lawyer checks whether the child is Portuguese by origin.',
    },
    citations: [citations.nationalityByResidence],
  },
  no_titled_parent: {
    effect: 'block',
    when: { fact: 'parent_has_valid_title', is: false },
    says: {
      pt: 'O art. 124 exige que um dos pais tenha título válido à data do pedido: regularizar primeiro o pai ou a mãe.',
      en: 'Art. 124 needs a parent with a valid title on the day of the request: regularise a parent first.',
    },
    citations: [citations.art124, citations.newborns],
  },
  parent_eu_citizen: {
    effect: 'block',
    when: { fact: 'parent_is_eu_citizen', is: true },
    says: {
      pt: 'A criança segue o regime da Lei 37/2006, como familiar de cidadão da União.',
      en: "The child follows Lei 37/2006, as an EU citizen's family member.",
    },
    goTo: 'eu_family_card_route',
    citations: [citations.euCard, citations.newborns],
  },
  registered_six_months_ago: {
    effect: 'ask',
    when: { fact: 'birth_registered_on', longAgo: { count: 6, unit: 'months' } },
    says: {
      pt: 'Passaram os seis meses após o registo: o direito não se perde, mas o pedido fora de prazo passa pelo curador de menores; o advogado decide.',
      en: 'The six months from registration have passed: the right is not lost, but a late request goes through the prosecutor for minors; the lawyer decides.',
    },
    citations: [citations.art124, citations.art124Prosecutor],
  },
  not_born_in_portugal: {
    effect: 'block',
    when: { fact: 'born_in_portugal', is: false },
    says: {
      pt: 'O formulário do art. 124 é para quem nasceu em Portugal: ver o reagrupamento familiar ou o n.º 5 do artigo.',
      en: 'The art. 124 form is for those born in Portugal: look at family reunification or paragraph 5.',
    },
    citations: [citations.art124, citations.art124NotBornHere],
  },
  several_children: {
    effect: 'block',
    when: { fact: 'covers_several_children', is: true },
    says: {
      pt: 'Um pedido por criança: a AIMA encaminha cada pedido por um único número de título.',
      en: 'One request per child: AIMA routes each request by a single permit number.',
    },
    citations: [citations.onePerChild, citations.childAccounts],
  },
  card_already_expired: {
    effect: 'warn',
    when: { fact: 'card_expires_on', longAgo: { count: 0, unit: 'calendar_days' } },
    says: {
      pt: 'O título já caducou: pedir hoje mesmo a renovação e confirmar que não passaram seis meses.',
      en: 'The permit has expired: ask for the renewal today and check that six months have not passed.',
    },
    citations: [citations.renewalInTime, citations.rightOfResidence],
  },
  late_for_renewal: {
    effect: 'warn',
    when: { fact: 'card_expires_on', within: { count: 30, unit: 'calendar_days' } },
    says: {
      pt: 'Faltam 30 dias ou menos para o título caducar: a lei manda pedir antes; pedir já.',
      en: 'The permit expires in 30 days or less: the law asks for the request before that; file at once.',
    },
    citations: [citations.renewalThirtyDays],
  },
  travel_soon: {
    effect: 'ask',
    when: { fact: 'travels_on', within: { count: 10, unit: 'working_days' } },
    says: {
      pt: 'Viagem em dez dias úteis ou menos: renovação entregue por advogado no portal profissional.',
      en: 'Travel in ten working days or less: renewal filed by a lawyer on the professional portal.',
    },
    goTo: 'lawyer_filed_renewal',
    citations: [citations.childAccounts, citations.travelWarning],
    stopsReturn: true,
  },
  complicated_family: {
    effect: 'ask',
    when: {
      any: [
        { fact: 'family_record_is_disputed', is: true },
        { fact: 'has_removal_order', is: true },
        { fact: 'has_criminal_record', is: true },
      ],
    },
    says: {
      pt: 'Tutela, registo disputado, afastamento ou antecedentes: o caso passa ao advogado.',
      en: 'Guardianship, disputed record, removal order or criminal record: the lawyer takes the case.',
    },
    goTo: 'lawyer_filed_renewal',
    citations: [citations.childAccounts],
  },
  refused: {
    effect: 'ask',
    when: { fact: 'was_refused', is: true },
    says: {
      pt: 'Houve recusa: o advogado escolhe entre a carta e a ação, e os prazos já correm.',
      en: 'There was a refusal: the lawyer chooses between letter and action, and terms are running.',
    },
    goTo: 'renewal_escalation',
    citations: [citations.dueAct, citations.childAccounts],
  },
  eu_family_card: {
    effect: 'block',
    when: { fact: 'is_eu_family_card', is: true },
    says: {
      pt: 'Os cartões de familiar de cidadão da União seguem outro circuito do portal.',
      en: "Cards of EU citizens' family members go through another part of the portal.",
    },
    goTo: 'crue_form_failure',
    citations: [citations.childAccounts],
  },
  minor_needs_termo: {
    effect: 'block',
    when: { fact: 'is_minor', is: true },
    says: {
      pt: 'Para menores o Termo de Responsabilidade é mesmo exigido: juntar o Modelo 4.',
      en: 'For minors the Termo de Responsabilidade is required: attach Modelo 4.',
    },
    citations: [citations.termoForMinors],
  },
  filed_after_expiry: {
    effect: 'ask',
    when: { fact: 'filed_before_expiry', is: false },
    says: {
      pt: 'O pedido não foi feito antes de o título caducar: o advogado confirma o que ainda protege a pessoa.',
      en: 'The request was not filed before the permit expired: the lawyer confirms what still protects the person.',
    },
    citations: [citations.renewalInTime, citations.rightOfResidence],
  },
  only_email: {
    effect: 'warn',
    when: { fact: 'only_email_was_sent', is: true },
    says: {
      pt: 'Um e-mail não prova a entrega: submeter hoje pelo contactenos, sem esperar resposta.',
      en: 'An e-mail proves no filing: file through contactenos today, without waiting for an answer.',
    },
    goTo: 'email_silence',
    citations: [citations.childAccounts],
  },
  still_at_counter: {
    effect: 'warn',
    when: { fact: 'is_still_at_counter', is: true },
    says: {
      pt: 'Pedir já ao balcão que corrija o artigo e reemita o recibo: muitos casos acabam aqui.',
      en: 'Ask at the counter now to correct the article and reissue the receipt: many cases end here.',
    },
    goTo: 'receipt_check',
    citations: [citations.wrongArticle],
  },
  wrong_card_issued: {
    effect: 'block',
    when: { fact: 'wrong_card_was_issued', is: true },
    says: {
      pt: 'O cartão já foi emitido: pedir anulação e reemissão.',
      en: 'The card has been issued: ask for annulment and reissue.',
    },
    goTo: 'annulment_and_reissue',
    citations: [citations.annulment],
  },
  card_not_issued_yet: {
    effect: 'block',
    when: { fact: 'wrong_card_was_issued', is: false },
    says: {
      pt: 'O cartão ainda não foi emitido: pedir a correção da base legal, que é mais rápida.',
      en: 'The card has not been issued yet: ask for the correction of the basis, which is faster.',
    },
    goTo: 'art_15_filed_as_art_17',
    citations: [citations.wrongArticle],
  },
  annulment_window: {
    effect: 'ask',
    when: { fact: 'wrong_card_issued_on', longAgo: { count: 6, unit: 'months' } },
    says: {
      pt: 'O cartão tem mais de seis meses: o advogado verifica as janelas de anulação.',
      en: 'The card is over six months old: the lawyer checks the windows for annulment.',
    },
    citations: [citations.annulment, citations.annulmentWindows],
  },
  right_to_permanent_card: {
    effect: 'ask',
    when: {
      all: [
        { fact: 'resident_since', longAgo: fiveYears },
        { fact: 'sponsor_resident_since', longAgo: fiveYears },
      ],
    },
    says: {
      pt: 'Ambos residem há cinco anos ou mais: o cartão permanente pode estar certo; o advogado confirma antes de corrigir.',
      en: 'Both have resided five years or more: the permanent card may be right; the lawyer confirms before correcting.',
    },
    citations: [citations.euRight, citations.euPermanentCard],
  },
  five_years_not_reached: {
    effect: 'warn',
    when: {
      any: [
        { fact: 'resident_since', notYet: fiveYears },
        { fact: 'sponsor_resident_since', notYet: fiveYears },
      ],
    },
    says: {
      pt: 'Ainda não há cinco anos de residência legal de ambos: o cartão é o do art. 15, não o permanente.',
      en: 'Both do not have five years of legal residence yet: the card is that of art. 15, not the permanent one.',
    },
    citations: [citations.euRight, citations.euCard],
  },
  sponsor_portuguese: {
    effect: 'ask',
    when: { fact: 'sponsor_is_portuguese', is: true },
    says: {
      pt: 'O familiar é português: o advogado decide a base legal antes de qualquer pedido.',
      en: 'The sponsor is Portuguese: the lawyer decides the legal basis before any request.',
    },
    goTo: 'spouse_of_portuguese',
    citations: [citations.euCard, citations.wrongArticle],
  },
  correction_pending: {
    effect: 'block',
    when: { fact: 'correction_is_open', is: true },
    says: {
      pt: 'Há uma correção em curso: não pedir a naturalização até o cartão estar certo.',
      en: 'A correction is pending: file no naturalisation until the card is right.',
    },
    citations: [citations.wrongArticle],
  },
  active_submission: {
    effect: 'warn',
    when: { fact: 'has_active_submission', is: true },
    says: {
      pt: 'O formulário só aceita um pedido e não deixa editar: não repetir; pedir o desbloqueio por escrito.',
      en: 'The form takes one request and allows no edit: do not repeat it; ask in writing to unlock it.',
    },
    goTo: 'family_reunification_locked',
    citations: [citations.portalFaults],
  },
  court_term_refusal: {
    effect: 'ask',
    when: { fact: 'decision_notified_on', longAgo: { count: 2, unit: 'months' } },
    says: {
      pt: 'Passaram dois meses da notificação: o prazo de três meses para a ação está a acabar.',
      en: 'Two months have passed since notice: the three months to sue are running out.',
    },
    citations: [citations.annulmentAction],
  },
  court_term_silence: {
    effect: 'ask',
    when: { fact: 'decision_term_ended_on', longAgo: { count: 10, unit: 'months' } },
    says: {
      pt: 'O ano para a ação por falta de decisão está a acabar: o advogado decide já.',
      en: 'The year to sue over silence is running out: the lawyer decides now.',
    },
    citations: [citations.dueAct],
  },
} satisfies Readonly<Record<string, Guard>>;

export type GuardId = keyof typeof known;

/** What is checked before a procedure begins. The harder of two conflicting sources wins. */
export const guards: Readonly<Record<GuardId, Guard>> = known;
