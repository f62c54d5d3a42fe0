import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

import { citations } from '#domain/playbooks/pieces/citations';

export type Cost = {
  readonly name: Text;
  /** Euros, from and to, per person or case. */
  readonly eur: readonly [from: number, to: number];
  readonly source: Citation;
};

const known = {
  contactenos: {
    name: { pt: 'Pedido pelo contactenos', en: 'Contactenos request' },
    eur: [0, 0],
    source: citations.childAccounts,
  },
  retainer: {
    name: {
      pt: 'Advogado: pedido e carta de acompanhamento',
      en: 'Lawyer: request and follow-up letter',
    },
    eur: [300, 600],
    source: citations.childAccounts,
  },
  lawyer_renewal: {
    name: { pt: 'Renovação entregue por advogado', en: 'Renewal filed by a lawyer' },
    eur: [800, 1500],
    source: citations.childAccounts,
  },
  court_silence: {
    name: { pt: 'Ação por falta de decisão', en: 'Court action over silence' },
    eur: [2000, 4000],
    source: citations.childAccounts,
  },
  court_art_124: {
    name: { pt: 'Ação para obter o agendamento', en: 'Court action for an appointment' },
    eur: [1500, 3000],
    source: citations.newborns,
  },
  court_correction: {
    name: { pt: 'Ação para corrigir a base legal', en: 'Court action to correct the basis' },
    eur: [1500, 3000],
    source: citations.wrongArticle,
  },
  child_nif: {
    name: { pt: 'NIF de um menor', en: "A child's NIF" },
    eur: [0, 0],
    source: citations.newborns,
  },
} satisfies Readonly<Record<string, Cost>>;

export type CostId = keyof typeof known;

/** What a procedure costs, as the source articles give it: a guide for talking to a client. */
export const costs: Readonly<Record<CostId, Cost>> = known;
