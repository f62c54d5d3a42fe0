import type { Wall } from './wall.ts';

const spoofs = ['test/worker/spoofed-jobs.integration.spec.ts'];

/** What holds a worker to the rows of the database, whoever writes into its queue. */
export const inTheWorker: readonly Wall[] = [
  {
    name: 'an event counts twice',
    file: 'libs/services/outbox/handle-event.ts',
    from: 'where: { id: outboxId, handledAt: null },\n      data: { handledAt',
    to: 'where: { id: outboxId },\n      data: { handledAt',
    first: ['test/services/settling.integration.spec.ts'],
  },
  {
    name: 'a message without its lease is prepared',
    file: 'libs/services/dispatches/send-dispatch.ts',
    from: 'if (!firmId) return',
    to: "if (leased.dispatchId === '') return",
    first: spoofs,
  },
  {
    name: 'a lease of others finishes a message',
    file: 'libs/services/dispatches/send-dispatch.ts',
    from: 'where: { id: dispatchId, leaseToken, state:',
    to: 'where: { id: dispatchId, state:',
    first: spoofs,
  },
  {
    name: 'a lease is used twice',
    file: 'libs/services/dispatches/send-dispatch.ts',
    from: 'leaseToken: randomUUID() }',
    to: '...(void randomUUID, {}) }',
    first: spoofs,
  },
  ...['event', 'mail'].map((queue) => ({
    name: `any payload of ${queue}`,
    file: `apps/worker/src/${queue}.processor.ts`,
    from: 'payload.parse(data)',
    to: '(void payload, data)',
    first: spoofs,
  })),
];
