import pg from 'pg';
import type { Database } from '#db/database';
import { readFirm, withFirm, type Actor, type ReadContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { asOwner } from '../harness/test-database.ts';

export type Seen = {
  /** Rows of another firm, and contexts that a borrower found on its connection: both must be 0. */
  readonly foreignRows: number;
  readonly leftContexts: number;
  readonly answered: number;
  readonly failed: number;
  /** Asked to come again, because the machine was busier than patience lasts: nothing was answered. */
  readonly refused: number;
  /** Failures that nobody planned. */
  readonly surprises: readonly string[];
};

/** Firms with a few people each, made without members: cheap enough for fifty. */
export async function mintBareFirms(ownerUrl: string, count: number): Promise<string[]> {
  const rows = await asOwner<{ id: string }>(
    ownerUrl,
    `WITH made AS (
       INSERT INTO firms (id, name, slug)
       SELECT gen_random_uuid(), 'Firma ' || n, 'pool-' || n || '-' || gen_random_uuid() FROM generate_series(1, $1) n
       RETURNING id
     ), people AS (
       INSERT INTO people (firm_id, id, full_name) SELECT id, gen_random_uuid(), id::text FROM made, generate_series(1, 5)
     )
     SELECT id FROM made`,
    [count],
  );

  return rows.map(({ id }) => id);
}

type Ask = (ctx: ReadContext) => Promise<void>;

/** What may go wrong inside a transaction, by how often: one in so many requests. */
const troubles: readonly (readonly [every: number, ask: (owner: pg.Client) => Ask])[] = [
  [
    97,
    (owner) => async (ctx) => {
      const [me] = await ctx.sql<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const sleeping = ctx.sql('SELECT pg_sleep(5)');
      await Promise.all([sleeping, owner.query('SELECT pg_terminate_backend($1)', [me?.pid])]);
    },
  ],
  [
    41,
    (owner) => async (ctx) => {
      const [me] = await ctx.sql<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const sleeping = ctx.sql('SELECT pg_sleep(5)');
      await Promise.all([sleeping, owner.query('SELECT pg_cancel_backend($1)', [me?.pid])]);
    },
  ],
  [
    29,
    () => async (ctx) => {
      await ctx.sql("SET LOCAL statement_timeout = '2ms'");
      await ctx.sql('SELECT pg_sleep(5)');
    },
  ],
  [11, () => async (ctx) => void (await ctx.sql('SELECT 1 / 0'))],
  [
    7,
    () => async () => {
      throw new Error('planned failure');
    },
  ],
];

const planned = /planned failure|division by zero|timeout|cancel|terminat|Connection|closed|P2010/i;

/** `count` interleaved requests of all these firms, some of which fail in every way there is. */
export async function askInterleaved(
  database: Database,
  ownerUrl: string,
  { firms, count }: { readonly firms: readonly string[]; readonly count: number },
): Promise<Seen> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const seen = { foreignRows: 0, leftContexts: 0, answered: 0, failed: 0, refused: 0 };
  const surprises: string[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < count; index = next++) {
      if (index % 13 === 0) seen.leftContexts += await contextsLeft(database);
      const firmId = firms[(index * 7) % firms.length] ?? '';
      const trouble = troubles.find(([every]) => index % every === every - 1)?.[1](owner);
      try {
        seen.foreignRows += await ask(database, { firmId, index, trouble });
        seen.answered += 1;
      } catch (error) {
        if (error instanceof AppError && ['limit', 'unavailable'].includes(error.code)) {
          seen.refused += 1;
          continue;
        }
        seen.failed += 1;
        const text = error instanceof Error ? error.message : String(error);
        if (!trouble || !planned.test(text)) surprises.push(`${index}: ${text}`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: 32 }, lane));
    for (let each = 0; each < 4; each += 1) seen.leftContexts += await contextsLeft(database);

    return { ...seen, surprises };
  } finally {
    await owner.end();
  }
}

/** Reads the firm's people, meets its trouble, and gives the number of rows that were another's. */
async function ask(
  database: Database,
  request: { readonly firmId: string; readonly index: number; readonly trouble: Ask | undefined },
): Promise<number> {
  const { firmId, index, trouble } = request;
  const actor: Actor = { firmId, userId: undefined, role: 'system' };
  const read = async (ctx: ReadContext) => {
    const before = await ctx.sql<{ firm_id: string }>('SELECT firm_id FROM people');
    await trouble?.(ctx);
    const after = await ctx.sql<{ firm_id: string }>('SELECT firm_id FROM people');
    if (before.length === 0 || after.length === 0) throw new Error('the firm sees none of its own');

    return [...before, ...after].filter((row) => row.firm_id !== firmId).length;
  };

  return index % 3 === 0 ? withFirm(database, actor, read) : readFirm(database, actor, read);
}

/** What the next borrower finds on a connection before it says who it is, past the pool's own door: 1 for a firm. */
async function contextsLeft(database: Database): Promise<number> {
  const client: pg.PoolClient = await Reflect.apply(
    // oxlint-disable-next-line typescript/unbound-method -- bound by Reflect.apply on the next line
    pg.Pool.prototype.connect,
    database.firmPool,
    [],
  );
  try {
    const { rows } = await client.query<{ firm: string | null }>(
      "SELECT current_setting('app.firm_id', true) AS firm",
    );

    return rows[0]?.firm ? 1 : 0;
  } finally {
    client.release();
  }
}
