import type { Citation } from '#domain/calendar/confidence';
import type { Rule } from '#domain/deadlines/rule';

const decisionTerm: Citation = { text: 'CPA, art. 128, n.º 1', confidence: 'law' };
const annulment: Citation = { text: 'CPA, art. 165, n.º 2', confidence: 'law' };
const renewalTerm: Citation = { text: 'Lei 23/2007, art. 82, n.os 6 e 7', confidence: 'law' };
const grantTerm: Citation = { text: 'Lei 23/2007, art. 82, n.º 5', confidence: 'law' };
const decisionInWorkingDays: Citation = {
  text: 'Contagem dos 90 dias em dias úteis (CPA, art. 87), segundo a doutrina',
  confidence: 'secondary',
};
const euCardTerm: Citation = {
  text: 'Lei 37/2006, arts. 15 e 17: cartão emitido em três meses do pedido',
  confidence: 'secondary',
};
const certificates: Citation = { text: 'CPA, art. 84', confidence: 'law' };

/** The terms that bind the authority. */
export const authorityRules: readonly Rule[] = [
  {
    id: 'annulment.reply',
    version: 1,
    name: { pt: 'Decisão do pedido de anulação', en: 'Decision on the annulment request' },
    period: { count: 60, unit: 'working_days' },
    kind: 'statutory_authority',
    regime: 'administrative',
    direction: 'forward',
    citations: [decisionTerm, annulment],
    confidence: 'article',
    whileOpen: {
      pt: 'Acompanhar a decisão nos canais do pedido; não pedir a naturalização com o cartão errado.',
      en: 'Watch the channels of the request for the decision; do not file naturalisation on the wrong card.',
    },
    onExpiry: {
      pt: 'Sem decisão: o advogado prepara a ação administrativa.',
      en: 'No decision: the lawyer prepares court action.',
    },
  },
  // A first grant has 90 days (Lei 23/2007, art. 82/5): the shorter term is the one to watch.
  {
    id: 'authority.decision',
    version: 1,
    name: { pt: 'Decisão do pedido', en: 'Decision on the request' },
    period: { count: 60, unit: 'working_days' },
    kind: 'statutory_authority',
    regime: 'administrative',
    direction: 'forward',
    citations: [decisionTerm, renewalTerm],
    confidence: 'unverified',
    whileOpen: {
      pt: 'Acompanhar a decisão pela via do pedido e responder a qualquer notificação.',
      en: 'Watch for the decision where the request was filed and answer any notice.',
    },
    onExpiry: {
      pt: 'Sem decisão: o advogado confirma o prazo (primeira concessão: 90 dias) e decide sobre a ação ou, numa renovação, o deferimento tácito.',
      en: 'No decision: the lawyer confirms the term (first grant: 90 days) and decides on court action or, for a renewal, tacit approval.',
    },
  },
  {
    id: 'first_grant.decision',
    version: 1,
    name: { pt: 'Decisão da primeira concessão', en: 'Decision on a first grant' },
    period: { count: 90, unit: 'working_days' },
    kind: 'statutory_authority',
    regime: 'administrative',
    direction: 'forward',
    citations: [grantTerm, decisionInWorkingDays],
    confidence: 'secondary',
    whileOpen: {
      pt: 'Acompanhar a decisão pela via do pedido e responder a qualquer notificação.',
      en: 'Watch for the decision where the request was filed and answer any notice.',
    },
    onExpiry: {
      pt: 'Sem decisão: começa o ano para a ação de condenação à prática do ato devido; o advogado decide.',
      en: 'No decision: the year for an action to compel the act owed begins; the lawyer decides.',
    },
  },
  {
    id: 'eu_card.issue',
    version: 1,
    name: { pt: 'Emissão do cartão de familiar da União', en: 'Issue of the EU family card' },
    period: { count: 3, unit: 'months' },
    kind: 'statutory_authority',
    regime: 'administrative',
    direction: 'forward',
    citations: [euCardTerm],
    confidence: 'secondary',
    whileOpen: {
      pt: 'Acompanhar a emissão pela via do pedido e responder a qualquer notificação.',
      en: 'Watch for the card where it was requested and answer any notice.',
    },
    onExpiry: {
      pt: 'Sem cartão: começa o ano para a ação de condenação à prática do ato devido; não há deferimento tácito; o advogado decide.',
      en: 'No card: the year for an action to compel the act owed begins; there is no tacit approval; the lawyer decides.',
    },
  },
  {
    id: 'certificate.issue',
    version: 1,
    name: { pt: 'Emissão de certidão', en: 'Issue of a certificate' },
    period: { count: 10, unit: 'working_days' },
    kind: 'statutory_authority',
    regime: 'administrative',
    direction: 'forward',
    citations: [certificates],
    confidence: 'law',
    whileOpen: {
      pt: 'Aguardar a certidão; se o processo é eletrónico, o prazo é de 3 dias úteis: insistir mais cedo.',
      en: 'Wait for the certificate; for a digital file the term is 3 working days: ask again earlier.',
    },
    onExpiry: {
      pt: 'Sem certidão: o advogado decide sobre a intimação, a pedir nos 20 dias seguintes.',
      en: 'No certificate: the lawyer decides on the court summons, to be asked for in the next 20 days.',
    },
  },
];
