import { AppError, type ErrorCode } from '#platform/errors';
import { asOwner, type TestDatabase } from '#test/harness/test-database';

export type Refusal = {
  readonly code: ErrorCode;
  readonly fields: readonly string[];
  readonly message: string;
};

/** How a service refused. Work that succeeds, or fails in another way, fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (cause: unknown) => cause,
  );
  if (!(error instanceof AppError)) throw error;

  return {
    code: error.code,
    fields: error.problems.map((problem) => problem.path),
    message: error.message,
  };
}

/** The work is refused with that code and those fields, and no table of any firm is different afterwards. */
export async function expectRefused(
  server: TestDatabase,
  work: () => Promise<unknown>,
  expected: { readonly code: ErrorCode; readonly fields?: readonly string[] },
): Promise<void> {
  const before = await stateOf(server);

  expect(await refusalOf(work())).toMatchObject({ fields: [], ...expected });
  expect(await stateOf(server)).toEqual(before);
}

/** A fingerprint of every table: two equal states hold the same rows, column for column. */
export async function stateOf(server: TestDatabase): Promise<Record<string, string>> {
  fingerprints ??= fingerprintsOf(server);
  const rows = await asOwner<{ name: string; print: string }>(server.ownerUrl, await fingerprints);

  return Object.fromEntries(rows.map((row) => [row.name, row.print]));
}

/** The query of all fingerprints: every database of the run has the same tables. */
let fingerprints: Promise<string> | undefined;

async function fingerprintsOf(server: TestDatabase): Promise<string> {
  const tables = await asOwner<{ name: string }>(
    server.ownerUrl,
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );

  return tables
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS print
         FROM ${name} t`,
    )
    .join(' UNION ALL ');
}

export type Effects<T> = {
  readonly result: T;
  readonly audit: {
    readonly action: string;
    readonly subjectType: string;
    readonly subjectId: string;
    readonly actorId: string | null;
    readonly requestId: string | null;
    readonly firmId: string;
    readonly data: Record<string, unknown>;
  }[];
  readonly timeline: {
    readonly kind: string;
    readonly caseId: string;
    readonly happenedOn: string;
    readonly actorId: string | null;
    readonly data: Record<string, unknown>;
  }[];
  readonly outbox: {
    readonly topic: string;
    readonly subjectId: string;
    readonly firmId: string;
  }[];
};

/** Everything that the work wrote besides its own rows, in the order of writing. */
export async function effectsOf<T>(
  server: TestDatabase,
  work: () => Promise<T>,
): Promise<Effects<T>> {
  const written = <Row extends Record<string, unknown>>(columns: string, table: string) =>
    asOwner<Row & { id: string }>(
      server.ownerUrl,
      `SELECT id, ${columns} FROM ${table} ORDER BY id`,
    );
  const read = async () => ({
    audit: await written<Effects<T>['audit'][number]>(
      `firm_id AS "firmId", action, subject_type AS "subjectType", subject_id AS "subjectId",
       actor_id AS "actorId", request_id AS "requestId", data`,
      'audit',
    ),
    timeline: await written<Effects<T>['timeline'][number]>(
      `kind, case_id AS "caseId", happened_on::text AS "happenedOn", actor_id AS "actorId", data`,
      'timeline',
    ),
    outbox: await written<Effects<T>['outbox'][number]>(
      'firm_id AS "firmId", topic, subject_id AS "subjectId"',
      'outbox',
    ),
  });
  const before = await read();
  const result = await work();
  const after = await read();

  return {
    result,
    audit: newRows(before.audit, after.audit),
    timeline: newRows(before.timeline, after.timeline),
    outbox: newRows(before.outbox, after.outbox),
  };
}

function newRows<Row extends { id: string }>(before: readonly Row[], after: readonly Row[]): Row[] {
  const known = new Set(before.map((row) => row.id));

  return after.filter((row) => !known.has(row.id));
}
