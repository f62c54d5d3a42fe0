import type { Guard } from '#domain/playbooks/pieces/guard';

import { citations } from '#domain/playbooks/pieces/citations';
import { euGuards } from '#domain/playbooks/pieces/guards-eu';
import { guardsOfCards } from '#domain/playbooks/pieces/guards-of-cards';
import { guardsOfTerms } from '#domain/playbooks/pieces/guards-of-terms';

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
  ...euGuards,
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
  ...guardsOfCards,
  ...guardsOfTerms,
} satisfies Readonly<Record<string, Guard>>;

export type GuardId = keyof typeof known;

/** What is checked before a procedure begins. The harder of two conflicting sources wins. */
export const guards: Readonly<Record<GuardId, Guard>> = known;
