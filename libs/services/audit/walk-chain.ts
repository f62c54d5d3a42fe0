import type { ReadContext } from '#db/with-firm';
import { auditHash, type AuditText } from './audit-hash.ts';

const pageSize = 500;

/** A place in the chain of a firm: how many rows lead to it, and the hash of the last. */
export type Place = { readonly seq: number; readonly hash: Buffer };

/** What a row is accused of: its content or its hash changed, it is gone, or another one stands where it stood. */
export type RowFault = 'edited' | 'missing' | 'reordered';

export type Step = Place & { readonly fault?: RowFault };

type Link = { readonly seq: number; readonly hash: Buffer; readonly row: AuditText | undefined };

/**
 * Every place after `from` up to `until`, in order, each row hashed again here and compared with what is stored. After a
 * fault it goes on from what is stored, so that one changed row is one fault. Holds one page of rows at a time.
 */
export async function* walkChain(
  ctx: ReadContext,
  from: Place,
  until: number,
): AsyncGenerator<Step> {
  let { seq } = from;
  // Undefined behind a row that is gone with its hash: what follows it cannot be judged.
  let previous: Buffer | undefined = from.hash;
  while (seq < until) {
    const page = await readLinks(ctx, seq, until);
    const stored = new Set(page.map(({ hash }) => hash.toString('hex')));
    for (const link of page) {
      while (seq + 1 < link.seq) {
        seq += 1;
        previous = undefined;
        yield { seq, hash: Buffer.alloc(0), fault: 'missing' };
      }
      const judged = judge(previous, link, { page, stored });
      ({ seq } = link);
      previous = judged.next;
      yield { seq, hash: link.hash, ...(judged.fault && { fault: judged.fault }) };
    }
    if (page.length < pageSize) break;
  }
}

function judge(
  previous: Buffer | undefined,
  { seq, hash, row }: Link,
  { page, stored }: { readonly page: readonly Link[]; readonly stored: ReadonlySet<string> },
): { readonly next: Buffer; readonly fault?: RowFault } {
  if (!row) return { next: hash, fault: 'missing' };
  if (!previous || auditHash(previous, seq, row).equals(hash)) return { next: hash };

  const rightful = page
    .flatMap((other) => (other.row ? [auditHash(previous, seq, other.row)] : []))
    .find((each) => stored.has(each.toString('hex')));

  return rightful ? { next: rightful, fault: 'reordered' } : { next: hash, fault: 'edited' };
}

async function readLinks(ctx: ReadContext, after: number, until: number): Promise<Link[]> {
  const rows = await ctx.sql<{ seq: string; hash: Buffer } & (AuditText | { id: null })>(
    `SELECT l.seq, l.hash, a.firm_id AS "firmId", a.id, a.actor_id AS "actorId", a.action,
            to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
            a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.data::text AS data,
            a.request_id AS "requestId"
     FROM audit_links l
     LEFT JOIN audit a ON a.firm_id = l.firm_id AND a.id = l.audit_id
     WHERE l.firm_id = $1 AND l.seq > $2 AND l.seq <= $3
     ORDER BY l.seq
     LIMIT ${pageSize}`,
    [ctx.firmId, after, until],
  );

  return rows.map(({ seq, hash, ...row }) => ({
    seq: Number(seq),
    hash,
    row: row.id === null ? undefined : row,
  }));
}
