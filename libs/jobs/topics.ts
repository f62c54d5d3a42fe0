/**
 * What may stand in the outbox, and what its subject is: a case, whose whole set of deadlines is settled anew, a run that
 * works out what a change of law does to the firm's dates, or the firm, whose values are sealed under its newest key.
 */
export const topics = ['case.facts_changed', 'impact.run', 'firm.reseal'] as const;

export type Topic = (typeof topics)[number];
