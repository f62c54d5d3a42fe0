import { randomUUIDv7 } from 'node:crypto';
import { offices } from '#domain/calendar/offices';
import type { PlatformContext } from '#db/with-platform';

/** Brings the table of offices up to the domain's list. Offices are never removed: cases name them. */
export async function publishOffices(ctx: PlatformContext): Promise<void> {
  for (const office of offices) {
    await ctx.sql(
      `INSERT INTO offices (id, key, name, municipality, email, confidence) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (key) DO UPDATE SET
         name = excluded.name, municipality = excluded.municipality, email = excluded.email,
         confidence = excluded.confidence`,
      [
        randomUUIDv7(),
        office.key,
        office.name,
        office.municipality,
        office.email ?? null,
        office.confidence,
      ],
    );
  }
}
