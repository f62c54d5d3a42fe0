import type { Citation } from '#domain/calendar/confidence';
import type { Rule, RuleId } from '#domain/deadlines/rule';

const serviceStandard: Citation = {
  text: 'Padrão de resposta de 15 dias úteis atribuído à AIMA (sem fonte oficial localizada)',
  confidence: 'article',
};
const dutyToAnswer: Citation = { text: 'DL 135/99, art. 39, n.º 1', confidence: 'unverified' };
const practice: Citation = {
  text: 'Prática de acompanhamento do escritório',
  confidence: 'article',
};
const renewalTerm: Citation = { text: 'Lei 23/2007, art. 82, n.os 6 e 7', confidence: 'law' };
const dutyToDecide: Citation = { text: 'CPA, art. 129', confidence: 'law' };
const courtRoute: Citation = {
  text: 'Lei 23/2007, art. 87-B; CPTA, arts. 66 a 69',
  confidence: 'law',
};
const hearing: Citation = { text: 'CPA, art. 121', confidence: 'law' };
const hearingTerm: Citation = { text: 'CPA, art. 122, n.º 1', confidence: 'unverified' };
const generalTerm: Citation = { text: 'CPA, art. 86', confidence: 'law' };
const hoursAsDays: Citation = { text: 'CPA, art. 87, al. e)', confidence: 'law' };
const decisionTerm: Citation = { text: 'CPA, art. 128, n.º 1', confidence: 'law' };
const annulment: Citation = { text: 'CPA, art. 165, n.º 2', confidence: 'law' };

/** Version 1 of every rule in force. A change of law adds a version; it never edits one. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  'contactenos.response': {
    id: 'contactenos.response',
    version: 1,
    name: { pt: 'Resposta ao contactenos', en: 'Answer to the contactenos form' },
    period: { count: 15, unit: 'working_days' },
    kind: 'practice',
    citations: [serviceStandard, dutyToAnswer],
    confidence: 'article',
    onExpiry: {
      pt: 'Sem resposta: confirmar o estado na plataforma e preparar a insistência.',
      en: 'No answer: check the status on the portal and prepare the follow-up.',
    },
  },
  'contactenos.second_request': {
    id: 'contactenos.second_request',
    version: 1,
    name: { pt: 'Segundo contactenos e reclamação', en: 'Second contactenos and complaint' },
    period: { count: 30, unit: 'working_days' },
    kind: 'practice',
    citations: [practice],
    confidence: 'article',
    onExpiry: {
      pt: 'Submeter novo contactenos com a referência e a data do primeiro e reclamar por escrito.',
      en: 'File a second contactenos citing the first reference and date, and complain in writing.',
    },
  },
  'contactenos.court_action': {
    id: 'contactenos.court_action',
    version: 1,
    name: { pt: 'Decisão sobre ação judicial', en: 'Decision on court action' },
    period: { count: 60, unit: 'working_days' },
    kind: 'practice',
    citations: [renewalTerm, dutyToDecide, courtRoute, practice],
    confidence: 'article',
    onExpiry: {
      pt: 'O advogado decide: ação administrativa ou, numa renovação, invocar o deferimento tácito.',
      en: 'The lawyer decides: court action or, for a renewal, claiming tacit approval.',
    },
  },
  'hearing_letter.follow_up': {
    id: 'hearing_letter.follow_up',
    version: 1,
    name: { pt: 'Resposta à carta de audiência prévia', en: 'Answer to the hearing letter' },
    period: { count: 10, unit: 'working_days' },
    kind: 'practice',
    citations: [generalTerm, hearing, practice],
    confidence: 'article',
    onExpiry: {
      pt: 'Sem resposta à carta: o advogado decide sobre a ação administrativa.',
      en: 'No answer to the letter: the lawyer decides on court action.',
    },
  },
  'hearing.reply': {
    id: 'hearing.reply',
    version: 1,
    name: { pt: 'Pronúncia em audiência prévia', en: 'Reply to the notified draft decision' },
    period: { count: 10, unit: 'working_days' },
    kind: 'statutory_party',
    citations: [hearing, hearingTerm],
    confidence: 'unverified',
    onExpiry: {
      pt: 'A decisão pode ser tomada sem a pronúncia do interessado: avisar já o advogado.',
      en: 'The decision may be taken without the party being heard: tell the lawyer at once.',
    },
  },
  'counter_receipt.correction': {
    id: 'counter_receipt.correction',
    version: 1,
    name: { pt: 'Correção do recibo do atendimento', en: 'Correction of the counter receipt' },
    period: { count: 48, unit: 'hours' },
    kind: 'practice',
    citations: [hoursAsDays, practice],
    confidence: 'article',
    onExpiry: {
      pt: 'Pedir a correção mesmo fora da janela e enviar a carta de audiência prévia.',
      en: 'Ask for the correction even though it is late and send the hearing letter.',
    },
  },
  'annulment.reply': {
    id: 'annulment.reply',
    version: 1,
    name: { pt: 'Decisão do pedido de anulação', en: 'Decision on the annulment request' },
    period: { count: 60, unit: 'working_days' },
    kind: 'statutory_authority',
    citations: [decisionTerm, annulment],
    confidence: 'article',
    onExpiry: {
      pt: 'Sem decisão: o advogado prepara a ação administrativa.',
      en: 'No decision: the lawyer prepares court action.',
    },
  },
};

/** The rule in force under an id. */
export function ruleById(id: RuleId): Rule {
  return rules[id];
}
