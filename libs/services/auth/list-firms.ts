import type { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import type { FirmChoice } from './sign-in.ts';

/** The firms in which the one who asks works, the first joined first. */
export function listFirms(ctx: ReadContext): Promise<z.infer<typeof FirmChoice>[]> {
  return ctx.sql('SELECT id, name, role FROM system.firms_of($1)', [ctx.userId]);
}
