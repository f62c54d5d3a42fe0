import type { FirmContext } from '#db/with-firm';

export type RepeatableRequest = { readonly key: string; readonly requestHash: string };

export type Once<T> =
  | { readonly outcome: 'answered' | 'replayed'; readonly answer: T }
  | { readonly outcome: 'different_request' };

type StoredAnswer<T> = { readonly requestHash: string; readonly response: { readonly answer: T } };

/**
 * Does the work once for each of the user's keys, in the transaction of the work: a request that fails leaves its key
 * free. A duplicate that arrives meanwhile waits at the unique key, and then gets the first one's answer.
 */
export async function answerOnce<T>(
  ctx: FirmContext,
  request: RepeatableRequest,
  work: () => Promise<T>,
): Promise<Once<T>> {
  const id = [ctx.firmId, ctx.userId, request.key];
  const claimed = await ctx.sql(
    `INSERT INTO idempotency_keys (firm_id, user_id, key, request_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING key`,
    [...id, request.requestHash],
  );
  const byId = 'firm_id = $1 AND user_id = $2 AND key = $3';
  if (claimed.length === 0) {
    const [stored] = await ctx.sql<StoredAnswer<T>>(
      `SELECT request_hash AS "requestHash", response FROM idempotency_keys WHERE ${byId}`,
      id,
    );
    if (stored?.requestHash !== request.requestHash) return { outcome: 'different_request' };

    return { outcome: 'replayed', answer: stored.response.answer };
  }
  const answer = await work();
  await ctx.sql(`UPDATE idempotency_keys SET response = $4 WHERE ${byId}`, [
    ...id,
    JSON.stringify({ answer }),
  ]);

  return { outcome: 'answered', answer };
}
