import type pg from 'pg';
import type { Clock } from '#platform/clock';
import { firmScope, type Database, type FirmScope } from './database.ts';
import type { Prisma } from './generated/client.ts';

export const roles = ['paralegal', 'lawyer', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who acts, and in which firm. A background process acts without a user. */
export type Actor = {
  readonly firmId: string;
  readonly userId: string | undefined;
  readonly role: Role | 'system';
  readonly requestId?: string | undefined;
};

export type Sql = <Row extends pg.QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

export type ReadContext = Actor & { readonly sql: Sql; readonly clock: Clock };

export type FirmContext = ReadContext & { readonly tx: Prisma.TransactionClient };

function sqlOn(scope: FirmScope): Sql {
  return async (text, values = []) => {
    if (!scope.client) throw new Error('the firm transaction is over');

    return (await scope.client.query(text, [...values])).rows;
  };
}

/** The door to a firm's data: one transaction that sees this firm's rows and no other's. */
export function withFirm<T>(
  database: Database,
  actor: Actor,
  work: (ctx: FirmContext) => Promise<T>,
): Promise<T> {
  const scope: FirmScope = { firmId: actor.firmId, client: undefined };

  return firmScope.run(scope, async () =>
    database.prisma.$transaction((tx) =>
      work({ ...actor, tx, sql: sqlOn(scope), clock: database.clock }),
    ),
  );
}

/** The same door for hot reads: plain SQL on one connection, read only, without the ORM's cost per transaction. */
export async function readFirm<T>(
  database: Database,
  actor: Actor,
  work: (ctx: ReadContext) => Promise<T>,
): Promise<T> {
  const scope: FirmScope = { firmId: actor.firmId, client: undefined };
  const client = await firmScope.run(scope, () => database.firmPool.connect());
  let broken: Error | undefined;
  // A connection that dies between two queries says so by an event; unheard, it would end the process.
  const onError = (error: Error) => void (broken = error);
  client.on('error', onError);
  try {
    await client.query('BEGIN');
    await client.query('SET TRANSACTION READ ONLY');
    const result = await work({ ...actor, sql: sqlOn(scope), clock: database.clock });
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
