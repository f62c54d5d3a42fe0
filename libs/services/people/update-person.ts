import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { AppError, notFound } from '#platform/errors';
import { civilDate } from '#domain/calendar/civil-date';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { identifierWarnings, warned } from './identifier-warnings.ts';
import { reindexPerson } from './index-person.ts';
import { personColumns, personFields, PersonView } from './person-fields.ts';
import { sealNumbers } from './seal-numbers.ts';

/** The fields to change; `null` clears one. */
export const UpdatePerson = z
  .strictObject({
    fullName: personFields.fullName.optional(),
    birthDate: personFields.birthDate.nullable(),
    nationality: personFields.nationality.nullable(),
    nif: personFields.nif.nullable(),
    niss: personFields.niss.nullable(),
    passportNumber: personFields.passportNumber.nullable(),
    nnu: personFields.nnu.nullable(),
    privilegedNote: personFields.privilegedNote.nullable(),
    email: personFields.email.nullable(),
    phone: personFields.phone.nullable(),
    homeAddress: personFields.homeAddress.nullable(),
  })
  .meta({ id: 'UpdatePerson' });

export const UpdatedPerson = PersonView.extend(warned).meta({ id: 'UpdatedPerson' });

/** Changes a person as they were at `version`; `conflict` when somebody changed them since. */
export async function updatePerson(
  ctx: FirmContext,
  input: {
    readonly id: string;
    readonly version: number;
    readonly changes: z.infer<typeof UpdatePerson>;
  },
): Promise<z.infer<typeof UpdatedPerson>> {
  requirePermission(ctx, 'files.write');
  const { birthDate, nif, niss, passportNumber, nnu, privilegedNote, ...changes } = input.changes;
  const updated = await ctx.tx.person.updateMany({
    where: { id: input.id, version: input.version, erasure: null },
    data: {
      ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
      ...(birthDate === undefined
        ? {}
        : { birthDate: birthDate && fromCivil(civilDate(birthDate)) }),
      version: { increment: 1 },
    },
  });
  const person = await ctx.tx.person.findFirst({
    where: { id: input.id },
    select: { id: true, version: true, erasure: true },
  });
  if (!person) throw notFound('Person');
  if (person.erasure) throw new AppError('conflict', `The person is ${person.erasure}`);
  if (updated.count === 0) {
    throw new AppError(
      'conflict',
      `The person was changed by somebody else (version ${person.version})`,
    );
  }
  await sealNumbers(ctx, person.id, { nif, niss, passportNumber, nnu, privilegedNote });
  await reindexPerson(ctx, person.id);
  await writeAudit(ctx, {
    action: 'person.updated',
    subjectType: 'person',
    subjectId: person.id,
    data: { fields: Object.keys(input.changes) },
  });

  return {
    ...(await readPerson(ctx, person.id)),
    warnings: await identifierWarnings(ctx, person.id, input.changes),
  };
}

async function readPerson(ctx: FirmContext, id: string): Promise<PersonView> {
  const [found] = await ctx.sql<{ person: PersonView }>(
    `SELECT ${personColumns} AS person FROM people p WHERE p.firm_id = $1 AND p.id = $2`,
    [ctx.firmId, id],
  );
  if (!found) throw notFound('Person');

  return found.person;
}
