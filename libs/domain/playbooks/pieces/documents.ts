import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';
import type { Period } from '#domain/deadlines/rule';

import { citations } from '#domain/playbooks/pieces/citations';

export type Document = {
  readonly name: Text;
  /** How long it is accepted after its issue. */
  readonly acceptedFor?: Period;
  /** It carries an expiry date of its own. */
  readonly expires?: true;
  readonly source?: Citation;
  /** Why a counter may refuse it all the same: alone it is held, and doubtful. */
  readonly doubted?: Citation;
};

const threeMonths: Period = { count: 3, unit: 'months' };

const known = {
  child_card: {
    name: {
      pt: 'Cartão de residência do menor, frente e verso',
      en: "Child's residence card, both sides",
    },
  },
  parent_card: {
    name: {
      pt: 'Título de residência do pai ou da mãe, frente e verso',
      en: "Parent's residence permit, both sides",
    },
    expires: true,
  },
  other_parent_card: {
    name: { pt: 'Título de residência do outro progenitor', en: "Other parent's residence permit" },
    expires: true,
  },
  parent_passport: {
    name: { pt: 'Passaporte do pai ou da mãe', en: "Parent's passport" },
    expires: true,
  },
  other_parent_id: {
    name: {
      pt: 'Documento de identificação do outro progenitor',
      en: "Other parent's identity document",
    },
    expires: true,
  },
  eu_identity_card: {
    name: { pt: 'Bilhete de identidade de cidadão da União', en: 'EU national identity card' },
    expires: true,
  },
  parent_nif: { name: { pt: 'NIF do pai ou da mãe', en: "Parent's NIF" } },
  birth_certificate: {
    name: { pt: 'Certidão ou assento de nascimento', en: 'Birth certificate' },
  },
  birth_certificate_translated: {
    name: {
      pt: 'Certidão de nascimento estrangeira, apostilada e traduzida',
      en: 'Foreign birth certificate, apostilled and translated',
    },
  },
  foreign_document_legalised: {
    name: {
      pt: 'Documentos estrangeiros com apostila ou legalização consular',
      en: 'Foreign documents with apostille or consular legalisation',
    },
    source: citations.newborns,
  },
  portuguese_birth_record: {
    name: {
      pt: 'Assento de nascimento da Conservatória do Registo Civil',
      en: 'Birth record of the Portuguese civil registry',
    },
  },
  paternity_declaration: {
    name: {
      pt: 'Perfilhação ou declaração de filiação',
      en: 'Recognition of paternity or maternity',
    },
  },
  error_screenshot: {
    name: { pt: 'Captura do erro do portal', en: 'Screenshot of the portal error' },
  },
  parent_declaration: {
    name: {
      pt: 'Declaração de uma página, assinada: residência contínua e laço familiar',
      en: 'One-page signed declaration: continuous residence and family tie',
    },
  },
  termo_modelo_4: {
    name: {
      pt: 'Termo de Responsabilidade (Modelo 4)',
      en: 'Termo de Responsabilidade (Modelo 4)',
    },
    source: citations.termoForMinors,
  },
  own_means_declaration: {
    name: {
      pt: 'Declaração de uma página: adulto com meios próprios, sem responsável',
      en: 'One-page declaration: adult with own means and no guarantor',
    },
  },
  finances_booking: {
    name: { pt: 'Marcação nas Finanças para o NIF', en: 'Finanças booking for the NIF' },
  },
  child_nif: { name: { pt: 'NIF da criança', en: "Child's NIF" } },
  sns_number: { name: { pt: 'Número de utente do SNS', en: 'SNS user number' } },
  insurance_certificate: {
    name: { pt: 'Certificado de seguro de saúde', en: 'Health insurance certificate' },
    expires: true,
  },
  photographs: {
    name: {
      pt: 'Duas fotografias tipo passe, segundo a especificação da AIMA',
      en: 'Two passport-type photographs to the specification of AIMA',
    },
    source: citations.newborns,
  },
  junta_certificate: {
    name: {
      pt: 'Atestado de residência da junta de freguesia',
      en: 'Residence certificate of the parish council',
    },
    acceptedFor: threeMonths,
    source: citations.newborns,
    doubted: citations.juntaProofs,
  },
  landlord_declaration: {
    name: {
      pt: 'Declaração do senhorio com assinatura reconhecida',
      en: "Landlord's declaration with certified signature",
    },
    source: citations.juntaProofs,
  },
  family_cluster_file: {
    name: { pt: 'Processo do agrupamento familiar ARI', en: 'Golden visa family-cluster file' },
  },
  expired_card: { name: { pt: 'Cartão caducado', en: 'Expired card' } },
  contactenos_receipt: {
    name: { pt: 'Comprovativo do contactenos', en: 'Contactenos receipt' },
  },
  renewal_receipt: {
    name: { pt: 'Recibo do pedido de renovação', en: 'Receipt of the renewal request' },
    acceptedFor: { count: 60, unit: 'calendar_days' },
    source: citations.receiptEffect,
  },
  renewal_appointment: {
    name: {
      pt: 'Prova da marcação para renovar, válida até ao dia marcado',
      en: 'Proof of the appointment for renewal, good until its day',
    },
    expires: true,
  },
  payment_proof: {
    name: { pt: 'Comprovativo de pagamento da renovação', en: 'Proof of payment of the renewal' },
    acceptedFor: { count: 180, unit: 'calendar_days' },
    source: {
      text: 'DL 85-B/2025 (títulos caducados de 22-02-2020 a 30-06-2025)',
      confidence: 'law',
    },
  },
  extension_order: {
    name: {
      pt: 'Despacho ou diploma de prorrogação, impresso',
      en: 'Extension order or act, printed',
    },
  },
  passport: { name: { pt: 'Passaporte', en: 'Passport' }, expires: true },
  residence_permit: { name: { pt: 'Título de residência', en: 'Residence permit' }, expires: true },
  means_proof: {
    name: { pt: 'Prova de meios de subsistência', en: 'Proof of means' },
    acceptedFor: threeMonths,
    source: { text: 'Prática dos balcões, por confirmar', confidence: 'unverified' },
  },
  housing_proof: { name: { pt: 'Prova de alojamento', en: 'Proof of housing' } },
  tax_compliance: {
    name: { pt: 'Certidão de não dívida às Finanças', en: 'Tax compliance certificate' },
    acceptedFor: threeMonths,
    source: { text: 'Validade usual das certidões, por confirmar', confidence: 'unverified' },
  },
  social_security_compliance: {
    name: {
      pt: 'Certidão de não dívida à Segurança Social',
      en: 'Social security compliance certificate',
    },
    acceptedFor: { count: 4, unit: 'months' },
    source: { text: 'Validade usual das certidões, por confirmar', confidence: 'unverified' },
  },
  criminal_record_consent: {
    name: {
      pt: 'Autorização para consulta do registo criminal',
      en: 'Consent to a criminal-record check',
    },
    source: citations.renewalFile,
  },
  residence_visa: { name: { pt: 'Visto de residência', en: 'Residence visa' }, expires: true },
  power_of_attorney: { name: { pt: 'Procuração', en: 'Power of attorney' } },
  appointment_receipt: {
    name: { pt: 'Recibo do atendimento', en: 'Receipt of the appointment' },
  },
  wrong_card: { name: { pt: 'Cartão errado, frente e verso', en: 'Wrong card, both sides' } },
  crue_or_card: {
    name: {
      pt: 'Certificado ou cartão que mostra o início da residência',
      en: 'Certificate or card showing when residence began',
    },
  },
  sponsor_crue: {
    name: {
      pt: 'Certificado de registo (CRUE) do cidadão da União',
      en: "EU citizen's registration certificate (CRUE)",
    },
    expires: true,
  },
  marriage_certificate: {
    name: {
      pt: 'Certidão de casamento ou prova do laço familiar',
      en: 'Marriage certificate or proof of the family tie',
    },
  },
  hearing_letter: { name: { pt: 'Carta de audiência prévia', en: 'Hearing letter' } },
  annulment_request: {
    name: {
      pt: 'Pedido escrito de anulação e reemissão',
      en: 'Written request for annulment and reissue',
    },
  },
  first_request: {
    name: { pt: 'Comprovativo do primeiro pedido', en: 'Receipt of the first request' },
  },
  decision: { name: { pt: 'Decisão notificada', en: 'Decision as notified' } },
} satisfies Readonly<Record<string, Document>>;

export type DocumentId = keyof typeof known;

/** The documents that procedures ask for, each described once. */
export const documents: Readonly<Record<DocumentId, Document>> = known;
