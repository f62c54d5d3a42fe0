import type { FirmContext } from '#db/with-firm';

/** Ends what was opened through the firm's provider, or through one link: sessions, and sign-ins that await a code. */
export async function endLinked(ctx: FirmContext, linkId?: string): Promise<void> {
  const linked = { linkId: linkId ?? { not: null }, endedAt: null };
  const data = { endedAt: ctx.clock.now() };
  await ctx.tx.challenge.updateMany({ where: linked, data });
  await ctx.tx.session.updateMany({ where: linked, data });
}
