import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import type { MemberView } from './member-view.ts';
import { readMembers } from './read-members.ts';

/** The people who work in the firm. */
export async function listMembers(ctx: ReadContext): Promise<MemberView[]> {
  requireSight(ctx, 'members.read');
  return readMembers(ctx);
}
