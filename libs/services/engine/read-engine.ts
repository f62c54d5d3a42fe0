import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Database } from '#db/database';
import { engineStatus } from '#db/system';

export const EngineView = z.object({
  ok: z.boolean(),
  /** Since the worker last showed that it lives; null when it never did. */
  secondsSinceBeat: z.number().nullable(),
  eventsPending: z.int(),
  eventsLateSeconds: z.number(),
  messagesDue: z.int(),
  messagesLateSeconds: z.number(),
  /** Messages that the relay did not take three times or more. */
  messagesFailing: z.int(),
  /** Invitations and links by mail that wait. */
  lettersDue: z.int(),
  lettersLateSeconds: z.number(),
  lettersFailing: z.int(),
});

/** The planner beats after each round, once a minute when there is little to plan; five minutes without are a fault. */
const toleratedSeconds = 300;

/** How the worker does, as the database knows it. Rejects when the database does not answer in time. */
export async function readEngine(database: Database): Promise<z.infer<typeof EngineView>> {
  const limit = new AbortController();
  const tooLate = sleep(3_000, undefined, { signal: limit.signal, ref: false }).then(() => {
    throw new Error('the database does not answer');
  });
  try {
    const status = await Promise.race([engineStatus(database), tooLate]);
    const silence = status.seconds_since_beat;
    const late = Math.max(
      status.outbox_late_seconds,
      status.dispatch_late_seconds,
      status.letter_late_seconds,
    );

    return {
      ok: silence !== null && silence <= toleratedSeconds && late <= toleratedSeconds,
      secondsSinceBeat: silence,
      eventsPending: Number(status.outbox_pending),
      eventsLateSeconds: status.outbox_late_seconds,
      messagesDue: Number(status.dispatches_due),
      messagesLateSeconds: status.dispatch_late_seconds,
      messagesFailing: Number(status.dispatches_failing),
      lettersDue: Number(status.letters_due),
      lettersLateSeconds: status.letter_late_seconds,
      lettersFailing: Number(status.letters_failing),
    };
  } finally {
    tooLate.catch(() => undefined);
    limit.abort();
  }
}
