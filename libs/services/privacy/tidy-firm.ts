import type { Database } from '#db/database';
import { withFirm, type Actor, type FirmContext } from '#db/with-firm';
import { retentionPeriods } from './retention-periods.ts';

const batch = 500;

/**
 * What may go, table by table, and when: $2 days after its end. A message stays while its deadline is open, because it is
 * by the messages there are that the planner knows what it has said.
 */
const rules = {
  sessions: ['session', 'coalesce(t.ended_at, t.expires_at)', 'true'],
  challenges: ['session', 't.created_at', 'true'],
  identity_answers: ['session', 't.created_at', 'true'],
  invitations: ['invitation', 't.created_at', "(t.state <> 'open' OR t.expires_at < now())"],
  outbox: ['outbox', 't.handled_at', 'true'],
  idempotency_keys: ['idempotency', 't.created_at', 'true'],
  dispatches: [
    'dispatch',
    't.sent_at',
    `NOT EXISTS (SELECT FROM deadlines d
      WHERE d.firm_id = t.firm_id AND d.id = t.deadline_id AND d.status = 'open')`,
  ],
} as const;

type Tidied = keyof typeof rules;

/**
 * Removes what a firm no longer has a reason to keep, in small transactions, and leaves a record of how much that was.
 * Called again, it finds nothing more. Files are never removed here: they are proposed to the firm's admins.
 */
export async function tidyFirm(
  database: Database,
  firmId: string,
): Promise<Readonly<Record<string, number>>> {
  const actor: Actor = { firmId, userId: undefined, role: 'system' };
  const removed: Record<string, number> = {};
  for (const table of tidiedTables) {
    let last = batch;
    while (last === batch) {
      last = await withFirm(database, actor, (ctx) => removeBatch(ctx, table));
      removed[table] = (removed[table] ?? 0) + last;
    }
  }
  removed['bundles'] = await withFirm(database, actor, endBundles);
  await withFirm(database, actor, (ctx) => ctx.tx.retentionRun.create({ data: { removed } }));

  return removed;
}

export const tidiedTables = Object.keys(rules).filter((name): name is Tidied =>
  Object.hasOwn(rules, name),
);

/** Their bytes go, which the worker sees to; that they were made, by whom and with which hash, stays. */
async function endBundles(ctx: FirmContext): Promise<number> {
  const ended = await ctx.sql(
    `UPDATE bundles SET state = 'removed'
     WHERE firm_id = $1 AND state = 'made' AND made_at < now() - make_interval(days => $2) RETURNING id`,
    [ctx.firmId, retentionPeriods.bundle.length.count],
  );

  return ended.length;
}

async function removeBatch(ctx: FirmContext, table: Tidied): Promise<number> {
  const [period, end, condition] = rules[table];
  const key = table === 'idempotency_keys' ? '(t.user_id, t.key)' : 't.id';
  const rows = await ctx.sql(
    `DELETE FROM ${table} t WHERE t.firm_id = $1 AND ${key} IN (
       SELECT ${key.replaceAll(/[()]/g, '')} FROM ${table} t
       WHERE t.firm_id = $1 AND ${end} < now() - make_interval(days => $2) AND ${condition} LIMIT ${batch})
     RETURNING 1`,
    [ctx.firmId, retentionPeriods[period].length.count],
  );

  return rows.length;
}
