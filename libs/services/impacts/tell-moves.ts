import { randomUUIDv7 } from 'node:crypto';
import type { FirmContext } from '#db/with-firm';
import { today } from '../today.ts';
import type { Compared } from './compare-dates.ts';

/** One line in the timeline of each case whose dates moved: how many, and the one that moved to the earliest day. */
export async function tellMoves(
  ctx: FirmContext,
  runId: string | null,
  moved: readonly Pick<Compared, 'deadline' | 'date'>[],
): Promise<void> {
  const byCase = new Map<string, (typeof moved)[number][]>();
  for (const move of moved) {
    const { caseId } = move.deadline;
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), move]);
  }
  if (byCase.size === 0) return;

  const lines = [...byCase.values()].map((moves) => {
    const [first] = moves.toSorted((a, b) => (a.date.safe < b.date.safe ? -1 : 1));

    return JSON.stringify({
      runId,
      moved: moves.length,
      deadlineId: first?.deadline.id,
      rule: first?.date.rule.id,
      oldSafeOn: first?.deadline.stands.safe,
      safeOn: first?.date.safe,
      legalOn: first?.date.legal,
    });
  });
  await ctx.sql(
    `INSERT INTO timeline (firm_id, kind, happened_on, actor_id, id, case_id, data)
     SELECT $1, 'deadline_moved', $2::date, $3::uuid, l.* FROM unnest($4::uuid[], $5::uuid[], $6::jsonb[]) AS l`,
    [
      ctx.firmId,
      today(ctx.clock),
      ctx.userId ?? null,
      lines.map(() => randomUUIDv7()),
      [...byCase.keys()],
      lines,
    ],
  );
}
