import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import type { Identifier } from '#domain/identifiers/identifier';
import { readAddress } from '#domain/identifiers/read-address';
import { readNif } from '#domain/identifiers/read-nif';
import { readNiss } from '#domain/identifiers/read-niss';
import { readNnu } from '#domain/identifiers/read-nnu';
import { readPermitNumber } from '#domain/identifiers/read-permit-number';
import { TextView } from '../playbooks/playbook-view.ts';
import { blindToken } from '../sealing/blind-tokens.ts';
import { openableKeys } from '../sealing/firm-keys.ts';

/** What was kept and yet looks odd: `odd` by its form, `shared` with somebody else of the firm; `unstated` is what a note does not say. It refuses nothing. */
export const Warning = z
  .object({ path: z.string(), code: z.enum(['odd', 'shared', 'unstated']), says: TextView })
  .meta({ id: 'Warning' });
export type Warning = z.infer<typeof Warning>;

/** What a write answers beside its effect; an answer that an earlier release kept has none. */
export const warned = { warnings: z.array(Warning).default([]) };

const readers = {
  nif: readNif,
  niss: readNiss,
  nnu: readNnu,
  passportNumber: undefined,
  permitNumber: readPermitNumber,
} as const satisfies Readonly<Record<string, ((text: string) => Identifier) | undefined>>;

type Checked = keyof typeof readers;
const checked: readonly Checked[] = ['nif', 'niss', 'nnu', 'passportNumber', 'permitNumber'];

const shared = {
  pt: 'Outra pessoa do escritório tem o mesmo número: confirmar.',
  en: 'Somebody else in the files of the firm has the same number: check it.',
};

/** The warnings about the numbers and the address that were just written for a person, each under the path that its request gave it. */
export async function identifierWarnings(
  ctx: FirmContext,
  personId: string,
  numbers: Partial<Readonly<Record<Checked | 'homeAddress', string | null | undefined>>>,
): Promise<Warning[]> {
  const warnings = oddIn('homeAddress', numbers.homeAddress, readAddress);
  for (const field of checked) {
    const value = numbers[field];
    if (!value) continue;
    const path = field === 'permitNumber' ? 'number' : field;
    warnings.push(...oddIn(path, value, readers[field]));
    if (await isShared(ctx, personId, { field, value })) {
      warnings.push({ path, code: 'shared', says: shared });
    }
  }

  return warnings;
}

/** What looks odd in a value as it is read, under the path that its request gave it. */
export function oddIn(
  path: string,
  value: string | null | undefined,
  read: ((text: string) => Identifier) | undefined,
): Warning[] {
  const reading = value ? read?.(value) : undefined;

  return (reading?.ok ? reading.warnings : []).map((says) => ({
    path,
    code: 'odd' as const,
    says: { ...says },
  }));
}

async function isShared(
  ctx: FirmContext,
  personId: string,
  { field, value }: { readonly field: Checked; readonly value: string },
): Promise<boolean> {
  const tokens = (await openableKeys(ctx)).map((key) => blindToken(key, field, value));
  const others = await ctx.tx.searchToken.count({
    where: { token: { in: tokens }, personId: { not: personId } },
  });

  return others > 0;
}
