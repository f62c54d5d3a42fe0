import { toCivil } from '#db/civil';
import type { FirmContext } from '#db/with-firm';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Playbook } from '#domain/playbooks/playbook-format';
import { factsOfFile } from './file-facts.ts';
import { writeDays } from './write-days.ts';

type Matter = {
  readonly id: string;
  readonly personId: string;
  readonly permitId: string | null;
  readonly status: string;
  readonly playbook: string;
};

/** A day from which terms run, with the row that it is the source of. */
export type LiveDay = {
  readonly id: string;
  readonly fact: string;
  readonly day: CivilDate;
  /** By a person; else the file knows it, from a permit or a notice. */
  readonly isSaid: boolean;
};

/**
 * The days of an open case from which its playbook counts. Those that the file knows and nobody has said (the expiry of
 * the permit) become rows first, so that a deadline can point at what it runs from.
 */
export async function takeDaysOfFile(
  ctx: FirmContext,
  matter: Matter,
  playbook: Playbook,
): Promise<LiveDay[]> {
  const { id: caseId } = matter;
  const wanted = new Set(playbook.dayTimers.map(({ from }) => from));
  if (wanted.size === 0) return [];
  const said = await ctx.tx.caseDay.findMany({
    where: { caseId, replacedAt: null, recordedBy: { not: null } },
  });
  if (matter.status === 'open') {
    const file = await factsOfFile(ctx, { ...matter, caseId });
    const unsaid = [...wanted].filter((fact) => !said.some((row) => row.fact === fact));
    await writeDays(ctx, {
      caseId,
      changes: unsaid.map((fact) => ({ fact, by: null, day: file[fact] })),
    });
  }
  const live = await ctx.tx.caseDay.findMany({ where: { caseId, replacedAt: null } });

  return live.flatMap(({ id, fact, day, recordedBy }) =>
    day ? [{ id, fact, day: toCivil(day), isSaid: recordedBy !== null }] : [],
  );
}
