import type { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { readFirmSettings, type FirmSettings } from './read-firm-settings.ts';

/** Says how the whole firm works. What is as it was is no change. */
export async function changeFirmSettings(
  ctx: FirmContext,
  input: z.infer<typeof FirmSettings>,
): Promise<z.infer<typeof FirmSettings>> {
  requirePermission(ctx, 'firm.settings');
  const before = await readFirmSettings(ctx);
  const address = input.address === undefined ? before.address : input.address || null;
  const isMoved = address !== before.address;
  if (before.secondFactor === input.secondFactor && !isMoved) return before;
  await ctx.sql('UPDATE firms SET second_factor = $2, address = $3 WHERE id = $1', [
    ctx.firmId,
    input.secondFactor,
    address,
  ]);
  await writeAudit(ctx, {
    action: 'firm.settings_changed',
    subjectType: 'firm',
    subjectId: ctx.firmId,
    data: {
      secondFactor: input.secondFactor,
      before: before.secondFactor,
      ...(isMoved && { fields: ['address'] }),
    },
  });

  return { ...input, address };
}
