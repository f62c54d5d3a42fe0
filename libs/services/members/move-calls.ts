import type { FirmContext } from '#db/with-firm';

type Hands = { readonly from: string; readonly to: string };

/**
 * Unanswered alerts ring at somebody else's. Who is called about a date already is called once: their own alert is
 * opened again if need be, and the one that was handed over is put at rest.
 */
export async function moveAlerts(ctx: FirmContext, { from, to }: Hands): Promise<void> {
  const isHandedOver = 'a.firm_id = $1 AND a.recipient_id = $2 AND a.acknowledged_at IS NULL';
  const own = 'b.firm_id = a.firm_id AND b.deadline_id = a.deadline_id AND b.recipient_id = $3';
  const hands = [ctx.firmId, from, to];
  await ctx.sql(
    `UPDATE alerts b SET acknowledged_at = NULL, acknowledged_by = NULL
     FROM alerts a WHERE ${isHandedOver} AND ${own} AND b.acknowledged_at IS NOT NULL`,
    hands,
  );
  await ctx.sql(
    `UPDATE alerts a SET recipient_id = $3
     WHERE ${isHandedOver} AND NOT EXISTS (SELECT FROM alerts b WHERE ${own})`,
    hands,
  );
  await ctx.sql(`UPDATE alerts a SET acknowledged_at = $3 WHERE ${isHandedOver}`, [
    ctx.firmId,
    from,
    ctx.clock.now(),
  ]);
}

/** Messages that have not left go to somebody else, once each: what they are told already is not planned again. */
export async function moveMessages(
  ctx: FirmContext,
  { from, to, isReminder }: Hands & { readonly isReminder: boolean },
): Promise<void> {
  const handedOver = [ctx.firmId, from, isReminder];
  const isHandedOver = `d.firm_id = $1 AND d.recipient_id = $2::uuid AND d.state = 'planned'
    AND (d.kind = 'reminder') = $3`;
  const key = 'replace(d.occurrence_key, $2::text, $4::text)';
  await ctx.sql(
    `UPDATE dispatches d SET recipient_id = $4::uuid, occurrence_key = ${key},
       stands_in_for = nullif(d.stands_in_for, $4::uuid),
       alert_id = coalesce((SELECT b.id FROM alerts b WHERE b.firm_id = d.firm_id
         AND b.deadline_id = d.deadline_id AND b.recipient_id = $4::uuid), d.alert_id)
     WHERE ${isHandedOver} AND NOT EXISTS (
       SELECT FROM dispatches e WHERE e.firm_id = d.firm_id AND e.occurrence_key = ${key})`,
    [...handedOver, to],
  );
  await ctx.sql(`UPDATE dispatches d SET state = 'cancelled' WHERE ${isHandedOver}`, handedOver);
}
