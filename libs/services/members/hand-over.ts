import { asService, type FirmContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { namePeople } from '../cases/named-people.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { readDesk, type Desk } from './desk.ts';
import { findMember } from './find-member.ts';
import { lockMembers } from './lock-members.ts';
import { moveAlerts, moveMessages } from './move-calls.ts';
import { handedOver, type HandOver } from './successors.ts';
import { requireSuccessors } from './require-successors.ts';

/** Gives everything open that names a member to colleagues of fitting roles; the member stays. Returns how much it was. */
export async function handOver(
  ctx: FirmContext,
  input: { readonly id: string; readonly to: HandOver },
): Promise<Desk> {
  requirePermission(ctx, 'members.manage');
  await lockMembers(ctx, 'changing');
  await findMember(ctx, input.id);
  const desk = await clearDesk(ctx, input);
  await writeAudit(ctx, {
    action: 'member.handed_over',
    subjectType: 'user',
    subjectId: input.id,
    data: handedOver(desk, input.to),
  });

  return desk;
}

type Leaving = { readonly id: string; readonly to: HandOver };

/**
 * The work of a hand-over, inside the lock on members. The service does it: a restricted case that the admin does not see
 * is not forgotten, and its new people are in it.
 */
export function clearDesk(ctx: FirmContext, leaving: Leaving): Promise<Desk> {
  return asService(ctx, () => clear(ctx, leaving));
}

/** Cases first, then what the planner writes. */
async function clear(ctx: FirmContext, { id, to }: Leaving): Promise<Desk> {
  await ctx.sql(
    `SELECT FROM cases WHERE firm_id = $1 AND $2 IN (owner_id, lawyer_id) AND status = 'open'
     ORDER BY id FOR NO KEY UPDATE`,
    [ctx.firmId, id],
  );
  await lockPlanning(ctx);
  const desk = await readDesk(ctx, id);
  await requireSuccessors(ctx, { id, to, desk });
  await moveCases(ctx, { id, to });
  if (to.alertsId) await moveAlerts(ctx, { from: id, to: to.alertsId });
  const reminders = to.ownerId ?? to.alertsId;
  if (reminders) await moveMessages(ctx, { from: id, to: reminders, isReminder: true });
  if (to.alertsId) await moveMessages(ctx, { from: id, to: to.alertsId, isReminder: false });

  return desk;
}

type Moved = Readonly<Record<'isOwned' | 'isLed' | 'isRestricted', boolean>> & {
  readonly id: string;
};

/** Somebody who has the case open sees a conflict, not their old colleague back in it. */
async function moveCases(ctx: FirmContext, { id, to }: Leaving): Promise<void> {
  const moved = await ctx.sql<Moved>(
    `WITH held AS (
       SELECT k.firm_id, k.id, k.owner_id = $2 AS "isOwned", k.lawyer_id = $2 AS "isLed" FROM cases k
       WHERE k.firm_id = $1 AND k.status = 'open'
         AND (k.owner_id = $2 AND $3::uuid IS NOT NULL OR k.lawyer_id = $2 AND $4::uuid IS NOT NULL)
     )
     UPDATE cases k
     SET owner_id = CASE WHEN held."isOwned" THEN coalesce($3, k.owner_id) ELSE k.owner_id END,
       lawyer_id = CASE WHEN held."isLed" THEN coalesce($4, k.lawyer_id) ELSE k.lawyer_id END,
       version = k.version + 1
     FROM held WHERE k.firm_id = held.firm_id AND k.id = held.id
     RETURNING k.id, held."isOwned", held."isLed", k.is_restricted AS "isRestricted"`,
    [ctx.firmId, id, to.ownerId ?? null, to.lawyerId ?? null],
  );
  // As when one case changes hands: that lets somebody into a restricted case and nobody out.
  for (const { id: caseId, isRestricted } of moved)
    if (isRestricted) await namePeople(ctx, { caseId, people: [id] });
  const happenedOn = today(ctx.clock);
  await writeTimeline(
    ctx,
    ...moved.map((matter) => ({
      caseId: matter.id,
      kind: 'case_handed_over' as const,
      happenedOn,
      data: {
        fromId: id,
        ...(matter.isOwned && to.ownerId && { ownerId: to.ownerId }),
        ...(matter.isLed && to.lawyerId && { lawyerId: to.lawyerId }),
      },
    })),
  );
}
