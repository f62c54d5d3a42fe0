import type { FirmContext } from '#db/with-firm';

/** What has not left yet does not leave any more. */
export async function cancelDispatches(ctx: FirmContext, deadlineId: string): Promise<void> {
  await ctx.tx.dispatch.updateMany({
    where: { deadlineId, state: 'planned' },
    data: { state: 'cancelled' },
  });
}
