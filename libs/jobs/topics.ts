/** What may stand in the outbox. The subject is always a case: its whole set of deadlines is settled anew. */
export const topics = ['case.facts_changed'] as const;

export type Topic = (typeof topics)[number];
