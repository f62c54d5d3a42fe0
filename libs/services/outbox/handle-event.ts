import type { Database } from '#db/database';
import { findOutbox } from '#db/system';
import { withFirm, type Actor, type FirmContext } from '#db/with-firm';
import { topics, type Topic } from '#jobs/topics';
import { settleDeadlines } from '../deadlines/settle-deadlines.ts';
import { runImpact } from '../impacts/run-impact.ts';
import { resealFirm } from '../sealing/reseal-firm.ts';

const handlers: Readonly<Record<Topic, (ctx: FirmContext, subjectId: string) => Promise<void>>> = {
  'case.facts_changed': settleDeadlines,
  'impact.run': runImpact,
  'firm.reseal': resealFirm,
};

/**
 * Handles one event of the outbox. Its effect and the note that it was handled commit together, so an event counts
 * once however often it is delivered. The firm comes from the event's own row.
 */
export async function handleEvent(database: Database, outboxId: string): Promise<void> {
  const item = await findOutbox(database, outboxId);
  if (!item) return;
  const topic = topics.find((each) => each === item.topic);
  if (!topic) throw new Error(`Event ${outboxId} has a topic that this version does not know`);

  const actor: Actor = { firmId: item.firm_id, userId: undefined, role: 'system' };
  const handled = withFirm(database, actor, async (ctx) => {
    const taken = await ctx.tx.outbox.updateMany({
      where: { id: outboxId, handledAt: null },
      data: { handledAt: ctx.clock.now() },
    });
    if (taken.count === 1) await handlers[topic](ctx, item.subject_id);
  });
  await handled.catch(async (error: unknown) => {
    await withFirm(database, actor, (ctx) => noteTrouble(ctx, outboxId, error));
    throw error;
  });
}

/** The event stays and is tried again; what stood in its way is kept beside it. */
async function noteTrouble(ctx: FirmContext, id: string, error: unknown): Promise<void> {
  const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  await ctx.tx.outbox.updateMany({ where: { id, handledAt: null }, data: { lastError } });
}
