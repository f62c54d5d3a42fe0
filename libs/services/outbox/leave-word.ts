import type { Topic } from '#jobs/topics';
import type { FirmContext } from '#db/with-firm';

/** Leaves word for the worker in the business transaction, about each subject: all is written, or nothing. */
export async function leaveWord(
  ctx: FirmContext,
  topic: Topic,
  ...subjectIds: readonly string[]
): Promise<void> {
  await ctx.tx.outbox.createMany({ data: subjectIds.map((subjectId) => ({ topic, subjectId })) });
}
