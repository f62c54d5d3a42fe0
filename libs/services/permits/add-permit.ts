import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { invalidField, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { CivilDay, line, optionalCivil } from '../fields.ts';
import { identifierWarnings, type Warning } from '../people/identifier-warnings.ts';
import { documentNumber } from '../people/person-fields.ts';
import { requireNotErased } from '../people/require-not-erased.ts';
import { findByNumber } from '../people/seal-numbers.ts';
import { sealValue } from '../sealing/seal-value.ts';

export const AddPermit = z
  .strictObject({
    number: documentNumber(5, 12),
    legalBasis: line(200),
    issuedOn: CivilDay.optional(),
    expiresOn: CivilDay.optional(),
    officeId: z.uuid().optional(),
  })
  .meta({ id: 'AddPermit' });

/** Records a residence permit of a person. `conflict` when they were erased, or are blocked. */
export async function addPermit(
  ctx: FirmContext,
  input: { readonly personId: string; readonly permit: z.infer<typeof AddPermit> },
): Promise<{ id: string; warnings: Warning[] }> {
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
  await requireNotErased(ctx, [person.id]);
  const office =
    permit.officeId && (await ctx.tx.office.findUnique({ where: { id: permit.officeId } }));
  if (permit.officeId && !office) throw invalidField('officeId', 'is not a known office');

  const id = randomUUIDv7();
  const field = 'permitNumber';
  const number = await sealValue(ctx, { field, rowId: id }, permit.number);
  const created = await ctx.tx.permit.create({
    data: {
      id,
      personId: person.id,
      number: number.sealed,
      numberHint: number.hint,
      legalBasis: permit.legalBasis,
      issuedOn: issuedOn ? fromCivil(issuedOn) : null,
      expiresOn: expiresOn ? fromCivil(expiresOn) : null,
      officeId: permit.officeId ?? null,
    },
    select: { id: true },
  });
  await findByNumber(ctx, person.id, { field, value: permit.number });
  await writeAudit(ctx, { action: 'permit.added', subjectType: 'permit', subjectId: created.id });

  return {
    ...created,
    warnings: await identifierWarnings(ctx, person.id, { permitNumber: permit.number }),
  };
}
