import type { FirmContext } from '#db/with-firm';

/** Somebody answers for a deadline, or (null) it is no more: every alert about it is at rest, whoever else was called. Returns how many rang. */
export async function answerAlerts(
  ctx: FirmContext,
  input: { readonly deadlineId: string; readonly userId: string | null },
): Promise<number> {
  const answered = await ctx.tx.alert.updateMany({
    where: { deadlineId: input.deadlineId, acknowledgedAt: null },
    data: { acknowledgedAt: ctx.clock.now(), acknowledgedBy: input.userId },
  });

  return answered.count;
}
