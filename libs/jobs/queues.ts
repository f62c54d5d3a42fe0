import { z } from 'zod';

/**
 * What later work is called and what it carries: ids, never personal data and never authority. The firm is read from
 * the row that the id names. A queue is a hint: what Postgres has leased and not finished is queued again.
 */
export const queues = {
  /** Events of the outbox: a case's facts changed, so its deadlines must be settled. */
  events: {
    name: 'events',
    payload: z.strictObject({ outboxId: z.uuid() }),
    concurrency: 4,
  },
  /** Messages that are due. */
  mail: {
    name: 'mail',
    payload: z.strictObject({ dispatchId: z.uuid(), leaseToken: z.uuid() }),
    concurrency: 4,
  },
  /** Letters about logins and invitations. */
  letters: {
    name: 'letters',
    payload: z.strictObject({ letterId: z.uuid(), leaseToken: z.uuid() }),
    concurrency: 2,
  },
} as const;

export type EventJob = z.infer<typeof queues.events.payload>;
export type MailJob = z.infer<typeof queues.mail.payload>;
export type LetterJob = z.infer<typeof queues.letters.payload>;

/**
 * Seconds a worker may hold an event or a message; after that another takes over. For mail it is longer than the relay's
 * time-outs together, so that a slow relay is not asked twice at a time; so it is for files and their scanner. The lease of
 * a bundle is renewed while it is being made.
 */
export const leases = { events: 5, mail: 50, letters: 50, files: 120, bundles: 180 } as const;

/** What is leased at a time, and how much may wait already: a lease must not run out in the queue. */
export const claims = {
  events: { batch: 50, waiting: 50 },
  mail: { batch: 16, waiting: 8 },
  letters: { batch: 8, waiting: 4 },
} as const;
