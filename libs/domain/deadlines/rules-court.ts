import type { Citation } from '#domain/calendar/confidence';
import type { Rule } from '#domain/deadlines/rule';

const annulmentTerm: Citation = { text: 'CPTA, art. 58, n.º 1, al. b)', confidence: 'secondary' };
const courtCount: Citation = {
  text: 'CPTA, art. 58, n.º 2 (TCAS 05-04-2018, STA 17-01-2019)',
  confidence: 'case_law',
};
const refusal: Citation = { text: 'CPTA, art. 69, n.º 2', confidence: 'secondary' };
const inertia: Citation = { text: 'CPTA, art. 69, n.º 1', confidence: 'secondary' };
const summons: Citation = {
  text: 'CPTA, art. 105, n.º 2 (STA 17-01-2019)',
  confidence: 'case_law',
};

/** The terms to go to court. They run by the Civil Code (art. 279), not by CPA art. 87. */
export const courtRules: readonly Rule[] = [
  {
    id: 'court.annulment_action',
    version: 1,
    name: { pt: 'Ação de anulação do ato', en: 'Court action to annul the act' },
    period: { count: 3, unit: 'months' },
    kind: 'statutory_party',
    regime: 'court',
    direction: 'forward',
    citations: [annulmentTerm, courtCount],
    confidence: 'secondary',
    whileOpen: {
      pt: 'O advogado decide sobre a ação administrativa de anulação e prepara-a dentro do prazo.',
      en: 'The lawyer decides on the action to annul and prepares it in time.',
    },
    onExpiry: {
      pt: 'Caducou o direito de pedir a anulação: o advogado verifica se o ato é nulo.',
      en: 'The right to ask for annulment has lapsed: the lawyer checks whether the act is void.',
    },
  },
  {
    id: 'court.due_act_refusal',
    version: 1,
    name: {
      pt: 'Ação contra o indeferimento (ato devido)',
      en: 'Court action against a refusal (act owed)',
    },
    period: { count: 3, unit: 'months' },
    kind: 'statutory_party',
    regime: 'court',
    direction: 'forward',
    citations: [refusal, courtCount],
    confidence: 'secondary',
    whileOpen: {
      pt: 'O advogado prepara a ação de condenação à prática do ato devido, a contar da notificação do indeferimento.',
      en: 'The lawyer prepares the action to compel the act owed, counted from notice of the refusal.',
    },
    onExpiry: {
      pt: 'Caducou o direito de ação contra o indeferimento: ponderar novo pedido.',
      en: 'The right to sue over the refusal has lapsed: consider a new request.',
    },
  },
  {
    id: 'court.due_act_inertia',
    version: 1,
    name: {
      pt: 'Ação por falta de decisão (ato devido)',
      en: 'Court action over a missing decision (act owed)',
    },
    period: { count: 1, unit: 'years' },
    kind: 'statutory_party',
    regime: 'court',
    direction: 'forward',
    citations: [inertia, courtCount],
    confidence: 'secondary',
    whileOpen: {
      pt: 'O advogado prepara a ação de condenação à prática do ato devido, a contar do fim do prazo para decidir.',
      en: 'The lawyer prepares the action to compel the act owed, counted from the end of the term to decide.',
    },
    onExpiry: {
      pt: 'Passou o ano para a ação: apresentar novo pedido.',
      en: 'The year for the action has passed: file a new request.',
    },
  },
  {
    id: 'court.information_summons',
    version: 1,
    name: {
      pt: 'Intimação para informações ou certidões',
      en: 'Court summons for information or certificates',
    },
    period: { count: 20, unit: 'calendar_days' },
    kind: 'statutory_party',
    regime: 'court',
    direction: 'forward',
    citations: [summons, courtCount],
    confidence: 'case_law',
    whileOpen: {
      pt: 'O advogado requer a intimação nos 20 dias seguidos após a recusa ou o fim do prazo de resposta.',
      en: 'The lawyer asks for the summons within 20 running days of the refusal or of the end of the term to answer.',
    },
    onExpiry: {
      pt: 'Passaram os 20 dias: renovar o pedido de informação ou de certidão.',
      en: 'The 20 days have passed: ask for the information or the certificate again.',
    },
  },
];
