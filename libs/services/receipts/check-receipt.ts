import { z } from 'zod';
import { fromCivil } from '#db/civil';
import type { FirmContext } from '#db/with-firm';
import { civilDate } from '#domain/calendar/civil-date';
import { checkReceipt as verdictOf } from '#domain/receipts/check-receipt';
import { invalidField, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { CivilDay, line, optionalCivil } from '../fields.ts';
import { requireNotErased } from '../people/require-not-erased.ts';
import { today } from '../today.ts';
import { ReasonView, verdicts } from './receipt-view.ts';
import { TextView } from '../playbooks/playbook-view.ts';

/** The lines as they stand on the receipt; one that cannot be read is left out. */
export const CheckReceipt = z
  .strictObject({
    officeId: z.uuid(),
    /** The case the appointment was for. */
    caseId: z.uuid().optional(),
    /** The day of the appointment. */
    issuedOn: CivilDay,
    /** The card of Lei 37/2006 that the person came for. */
    askedFor: z.enum(['art_15', 'art_17']),
    category: line(200).optional(),
    document: line(200).optional(),
    validity: line(100).optional(),
    /** Euros paid, to the cent. */
    fee: z.number().min(0).max(100_000).multipleOf(0.01).optional(),
    residentSince: CivilDay.optional(),
    /** Since when the citizen of the Union has resided here. */
    sponsorSince: CivilDay.optional(),
  })
  .meta({ id: 'CheckReceipt' });

export const CheckedReceipt = z
  .object({
    id: z.uuid(),
    verdict: z.enum(verdicts),
    reasons: z.array(ReasonView),
    /** What to do about it. */
    next: TextView,
  })
  .meta({ id: 'CheckedReceipt' });

/**
 * Compares the receipt of an appointment with what was asked for (Lei 37/2006, arts. 15 and 17), and keeps the verdict. `conflict`
 * when the person was erased, or is blocked.
 */
export async function checkReceipt(
  ctx: FirmContext,
  input: { readonly personId: string; readonly receipt: z.infer<typeof CheckReceipt> },
): Promise<z.infer<typeof CheckedReceipt>> {
  const userId = requirePermission(ctx, 'files.write');
  const { personId, receipt } = input;
  const issuedOn = civilDate(receipt.issuedOn);
  if (issuedOn > today(ctx.clock)) throw invalidField('issuedOn', 'must not lie in the future');
  await requireSubjects(ctx, input);
  const { category, document, validity, fee } = receipt;
  const residentSince = optionalCivil(receipt.residentSince);
  const sponsorSince = optionalCivil(receipt.sponsorSince);
  const checked = verdictOf(
    {
      issuedOn,
      ...(category !== undefined && { category }),
      ...(document !== undefined && { document }),
      ...(validity !== undefined && { validity }),
      ...(fee !== undefined && { fee }),
    },
    {
      askedFor: receipt.askedFor,
      ...(residentSince && { residentSince }),
      ...(sponsorSince && { sponsorSince }),
    },
  );
  const reasons = checked.reasons.map((reason) => ({ ...reason, says: { ...reason.says } }));
  const { id } = await ctx.tx.receiptCheck.create({
    data: {
      personId,
      caseId: receipt.caseId ?? null,
      officeId: receipt.officeId,
      issuedOn: fromCivil(issuedOn),
      askedFor: receipt.askedFor,
      category: category ?? null,
      document: document ?? null,
      validity: validity ?? null,
      feeCents: fee === undefined ? null : Math.round(fee * 100),
      residentSince: residentSince ? fromCivil(residentSince) : null,
      sponsorSince: sponsorSince ? fromCivil(sponsorSince) : null,
      verdict: checked.verdict,
      reasons,
      recordedBy: userId,
    },
    select: { id: true },
  });
  await writeAudit(ctx, {
    action: 'receipt.checked',
    subjectType: 'person',
    subjectId: personId,
    data: {
      receiptCheckId: id,
      verdict: checked.verdict,
      issuedOn,
      ...(receipt.caseId && { caseId: receipt.caseId }),
    },
  });

  return { id, verdict: checked.verdict, reasons, next: checked.next };
}

async function requireSubjects(
  ctx: FirmContext,
  { personId, receipt }: Parameters<typeof checkReceipt>[1],
): Promise<void> {
  const people = await ctx.tx.person.count({ where: { id: personId } });
  if (people === 0) throw notFound('Person');
  await requireNotErased(ctx, [personId]);
  const office = await ctx.tx.office.findUnique({ where: { id: receipt.officeId } });
  if (!office) throw invalidField('officeId', 'is not a known office');
  if (!receipt.caseId) return;
  const matter = await ctx.tx.case.count({ where: { id: receipt.caseId, personId } });
  if (matter === 0) throw invalidField('caseId', 'is not a case of this person');
}
