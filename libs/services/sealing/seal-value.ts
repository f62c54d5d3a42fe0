import type { FirmContext, ReadContext } from '#db/with-firm';
import { keyIdOf, seal, unseal, type Place } from '#platform/sealing';
import { currentKey, keyOfVersion } from './firm-keys.ts';
import { hintOf, sealedFields, type SealedField } from './sealed-fields.ts';

/** Which value: opened for another row, column or firm than it was sealed for, it does not open. */
export type SealedPlace = { readonly field: SealedField; readonly rowId: string };

export type SealedValue = { readonly sealed: string; readonly hint: string | null };

/** Seals a value for its place under the firm's key in use, with the hint that its mask may show. */
export async function sealValue(
  ctx: FirmContext,
  place: SealedPlace,
  value: string,
): Promise<SealedValue> {
  const key = await currentKey(ctx);

  return {
    sealed: seal(key.seal, inFirm(ctx, place), value),
    hint: hintOf(place.field, value),
  };
}

/** The value. Throws AppError 'unavailable' without its key, and plainly when it was sealed for another place. */
export async function openValue(
  ctx: ReadContext,
  place: SealedPlace,
  sealed: string,
): Promise<string> {
  const key = await keyOfVersion(ctx, Number(keyIdOf(sealed)));

  return unseal(key.seal, inFirm(ctx, place), sealed);
}

function inFirm(ctx: ReadContext, { field, rowId }: SealedPlace): Place {
  const { table, column } = sealedFields[field];

  return [ctx.firmId, table, column, rowId];
}
