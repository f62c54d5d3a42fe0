import { asService, type ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { readDesk, type Desk } from './desk.ts';
import { findMember } from './find-member.ts';

/** How much work a member would hand over at this moment: counts alone, restricted cases among them. */
export async function previewHandOver(ctx: ReadContext, id: string): Promise<Desk> {
  requirePermission(ctx, 'members.manage');
  await findMember(ctx, id);

  return asService(ctx, () => readDesk(ctx, id));
}
