import type { Database } from './database.ts';

/** The few look-ups that must see across firms: each calls one definer function of schema `system`. */

export type ClaimedOutbox = {
  readonly id: string;
  readonly topic: string;
  readonly attempt: number;
};

/** Leases up to `batch` unhandled events for `leaseSeconds` (longer with each attempt). */
export async function claimOutbox(
  database: Database,
  batch: number,
  leaseSeconds: number,
): Promise<ClaimedOutbox[]> {
  const claimed = await database.systemPool.query<ClaimedOutbox>(
    'SELECT * FROM system.claim_outbox($1, make_interval(secs => $2))',
    [batch, leaseSeconds],
  );

  return claimed.rows;
}

export type OutboxItem = {
  readonly firm_id: string;
  readonly topic: string;
  readonly subject_id: string;
};

/** The event and its firm, or undefined when it has been handled. */
export async function findOutbox(database: Database, id: string): Promise<OutboxItem | undefined> {
  const found = await database.systemPool.query<OutboxItem>(
    'SELECT * FROM system.find_outbox($1)',
    [id],
  );

  return found.rows[0];
}

export type ClaimedDispatch = { readonly id: string; readonly lease_token: string };

/** Leases up to `batch` messages that the database's clock says are due. */
export async function claimDispatches(
  database: Database,
  batch: number,
  leaseSeconds: number,
): Promise<ClaimedDispatch[]> {
  const claimed = await database.systemPool.query<ClaimedDispatch>(
    'SELECT * FROM system.claim_dispatches($1, make_interval(secs => $2))',
    [batch, leaseSeconds],
  );

  return claimed.rows;
}

/** The firm of a message that is still leased under this token. */
export async function findDispatchFirm(
  database: Database,
  id: string,
  leaseToken: string,
): Promise<string | undefined> {
  const found = await database.systemPool.query<{ firm_id: string }>(
    'SELECT * FROM system.find_dispatch($1, $2)',
    [id, leaseToken],
  );

  return found.rows[0]?.firm_id;
}

/** Firms with an open deadline whose safe date is not after `until` (civil date). */
export async function firmsWithDeadlines(database: Database, until: string): Promise<string[]> {
  const found = await database.systemPool.query<{ firm_id: string }>(
    'SELECT * FROM system.firms_with_deadlines($1)',
    [until],
  );

  return found.rows.map((row) => row.firm_id);
}

/** Firms whose audit has grown by so many rows since it was last put on record outside, or so many hours ago. */
export async function auditsDue(
  database: Database,
  { rows, hours }: { readonly rows: number; readonly hours: number },
): Promise<string[]> {
  const found = await database.systemPool.query<{ firm_id: string }>(
    'SELECT * FROM system.audits_due($1, make_interval(hours => $2))',
    [rows, hours],
  );

  return found.rows.map((row) => row.firm_id);
}

/** A row of a firm that waits for the worker. */
export type ClaimedRow = { readonly firm_id: string; readonly id: string };

const claims = {
  files: 'SELECT * FROM system.claim_files($1, make_interval(secs => $2))',
  bundles: 'SELECT * FROM system.claim_bundles($1, make_interval(secs => $2))',
} as const;

/** Leases up to `batch` files to scan, forget or remove the bytes of, or bundles to make or remove the bytes of. */
export async function claimRows(
  database: Database,
  what: keyof typeof claims,
  { batch, leaseSeconds }: { readonly batch: number; readonly leaseSeconds: number },
): Promise<ClaimedRow[]> {
  const claimed = await database.systemPool.query<ClaimedRow>(claims[what], [batch, leaseSeconds]);

  return claimed.rows;
}

export async function beat(database: Database, process: string): Promise<void> {
  await database.systemPool.query('SELECT system.beat($1)', [process]);
}

export type EngineStatus = {
  readonly seconds_since_beat: number | null;
  readonly outbox_pending: string;
  readonly outbox_late_seconds: number;
  readonly dispatches_due: string;
  readonly dispatch_late_seconds: number;
  readonly dispatches_failing: string;
  readonly letters_due: string;
  readonly letter_late_seconds: number;
  readonly letters_failing: string;
};

export async function engineStatus(database: Database): Promise<EngineStatus> {
  const found = await database.systemPool.query<EngineStatus>(
    'SELECT * FROM system.engine_status()',
  );
  const status = found.rows[0];
  if (!status) throw new Error('system.engine_status() gives one row');

  return status;
}

/** Firms in which nobody has looked for `hours` at what may go because its time has come. */
export async function firmsToTidy(database: Database, hours: number): Promise<string[]> {
  const found = await database.systemPool.query<{ firm_id: string }>(
    'SELECT * FROM system.firms_to_tidy(make_interval(hours => $1))',
    [hours],
  );

  return found.rows.map((row) => row.firm_id);
}

/** Forgets up to 500 letters that left, or never will, more than `days` ago; says how many. */
export async function forgetLetters(database: Database, days: number): Promise<number> {
  const found = await database.systemPool.query<{ count: number }>(
    'SELECT system.forget_letters(make_interval(days => $1)) AS count',
    [days],
  );

  return found.rows[0]?.count ?? 0;
}
