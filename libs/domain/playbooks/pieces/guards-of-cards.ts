import type { Guard } from '#domain/playbooks/pieces/guard';

import { citations } from '#domain/playbooks/pieces/citations';

/** What the expiry of an EU family card means: these cards follow Lei 37/2006, not the 30 days of Lei 23/2007. */
export const guardsOfCards = {
  eu_card_ends_soon: {
    effect: 'warn',
    when: { fact: 'card_expires_on', within: { count: 3, unit: 'months' } },
    says: {
      pt: 'O cartão acaba nos próximos três meses: o permanente (art. 17) pede-se antes de acabar o do art. 15; pedir já.',
      en: 'The card ends within three months: the permanent one (art. 17) is requested before that of art. 15 ends; file now.',
    },
    citations: [citations.euPermanentCard],
  },
  eu_card_expired: {
    effect: 'warn',
    when: { fact: 'card_expires_on', longAgo: { count: 0, unit: 'calendar_days' } },
    says: {
      pt: 'O cartão já acabou, e o permanente pedia-se antes: pedir hoje; o advogado confirma com que base.',
      en: 'The card has ended, and the permanent one was to be requested before: file today; the lawyer confirms on which basis.',
    },
    citations: [citations.euCard, citations.euPermanentCard],
  },
} satisfies Readonly<Record<string, Guard>>;
