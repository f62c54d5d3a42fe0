import { z } from 'zod';
import { roles, type ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { can, permissionNames } from '../access/permissions.ts';
import { listFirms } from './list-firms.ts';
import { readSecondFactor, SecondFactorView } from './read-second-factor.ts';
import { FirmChoice } from './sign-in.ts';

export const MeView = z
  .object({
    user: z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      locale: z.enum(['pt', 'en']),
    }),
    firm: z.object({ id: z.uuid(), name: z.string(), zone: z.string() }),
    role: z.enum(roles),
    /** What the role may do here. */
    permissions: z.array(z.enum(permissionNames)),
    /** Every firm this person works in, this one among them. */
    firms: z.array(FirmChoice),
    openAlerts: z.int(),
    secondFactor: SecondFactorView,
    /** Until when the platform's operator may read the firm; null when they may not. */
    supportUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Me' });

/** Who is signed in, where, and how many escalations wait for an answer. */
export async function readMe(ctx: ReadContext): Promise<z.infer<typeof MeView>> {
  const [me] = await ctx.sql<
    Omit<z.infer<typeof MeView>, 'firms' | 'permissions' | 'secondFactor' | 'supportUntil'> & {
      readonly supportUntil: Date | null;
    }
  >(
    `SELECT m.role,
       json_build_object('id', u.id, 'name', u.name, 'email', u.email, 'locale', u.locale) AS "user",
       json_build_object('id', f.id, 'name', f.name, 'zone', f.zone) AS firm,
       (SELECT count(DISTINCT a.deadline_id)::int FROM alerts a
         WHERE a.firm_id = $1 AND a.acknowledged_at IS NULL) AS "openAlerts",
       (SELECT max(g.ends_at) FROM support_grants g WHERE g.firm_id = $1 AND g.revoked_at IS NULL
         AND g.starts_at <= now() AND g.ends_at > now()) AS "supportUntil"
     FROM memberships m
     JOIN users u ON u.id = m.user_id
     JOIN firms f ON f.id = m.firm_id
     WHERE m.firm_id = $1 AND m.user_id = $2`,
    [ctx.firmId, ctx.userId],
  );
  if (!me) throw notFound('User');

  return {
    ...me,
    permissions: permissionNames.filter((permission) => can(ctx, permission)),
    firms: await listFirms(ctx),
    secondFactor: await readSecondFactor(ctx),
    supportUntil: me.supportUntil?.toISOString() ?? null,
  };
}
