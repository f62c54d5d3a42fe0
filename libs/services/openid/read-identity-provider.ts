import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { findProvider } from './find-provider.ts';

/** The secret is shown to nobody again. */
export const IdentityProviderView = z
  .object({
    /** By which people name the firm when they sign in through its provider. */
    shortName: z.string(),
    /** To register at the provider, to the letter: where it sends people back to. */
    redirectUrl: z.url(),
    provider: z
      .object({
        issuer: z.string(),
        clientId: z.string(),
        isOn: z.boolean(),
        asksSecondFactor: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'IdentityProvider' });

export async function readIdentityProvider(
  ctx: ReadContext,
  redirectUrl: string,
): Promise<z.infer<typeof IdentityProviderView>> {
  requirePermission(ctx, 'firm.settings');
  const provider = await findProvider(ctx);

  return {
    shortName: await shortNameOf(ctx),
    redirectUrl,
    provider: provider
      ? {
          issuer: provider.issuer,
          clientId: provider.clientId,
          isOn: provider.isOn,
          asksSecondFactor: provider.asksSecondFactor,
        }
      : null,
  };
}

export async function shortNameOf(ctx: ReadContext): Promise<string> {
  const [firm] = await ctx.sql<{ slug: string }>('SELECT slug FROM firms WHERE id = $1', [
    ctx.firmId,
  ]);
  if (!firm) throw new Error('a firm transaction has its firm');

  return firm.slug;
}
