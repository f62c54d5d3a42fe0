import { randomUUID } from 'node:crypto';
import { withPlatform, type PlatformContext } from '#db/with-platform';
import { AddMember, addMember } from '#services/firms/add-member';
import { askPassword } from './ask-password.ts';
import { BadInput, operatorCommand } from './operator-command.ts';

const usage = `usage: prazo add-member --firm SLUG --email EMAIL --name NAME --role ROLE [--locale pt|en]
ROLE: paralegal, lawyer, admin. The password comes from PRAZO_PASSWORD or is asked for at the terminal.
Somebody who already signs in to another firm keeps their name and password; none is asked for.
`;

const Options = AddMember.omit({ firmId: true, password: true });

export const run = operatorCommand(
  { usage, options: ['firm', 'email', 'name', 'role', 'locale'] },
  async ({ ownerUrl, values: { firm: slug, ...values }, streams }) => {
    const member = Options.parse(values);
    if (!slug) throw new BadInput('--firm', 'name the firm by its slug');

    const { firmId, isKnown } = await withPlatform(ownerUrl, (ctx) =>
      find(ctx, slug, member.email),
    );
    // The stored hash of somebody known stays; what stands in for their password is never used.
    const password = isKnown ? randomUUID() : await askPassword(streams);
    const input = AddMember.parse({ ...member, firmId, password });
    await withPlatform(ownerUrl, (ctx) => addMember(ctx, input));
    const kept = isKnown ? ', with the name and password they already had' : '';

    return `${member.email} may sign in to ${slug} as ${member.role}${kept}\n`;
  },
);

async function find(
  ctx: PlatformContext,
  slug: string,
  email: string,
): Promise<{ firmId: string; isKnown: boolean }> {
  const [firm] = await ctx.sql<{ id: string }>('SELECT id FROM firms WHERE slug = $1', [slug]);
  if (!firm) throw new BadInput('--firm', `there is no firm "${slug}"`);

  const [user] = await ctx.sql<{ is_member: boolean }>(
    `SELECT EXISTS (SELECT FROM memberships m WHERE m.firm_id = $1 AND m.user_id = u.id) AS is_member
     FROM users u WHERE u.email = $2`,
    [firm.id, email],
  );
  if (user?.is_member) throw new BadInput('--email', `${email} is a member of "${slug}" already`);

  return { firmId: firm.id, isKnown: user !== undefined };
}
