import { z } from 'zod';
import { fromCivil } from '#db/civil';
import type { FirmContext } from '#db/with-firm';
import { civilDate } from '#domain/calendar/civil-date';
import { AppError } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { prose } from '../fields.ts';
import { sealValue } from '../sealing/seal-value.ts';
import { emptiedTables, emptying } from './emptied-tables.ts';
import { lockPerson } from './lock-person.ts';
import { planErasure, type ErasurePlan } from './plan-erasure.ts';
import { readErasure, type ErasureView } from './read-privacy.ts';

export const ErasePerson = z
  .strictObject({ reason: prose(2_000).pipe(z.string().min(1, 'must not be empty')) })
  .meta({ id: 'ErasePerson' });

type Asked = { readonly personId: string; readonly reason: string };
type Decided = Asked & { readonly decidedBy: string };
type Plan = z.infer<typeof ErasurePlan>;

/**
 * Erases a person: every personal value goes, the dates of the file stay without anybody's name. Where the file must stay
 * for the defence of claims (RGPD art. 17/3 e), the person is blocked instead until the day of review. `conflict`, naming
 * what stands in the way, under a legal hold or while a case is open. Asked again, it answers with what was done.
 */
export async function erasePerson(
  ctx: FirmContext,
  input: Asked,
): Promise<z.infer<typeof ErasureView>> {
  const decidedBy = requirePermission(ctx, 'privacy.manage');
  const { erasure } = await lockPerson(ctx, input.personId);
  if (erasure !== 'erased') await decide(ctx, { ...input, decidedBy }, erasure === 'blocked');
  const done = await readErasure(ctx, input.personId);
  if (!done) throw new Error('an erasure that was decided is on record');

  return done;
}

async function decide(ctx: FirmContext, input: Decided, isBlocked: boolean): Promise<void> {
  const plan = await planErasure(ctx, input.personId);
  if (plan.obstacles.length > 0) {
    const problems = plan.obstacles.map((path) => ({ path, message: reasons[path] }));

    throw new AppError('conflict', problems.map(({ message }) => message).join('; '), problems);
  }
  if (plan.outcome === 'blocked' && isBlocked) return;
  await ctx.sql(
    'UPDATE people SET erasure = $3, version = version + 1 WHERE firm_id = $1 AND id = $2',
    [ctx.firmId, input.personId, plan.outcome],
  );
  const rows = plan.outcome === 'erased' ? await empty(ctx, input.personId, plan) : {};
  await record(ctx, input, { ...plan, rows });
}

const reasons = {
  legal_hold: 'The person is under a legal hold',
  open_case: 'The person has a case that is open',
  restricted_case:
    'The person has a case that is restricted to others: somebody named in it decides',
} as const;

/** In one transaction with the record of it: a person is never half erased. */
async function empty(ctx: FirmContext, personId: string, { rows }: Plan): Promise<Plan['rows']> {
  const permits = await ctx.tx.permit.findMany({ where: { personId }, select: { id: true } });
  for (const { id } of permits) {
    const { sealed } = await sealValue(ctx, { field: 'permitNumber', rowId: id }, 'apagado');
    await ctx.tx.permit.updateMany({ where: { id }, data: { number: sealed } });
  }
  // Their bytes go as soon as this is committed: the worker sees to it, however often it takes.
  await ctx.sql(
    `UPDATE files SET state = 'removed' WHERE firm_id = $1 AND removed_at IS NULL
       AND case_id IN (SELECT c.id FROM cases c WHERE c.firm_id = $1 AND c.person_id = $2)`,
    [ctx.firmId, personId],
  );
  await ctx.sql(
    `UPDATE bundles SET state = 'removed' WHERE firm_id = $1 AND removed_at IS NULL
       AND case_id IN (SELECT c.id FROM cases c WHERE c.firm_id = $1 AND c.person_id = $2)`,
    [ctx.firmId, personId],
  );
  for (const table of emptiedTables) {
    await ctx.sql(emptying(table), [ctx.firmId, personId]);
  }

  return rows;
}

async function record(ctx: FirmContext, input: Decided, plan: Plan): Promise<void> {
  const { personId, reason, decidedBy } = input;
  await ctx.tx.erasure.create({
    data: {
      personId,
      reason,
      outcome: plan.outcome,
      exception: plan.outcome === 'blocked' ? 'defence_of_claims' : null,
      reviewOn: plan.reviewOn ? fromCivil(civilDate(plan.reviewOn)) : null,
      rows: plan.rows,
      decidedBy,
    },
  });
  await writeAudit(ctx, {
    action: plan.outcome === 'erased' ? 'person.erased' : 'person.blocked',
    subjectType: 'person',
    subjectId: personId,
    data: { ...plan.rows, reviewOn: plan.reviewOn },
  });
}
