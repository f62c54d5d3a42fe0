import type { Database } from '#db/database';
import { withFirm, type Actor } from '#db/with-firm';
import { planDigests } from '../impacts/plan-digests.ts';
import { lockPlanning } from './lock-planning.ts';
import { planDispatches } from './plan-dispatches.ts';

const batch = 200;

/** Plans a whole firm, batch by batch, each in a transaction of its own: a large firm is no reason to plan nothing. */
export async function planFirm(database: Database, firmId: string): Promise<void> {
  const actor: Actor = { firmId, userId: undefined, role: 'system' };
  let after: string | undefined;
  do {
    const { looked, last } = await withFirm(database, actor, (ctx) =>
      planDispatches(ctx, { take: batch, ...(after && { where: { id: { gt: after } } }) }),
    );
    after = looked === batch ? last : undefined;
  } while (after);
  await withFirm(database, actor, async (ctx) => {
    await lockPlanning(ctx);
    await planDigests(ctx);
  });
}
