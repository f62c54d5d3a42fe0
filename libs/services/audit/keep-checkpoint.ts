import type { Database } from '#db/database';
import { readFirm, withFirm, type Actor, type ReadContext } from '#db/with-firm';
import type { Checkpoints } from '#platform/checkpoints';
import { chainStart } from './audit-hash.ts';
import { walkChain, type Place } from './walk-chain.ts';

/** When the audit of a firm is put on record outside the database. */
export const checkpointAfter = { rows: 1_000, hours: 24 };

/**
 * Puts on record outside the database how far the audit of a firm has come, after hashing again every row since the last
 * time. Throws, and writes nothing, when one of them is not what it was or the last record is not ours.
 */
export async function keepCheckpoint(
  database: Database,
  checkpoints: Checkpoints,
  firmId: string,
): Promise<{ seq: number }> {
  const actor: Actor = { firmId, userId: undefined, role: 'system' };
  const latest = await checkpoints.latest(firmId);
  if (latest && !latest.signed) throw new Error(`checkpoint ${latest.seq} is forged`);
  const from: Place = latest?.signed
    ? { seq: latest.seq, hash: Buffer.from(latest.signed.hash, 'hex') }
    : { seq: 0, hash: chainStart };
  const head = await readFirm(database, actor, (ctx) => followChain(ctx, from));
  if (head.seq > from.seq) {
    await checkpoints.keep({
      firmId,
      seq: head.seq,
      hash: head.hash.toString('hex'),
      at: database.clock.now().toISOString(),
    });
  }
  await withFirm(database, actor, (ctx) =>
    ctx.sql('SELECT system.note_checkpoint($1)', [head.seq]),
  );

  return { seq: head.seq };
}

/** The head of the firm, when every row from here to there is in order. */
async function followChain(ctx: ReadContext, from: Place): Promise<Place> {
  const [head] = await ctx.sql<{ seq: string; hash: Buffer }>(
    'SELECT seq, hash FROM audit_heads WHERE firm_id = $1',
    [ctx.firmId],
  );
  if (!head || Number(head.seq) < from.seq) throw new Error(`the audit is cut before ${from.seq}`);
  let end: Place = from;
  for await (const { fault, ...place } of walkChain(ctx, from, Number(head.seq))) {
    if (fault) throw new Error(`row ${place.seq} of the audit is ${fault}`);
    end = place;
  }
  if (end.seq !== Number(head.seq) || !end.hash.equals(head.hash)) {
    throw new Error(`the audit does not lead to its head ${head.seq}`);
  }

  return end;
}
