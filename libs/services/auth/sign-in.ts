import type { Database } from '#db/database';
import { findLogin, type LoginRow } from '#db/identity';
import { roles, type Role } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { verifyPassword } from '#platform/passwords';
import { z } from 'zod';
import { line } from '../fields.ts';
import { admit } from './admit.ts';
import type { Visit } from './visit.ts';

export const SignIn = z
  .strictObject({
    email: line(254),
    password: z.string().min(1).max(128),
    /** Which firm, for somebody who works in several; the first one otherwise. */
    firmId: z.uuid().optional(),
  })
  .meta({ id: 'SignIn' });

export const FirmChoice = z
  .object({ id: z.uuid(), name: z.string(), role: z.enum(roles) })
  .meta({ id: 'FirmChoice' });

type Place = { readonly id: string; readonly name: string; readonly role: Role };

export type SignedIn = {
  readonly token: string;
  readonly expiresAt: Date;
  readonly firmId: string;
  /** Every firm this person may work in: the choice, when there is more than one. */
  readonly firms: readonly Place[];
};

/**
 * The first step of signing in; `admit` says what follows on a right password. The answer to a wrong address, password or
 * firm is one and the same.
 */
export async function signIn(
  database: Database,
  input: z.infer<typeof SignIn>,
  visit: Visit,
): Promise<SignedIn> {
  const logins = await findLogin(database, foldEmail(input.email));
  const isRight = await verifyPassword(logins[0]?.password_hash, input.password);
  const firms = firmsIn(logins);
  const firm = firms.find((each) => !input.firmId || each.id === input.firmId);
  const login = logins[0];
  if (!isRight || !firm || !login) {
    throw new AppError('unauthenticated', 'The e-mail address or the password is wrong');
  }
  const session = await admit(
    database,
    {
      firmId: firm.id,
      userId: login.user_id,
      role: firm.role,
      credentialVersion: login.credential_version,
    },
    visit,
  );

  return { ...session, firmId: firm.id, firms };
}

/** An address is the same however it is typed. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Where the account works, the first joined first. */
export function firmsIn(logins: readonly LoginRow[]): Place[] {
  return logins.flatMap(({ firm_id: id, firm_name: name, role }) =>
    id && name && role ? [{ id, name, role }] : [],
  );
}
