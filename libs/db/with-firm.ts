import type pg from 'pg';
import { firmScope, type Database, type FirmScope } from './database.ts';
import type { Prisma } from './generated/client.ts';
import { statementName } from './statement-names.ts';

export const roles = ['paralegal', 'lawyer', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who acts, and in which firm. A background process acts without a user, and so does the operator's support, who only looks. */
export type Actor = {
  readonly firmId: string;
  readonly userId: string | undefined;
  readonly role: Role | 'system' | 'support';
  readonly requestId?: string | undefined;
  /** The token of a program that acts for the user, and all that it may do at most. */
  readonly token?: { readonly id: string; readonly permissions: readonly string[] } | undefined;
};

export type Sql = <Row extends pg.QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

export type ReadContext = Actor &
  Pick<Database, 'clock' | 'masterKeys' | 'keyCache'> & { readonly sql: Sql };

export type FirmContext = ReadContext & { readonly tx: Prisma.TransactionClient };

function sqlOn(scope: FirmScope): Sql {
  return async (text, values = []) => {
    if (!scope.client) throw new Error('the firm transaction is over');

    const query = { name: statementName(text), text, values: [...values] };

    return (await scope.client.query(query)).rows;
  };
}

function scopeOf({ firmId, userId, role }: Actor): FirmScope {
  return { firmId, person: role === 'system' ? 'service' : (userId ?? ''), client: undefined };
}

/**
 * Work of the service inside a person's transaction: it sees every restricted case, because a date of one must not be
 * missed. Nothing of what it reads may reach that person.
 */
export async function asService<T>(
  { sql }: { readonly sql: Sql },
  work: () => Promise<T>,
): Promise<T> {
  const eyes = "SELECT set_config('app.user_id', $1, true)";
  const [before] = await sql<{ person: string | null }>(
    "SELECT current_setting('app.user_id', true) AS person",
  );
  await sql(eyes, ['service']);
  const result = await work();
  await sql(eyes, [before?.person ?? '']);

  return result;
}

function meansOf({ clock, masterKeys, keyCache }: Database) {
  return { clock, masterKeys, keyCache };
}

/** The door to a firm's data: one transaction that sees this firm's rows and no other's. */
export function withFirm<T>(
  database: Database,
  actor: Actor,
  work: (ctx: FirmContext) => Promise<T>,
): Promise<T> {
  const scope = scopeOf(actor);

  return database.turns.run(actor.firmId, () =>
    firmScope.run(scope, async () =>
      database.prisma.$transaction((tx) =>
        work({ ...actor, ...meansOf(database), tx, sql: sqlOn(scope) }),
      ),
    ),
  );
}

/** The same door for hot reads: plain SQL on one connection, read only, without the ORM's cost per transaction. */
export function readFirm<T>(
  database: Database,
  actor: Actor,
  work: (ctx: ReadContext) => Promise<T>,
): Promise<T> {
  return database.turns.run(actor.firmId, () => readOnly(database, actor, work));
}

async function readOnly<T>(
  database: Database,
  actor: Actor,
  work: (ctx: ReadContext) => Promise<T>,
): Promise<T> {
  const scope = scopeOf(actor);
  const client = await firmScope.run(scope, () => database.firmPool.connect());
  let broken: Error | undefined;
  // A connection that dies between two queries says so by an event; unheard, it would end the process.
  const onError = (error: Error) => void (broken = error);
  client.on('error', onError);
  try {
    await client.query('BEGIN');
    await client.query('SET TRANSACTION READ ONLY');
    const result = await work({ ...actor, ...meansOf(database), sql: sqlOn(scope) });
    await client.query('COMMIT');

    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
