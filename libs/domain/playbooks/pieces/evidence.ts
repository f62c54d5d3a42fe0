import type { Text } from '#domain/calendar/text';

export type Evidence = {
  readonly name: Text;
  /**
   * How well it proves that a request was filed in time: 4 the portal's receipt, 3 proof of payment,
   * 2 the contactenos receipt or a signed postal receipt, 1 an e-mail sent, 0 no proof of filing.
   */
  readonly strength: 0 | 1 | 2 | 3 | 4;
};

const known = {
  portal_receipt: {
    name: { pt: 'Recibo do portal com código QR', en: 'Portal receipt with QR code' },
    strength: 4,
  },
  professional_certificate: {
    name: {
      pt: 'Certificado do portal profissional',
      en: 'Certificate of the professional portal',
    },
    strength: 4,
  },
  filing_certificate: {
    name: {
      pt: 'Certidão da entrada do pedido (CPA, art. 84)',
      en: 'Certificate of filing (CPA 84)',
    },
    strength: 4,
  },
  payment_proof: {
    name: { pt: 'DUC e comprovativo de pagamento', en: 'DUC slip and proof of payment' },
    strength: 3,
  },
  contactenos_receipt: {
    name: {
      pt: 'Comprovativo do contactenos com a referência',
      en: 'Contactenos receipt with its reference',
    },
    strength: 2,
  },
  postal_receipt: {
    name: {
      pt: 'Registo dos CTT e aviso de receção',
      en: 'Postal registration and signed receipt',
    },
    strength: 2,
  },
  email_sent: {
    name: { pt: 'E-mail enviado, com cabeçalhos', en: 'E-mail sent, with headers' },
    strength: 1,
  },
  error_screenshot: { name: { pt: 'Captura do erro', en: 'Screenshot of the error' }, strength: 0 },
  confirmation_screenshot: {
    name: { pt: 'Captura da página de confirmação', en: 'Screenshot of the confirmation page' },
    strength: 0,
  },
  appointment_receipt_photo: {
    name: { pt: 'Fotografia do recibo do atendimento', en: 'Photograph of the counter receipt' },
    strength: 0,
  },
  card_copy: {
    name: { pt: 'Cópia do cartão, frente e verso', en: 'Copy of the card, both sides' },
    strength: 0,
  },
  signed_letter: { name: { pt: 'Carta assinada em PDF', en: 'Signed letter as PDF' }, strength: 0 },
  court_filing: {
    name: { pt: 'Comprovativo de entrega da peça no tribunal', en: 'Proof of filing in court' },
    strength: 0,
  },
  tacit_approval_certificate: {
    name: { pt: 'Certidão de deferimento tácito', en: 'Certificate of tacit approval' },
    strength: 0,
  },
} satisfies Readonly<Record<string, Evidence>>;

export type EvidenceId = keyof typeof known;

/** What a case keeps as proof. */
export const evidence: Readonly<Record<EvidenceId, Evidence>> = known;
