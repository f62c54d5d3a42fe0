import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import type { Role } from './with-firm.ts';

/** Letters and the links in them, before a firm is known: each calls one definer function of schema `system`. */

export type Leased = { readonly id: string; readonly lease_token: string };

/** Leases up to `batch` letters that wait. */
export async function claimLetters(
  database: Database,
  batch: number,
  leaseSeconds: number,
): Promise<Leased[]> {
  const claimed = await database.systemPool.query<Leased>(
    'SELECT * FROM system.claim_letters($1, make_interval(secs => $2))',
    [batch, leaseSeconds],
  );

  return claimed.rows;
}

export type OpenedLetter = {
  readonly kind: 'invitation' | 'reset' | 'reset_notice' | 'email_change' | 'email_notice';
  readonly address: string;
  /** Null for somebody who is invited: only their address is known. */
  readonly name: string | null;
  readonly locale: string;
  readonly firm_name: string | null;
  readonly inviter: string | null;
  readonly role: Role | null;
  readonly attempt: number;
};

/**
 * Keeps the hash of the token about to be sent and tells what to write; undefined when nothing is to be sent. The lease is
 * spent: the letter is held under the one returned, for `holdSeconds`.
 */
export async function openLetter(
  database: Database,
  { id, lease_token: spent }: Leased,
  { tokenHash, holdSeconds }: { readonly tokenHash: string; readonly holdSeconds: number },
): Promise<{ readonly letter: OpenedLetter; readonly held: Leased } | undefined> {
  const held = { id, lease_token: randomUUID() };
  const opened = await database.systemPool.query<OpenedLetter>(
    'SELECT * FROM system.open_letter($1, $2, $3, $4, make_interval(secs => $5))',
    [id, spent, tokenHash, held.lease_token, holdSeconds],
  );
  const [letter] = opened.rows;

  return letter && { letter, held };
}

export type LetterOutcome = {
  readonly state: 'sent' | 'failed' | 'again';
  /** Seconds before it is tried again. */
  readonly pause: number;
  readonly problem: string | null;
};

export async function closeLetter(
  database: Database,
  letter: Leased,
  { state, pause, problem }: LetterOutcome,
): Promise<void> {
  await database.systemPool.query(
    'SELECT system.close_letter($1, $2, $3, make_interval(secs => $4), $5)',
    [letter.id, letter.lease_token, state, pause, problem],
  );
}

export type FoundInvitation = {
  readonly firm_id: string;
  readonly firm_name: string;
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly has_login: boolean;
};

/** The open invitation behind a token. */
export async function findInvitation(
  database: Database,
  tokenHash: string,
): Promise<FoundInvitation | undefined> {
  const found = await database.systemPool.query<FoundInvitation>(
    'SELECT * FROM system.find_invitation($1)',
    [tokenHash],
  );

  return found.rows[0];
}

/** Leaves word that somebody lost the password of an address, which may be anybody's. */
export async function requestReset(
  database: Database,
  email: string,
  mostAnHour: number,
): Promise<void> {
  await database.systemPool.query('SELECT system.request_reset($1, $2)', [email, mostAnHour]);
}

export type LinkOwner = {
  readonly user_id: string;
  readonly email: string;
  readonly name: string;
  readonly firm_id: string;
  readonly firm_name: string;
};

/** Whose link it is, one row per firm they work in; none for a link that was used, replaced or is too old. */
export async function findLink(
  database: Database,
  tokenHash: string,
  kind: 'reset' | 'email_change',
): Promise<LinkOwner[]> {
  const found = await database.systemPool.query<LinkOwner>(
    'SELECT * FROM system.find_letter_link($1, $2)',
    [tokenHash, kind],
  );

  return found.rows;
}
