import type { Database } from '#db/database';
import { findSession } from '#db/identity';
import type { Role } from '#db/with-firm';
import { sha256 } from '#platform/tokens';
import { isAskedOf } from './read-second-factor.ts';

export type Session = {
  readonly sessionId: string;
  readonly firmId: string;
  readonly userId: string;
  readonly role: Role;
  /** Its absolute end, however much it is used. */
  readonly expiresAt: Date;
  readonly credentialVersion: number;
  /** When its holder last proved who they are, and whether that is recent enough for what asks for it. */
  readonly provenAt: Date;
  readonly isProven: boolean;
  /** The firm asks its holder for a second factor, and they have none: until then they may do nothing else. */
  readonly mustSetUpSecondFactor: boolean;
};

/**
 * The session behind a token; undefined when it ended, expired, lay idle too long, was opened with credentials that
 * have been replaced, or its user left the firm.
 */
export async function readSession(database: Database, token: string): Promise<Session | undefined> {
  const row = await findSession(database, sha256(token));

  return (
    row && {
      sessionId: row.id,
      firmId: row.firm_id,
      userId: row.user_id,
      role: row.role,
      expiresAt: row.expires_at,
      credentialVersion: row.credential_version,
      provenAt: row.proven_at,
      isProven: row.is_proven,
      mustSetUpSecondFactor: !row.has_second_factor && isAskedOf(row.role, row.second_factor),
    }
  );
}
