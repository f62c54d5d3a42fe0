import type { Citation } from '#domain/calendar/confidence';
import type { Rule } from '#domain/deadlines/rule';

const hearing: Citation = { text: 'CPA, art. 121', confidence: 'law' };
const hearingTerm: Citation = { text: 'CPA, art. 122, n.º 1', confidence: 'unverified' };
const generalTerm: Citation = { text: 'CPA, art. 86', confidence: 'law' };
const elements: Citation = { text: 'CPA, arts. 108 e 117', confidence: 'secondary' };
const complaint: Citation = { text: 'CPA, art. 191, n.º 3', confidence: 'unverified' };
const omission: Citation = { text: 'CPA, art. 187', confidence: 'secondary' };
const birthRequest: Citation = { text: 'Lei 23/2007, art. 124, n.º 2', confidence: 'law' };
const renewal: Citation = { text: 'Lei 23/2007, art. 78, n.º 1', confidence: 'law' };
const renewalInTime: Citation = { text: 'Lei 23/2007, art. 78', confidence: 'law' };
const beforeExpiry: Citation = {
  text: 'Pedido antes de o título caducar, segundo um artigo de prática; a lei pede-o 30 dias antes',
  confidence: 'article',
};
const euCardRequest: Citation = {
  text: 'Lei 37/2006, art. 15, n.os 1 e 2: 30 dias após os três meses da entrada',
  confidence: 'secondary',
};
const euCardCount: Citation = {
  text: 'Contagem dos 30 dias em dias seguidos, a leitura mais cedo (CPA, art. 87, contaria dias úteis)',
  confidence: 'unverified',
};
const paymentSlip: Citation = {
  text: 'Pagamento do DUC em 10 dias úteis, segundo a imprensa (RR, 03-07-2025)',
  confidence: 'secondary',
};

/** The terms that bind the party before the authority: what the firm may not miss. */
export const partyRules: readonly Rule[] = [
  {
    id: 'hearing.reply',
    version: 1,
    name: { pt: 'Pronúncia em audiência prévia', en: 'Reply to the notified draft decision' },
    period: { count: 10, unit: 'working_days' },
    kind: 'statutory_party',
    regime: 'administrative',
    direction: 'forward',
    citations: [hearing, hearingTerm],
    confidence: 'unverified',
    noticeTerm: 'minimum',
    whileOpen: {
      pt: 'Redigir e entregar a pronúncia dentro do prazo e guardar o comprovativo.',
      en: 'Write and file the reply in time and keep the proof.',
    },
    onExpiry: {
      pt: 'A decisão pode ser tomada sem a pronúncia do interessado: avisar já o advogado.',
      en: 'The decision may be taken without the party being heard: tell the lawyer at once.',
    },
  },
  {
    id: 'elements.reply',
    version: 1,
    name: { pt: 'Entrega dos elementos pedidos', en: 'Delivery of the elements requested' },
    period: { count: 10, unit: 'working_days' },
    kind: 'statutory_party',
    regime: 'administrative',
    direction: 'forward',
    citations: [generalTerm, elements],
    confidence: 'secondary',
    noticeTerm: 'general',
    whileOpen: {
      pt: 'Reunir e entregar os elementos pela via indicada na notificação e guardar o comprovativo.',
      en: 'Gather and deliver the elements the way the notice says and keep the proof.',
    },
    onExpiry: {
      pt: 'Entregar os elementos mesmo fora do prazo, justificando, e avisar já o advogado.',
      en: 'Deliver the elements even though they are late, say why, and tell the lawyer at once.',
    },
  },
  {
    id: 'complaint.filing',
    version: 1,
    name: { pt: 'Reclamação do ato', en: 'Complaint against the act' },
    period: { count: 15, unit: 'working_days' },
    kind: 'statutory_party',
    regime: 'administrative',
    direction: 'forward',
    citations: [complaint],
    confidence: 'unverified',
    whileOpen: {
      pt: 'Decidir com o advogado se se reclama e entregar a reclamação dentro do prazo.',
      en: 'Decide with the lawyer whether to complain, and file the complaint in time.',
    },
    onExpiry: {
      pt: 'Passou o prazo da reclamação: resta a via judicial, a confirmar já com o advogado.',
      en: 'The term to complain has passed: court is what remains, to settle with the lawyer at once.',
    },
  },
  {
    id: 'omission.challenge',
    version: 1,
    name: { pt: 'Impugnação da omissão', en: 'Challenge of the omission' },
    period: { count: 1, unit: 'years' },
    kind: 'statutory_party',
    regime: 'administrative',
    direction: 'forward',
    citations: [omission],
    confidence: 'secondary',
    whileOpen: {
      pt: 'Preparar a reclamação ou o recurso contra a falta de decisão.',
      en: 'Prepare the complaint or appeal against the missing decision.',
    },
    onExpiry: {
      pt: 'Passou o prazo para impugnar a omissão: apresentar novo pedido.',
      en: 'The term to challenge the omission has passed: file a new request.',
    },
  },
  {
    id: 'birth.residence_request',
    version: 1,
    name: {
      pt: 'Pedido de residência do menor nascido em Portugal',
      en: 'Residence request for a child born in Portugal',
    },
    period: { count: 6, unit: 'months' },
    kind: 'statutory_party',
    regime: 'administrative',
    direction: 'forward',
    citations: [birthRequest],
    confidence: 'law',
    whileOpen: {
      pt: 'Apresentar o pedido, um por criança, dentro dos seis meses após o registo do nascimento.',
      en: 'File the request, one per child, within six months of the registration of the birth.',
    },
    onExpiry: {
      pt: 'Passaram os seis meses: pedir a intervenção do curador de menores (Lei 23/2007, art. 124, n.º 3).',
      en: 'The six months have passed: ask the prosecutor for minors to step in (Lei 23/2007, art. 124/3).',
    },
  },
  {
    id: 'renewal.request',
    version: 1,
    name: { pt: 'Pedido de renovação', en: 'Renewal request' },
    period: { count: 30, unit: 'calendar_days' },
    kind: 'statutory_party',
    regime: 'administrative',
    direction: 'backward',
    citations: [renewal],
    confidence: 'law',
    whileOpen: {
      pt: 'Reunir os documentos e pedir a renovação até 30 dias antes de o título caducar.',
      en: 'Gather the documents and ask for the renewal at least 30 days before the permit expires.',
    },
    onExpiry: {
      pt: 'Pedir já a renovação, ainda que fora do prazo, e avisar o advogado.',
      en: 'Ask for the renewal at once, though it is late, and tell the lawyer.',
    },
  },
  // The day of expiry is not safely "before": the day to act is the one ahead of it (docs/legal-questions.md, 35).
  {
    id: 'renewal.before_expiry',
    version: 1,
    name: { pt: 'Último dia para pedir a renovação', en: 'Last day to ask for the renewal' },
    period: { count: 1, unit: 'calendar_days' },
    kind: 'statutory_party',
    regime: 'administrative',
    direction: 'backward',
    citations: [renewalInTime, beforeExpiry],
    confidence: 'article',
    whileOpen: {
      pt: 'Pedir a renovação antes de o título caducar, por uma via que prove a entrega, e guardar o comprovativo.',
      en: 'Ask for the renewal before the permit expires, by a way that proves the filing, and keep the receipt.',
    },
    onExpiry: {
      pt: 'Se nada se pediu, pedir hoje: o advogado confirma o que ainda protege a pessoa (direito de residência durante seis meses).',
      en: 'If nothing was filed, file today: the lawyer confirms what still protects the person (right of residence for six months).',
    },
  },
  {
    id: 'eu_card.request',
    version: 1,
    name: {
      pt: 'Pedido do cartão de residência (art. 15)',
      en: 'Request for the residence card (art. 15)',
    },
    period: { count: 30, unit: 'calendar_days' },
    kind: 'statutory_party',
    regime: 'administrative',
    direction: 'forward',
    citations: [euCardRequest, euCardCount],
    confidence: 'unverified',
    whileOpen: {
      pt: 'Pedir o cartão nos 30 dias seguintes aos três meses após a entrada.',
      en: 'Ask for the card within 30 days of the three months after entry.',
    },
    onExpiry: {
      pt: 'Pedir já o cartão, ainda que fora do prazo, e avisar o advogado: o direito de residência não nasce do cartão.',
      en: 'Ask for the card at once, though it is late, and tell the lawyer: the right of residence does not come from the card.',
    },
  },
  {
    id: 'payment.slip',
    version: 1,
    name: { pt: 'Pagamento do DUC', en: 'Payment of the DUC slip' },
    period: { count: 10, unit: 'working_days' },
    kind: 'statutory_party',
    regime: 'administrative',
    direction: 'forward',
    citations: [paymentSlip],
    confidence: 'secondary',
    whileOpen: {
      pt: 'Pagar o DUC e guardar o comprovativo, válido por 180 dias.',
      en: 'Pay the DUC slip and keep the proof of payment, which is good for 180 days.',
    },
    onExpiry: {
      pt: 'DUC por pagar: pedir a emissão de novo documento de pagamento.',
      en: 'The DUC slip is unpaid: ask for a new one to be issued.',
    },
  },
];
