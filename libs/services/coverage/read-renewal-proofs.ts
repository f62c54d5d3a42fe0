import type { ReadContext } from '#db/with-firm';
import { civilDate } from '#domain/calendar/civil-date';
import type { RenewalProof } from '#domain/coverage/covers';
import { renewalProofOf, type FiledRequest } from '#domain/coverage/renewal-proof';

type Row = Omit<FiledRequest, 'filedOn'> & { readonly filedOn: string };

/** What a person can prove of renewals that were filed for them, in the cases that the caller sees. */
export async function readRenewalProofs(
  ctx: ReadContext,
  personId: string,
): Promise<RenewalProof[]> {
  const rows = await ctx.sql<Row>(
    `SELECT k.playbook, s.kind, s.channel, s.reference, s.filed_on::text AS "filedOn"
     FROM submissions s
     JOIN cases k ON k.firm_id = s.firm_id AND k.id = s.case_id
     WHERE s.firm_id = $1 AND k.person_id = $2
     ORDER BY s.filed_on, s.id`,
    [ctx.firmId, personId],
  );

  return rows.flatMap((row) => renewalProofOf({ ...row, filedOn: civilDate(row.filedOn) }) ?? []);
}
