import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { openValue } from '../sealing/seal-value.ts';

export const RevealPerson = z
  .strictObject({ field: z.enum(['nif', 'niss', 'passportNumber', 'nnu', 'privilegedNote']) })
  .meta({ id: 'RevealPerson' });

/** One value in full; null when none is recorded. */
export const Revealed = z.object({ value: z.string().nullable() }).meta({ id: 'Revealed' });

/** Shows one sealed value of a person. Who looked at which field is on record; the value is not. */
export async function revealPerson(
  ctx: FirmContext,
  input: { readonly id: string } & z.infer<typeof RevealPerson>,
): Promise<z.infer<typeof Revealed>> {
  const { id, field } = input;
  const isNote = field === 'privilegedNote';
  requirePermission(ctx, isNote ? 'privileged.handle' : 'identifiers.reveal');
  const person = await ctx.tx.person.findFirst({
    where: { id },
    select: { nif: true, niss: true, passportNumber: true, nnu: true, privilegedNote: true },
  });
  if (!person) throw notFound('Person');
  const sealed = person[field];
  const value = sealed === null ? null : await openValue(ctx, { field, rowId: id }, sealed);
  await writeAudit(ctx, {
    action: 'person.revealed',
    subjectType: 'person',
    subjectId: id,
    data: { field },
  });

  return { value };
}
