import type { FirmContext } from '#db/with-firm';
import { blindMark, blindToken } from '../sealing/blind-tokens.ts';
import { currentKey } from '../sealing/firm-keys.ts';
import { fieldsOf, sealedFields, type SealedField } from '../sealing/sealed-fields.ts';
import { sealValue } from '../sealing/seal-value.ts';
import { requirePermission } from '../access/permissions.ts';
import type { PersonFields } from './person-fields.ts';

type Numbers = {
  readonly [Field in 'nif' | 'niss' | 'passportNumber' | 'nnu' | 'privilegedNote']?:
    PersonFields[Field] | null;
};

/**
 * Writes the sealed fields of a person that are given, `null` clears one, and makes the person findable by them. Throws
 * AppError 'forbidden' when a note under professional secrecy is given by somebody who may not handle one.
 */
export async function sealNumbers(
  ctx: FirmContext,
  personId: string,
  numbers: Numbers,
): Promise<void> {
  if (numbers.privilegedNote !== undefined) requirePermission(ctx, 'privileged.handle');
  const values: Partial<Record<SealedField, string | null | undefined>> = { ...numbers };
  for (const field of fieldsOf('people')) {
    const value = values[field];
    if (value === undefined) continue;
    const { column, hint } = sealedFields[field];
    const { sealed, hint: shown } = value
      ? await sealValue(ctx, { field, rowId: personId }, value)
      : { sealed: null, hint: null };
    const columns = hint ? `${column} = $3, ${hint} = $4` : `${column} = $3`;
    await ctx.sql(`UPDATE people SET ${columns} WHERE firm_id = $1 AND id = $2`, [
      ctx.firmId,
      personId,
      sealed,
      ...(hint ? [shown] : []),
    ]);
    await forgetNumber(ctx, personId, field);
    if (value) await findByNumber(ctx, personId, { field, value });
  }
}

/** Makes a person findable by a whole number that is sealed; a field that is not sought stays unfindable. */
export async function findByNumber(
  ctx: FirmContext,
  personId: string,
  number: { readonly field: SealedField; readonly value: string },
): Promise<void> {
  if (!sealedFields[number.field].isSought) return;
  const token = blindToken(await currentKey(ctx), number.field, number.value);
  await ctx.tx.searchToken.createMany({ data: [{ personId, token }], skipDuplicates: true });
}

async function forgetNumber(ctx: FirmContext, personId: string, field: SealedField): Promise<void> {
  const start = `${blindMark}${field}.`;
  await ctx.tx.searchToken.deleteMany({
    where: { personId, token: { gte: start, lt: `${blindMark}${field}/` } },
  });
}
