import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { line } from '../fields.ts';
import { startImpact, type Touched } from '../impacts/start-impact.ts';
import { today } from '../today.ts';
import { ReadingChoices } from './reading-choices.ts';

export const ChooseReadings = z
  .strictObject({
    choices: ReadingChoices,
    /** Working days that the firm wants to be early. */
    marginDays: z.int().min(0).max(20),
    reason: line(1_000),
  })
  .meta({ id: 'ChooseReadings' });

/** Settles how the firm reads the law where it is open. Every open date of the firm is looked at anew. */
export async function chooseReadings(
  ctx: FirmContext,
  input: z.infer<typeof ChooseReadings>,
): Promise<{ id: string; touched: Touched }> {
  const userId = requirePermission(ctx, 'law.decide');
  await lockPlanning(ctx);
  const id = randomUUIDv7();
  await ctx.sql(
    `INSERT INTO reading_choices (id, choices, margin_days, reason, chosen_by) VALUES ($1, $2, $3, $4, $5)`,
    [id, JSON.stringify(input.choices), input.marginDays, input.reason, userId],
  );
  const touched = await startImpact(
    { sql: ctx.sql, today: today(ctx.clock) },
    {
      causeKind: 'reading_choices',
      causeId: id,
      title: {
        pt: `Leitura da lei escolhida pelo escritório: ${input.reason}`,
        en: `Reading of the law chosen by the firm: ${input.reason}`,
      },
      touches: [{ kind: 'all' }],
    },
  );
  await writeAudit(ctx, {
    action: 'readings.chosen',
    subjectType: 'readings',
    subjectId: id,
    data: { ...input.choices, marginDays: input.marginDays, deadlines: touched.deadlines },
  });

  return { id, touched };
}
