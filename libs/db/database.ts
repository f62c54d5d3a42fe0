import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Clock } from '#platform/clock';
import { keyCacheOf, type KeyCache } from '#platform/key-cache';
import type { MasterKeys } from '#platform/master-keys';
import { turnsOf, type Turns } from '#platform/turns';
import { PrismaClient } from './generated/client.ts';
import { statementName } from './statement-names.ts';

/** The firm whose transaction is being opened. The connection it was given is noted for plain SQL in the same transaction. */
export type FirmScope = {
  readonly firmId: string;
  /** Whose eyes the transaction has: a user's id, or 'service'. Empty: nobody's, which see no restricted case. */
  readonly person: string;
  client: pg.PoolClient | undefined;
};

export const firmScope = new AsyncLocalStorage<FirmScope>();

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isPerson(person: string): boolean {
  return person === '' || person === 'service' || uuid.test(person);
}

/**
 * A pool that hands out connections for firm transactions only: the firm and the person travel in the same message
 * as BEGIN, and without a firm there is neither a connection nor a query.
 */
class FirmPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: unknown): void;
  override connect(callback?: unknown): Promise<pg.PoolClient> | void {
    if (callback) throw new Error('a firm transaction is awaited, not called back');

    return this.connectForFirm();
  }

  private async connectForFirm(): Promise<pg.PoolClient> {
    const scope = firmScope.getStore();
    if (!scope || !uuid.test(scope.firmId)) throw new Error('no firm: use withFirm or readFirm');
    if (!isPerson(scope.person)) throw new Error('no person: a user’s id, the service, or nobody');

    const client = await super.connect();
    const begin =
      `BEGIN; SELECT set_config('app.firm_id', '${scope.firmId}', true), ` +
      `set_config('app.user_id', '${scope.person}', true)`;
    const first = (config: unknown) => {
      Reflect.deleteProperty(client, 'query');
      const text = typeof config === 'string' ? config : Reflect.get(Object(config), 'text');
      if (text !== 'BEGIN') throw new Error('a firm transaction starts with BEGIN');

      return client.query(begin);
    };
    // Only the first message is replaced; the connection's own `query` shows again behind it.
    Reflect.set(client, 'query', first);
    scope.client = client;
    // The next borrower may be another firm: work that outlives its transaction must not reach the connection.
    const release = client.release.bind(client);
    client.release = (error) => {
      scope.client = undefined;
      release(error);
    };

    return client;
  }

  override query(): never {
    throw new Error('no query outside a firm transaction: use withFirm or readFirm');
  }
}

export type Database = {
  readonly prisma: ReturnType<typeof createPrisma>;
  readonly firmPool: pg.Pool;
  /** Who of the firms may have a connection next, by the firm's id. */
  readonly turns: Turns;
  /** For the functions of schema `system` alone; sees no row of any table. */
  readonly systemPool: pg.Pool;
  readonly clock: Clock;
  readonly masterKeys: MasterKeys;
  /** Keys of firms that were opened a moment ago. */
  readonly keyCache: KeyCache;
  readonly close: () => Promise<void>;
};

function createPrisma(pool: pg.Pool) {
  return new PrismaClient({
    // An empty name is none to Postgres.
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) ?? '' }),
    omit: { user: { passwordHash: true } },
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
}

export type DatabaseOptions = {
  readonly url: string;
  readonly clock: Clock;
  readonly masterKeys: MasterKeys;
  readonly poolSize?: number;
};

export function openDatabase(options: DatabaseOptions): Database {
  const patienceMs = 5_000;
  const size = options.poolSize ?? 10;
  const settings = {
    connectionString: options.url,
    connectionTimeoutMillis: patienceMs,
    statement_timeout: 15_000,
    query_timeout: 20_000,
    idle_in_transaction_session_timeout: 30_000,
    // Kept: a new connection knows no table and no plan, and its first pages take ten times as long.
    idleTimeoutMillis: 0,
  };
  const firmPool = new FirmPool({ ...settings, max: size });
  const systemPool = new pg.Pool({ ...settings, max: 3 });
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  for (const pool of [firmPool, systemPool]) pool.on('error', () => undefined);
  const prisma = createPrisma(firmPool);

  return {
    prisma,
    firmPool,
    turns: turnsOf(size, patienceMs),
    systemPool,
    clock: options.clock,
    masterKeys: options.masterKeys,
    keyCache: keyCacheOf(options.clock),
    close: async () => {
      await prisma.$disconnect();
      await Promise.all([firmPool.end(), systemPool.end()]);
    },
  };
}
