import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { playbookById } from '#domain/playbooks/catalogue';
import { corrections } from '#domain/playbooks/corrections';
import { warnings } from '#domain/playbooks/pieces/warnings';
import { TextView } from '../playbooks/playbook-view.ts';

export const HoldView = z
  .object({ caseId: z.uuid(), playbook: TextView, says: TextView })
  .meta({ id: 'NaturalisationHold' });

/** The open correction, among the cases that the caller sees, that holds the naturalisation of a person (C8). */
export async function findHold(
  ctx: ReadContext,
  personId: string,
): Promise<z.infer<typeof HoldView> | null> {
  const [matter] = await ctx.sql<{ id: string; playbook: string }>(
    `SELECT k.id, k.playbook FROM cases k
     WHERE k.firm_id = $1 AND k.person_id = $2 AND k.status = 'open' AND k.playbook = ANY ($3)
     ORDER BY k.id LIMIT 1`,
    [ctx.firmId, personId, corrections],
  );
  const name = matter && playbookById(matter.playbook)?.name;

  return matter && name
    ? { caseId: matter.id, playbook: name, says: warnings.noNaturalisation.text }
    : null;
}
