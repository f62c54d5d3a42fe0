import { fromCivil, toCivil } from '#db/civil';
import type { FirmContext } from '#db/with-firm';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { DayFact } from '#domain/playbooks/facts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

/** `day` null: there is no such day; undefined: what was said is taken back. `by` null: the service took it from the file. */
export type DayChange = {
  readonly fact: DayFact;
  readonly day: CivilDate | null | undefined;
  readonly by: string | null;
};

/**
 * Writes the days of a case that are other than they were. An earlier row stays on record and the deadlines that ran from
 * it are superseded when the case is settled. Returns the facts whose day changed.
 */
export async function writeDays(
  ctx: FirmContext,
  input: { readonly caseId: string; readonly changes: readonly DayChange[] },
): Promise<DayFact[]> {
  const { caseId, changes } = input;
  const live = await ctx.tx.caseDay.findMany({ where: { caseId, replacedAt: null } });
  const changed: DayFact[] = [];
  for (const { fact, day, by } of changes) {
    const before = live.find((row) => row.fact === fact);
    const old = before && (before.day ? toCivil(before.day) : null);
    if (day === old) continue;

    if (before) {
      await ctx.tx.caseDay.updateMany({
        where: { id: before.id },
        data: { replacedAt: ctx.clock.now() },
      });
    }
    if (day !== undefined) {
      const written = day === null ? null : fromCivil(day);
      await ctx.tx.caseDay.create({ data: { caseId, fact, day: written, recordedBy: by } });
    }
    changed.push(fact);
    await writeTimeline(ctx, {
      caseId,
      kind: 'day_recorded',
      happenedOn: today(ctx.clock),
      data: { fact, day: inWords(day), before: inWords(old) },
    });
  }

  return changed;
}

function inWords(day: CivilDate | null | undefined): string | null {
  return day === null ? 'none' : (day ?? null);
}
