import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

import { citations } from '#domain/playbooks/pieces/citations';

export type ObservedTime = {
  readonly name: Text;
  readonly from: number;
  readonly to: number;
  readonly unit: 'working_days' | 'weeks' | 'months';
  readonly source: Citation;
};

const known = {
  contactenos_standard: {
    name: { pt: 'Padrão de resposta do contactenos', en: 'Contactenos service standard' },
    from: 15,
    to: 15,
    unit: 'working_days',
    source: citations.childAccounts,
  },
  child_account: {
    name: { pt: 'Correção da conta do menor', en: "Correction of a child's account" },
    from: 5,
    to: 15,
    unit: 'working_days',
    source: citations.childAccounts,
  },
  art_124_answer: {
    name: { pt: 'Resposta ao pedido do art. 124', en: 'Answer to an art. 124 request' },
    from: 4,
    to: 8,
    unit: 'weeks',
    source: citations.newborns,
  },
  art_124_old_queue: {
    name: {
      pt: 'Espera na fila antiga do reagrupamento',
      en: 'Wait in the old reunification queue',
    },
    from: 18,
    to: 24,
    unit: 'months',
    source: citations.newborns,
  },
  into_analysis: {
    name: { pt: 'Passagem do processo a análise', en: 'File moves into analysis' },
    from: 5,
    to: 10,
    unit: 'working_days',
    source: citations.wrongArticle,
  },
  professional_certificate: {
    name: {
      pt: 'Certificado pelo portal profissional',
      en: 'Certificate by the professional portal',
    },
    from: 5,
    to: 5,
    unit: 'working_days',
    source: citations.childAccounts,
  },
  data_change: {
    name: { pt: 'Alteração de dados prometida pela AIMA', en: 'Data change as promised by AIMA' },
    from: 2,
    to: 2,
    unit: 'working_days',
    source: { text: 'AIMA, conforme a imprensa', confidence: 'secondary' },
  },
  court_appointment: {
    name: { pt: 'Sentença que ordena o agendamento', en: 'Court order for the appointment' },
    from: 3,
    to: 4,
    unit: 'months',
    source: citations.newborns,
  },
  court_correction: {
    name: { pt: 'Ação de correção até à sentença', en: 'Correction action to judgment' },
    from: 6,
    to: 12,
    unit: 'months',
    source: citations.wrongArticle,
  },
  tacit_certificate: {
    name: { pt: 'Certidão de deferimento tácito', en: 'Certificate of tacit approval' },
    from: 8,
    to: 8,
    unit: 'working_days',
    source: { text: 'DL 135/99, art. 28-B, segundo a prática', confidence: 'secondary' },
  },
} satisfies Readonly<Record<string, ObservedTime>>;

export type ObservedTimeId = keyof typeof known;

/** How long things took, for setting expectations. None of these is a legal term. */
export const observedTimes: Readonly<Record<ObservedTimeId, ObservedTime>> = known;
