import type { Citation } from '#domain/calendar/confidence';

/** The texts that more than one playbook rests on. What no legal text confirms is marked as such. */
export const citations = {
  renewalInTime: { text: 'Lei 23/2007, art. 78', confidence: 'law' },
  renewalThirtyDays: { text: 'Lei 23/2007, art. 78, n.º 1', confidence: 'law' },
  renewalConditions: { text: 'Lei 23/2007, art. 78, n.º 2', confidence: 'law' },
  receiptEffect: { text: 'Lei 23/2007, art. 78, n.º 7', confidence: 'law' },
  extensionToMinors: { text: 'Lei 23/2007, art. 81, n.os 1 e 2', confidence: 'law' },
  grantTerm: { text: 'Lei 23/2007, art. 82, n.º 5', confidence: 'law' },
  renewalDecision: { text: 'Lei 23/2007, art. 82, n.os 6 e 7', confidence: 'law' },
  reunionTwoYears: { text: 'Lei 23/2007, art. 98', confidence: 'secondary' },
  reunionPermit: { text: 'Lei 23/2007, art. 107', confidence: 'law' },
  withoutVisa: { text: 'Lei 23/2007, art. 122, n.º 1, al. a)', confidence: 'law' },
  art124: { text: 'Lei 23/2007, art. 124, n.os 1 e 2', confidence: 'law' },
  art124Prosecutor: { text: 'Lei 23/2007, art. 124, n.º 3', confidence: 'law' },
  art124NotBornHere: { text: 'Lei 23/2007, art. 124, n.º 5', confidence: 'law' },
  courtAgainstAima: { text: 'Lei 23/2007, art. 87-B (Lei 61/2025)', confidence: 'law' },
  rightOfResidence: { text: 'DR 84/2007, art. 63, n.º 14', confidence: 'case_law' },
  renewalFile: { text: 'DR 84/2007, art. 63, n.º 1', confidence: 'law' },
  euRight: { text: 'Lei 37/2006, art. 13', confidence: 'law' },
  euRegistration: { text: 'Lei 37/2006, art. 14', confidence: 'law' },
  euCard: { text: 'Lei 37/2006, art. 15', confidence: 'law' },
  euPermanentCard: { text: 'Lei 37/2006, art. 17', confidence: 'law' },
  euAbsences: {
    text: 'Lei 37/2006, art. 17 (texto da proposta de lei): ausências até 30 meses seguidos',
    confidence: 'secondary',
  },
  euCards: { text: 'Lei 37/2006, arts. 13, 15 e 17', confidence: 'law' },
  electronicFiling: { text: 'CPA, art. 62, n.º 3', confidence: 'law' },
  certificate: { text: 'CPA, art. 84', confidence: 'law' },
  hoursAsDays: { text: 'CPA, art. 87, al. e)', confidence: 'law' },
  hearing: { text: 'CPA, art. 121', confidence: 'law' },
  hearingTerm: { text: 'CPA, art. 122, n.º 1', confidence: 'unverified' },
  decisionTerm: { text: 'CPA, art. 128, n.º 1', confidence: 'law' },
  dutyToDecide: { text: 'CPA, art. 129', confidence: 'law' },
  tacitApproval: { text: 'CPA, art. 130', confidence: 'law' },
  annulment: { text: 'CPA, art. 165, n.º 2', confidence: 'law' },
  annulmentWindows: { text: 'CPA, art. 168', confidence: 'unverified' },
  dueAct: { text: 'CPTA, arts. 66 a 69', confidence: 'law' },
  annulmentAction: { text: 'CPTA, art. 58, n.º 1, al. b)', confidence: 'secondary' },
  urgentSummons: { text: 'CPTA, art. 109 (TCAS 09-10-2025)', confidence: 'case_law' },
  nationalityByParent: { text: 'Lei 37/81, art. 1, n.º 1, al. a)', confidence: 'law' },
  nationalityByResidence: {
    text: 'Lei 37/81, art. 1: residência legal de um dos pais ao tempo do nascimento',
    confidence: 'secondary',
  },
  nationalityClock: { text: 'LO 1/2026 (em vigor desde 19-05-2026)', confidence: 'article' },
  termoForMinors: {
    text: 'AIMA, comunicada pelo CEPAC em 22-12-2025: Termo de Responsabilidade para menores',
    confidence: 'case_law',
  },
  onePerChild: {
    text: 'AIMA, aviso de maio de 2026: um formulário por criança, com os dados da criança',
    confidence: 'secondary',
  },
  dedicatedForm: {
    text: 'AIMA, aviso de maio de 2026: formulário próprio para o art. 124',
    confidence: 'secondary',
  },
  portalAccessForm: {
    text: 'AIMA: formulário «Portal de Renovações» para problemas de acesso',
    confidence: 'secondary',
  },
  juntaProofs: {
    text: 'Imprensa, janeiro de 2026: atestados da junta recusados em renovações',
    confidence: 'secondary',
  },
  travelWarning: {
    text: 'Imprensa: as prorrogações só obrigam as autoridades portuguesas',
    confidence: 'secondary',
  },
  childAccounts: {
    text: 'Artigo de prática sobre contas de menores no portal de renovações (maio de 2026)',
    confidence: 'article',
  },
  newborns: {
    text: 'Artigo de prática sobre o formulário do art. 124 (maio de 2026)',
    confidence: 'article',
  },
  wrongArticle: {
    text: 'Artigo de prática sobre cartões do art. 15 registados como art. 17 (maio de 2026)',
    confidence: 'article',
  },
  portalFaults: {
    text: 'Relatos publicados sobre falhas do portal de renovações (2025 e 2026)',
    confidence: 'secondary',
  },
} satisfies Readonly<Record<string, Citation>>;
