import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { firmPolicies } from '../auth/read-second-factor.ts';
import { prose } from '../fields.ts';

export const FirmSettings = z
  .strictObject({
    /** Of whom the firm asks a second factor: of nobody, or of those who answer for a legal date. */
    secondFactor: z.enum(firmPolicies),
    /** Address, telephone and e-mail in lines, as letters show them; left out of a change, it stays. */
    address: prose(300).nullable().optional(),
  })
  .meta({ id: 'FirmSettings' });

export async function readFirmSettings(ctx: ReadContext): Promise<z.infer<typeof FirmSettings>> {
  requirePermission(ctx, 'firm.settings');
  const [settings] = await ctx.sql<z.infer<typeof FirmSettings>>(
    'SELECT second_factor AS "secondFactor", address FROM firms WHERE id = $1',
    [ctx.firmId],
  );
  if (!settings) throw new Error('a firm transaction has its firm');

  return settings;
}
