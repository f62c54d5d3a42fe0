import type { Database } from '#db/database';
import { withFirm } from '#db/with-firm';
import { handleEvent } from '#services/outbox/handle-event';
import type { DemoTeam } from './demo-team.ts';

/** Does at once what the worker would do next, so that the first screen is complete. */
export async function settle(database: Database, team: DemoTeam): Promise<void> {
  const waiting = await withFirm(database, team.paralegal, (ctx) =>
    ctx.tx.outbox.findMany({ where: { handledAt: null }, orderBy: { id: 'asc' } }),
  );
  for (const event of waiting) await handleEvent(database, event.id);
}
