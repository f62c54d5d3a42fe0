import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import { roles } from '#db/with-firm';
import type { PlatformContext } from '#db/with-platform';
import { hashPassword } from '#platform/passwords';
import { NewPassword, refuseGuessable } from '../auth/change-password.ts';
import { EmailAddress, line } from '../fields.ts';

export const AddMember = z.strictObject({
  firmId: z.uuid(),
  email: EmailAddress,
  name: line(200),
  locale: z.enum(['pt', 'en']).default('pt'),
  role: z.enum(roles),
  password: NewPassword,
});

/** Gives a person a login in a firm. Somebody already known keeps their name and password. */
export async function addMember(
  ctx: PlatformContext,
  input: z.input<typeof AddMember>,
): Promise<{ userId: string }> {
  const member = AddMember.parse(input);
  refuseGuessable(member.password, { field: 'password', context: [member.email, member.name] });
  const [user] = await ctx.sql<{ id: string }>(
    `INSERT INTO users (id, email, name, locale, password_hash) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (email) DO UPDATE SET email = excluded.email
     RETURNING id`,
    [randomUUIDv7(), member.email, member.name, member.locale, await hashPassword(member.password)],
  );
  if (!user) throw new Error('an upsert returns its row');
  await ctx.sql('INSERT INTO memberships (firm_id, id, user_id, role) VALUES ($1, $2, $3, $4)', [
    member.firmId,
    randomUUIDv7(),
    user.id,
    member.role,
  ]);

  return { userId: user.id };
}
