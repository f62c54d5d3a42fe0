import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import type { PlatformContext } from '#db/with-platform';
import { AppError, invalidField } from '#platform/errors';
import { line } from '../fields.ts';

export const CreateFirm = z.strictObject({
  name: line(200),
  slug: z.string().regex(/^[a-z0-9-]{2,60}$/),
  zone: z.enum(['Europe/Lisbon', 'Atlantic/Azores', 'Atlantic/Madeira']).default('Europe/Lisbon'),
  sendFrom: z.int().min(0).max(23).default(8),
  sendUntil: z.int().min(1).max(24).default(20),
  sendDays: z.enum(['working_days', 'every_day']).default('working_days'),
});

/** Creates a tenant. Only the platform operator's door leads here. */
export async function createFirm(
  ctx: PlatformContext,
  input: z.input<typeof CreateFirm>,
): Promise<{ id: string }> {
  const firm = CreateFirm.parse(input);
  if (firm.sendFrom >= firm.sendUntil) throw invalidField('sendUntil', 'must be after sendFrom');
  const taken = await ctx.sql('SELECT FROM firms WHERE slug = $1', [firm.slug]);
  if (taken.length > 0) throw new AppError('conflict', `There is a firm "${firm.slug}" already`);
  const id = randomUUIDv7();
  await ctx.sql(
    `INSERT INTO firms (id, name, slug, zone, send_from, send_until, send_days) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, firm.name, firm.slug, firm.zone, firm.sendFrom, firm.sendUntil, firm.sendDays],
  );

  return { id };
}
