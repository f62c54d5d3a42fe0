import { z } from 'zod';
import type { Database } from '#db/database';
import { requestReset as leaveRequest } from '#db/letters';
import { EmailAddress } from '../fields.ts';
import { countAttempt } from './attempts.ts';
import type { Visit } from './visit.ts';

export const RequestReset = z.strictObject({ email: EmailAddress }).meta({ id: 'RequestReset' });

/** Beyond so many an hour an address gets no more letters, whoever asks. */
const mostAnHour = 5;

/**
 * Somebody lost a password. The same is done for every address, and nobody waits for the mail: whether there is a login
 * is found out by the worker. Throttled by place and address.
 */
export async function requestReset(
  database: Database,
  { email, visit }: { readonly email: string; readonly visit: Visit },
): Promise<void> {
  await countAttempt(database, { of: { kind: 'reset', account: email }, visit });
  await leaveRequest(database, email, mostAnHour);
}
