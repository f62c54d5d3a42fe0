import type { Citation } from '#domain/calendar/confidence';
import type { Rule } from '#domain/deadlines/rule';

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
const generalTerm: Citation = { text: 'CPA, art. 86', confidence: 'law' };
const hoursAsDays: Citation = { text: 'CPA, art. 87, al. e)', confidence: 'law' };
const professionalPractice: Citation = {
  text: 'Prática: certificado cerca de 5 dias úteis após a entrega por advogado',
  confidence: 'article',
};
const analysisPractice: Citation = {
  text: 'Prática: o processo entra em análise 5 a 10 dias úteis após o atendimento; depois é mais difícil corrigir',
  confidence: 'article',
};
const emailPractice: Citation = {
  text: 'Prática: 10 dias úteis de silêncio a um e-mail, que não prova a apresentação do pedido',
  confidence: 'article',
};

/** The periods that nobody but the firm sets itself: when to look again, when to insist. */
export const practiceRules: readonly Rule[] = [
  {
    id: 'contactenos.response',
    version: 1,
    name: { pt: 'Resposta ao contactenos', en: 'Answer to the contactenos form' },
    period: { count: 15, unit: 'working_days' },
    kind: 'practice',
    regime: 'administrative',
    direction: 'forward',
    citations: [serviceStandard, dutyToAnswer],
    confidence: 'article',
    whileOpen: {
      pt: 'Acompanhar a resposta na plataforma e no e-mail indicado no pedido.',
      en: 'Watch for the answer on the portal and at the e-mail address given in the request.',
    },
    onExpiry: {
      pt: 'Sem resposta: confirmar o estado na plataforma e preparar a insistência.',
      en: 'No answer: check the status on the portal and prepare the follow-up.',
    },
  },
  {
    id: 'contactenos.second_request',
    version: 1,
    name: { pt: 'Segundo contactenos e reclamação', en: 'Second contactenos and complaint' },
    period: { count: 30, unit: 'working_days' },
    kind: 'practice',
    regime: 'administrative',
    direction: 'forward',
    citations: [practice],
    confidence: 'article',
    whileOpen: {
      pt: 'Acompanhar a resposta e preparar a insistência e a reclamação escrita.',
      en: 'Watch for the answer and draft the follow-up and the written complaint.',
    },
    onExpiry: {
      pt: 'Submeter novo contactenos com a referência e a data do primeiro e reclamar por escrito.',
      en: 'File a second contactenos citing the first reference and date, and complain in writing.',
    },
  },
  {
    id: 'contactenos.court_action',
    version: 1,
    name: { pt: 'Decisão sobre ação judicial', en: 'Decision on court action' },
    period: { count: 60, unit: 'working_days' },
    kind: 'practice',
    regime: 'administrative',
    direction: 'forward',
    citations: [renewalTerm, dutyToDecide, courtRoute, practice],
    confidence: 'article',
    whileOpen: {
      pt: 'Acompanhar a resposta e reunir os comprovativos para a decisão do advogado.',
      en: 'Watch for the answer and gather the proofs of filing for the lawyer to decide.',
    },
    onExpiry: {
      pt: 'O advogado decide: ação administrativa ou, numa renovação, invocar o deferimento tácito.',
      en: 'The lawyer decides: court action or, for a renewal, claiming tacit approval.',
    },
  },
  {
    id: 'hearing_letter.follow_up',
    version: 1,
    name: { pt: 'Resposta à carta de audiência prévia', en: 'Answer to the hearing letter' },
    period: { count: 10, unit: 'working_days' },
    kind: 'practice',
    regime: 'administrative',
    direction: 'forward',
    citations: [generalTerm, hearing, practice],
    confidence: 'article',
    whileOpen: {
      pt: 'Acompanhar a resposta nos canais da carta e guardar os comprovativos de entrega.',
      en: 'Watch the channels the letter went out by and keep the proofs of delivery.',
    },
    onExpiry: {
      pt: 'Sem resposta à carta: o advogado decide sobre a ação administrativa.',
      en: 'No answer to the letter: the lawyer decides on court action.',
    },
  },
  {
    id: 'counter_receipt.correction',
    version: 1,
    name: { pt: 'Correção do recibo do atendimento', en: 'Correction of the counter receipt' },
    period: { count: 48, unit: 'hours' },
    kind: 'practice',
    regime: 'administrative',
    direction: 'forward',
    citations: [hoursAsDays, practice],
    confidence: 'article',
    whileOpen: {
      pt: 'Submeter o pedido de correção dentro da janela, com a fotografia do recibo.',
      en: 'File the correction request inside the window, with the photograph of the receipt.',
    },
    onExpiry: {
      pt: 'Pedir a correção mesmo fora da janela e enviar a carta de audiência prévia.',
      en: 'Ask for the correction even though it is late and send the hearing letter.',
    },
  },
  {
    id: 'email.silence',
    version: 1,
    name: { pt: 'Resposta ao e-mail', en: 'Answer to the e-mail' },
    period: { count: 10, unit: 'working_days' },
    kind: 'practice',
    regime: 'administrative',
    direction: 'forward',
    citations: [emailPractice],
    confidence: 'article',
    whileOpen: {
      pt: 'Não esperar pela resposta: se o pedido ainda não está no contactenos, submetê-lo já.',
      en: 'Do not wait for the answer: if the request is not in contactenos yet, file it now.',
    },
    onExpiry: {
      pt: 'Sem resposta: submeter pelo contactenos; o e-mail não prova a apresentação.',
      en: 'No answer: file through contactenos; the e-mail proves no filing.',
    },
  },
  // Where nothing of the law runs, a case still has a day on which somebody looks at it.
  {
    id: 'case.look_again',
    version: 1,
    name: { pt: 'Rever o caso', en: 'Look at the case again' },
    period: { count: 10, unit: 'working_days' },
    kind: 'practice',
    regime: 'administrative',
    direction: 'forward',
    citations: [practice],
    confidence: 'article',
    whileOpen: {
      pt: 'Seguir os passos do procedimento; rever o caso até esta data.',
      en: 'Follow the steps of the procedure; look at the case again by this date.',
    },
    onExpiry: {
      pt: 'Rever o caso hoje e marcar o passo seguinte com data.',
      en: 'Look at the case today and set its next step with a date.',
    },
  },
  {
    id: 'professional.certificate',
    version: 1,
    name: {
      pt: 'Certificado da renovação entregue por advogado',
      en: 'Certificate of the renewal that a lawyer filed',
    },
    period: { count: 5, unit: 'working_days' },
    kind: 'practice',
    regime: 'administrative',
    direction: 'forward',
    citations: [professionalPractice],
    confidence: 'article',
    whileOpen: {
      pt: 'Aguardar o certificado no portal profissional.',
      en: 'Wait for the certificate on the professional portal.',
    },
    onExpiry: {
      pt: 'Sem certificado: insistir no portal profissional e avisar quem vai viajar.',
      en: 'No certificate: ask again on the professional portal and tell whoever is to travel.',
    },
  },
  {
    id: 'analysis.window',
    version: 1,
    name: { pt: 'Entrada do processo em análise', en: 'The file goes into analysis' },
    period: { count: 10, unit: 'working_days' },
    kind: 'practice',
    regime: 'administrative',
    direction: 'forward',
    citations: [analysisPractice],
    confidence: 'article',
    whileOpen: {
      pt: 'Confirmar que a correção ficou registada antes de o processo entrar em análise (5 a 10 dias úteis do atendimento).',
      en: 'Check that the correction is on record before the file goes into analysis (5 to 10 working days from the appointment).',
    },
    onExpiry: {
      pt: 'Rever o estado: enviar a carta de audiência prévia ou, se o cartão já foi emitido, pedir a anulação.',
      en: 'Look at the state again: send the hearing letter or, if the card has been issued, ask for its annulment.',
    },
  },
];
