import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { playbookById } from '#domain/playbooks/catalogue';
import { corrections } from '#domain/playbooks/corrections';
import { warnings } from '#domain/playbooks/pieces/warnings';
import { TextView } from '../playbooks/playbook-view.ts';
import { heldNaturalisation } from './held-naturalisation.ts';

export const HoldView = z
  .object({
    /** The correction, or the case in which the card was found wrong; null when a receipt alone holds it. */
    caseId: z.uuid().nullable(),
    playbook: TextView.nullable(),
    /** The misclassified receipt that nobody has corrected yet. */
    receiptCheckId: z.uuid().nullable(),
    /** A correction is open. */
    isCorrecting: z.boolean(),
    says: TextView,
  })
  .meta({ id: 'NaturalisationHold' });

type Row = Readonly<
  Record<'caseId' | 'playbook' | 'receiptCheckId', string | null> & { isCorrecting: boolean }
>;

/** What the caller sees that holds the naturalisation of a person (C8); null when nothing stands in its way. */
export async function findHold(
  ctx: ReadContext,
  personId: string,
): Promise<z.infer<typeof HoldView> | null> {
  const [held] = await ctx.sql<Row>(
    `SELECT h.case_id AS "caseId", h.playbook, h.receipt_id AS "receiptCheckId", h.is_correcting AS "isCorrecting"
     FROM (${heldNaturalisation('$2', '$3')}) h`,
    [ctx.firmId, personId, corrections],
  );
  if (!held) return null;
  const name = held.playbook === null ? undefined : playbookById(held.playbook)?.name;

  return { ...held, playbook: name ?? null, says: warnings.noNaturalisation.text };
}
