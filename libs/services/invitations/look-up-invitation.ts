import { z } from 'zod';
import type { Database } from '#db/database';
import { findInvitation, type FoundInvitation } from '#db/letters';
import { roles } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { sha256 } from '#platform/tokens';
import { attempt } from '../auth/attempts.ts';
import type { Visit } from '../auth/visit.ts';
import { LinkToken } from '../fields.ts';

export const LookUpInvitation = z
  .strictObject({ token: LinkToken })
  .meta({ id: 'LookUpInvitation' });

export const OfferView = z
  .object({
    firmName: z.string(),
    email: z.string(),
    role: z.enum(roles),
    /** The address signs in already: its owner does so to accept. */
    hasLogin: z.boolean(),
  })
  .meta({ id: 'Offer' });

/** What an invitation offers, to whoever holds its link. Used, revoked, expired and never made are the same: not found. */
export async function lookUpInvitation(
  database: Database,
  { token, visit }: { readonly token: string; readonly visit: Visit },
): Promise<z.infer<typeof OfferView>> {
  const found = await openInvitation(database, { token, visit });

  return {
    firmName: found.firm_name,
    email: found.email,
    role: found.role,
    hasLogin: found.has_login,
  };
}

/** The open invitation behind a token. Guesses are throttled, and each failure is the same 'not_found'. */
export async function openInvitation(
  database: Database,
  { token, visit }: { readonly token: string; readonly visit: Visit },
): Promise<FoundInvitation> {
  const hash = sha256(token);

  return attempt(database, { of: { kind: 'token', account: hash }, visit }, async () => {
    const found = await findInvitation(database, hash);
    if (!found) throw notFound('Invitation');

    return found;
  });
}
