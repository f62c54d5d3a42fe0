import { z } from 'zod';
import { defaultChoices } from '#domain/deadlines/readings';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { Named } from '../fields.ts';
import { ReadingChoices } from './reading-choices.ts';

const Chosen = z.object({
  choices: ReadingChoices,
  marginDays: z.int(),
  reason: z.string(),
  by: Named,
  at: z.iso.datetime(),
});

/** How the firm reads the law, and everything it chose before, the latest first. */
export const ReadingsView = z
  .object({
    choices: ReadingChoices,
    marginDays: z.int(),
    history: z.array(Chosen),
  })
  .meta({ id: 'Readings' });

type ChosenRow = Omit<z.infer<typeof Chosen>, 'at'> & { readonly at: Date };

export async function readReadings(ctx: ReadContext): Promise<z.infer<typeof ReadingsView>> {
  requireSight(ctx, 'law.read');
  const rows = await ctx.sql<ChosenRow>(
    `SELECT c.choices, c.margin_days AS "marginDays", c.reason, c.created_at AS at,
       json_build_object('id', u.id, 'name', u.name) AS by
     FROM reading_choices c
     JOIN users u ON u.id = c.chosen_by
     WHERE c.firm_id = $1
     ORDER BY c.seq DESC
     LIMIT 100`,
    [ctx.firmId],
  );
  const [last] = rows;

  return {
    choices: last?.choices ?? defaultChoices,
    marginDays: last?.marginDays ?? 0,
    history: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
  };
}
