import type { FirmContext, Role } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';

type Change = {
  readonly id: string;
  /** What the admin saw; left out, any version will do. */
  readonly version?: number;
  readonly role?: Role;
  readonly isActive?: boolean;
};

const refusals = {
  no_admin: 'This needs the permission members.manage',
  oneself: 'Nobody changes their own role or state: ask another admin',
  changed: 'The member was changed by somebody else',
} as const;
type Outcome = 'done' | 'unknown' | keyof typeof refusals;

/**
 * The one way in which a membership changes: the database itself asks again whether an active admin of this firm wants
 * it, and of somebody else. Throws AppError 'forbidden', 'not_found' or 'conflict'.
 */
export async function changeMember(ctx: FirmContext, change: Change): Promise<void> {
  const admin = requirePermission(ctx, 'members.manage');
  const [row] = await ctx.sql<{ outcome: Outcome }>(
    'SELECT system.change_member($1, $2, $3, $4, $5) AS outcome',
    [admin, change.id, change.version ?? null, change.role ?? null, change.isActive ?? null],
  );
  const outcome = row?.outcome ?? 'no_admin';
  if (outcome === 'done') return;
  if (outcome === 'unknown') throw notFound('Member');
  throw new AppError(outcome === 'no_admin' ? 'forbidden' : 'conflict', refusals[outcome]);
}
