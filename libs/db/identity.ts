import type { Database } from './database.ts';
import type { Role } from './with-firm.ts';

/** The look-ups of sign-in and sessions that must see across firms: each calls one definer function of schema `system`. */

export type LoginRow = {
  readonly user_id: string;
  readonly name: string;
  readonly password_hash: string;
  readonly credential_version: number;
  readonly firm_id: string | null;
  readonly firm_name: string | null;
  readonly role: Role | null;
};

/** One row per firm the user works for; none for an unknown address. */
export async function findLogin(database: Database, email: string): Promise<LoginRow[]> {
  const found = await database.systemPool.query<LoginRow>('SELECT * FROM system.find_login($1)', [
    email,
  ]);

  return found.rows;
}

export type SessionRow = {
  readonly id: string;
  readonly firm_id: string;
  readonly user_id: string;
  readonly role: Role;
  readonly expires_at: Date;
  readonly credential_version: number;
  readonly proven_at: Date;
  readonly is_proven: boolean;
  /** Of whom the firm asks a second factor, and whether this user has one. */
  readonly second_factor: 'optional' | 'deciders';
  readonly has_second_factor: boolean;
};

/** The live session behind a token; to be found counts as use. */
export async function findSession(
  database: Database,
  tokenHash: string,
): Promise<SessionRow | undefined> {
  const found = await database.systemPool.query<SessionRow>(
    'SELECT session_id AS id, * FROM system.find_session($1)',
    [tokenHash],
  );

  return found.rows[0];
}

export type OwnSessionRow = {
  readonly session_id: string;
  readonly firm_id: string;
  readonly firm_name: string;
  readonly user_id: string;
  readonly role: Role;
  readonly device: string | null;
  readonly created_at: Date;
  readonly last_seen_at: Date;
};

/** The live sessions of whoever holds this one, in every firm, the last used first. */
export async function sessionsOf(
  database: Database,
  holder: { readonly firmId: string; readonly sessionId: string },
): Promise<OwnSessionRow[]> {
  const found = await database.systemPool.query<OwnSessionRow>(
    'SELECT * FROM system.sessions_of($1, $2)',
    [holder.firmId, holder.sessionId],
  );

  return found.rows;
}

export type ChallengeRow = {
  readonly id: string;
  readonly firm_id: string;
  readonly email: string;
  readonly credential_version: number;
};

/** A sign-in that waits for its second factor, by its token and the browser it began in. */
export async function findChallenge(
  database: Database,
  tokenHash: string,
  deviceHash: string | undefined,
): Promise<ChallengeRow | undefined> {
  const found = await database.systemPool.query<ChallengeRow>(
    'SELECT * FROM system.find_challenge($1, $2)',
    [tokenHash, deviceHash ?? null],
  );

  return found.rows[0];
}

export type ApiTokenRow = Pick<
  SessionRow,
  'id' | 'firm_id' | 'user_id' | 'role' | 'second_factor' | 'has_second_factor'
> & { readonly permissions: readonly string[] };

/** The live token of a program; to be found counts as use. */
export async function findApiToken(
  database: Database,
  tokenHash: string,
): Promise<ApiTokenRow | undefined> {
  const found = await database.systemPool.query<ApiTokenRow>(
    'SELECT * FROM system.find_api_token($1)',
    [tokenHash],
  );

  return found.rows[0];
}

/** The session of the platform's operator behind a token, as long as the firm's grant lives. */
export async function findSupportSession(
  database: Database,
  tokenHash: string,
): Promise<{ readonly id: string; readonly firm_id: string } | undefined> {
  const found = await database.systemPool.query<{ id: string; firm_id: string }>(
    'SELECT * FROM system.find_support_session($1)',
    [tokenHash],
  );

  return found.rows[0];
}

export async function knowsDevice(
  database: Database,
  email: string,
  deviceHash: string,
): Promise<boolean> {
  const found = await database.systemPool.query<{ known: boolean }>(
    'SELECT system.knows_device($1, $2) AS known',
    [email, deviceHash],
  );

  return found.rows[0]?.known ?? false;
}

/** A key under which attempts are counted, and how many are free before pauses follow. */
export type AttemptKey = { readonly key: string; readonly free: number };

/** Counts the attempt and gives 0, or gives the seconds to wait and counts nothing. */
export async function takeAttempt(
  database: Database,
  keys: readonly AttemptKey[],
  longestSeconds: number,
): Promise<number> {
  const taken = await database.systemPool.query<{ wait: number }>(
    'SELECT system.take_attempt($1, $2, $3) AS wait',
    [keys.map((each) => each.key), keys.map((each) => each.free), longestSeconds],
  );

  return taken.rows[0]?.wait ?? 0;
}

/** The attempt succeeded: nothing stands against its own key any more, and against the others what stood before. */
export async function forgiveAttempt(
  database: Database,
  own: string,
  others: readonly string[],
): Promise<void> {
  await database.systemPool.query('SELECT system.forgive_attempt($1, $2)', [own, others]);
}

/** The firm of this short name, if it has a provider that people may sign in through. */
export async function findOpenidFirm(
  database: Database,
  shortName: string,
): Promise<string | undefined> {
  const found = await database.systemPool.query<{ firm_id: string }>(
    'SELECT * FROM system.find_openid_firm($1)',
    [shortName],
  );

  return found.rows[0]?.firm_id;
}
