import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import type { MemberView } from './member-view.ts';
import { readMembers } from './read-members.ts';

/** One member of the firm, by the id of their login. */
export async function findMember(
  ctx: Pick<ReadContext, 'sql' | 'firmId' | 'userId' | 'role'>,
  id: string,
): Promise<MemberView> {
  requireSight(ctx, 'members.read');
  const [member] = await readMembers(ctx, id);
  if (!member) throw notFound('Member');

  return member;
}
