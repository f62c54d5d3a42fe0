import { fromCivil, toCivil } from '#db/civil';
import type { FirmContext } from '#db/with-firm';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Cause } from '#domain/cases/waiting';

/**
 * From `since` on, the working days of the case are charged to `cause`; null: to nobody, for it is over. Days that were
 * charged already stay charged, so that a fact recorded late counts from the change before it. The first change may lie
 * before the day on which the file was opened.
 */
export async function noteWaiting(
  ctx: FirmContext,
  input: { readonly caseId: string; readonly since: CivilDate; readonly cause: Cause | null },
): Promise<void> {
  const { caseId, cause } = input;
  const last = await ctx.tx.caseWait.findFirst({ where: { caseId }, orderBy: { since: 'desc' } });
  if (last && last.cause === cause) return;
  const since = last && toCivil(last.since) > input.since ? toCivil(last.since) : input.since;
  if (last && toCivil(last.since) === since) {
    await ctx.tx.caseWait.updateMany({ where: { id: last.id }, data: { cause } });
  } else {
    await ctx.tx.caseWait.create({ data: { caseId, since: fromCivil(since), cause } });
  }
}
