import type { ReadContext } from '#db/with-firm';
import type { KeptCheckpoint } from '#platform/checkpoints';
import { chainStart } from './audit-hash.ts';
import { walkChain, type Place, type RowFault } from './walk-chain.ts';

/**
 * `head`: the chain and its recorded end differ; `cut`: rows are gone from the end; `replaced`: another row stands where
 * a checkpoint was taken; `forged`: a checkpoint that no key of ours signed; `unlinked`: a row outside the chain.
 */
export type ChainFault = RowFault | 'head' | 'cut' | 'replaced' | 'forged' | 'unlinked';

export type ChainVerdict = {
  readonly rows: number;
  readonly checkpoints: number;
  /** The first ones found, and how many there are. */
  readonly faults: readonly { readonly seq: number; readonly kind: ChainFault }[];
  readonly faultCount: number;
};

const shown = 20;

/** Walks the whole chain of the firm and compares it with its head and with its checkpoints, given in order. */
export async function verifyChain(
  ctx: ReadContext,
  checkpoints: AsyncIterable<KeptCheckpoint>,
): Promise<ChainVerdict> {
  const faults: { seq: number; kind: ChainFault }[] = [];
  let faultCount = 0;
  const accuse = (seq: number, kind: ChainFault) => {
    faultCount += 1;
    if (faults.length < shown) faults.push({ seq, kind });
  };
  const kept = checkpoints[Symbol.asyncIterator]();
  // Listed before the rows are: a checkpoint that is taken meanwhile must not look like one whose rows are gone.
  let [checkpoint, checked] = [await kept.next(), 0];
  const { head, last, unlinked } = await readEnds(ctx);
  /** Handles the checkpoints up to a place; behind the last place, all that are left. */
  const meetCheckpoints = async ({ seq: upTo, hash }: Place) => {
    while (!checkpoint.done && checkpoint.value.seq <= upTo) {
      const { seq, signed } = checkpoint.value;
      if (!signed) accuse(seq, 'forged');
      else if (seq !== upTo) accuse(seq, 'cut');
      else if (signed.hash !== hash.toString('hex')) accuse(seq, 'replaced');
      checked += 1;
      checkpoint = await kept.next();
    }
  };

  let rows = 0;
  let end: Place = { seq: 0, hash: chainStart };
  for await (const { fault, ...place } of walkChain(ctx, end, last)) {
    if (fault) accuse(place.seq, fault);
    if (fault !== 'missing') rows += 1;
    await meetCheckpoints(place);
    end = place;
  }
  if (head.seq > end.seq) accuse(head.seq, 'cut');
  else if (head.seq < end.seq || !head.hash.equals(end.hash)) accuse(end.seq, 'head');
  for (let each = 0; each < unlinked; each += 1) accuse(end.seq, 'unlinked');
  await meetCheckpoints({ ...end, seq: Infinity });

  return { rows, checkpoints: checked, faults, faultCount };
}

/** The recorded end, the last link and the number of rows that have none, as they stood at one moment. */
async function readEnds(ctx: ReadContext) {
  const [ends] = await ctx.sql<{
    seq: string | null;
    hash: Buffer | null;
    last: string;
    unlinked: string;
  }>(
    `SELECT h.seq, h.hash,
       (SELECT coalesce(max(l.seq), 0) FROM audit_links l WHERE l.firm_id = f.id) AS last,
       (SELECT count(*) FROM audit a WHERE a.firm_id = f.id AND NOT EXISTS (
          SELECT FROM audit_links l WHERE l.firm_id = a.firm_id AND l.audit_id = a.id)) AS unlinked
     FROM (SELECT $1::uuid AS id) f
     LEFT JOIN audit_heads h ON h.firm_id = f.id`,
    [ctx.firmId],
  );

  return {
    head: { seq: Number(ends?.seq ?? 0), hash: ends?.hash ?? chainStart },
    last: Number(ends?.last ?? 0),
    unlinked: Number(ends?.unlinked ?? 0),
  };
}
