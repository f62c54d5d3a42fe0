import type { Database } from '#db/database';
import { findSupportSession } from '#db/identity';
import type { Actor } from '#db/with-firm';
import { sha256 } from '#platform/tokens';

/** By which a token of the operator is told from one of a person. */
export const supportPrefix = 'support_';

/** The platform's operator, let in by the firm to look. They are nobody in it: restricted cases are hidden from them. */
export type Support = Actor & {
  readonly role: 'support';
  readonly userId: undefined;
  readonly supportSessionId: string;
};

/** The session behind a token; undefined when it or its grant is over. */
export async function readSupportSession(
  database: Database,
  token: string,
): Promise<Support | undefined> {
  const row = await findSupportSession(database, sha256(token));

  return (
    row && {
      firmId: row.firm_id,
      userId: undefined,
      role: 'support',
      supportSessionId: row.id,
    }
  );
}
