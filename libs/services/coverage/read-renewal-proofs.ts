import type { ReadContext } from '#db/with-firm';
import { civilDate } from '#domain/calendar/civil-date';
import type { RenewalProof } from '#domain/coverage/covers';
import { renewalProofOf, type FiledRequest } from '#domain/coverage/renewal-proof';

type Filed = Omit<FiledRequest, 'filedOn'> & { readonly filedOn: string };
type Kept = { readonly kind: RenewalProof['kind']; readonly on: string };

/** What a person can prove of renewals: by what was filed for them, and by what is kept, in the cases that the caller sees. */
export async function readRenewalProofs(
  ctx: ReadContext,
  personId: string,
): Promise<RenewalProof[]> {
  const filed = await ctx.sql<Filed>(
    `SELECT k.playbook, s.kind, s.channel, s.reference, s.filed_on::text AS "filedOn"
     FROM submissions s
     JOIN cases k ON k.firm_id = s.firm_id AND k.id = s.case_id
     WHERE s.firm_id = $1 AND k.person_id = $2
     ORDER BY s.filed_on, s.id`,
    [ctx.firmId, personId],
  );

  return [
    ...filed.flatMap((row) => renewalProofOf({ ...row, filedOn: civilDate(row.filedOn) }) ?? []),
    ...(await readKept(ctx, personId)),
  ];
}

/** An appointment counts on its own day, to which its proof is good; anything else from its issue. Without a day, not at all. */
async function readKept(ctx: ReadContext, personId: string): Promise<RenewalProof[]> {
  const kept = await ctx.sql<Kept>(
    `SELECT d.document AS kind,
       (CASE d.document WHEN 'renewal_appointment' THEN d.expires_on ELSE d.issued_on END)::text AS on
     FROM case_documents d
     JOIN cases k ON k.firm_id = d.firm_id AND k.id = d.case_id
     JOIN files f ON f.firm_id = d.firm_id AND f.id = d.file_id
     WHERE d.firm_id = $1 AND k.person_id = $2 AND d.taken_back_at IS NULL AND f.state IN ('clean', 'quarantined')
       AND ((d.document = 'renewal_appointment' AND d.expires_on IS NOT NULL)
         OR (d.document IN ('renewal_receipt', 'payment_proof') AND d.issued_on IS NOT NULL))
     ORDER BY 2, d.id`,
    [ctx.firmId, personId],
  );

  return kept.map(({ kind, on }) => ({ kind, on: civilDate(on) }));
}
