import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError, invalidField, notFound } from '#platform/errors';
import { can, requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { reindexPerson } from '../people/index-person.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { lockCase } from './lock-case.ts';
import { namePeople } from './named-people.ts';

/** Who sees the case beside its owner, its lawyer and the one who asks; `null` opens it to the firm again. */
export const RestrictCase = z
  .strictObject({ people: z.array(z.uuid()).max(100).nullable() })
  .meta({ id: 'RestrictCase' });

/**
 * Says who sees a case, as it was at `version`. Its owner, or a lawyer or admin who sees it, may; only these two roles
 * open it to the firm again. Whoever asks stays in it: somebody else takes them out.
 */
export async function restrictCase(
  ctx: FirmContext,
  input: {
    readonly id: string;
    readonly version: number;
    readonly people: readonly string[] | null;
  },
): Promise<void> {
  const userId = requirePermission(ctx, 'files.write');
  await lockCase(ctx, input.id);
  const current = await ctx.tx.case.findFirst({ where: { id: input.id } });
  if (!current) throw notFound('Case');
  const isOwner = current.ownerId === userId && input.people !== null;
  if (!isOwner && !can(ctx, 'cases.restrict')) {
    throw new AppError('forbidden', 'This needs the permission cases.restrict');
  }
  const people = input.people && [...new Set([...input.people, userId])];
  if (people) await requireMembers(ctx, people);
  if (current.version !== input.version) {
    throw new AppError(
      'conflict',
      `The case was changed by somebody else (version ${current.version})`,
    );
  }

  // The people before the restriction: between the two, nobody who is named may stand outside.
  if (people) await namePeople(ctx, { caseId: input.id, people });
  await ctx.sql(
    `UPDATE case_people SET removed_at = now()
     WHERE firm_id = $1 AND case_id = $2 AND removed_at IS NULL AND user_id <> ALL ($3::uuid[])`,
    [ctx.firmId, input.id, people ?? []],
  );
  await ctx.tx.case.updateMany({
    where: { id: input.id },
    data: { isRestricted: people !== null, version: { increment: 1 } },
  });
  // Words of its references that lie beside the person's own would tell of it.
  if (people && !current.isRestricted) await reindexPerson(ctx, current.personId);
  await writeTimeline(ctx, {
    caseId: input.id,
    kind: people ? 'case_restricted' : 'restriction_lifted',
    happenedOn: today(ctx.clock),
    ...(people && { data: { people: people.length } }),
  });
  await writeAudit(ctx, {
    action: people ? 'case.restricted' : 'case.restriction_lifted',
    subjectType: 'case',
    subjectId: input.id,
    data: { people },
  });
}

async function requireMembers(ctx: FirmContext, people: readonly string[]): Promise<void> {
  const members = await ctx.tx.membership.count({
    where: { userId: { in: [...people] }, isActive: true },
  });
  if (members < people.length) {
    throw invalidField('people', 'has somebody who is not an active member of the firm');
  }
}
