import type { Guard } from '#domain/playbooks/pieces/guard';

import { citations } from '#domain/playbooks/pieces/citations';

const fiveYears = { count: 5, unit: 'years' } as const;

/** What is checked around a card of an EU citizen's family member, and the naturalisation that it may hold. */
export const euGuards = {
  still_at_counter: {
    effect: 'warn',
    when: { fact: 'is_still_at_counter', is: true },
    says: {
      pt: 'Pedir já ao balcão que corrija o artigo e reemita o recibo: muitos casos acabam aqui.',
      en: 'Ask at the counter now to correct the article and reissue the receipt: many cases end here.',
    },
    goTo: 'receipt_check',
    citations: [citations.wrongArticle],
  },
  wrong_card_issued: {
    effect: 'block',
    when: { fact: 'wrong_card_was_issued', is: true },
    says: {
      pt: 'O cartão já foi emitido: pedir anulação e reemissão.',
      en: 'The card has been issued: ask for annulment and reissue.',
    },
    goTo: 'annulment_and_reissue',
    citations: [citations.annulment],
  },
  card_not_issued_yet: {
    effect: 'block',
    when: { fact: 'wrong_card_was_issued', is: false },
    says: {
      pt: 'O cartão ainda não foi emitido: pedir a correção da base legal, que é mais rápida.',
      en: 'The card has not been issued yet: ask for the correction of the basis, which is faster.',
    },
    goTo: 'art_15_filed_as_art_17',
    citations: [citations.wrongArticle],
  },
  annulment_window: {
    effect: 'ask',
    when: { fact: 'wrong_card_issued_on', longAgo: { count: 6, unit: 'months' } },
    says: {
      pt: 'O cartão tem mais de seis meses: o advogado verifica as janelas de anulação.',
      en: 'The card is over six months old: the lawyer checks the windows for annulment.',
    },
    citations: [citations.annulment, citations.annulmentWindows],
  },
  right_to_permanent_card: {
    effect: 'ask',
    when: {
      all: [
        { fact: 'resident_since', longAgo: fiveYears },
        { fact: 'sponsor_resident_since', longAgo: fiveYears },
      ],
    },
    says: {
      pt: 'Ambos residem há cinco anos ou mais: o cartão permanente pode estar certo; o advogado confirma antes de corrigir.',
      en: 'Both have resided five years or more: the permanent card may be right; the lawyer confirms before correcting.',
    },
    citations: [citations.euRight, citations.euPermanentCard],
  },
  five_years_not_reached: {
    effect: 'warn',
    when: {
      any: [
        { fact: 'resident_since', notYet: fiveYears },
        { fact: 'sponsor_resident_since', notYet: fiveYears },
      ],
    },
    says: {
      pt: 'Ainda não há cinco anos de residência legal de ambos: o cartão é o do art. 15, não o permanente.',
      en: 'Both do not have five years of legal residence yet: the card is that of art. 15, not the permanent one.',
    },
    citations: [citations.euRight, citations.euCard],
  },
  sponsor_portuguese: {
    effect: 'ask',
    when: { fact: 'sponsor_is_portuguese', is: true },
    says: {
      pt: 'O familiar é português: o advogado decide a base legal antes de qualquer pedido.',
      en: 'The sponsor is Portuguese: the lawyer decides the legal basis before any request.',
    },
    goTo: 'spouse_of_portuguese',
    citations: [citations.euCard, citations.wrongArticle],
  },
  correction_pending: {
    effect: 'block',
    when: { fact: 'correction_is_open', is: true },
    says: {
      pt: 'Há uma correção em curso: não pedir a naturalização até o cartão estar certo.',
      en: 'A correction is pending: file no naturalisation until the card is right.',
    },
    citations: [citations.wrongArticle],
  },
  nothing_to_hold: {
    effect: 'block',
    when: { fact: 'correction_is_open', is: false },
    says: {
      pt: 'Não há cartão, recibo nem correção que suspenda a naturalização.',
      en: 'There is no card, receipt or correction that holds the naturalisation.',
    },
    citations: [citations.wrongArticle],
  },
  wrong_card_in_force: {
    effect: 'warn',
    when: { fact: 'wrong_card_was_issued', is: true },
    says: {
      pt: 'O cartão errado está em vigor: pedir a anulação e a reemissão enquanto a naturalização espera.',
      en: 'The wrong card is in force: ask for annulment and reissue while the naturalisation waits.',
    },
    goTo: 'annulment_and_reissue',
    citations: [citations.annulment],
  },
} satisfies Readonly<Record<string, Guard>>;
