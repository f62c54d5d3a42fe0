import type { Confidence } from '#domain/calendar/confidence';

export type Period = {
  /** Civil days, or civil years, after the event that `from` names. Absent: no event ends it but off-boarding. */
  readonly length?: { readonly count: number; readonly unit: 'days' | 'years' };
  readonly name: { readonly pt: string; readonly en: string };
  readonly from: { readonly pt: string; readonly en: string };
  /** Who removes it when the period is over. */
  readonly end: 'removed' | 'proposed' | 'off_boarding' | 'platform';
  readonly citation: string;
  readonly confidence: Confidence;
};

const minimisation = 'RGPD, art. 5.º/1 e)';

/**
 * How long each kind of data stays. No lawyer has confirmed these periods: `unverified` is shown as "por confirmar".
 */
export const retentionPeriods = {
  file: {
    length: { count: 20, unit: 'years' },
    name: { pt: 'Casos e pessoas', en: 'Files and people' },
    from: { pt: 'o encerramento do último caso', en: 'the closing of the last case' },
    end: 'proposed',
    citation: 'Código Civil, art. 309.º; RGPD, art. 17.º/3 e)',
    confidence: 'unverified',
  },
  bundle: {
    length: { count: 30, unit: 'days' },
    name: { pt: 'Pastas de prova', en: 'Bundles of evidence' },
    from: {
      pt: 'a sua feitura; podem fazer-se de novo',
      en: 'their making; they can be made anew',
    },
    end: 'removed',
    citation: minimisation,
    confidence: 'unverified',
  },
  dispatch: {
    length: { count: 730, unit: 'days' },
    name: { pt: 'Mensagens enviadas', en: 'Messages sent' },
    from: { pt: 'o envio, com o prazo já fechado', en: 'the sending, once its deadline is closed' },
    end: 'removed',
    citation: minimisation,
    confidence: 'unverified',
  },
  session: {
    length: { count: 90, unit: 'days' },
    name: { pt: 'Sessões terminadas', en: 'Ended sessions' },
    from: { pt: 'o fim da sessão', en: 'the end of the session' },
    end: 'removed',
    citation: minimisation,
    confidence: 'unverified',
  },
  invitation: {
    length: { count: 90, unit: 'days' },
    name: { pt: 'Convites aceites, revogados ou expirados', en: 'Invitations that are over' },
    from: { pt: 'o convite', en: 'the invitation' },
    end: 'removed',
    citation: minimisation,
    confidence: 'unverified',
  },
  letter: {
    length: { count: 30, unit: 'days' },
    name: {
      pt: 'Pedidos de palavra-passe e ligações por correio',
      en: 'Password requests and links by mail',
    },
    from: { pt: 'o pedido', en: 'the request' },
    end: 'removed',
    citation: minimisation,
    confidence: 'unverified',
  },
  outbox: {
    length: { count: 30, unit: 'days' },
    name: { pt: 'Tarefas internas concluídas', en: 'Internal work that is done' },
    from: { pt: 'a conclusão', en: 'its end' },
    end: 'removed',
    citation: minimisation,
    confidence: 'unverified',
  },
  idempotency: {
    length: { count: 3, unit: 'days' },
    name: { pt: 'Respostas a pedidos repetidos', en: 'Answers to repeated requests' },
    from: { pt: 'o pedido', en: 'the request' },
    end: 'removed',
    citation: minimisation,
    confidence: 'unverified',
  },
  accountability: {
    name: { pt: 'Registo do que foi feito', en: 'Record of what was done' },
    from: { pt: 'a saída do escritório', en: 'the off-boarding of the firm' },
    end: 'off_boarding',
    citation: 'RGPD, art. 5.º/2 e 30.º',
    confidence: 'unverified',
  },
  firm: {
    name: { pt: 'Escritório, membros e definições', en: 'Firm, members and settings' },
    from: { pt: 'a saída do escritório', en: 'the off-boarding of the firm' },
    end: 'off_boarding',
    citation: 'RGPD, art. 28.º/3 g)',
    confidence: 'unverified',
  },
  platform: {
    name: { pt: 'Dados da plataforma', en: 'Data of the platform' },
    from: { pt: 'a sua substituição', en: 'their replacement' },
    end: 'platform',
    citation: minimisation,
    confidence: 'unverified',
  },
} as const satisfies Readonly<Record<string, Period>>;

export type RetentionClass = keyof typeof retentionPeriods;
