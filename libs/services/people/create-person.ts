import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { optionalCivil } from '../fields.ts';
import { indexPerson } from './index-person.ts';
import type { PersonFields } from './person-fields.ts';
import { sealNumbers } from './seal-numbers.ts';

/** Writes the person and makes them findable. Part of registering a client or a dependent; returns the new id. */
export async function createPerson(ctx: FirmContext, fields: PersonFields): Promise<string> {
  const { nif, niss, passportNumber, nnu, privilegedNote } = fields;
  const birthDate = optionalCivil(fields.birthDate);
  const person = await ctx.tx.person.create({
    data: {
      fullName: fields.fullName,
      birthDate: birthDate ? fromCivil(birthDate) : null,
      nationality: fields.nationality ?? null,
      email: fields.email ?? null,
      phone: fields.phone ?? null,
      homeAddress: fields.homeAddress ?? null,
    },
    select: { id: true },
  });
  await indexPerson(ctx, person.id, [fields.fullName]);
  await sealNumbers(ctx, person.id, { nif, niss, passportNumber, nnu, privilegedNote });

  return person.id;
}
