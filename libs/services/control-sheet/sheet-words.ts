import type { Confidence } from '#domain/calendar/confidence';
import type { Channel, NoticeKind, SubmissionKind } from '#domain/playbooks/playbook';
import type { DeadlineView } from '../deadlines/deadline-view.ts';

/** What a control sheet says, in Portuguese: it is kept in the file and shown to the Bar. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  law: 'lido num texto legal',
  case_law: 'decisão ou aviso oficial',
  secondary: 'relatado, não lido na lei',
  article: 'só em artigos de prática',
  unverified: 'por confirmar',
};

export const triggerWords: Readonly<Record<SubmissionKind | NoticeKind, string>> = {
  request: 'Pedido',
  follow_up: 'Insistência',
  correction: 'Pedido de correção',
  hearing_letter: 'Carta de audiência prévia',
  complaint: 'Reclamação',
  annulment_request: 'Pedido de anulação',
  appointment_receipt: 'Recibo do atendimento',
  acknowledgement: 'Acuse de receção',
  elements_request: 'Pedido de elementos',
  hearing: 'Notificação para audiência prévia',
  decision: 'Notificação de decisão',
  payment_slip: 'Documento de pagamento (DUC)',
  other: 'Notificação',
};

/** With the preposition that each takes, to stand behind what was filed or received. */
export const channelWords: Readonly<Record<Channel, string>> = {
  contactenos: 'por contactenos',
  renewal_portal: 'pelo portal de renovações',
  professional_portal: 'pelo portal dos profissionais',
  email: 'por e-mail',
  registered_post: 'por correio registado',
  counter: 'ao balcão',
};

export const kindWords: Readonly<Record<DeadlineView['rule']['kind'], string>> = {
  statutory_party: 'prazo legal do interessado',
  statutory_authority: 'prazo legal da Administração',
  practice: 'prazo de prática, sem base na lei',
};

export const statusWords: Readonly<Record<DeadlineView['status'], string>> = {
  open: 'em aberto',
  done: 'cumprido',
  superseded: 'substituído',
};
