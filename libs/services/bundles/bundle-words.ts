import type { CaseEvent } from '#domain/cases/life-cycle';
import type { Outcome } from '#domain/playbooks/playbook';

/** What a bundle says, in Portuguese: it goes to courts and authorities. */
export const eventWords: Readonly<Record<CaseEvent, string>> = {
  submitted: 'Pedido apresentado',
  acknowledged: 'Receção confirmada',
  taken_up: 'Entrada em análise',
  elements_requested: 'Elementos pedidos',
  elements_delivered: 'Elementos entregues',
  hearing_notified: 'Audiência prévia notificada',
  hearing_answered: 'Audiência prévia respondida',
  appointment_set: 'Atendimento marcado',
  appointment_held: 'Atendimento realizado',
  decided_for: 'Decisão favorável',
  decided_against: 'Decisão desfavorável',
  archived: 'Pedido arquivado',
  refiled: 'Pedido apresentado de novo',
  card_issued: 'Cartão emitido',
  card_was_right: 'Cartão conferido, está certo',
  card_was_wrong: 'Cartão errado',
  given_up: 'Pedido abandonado',
  form_locked: 'Formulário bloqueado',
  form_unlocked: 'Formulário desbloqueado',
  wrong_queue_found: 'Pedido na fila errada',
  stalled: 'Pedido parado',
  sued: 'Ação em tribunal',
  court_ended: 'Processo em tribunal terminado',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  for: 'decisão favorável',
  against: 'decisão desfavorável',
  archived: 'pedido arquivado',
};

export const leftOut = {
  encrypted:
    'O PDF está cifrado: as suas páginas não puderam ser juntas. O original acompanha esta pasta em separado.',
  damaged:
    'O ficheiro está danificado ou não respeita o formato: as suas páginas não puderam ser juntas. O original acompanha esta pasta em separado.',
  other_type:
    'Este tipo de ficheiro não se imprime em páginas. O original acompanha esta pasta em separado.',
  not_clean: 'O ficheiro ainda não foi verificado contra vírus e por isso não foi incluído.',
  refused: 'O ficheiro foi recusado na verificação e não foi incluído.',
  removed: 'O ficheiro foi apagado e não foi incluído.',
  altered:
    'ATENÇÃO: o ficheiro guardado já não corresponde à soma registada na receção e por isso não foi incluído.',
} as const;
export type LeftOut = keyof typeof leftOut;
