import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { invalidField, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { CivilDay, line, optionalCivil } from '../fields.ts';
import { indexPerson } from '../people/index-person.ts';

export const AddPermit = z
  .strictObject({
    number: z
      .string()
      .transform((text) => text.replace(/[\s\u00a0-]+/g, '').toUpperCase())
      .pipe(z.string().regex(/^[A-Z0-9]{5,12}$/, 'must have 5 to 12 letters and digits')),
    legalBasis: line(200),
    issuedOn: CivilDay.optional(),
    expiresOn: CivilDay.optional(),
    officeId: z.uuid().optional(),
  })
  .meta({ id: 'AddPermit' });

/** Records a residence permit of a person. */
export async function addPermit(
  ctx: FirmContext,
  input: { readonly personId: string; readonly permit: z.infer<typeof AddPermit> },
): Promise<{ id: string }> {
  requirePermission(ctx, 'files.write');
  const { permit } = input;
  const issuedOn = optionalCivil(permit.issuedOn);
  const expiresOn = optionalCivil(permit.expiresOn);
  if (issuedOn && expiresOn && expiresOn < issuedOn) {
    throw invalidField('expiresOn', 'must not lie before issuedOn');
  }
  const person = await ctx.tx.person.findFirst({
    where: { id: input.personId },
    select: { id: true },
  });
  if (!person) throw notFound('Person');
  const office =
    permit.officeId && (await ctx.tx.office.findUnique({ where: { id: permit.officeId } }));
  if (permit.officeId && !office) throw invalidField('officeId', 'is not a known office');

  const created = await ctx.tx.permit.create({
    data: {
      personId: person.id,
      number: permit.number,
      legalBasis: permit.legalBasis,
      issuedOn: issuedOn ? fromCivil(issuedOn) : null,
      expiresOn: expiresOn ? fromCivil(expiresOn) : null,
      officeId: permit.officeId ?? null,
    },
    select: { id: true },
  });
  await indexPerson(ctx, person.id, [permit.number]);
  await writeAudit(ctx, { action: 'permit.added', subjectType: 'permit', subjectId: created.id });

  return created;
}
