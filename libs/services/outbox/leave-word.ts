import type { Topic } from '#jobs/topics';
import type { FirmContext } from '#db/with-firm';

/** Leaves word for the worker in the business transaction: both are written, or neither. */
export async function leaveWord(ctx: FirmContext, topic: Topic, subjectId: string): Promise<void> {
  await ctx.tx.outbox.create({ data: { topic, subjectId } });
}
