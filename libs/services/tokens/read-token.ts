import type { Database } from '#db/database';
import { findApiToken } from '#db/identity';
import type { Actor } from '#db/with-firm';
import { sha256 } from '#platform/tokens';
import { isAskedOf } from '../auth/read-second-factor.ts';

/** By which a token is known on sight, to those who search for secrets that were left lying about. */
export const tokenPrefix = 'prazo_';

/** A program that acts for a member, within what its token allows. */
export type Program = Actor & {
  readonly userId: string;
  readonly token: NonNullable<Actor['token']>;
  /** Its maker may do nothing before they set up a second factor, and so may it. */
  readonly mustSetUpSecondFactor: boolean;
};

/** The program behind a token; undefined when it was revoked, expired, or its maker left the firm. */
export async function readToken(database: Database, token: string): Promise<Program | undefined> {
  const row = await findApiToken(database, sha256(token));

  return (
    row && {
      firmId: row.firm_id,
      userId: row.user_id,
      role: row.role,
      token: { id: row.id, permissions: row.permissions },
      mustSetUpSecondFactor: !row.has_second_factor && isAskedOf(row.role, row.second_factor),
    }
  );
}
