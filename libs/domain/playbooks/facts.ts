import type { Text } from '#domain/calendar/text';

const yesNo = {
  parent_is_portuguese: {
    pt: 'Um dos pais é português?',
    en: 'Is one of the parents Portuguese?',
  },
  parent_has_valid_title: {
    pt: 'Um dos pais tem título de residência válido?',
    en: 'Does one of the parents hold a valid residence title?',
  },
  parent_is_long_resident: {
    pt: 'À data do nascimento, um dos pais residia legalmente em Portugal há tanto tempo quanto pede a lei da nacionalidade então em vigor?',
    en: 'At birth, had one of the parents resided legally in Portugal for as long as the nationality law then in force asks?',
  },
  parent_is_eu_citizen: {
    pt: 'Um dos pais é cidadão da União com certificado de registo?',
    en: 'Is one of the parents an EU citizen with a registration certificate?',
  },
  born_in_portugal: { pt: 'A criança nasceu em Portugal?', en: 'Was the child born in Portugal?' },
  is_minor: { pt: 'A pessoa tem menos de 18 anos?', en: 'Is the person under 18?' },
  parents_are_married: { pt: 'Os pais são casados?', en: 'Are the parents married?' },
  both_parents_foreign: {
    pt: 'Ambos os pais são estrangeiros?',
    en: 'Are both parents foreign nationals?',
  },
  is_golden_visa_family: {
    pt: 'O título do pai ou da mãe é de investimento?',
    en: "Is the parent's permit an investment one?",
  },
  has_foreign_documents: {
    pt: 'Há documentos emitidos no estrangeiro?',
    en: 'Are there documents issued abroad?',
  },
  has_nif: { pt: 'A pessoa tem NIF?', en: 'Does the person have a NIF?' },
  family_record_is_disputed: {
    pt: 'Há tutela, ou é disputado o registo da família?',
    en: 'Is there a guardianship, or is the family record disputed?',
  },
  has_removal_order: { pt: 'Há ordem de afastamento?', en: 'Is there a removal order?' },
  has_criminal_record: { pt: 'Há antecedentes criminais?', en: 'Is there a criminal record?' },
  was_refused: { pt: 'A AIMA recusou o pedido?', en: 'Did AIMA refuse the request?' },
  term_to_decide_is_over: {
    pt: 'Acabou o prazo legal para decidir (primeira concessão: 90 dias úteis), ou já houve decisão?',
    en: 'Is the statutory term to decide over (first grant: 90 working days), or was there a decision?',
  },
  filed_before_expiry: {
    pt: 'O pedido foi feito antes de o título caducar?',
    en: 'Was the request filed before the permit expired?',
  },
  is_eu_family_card: {
    pt: 'O cartão é de familiar de cidadão da União?',
    en: "Is the card that of an EU citizen's family member?",
  },
  covers_several_children: {
    pt: 'O mesmo pedido junta várias crianças?',
    en: 'Does one request cover several children?',
  },
  sponsor_is_portuguese: {
    pt: 'O familiar de quem depende o direito é português?',
    en: 'Is the sponsor Portuguese?',
  },
  is_still_at_counter: {
    pt: 'A pessoa ainda está no balcão?',
    en: 'Is the person still at the counter?',
  },
  wrong_card_was_issued: {
    pt: 'O cartão errado já foi emitido?',
    en: 'Has the wrong card been issued?',
  },
  correction_is_open: {
    pt: 'Há uma correção da base legal em curso, ou um cartão ou recibo com a base errada por corrigir?',
    en: 'Is a correction of the legal basis pending, or a card or receipt on the wrong basis not corrected yet?',
  },
  only_email_was_sent: {
    pt: 'Até agora só se escreveu por e-mail?',
    en: 'Has nothing but e-mail been sent so far?',
  },
  has_active_submission: {
    pt: 'O formulário diz que já há um pedido ativo?',
    en: 'Does the form say that a request is already active?',
  },
} satisfies Readonly<Record<string, Text>>;

const days = {
  birth_registered_on: {
    pt: 'Quando foi registado o nascimento?',
    en: 'When was the birth registered?',
  },
  card_expires_on: { pt: 'Quando caduca o título?', en: 'When does the permit expire?' },
  travels_on: { pt: 'Quando viaja a pessoa?', en: 'When does the person travel?' },
  appointment_on: { pt: 'Quando foi o atendimento?', en: 'When was the appointment?' },
  first_filed_on: {
    pt: 'Quando se fez o primeiro pedido?',
    en: 'When was the first request filed?',
  },
  entered_on: {
    pt: 'Quem ainda não tem cartão: quando entrou em Portugal para residir?',
    en: 'For those without a card yet: when did the person enter Portugal to reside?',
  },
  opened_on: { pt: 'Quando se abriu este caso?', en: 'When was this case opened?' },
  resident_since: {
    pt: 'Desde quando reside legalmente a pessoa?',
    en: 'Since when has the person been legally resident?',
  },
  sponsor_resident_since: {
    pt: 'Desde quando reside em Portugal o cidadão da União?',
    en: 'Since when has the EU citizen resided in Portugal?',
  },
  decision_notified_on: {
    pt: 'Quando foi notificada a decisão?',
    en: 'When was the decision notified?',
  },
  decision_term_ended_on: {
    pt: 'Quando acaba, ou acabou, o prazo para decidir?',
    en: 'When does, or did, the term to decide end?',
  },
  wrong_card_issued_on: {
    pt: 'Quando foi emitido o cartão errado?',
    en: 'When was the wrong card issued?',
  },
  slip_issued_on: { pt: 'Quando foi emitido o DUC?', en: 'When was the DUC slip issued?' },
  certificate_asked_on: {
    pt: 'Quando se pediu a certidão?',
    en: 'When was the certificate asked for?',
  },
  certificate_term_ended_on: {
    pt: 'Quando acabou o prazo para passar a certidão, ou foi recusada?',
    en: 'When did the term for the certificate end, or when was it refused?',
  },
} satisfies Readonly<Record<string, Text>>;

export type YesNoFact = keyof typeof yesNo;
export type DayFact = keyof typeof days;
export type FactId = YesNoFact | DayFact;

export const yesNoFacts = Object.keys(yesNo).filter(isYesNoFact);
export const dayFacts = Object.keys(days).filter(isDayFact);

export function isYesNoFact(name: string): name is YesNoFact {
  return Object.hasOwn(yesNo, name);
}

export function isDayFact(name: string): name is DayFact {
  return Object.hasOwn(days, name);
}

/** The question that asks for each fact: what a guard needs and nobody has said yet is asked. */
export const questions: Readonly<Record<FactId, Text>> = { ...yesNo, ...days };
