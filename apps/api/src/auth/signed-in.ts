import { z } from 'zod';
import { FirmChoice, type SignedIn } from '#services/auth/sign-in';

/** The token itself travels in the cookie only. */
export const SignedInView = z
  .object({ firmId: z.uuid(), expiresAt: z.iso.datetime(), firms: z.array(FirmChoice) })
  .meta({ id: 'SignedIn' });

export function viewOf({ firmId, expiresAt, firms }: SignedIn): z.infer<typeof SignedInView> {
  return { firmId, expiresAt: expiresAt.toISOString(), firms: [...firms] };
}
