import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';

/** What would be left behind: open cases owned and led, unanswered alerts, messages that have not left. */
export const DeskView = z
  .object({
    ownedCases: z.int(),
    ledCases: z.int(),
    alerts: z.int(),
    reminders: z.int(),
    otherMessages: z.int(),
  })
  .meta({ id: 'Desk' });
export type Desk = z.infer<typeof DeskView>;

/** How much of what is open names this member. */
export async function readDesk(
  ctx: Pick<ReadContext, 'sql' | 'firmId'>,
  userId: string,
): Promise<Desk> {
  const [desk] = await ctx.sql<Desk>(
    `SELECT
       (SELECT count(*)::int FROM cases k
         WHERE k.firm_id = $1 AND k.owner_id = $2 AND k.status = 'open') AS "ownedCases",
       (SELECT count(*)::int FROM cases k
         WHERE k.firm_id = $1 AND k.lawyer_id = $2 AND k.status = 'open') AS "ledCases",
       (SELECT count(*)::int FROM alerts a
         WHERE a.firm_id = $1 AND a.recipient_id = $2 AND a.acknowledged_at IS NULL) AS alerts,
       count(*) FILTER (WHERE d.kind = 'reminder')::int AS reminders,
       count(*) FILTER (WHERE d.kind <> 'reminder')::int AS "otherMessages"
     FROM dispatches d
     WHERE d.firm_id = $1 AND d.recipient_id = $2 AND d.state = 'planned'`,
    [ctx.firmId, userId],
  );
  if (!desk) throw new Error('an aggregate gives one row');

  return desk;
}
