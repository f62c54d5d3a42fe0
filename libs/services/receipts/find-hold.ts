import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { playbookById } from '#domain/playbooks/catalogue';
import type { PlaybookId } from '#domain/playbooks/playbook';
import { warnings } from '#domain/playbooks/pieces/warnings';
import { TextView } from '../playbooks/list-playbooks.ts';

/** The procedures that put a card on a wrong basis right. */
const corrections: readonly PlaybookId[] = [
  'art_15_filed_as_art_17',
  'office_email',
  'hearing_letter',
  'annulment_and_reissue',
  'correction_court_action',
];

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
