/**
 * What may stand in the outbox, and what its subject is: a case, whose whole set of deadlines is settled anew, or a run
 * that works out what a change of law does to the firm's dates.
 */
export const topics = ['case.facts_changed', 'impact.run'] as const;

export type Topic = (typeof topics)[number];
