import type { Guard } from '#domain/playbooks/pieces/guard';

import { citations } from '#domain/playbooks/pieces/citations';

/** What is asked before going to court: whether its terms are about to end, or have not begun. */
export const guardsOfTerms = {
  court_term_refusal: {
    effect: 'ask',
    when: { fact: 'decision_notified_on', longAgo: { count: 2, unit: 'months' } },
    says: {
      pt: 'Passaram dois meses da notificação: o prazo de três meses para a ação está a acabar.',
      en: 'Two months have passed since notice: the three months to sue are running out.',
    },
    citations: [citations.annulmentAction],
  },
  court_term_silence: {
    effect: 'ask',
    when: { fact: 'decision_term_ended_on', longAgo: { count: 10, unit: 'months' } },
    says: {
      pt: 'O ano para a ação por falta de decisão está a acabar: o advogado decide já.',
      en: 'The year to sue over silence is running out: the lawyer decides now.',
    },
    citations: [citations.dueAct],
  },
  term_to_decide_open: {
    effect: 'ask',
    when: { fact: 'term_to_decide_is_over', is: false },
    says: {
      pt: 'Os 60 dias úteis são prática: uma primeira concessão tem 90 dias úteis, e antes disso a ação pode ser prematura; o advogado decide.',
      en: 'The 60 working days are practice: a first grant has 90 working days, before which the action may be premature; the lawyer decides.',
    },
    citations: [citations.grantTerm, citations.dueAct],
  },
} satisfies Readonly<Record<string, Guard>>;
