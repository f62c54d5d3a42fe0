import { z } from 'zod';
import { findMunicipality } from '#domain/calendar/places';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';

export const OfficeView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    municipality: z.object({ code: z.string(), name: z.string(), region: z.string() }),
    email: z.string().nullable(),
    confidence: z.string(),
  })
  .meta({ id: 'Office' });
type OfficeView = z.infer<typeof OfficeView>;

type OfficeRow = Omit<OfficeView, 'municipality'> & { readonly municipality: string };

/** AIMA's offices. The municipality decides which municipal and regional holidays suspend a count. */
export async function listOffices(ctx: ReadContext): Promise<OfficeView[]> {
  requireSight(ctx, 'law.read');
  const rows = await ctx.sql<OfficeRow>(
    'SELECT id, name, municipality, email, confidence FROM offices ORDER BY name',
  );

  return rows.map((row) => {
    const municipality = findMunicipality(row.municipality);
    if (!municipality) throw new Error(`Office ${row.id} names an unknown municipality`);

    return { ...row, municipality };
  });
}
