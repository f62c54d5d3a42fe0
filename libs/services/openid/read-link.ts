import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { findProvider } from './find-provider.ts';
import { shortNameOf } from './read-identity-provider.ts';

export const IdentityLinkView = z
  .object({
    /** The firm has a provider that people may sign in through. */
    isOffered: z.boolean(),
    /** By which they name the firm then. */
    shortName: z.string(),
    /** Since when the account is linked; null when it is not. */
    linkedAt: z.iso.datetime().nullable(),
    /** The link is to another provider than the one that the firm has now: it opens nothing. */
    isOutdated: z.boolean(),
  })
  .meta({ id: 'IdentityLink' });

/** Whether the one who asks may sign in, or could, through the provider of this firm. */
export async function readLink(ctx: ReadContext): Promise<z.infer<typeof IdentityLinkView>> {
  const provider = await findProvider(ctx);
  const link = await findLink(ctx);

  return {
    isOffered: provider?.isOn ?? false,
    shortName: await shortNameOf(ctx),
    linkedAt: link?.createdAt.toISOString() ?? null,
    isOutdated: provider !== undefined && link !== undefined && link.issuer !== provider.issuer,
  };
}

type Link = { readonly id: string; readonly issuer: string; readonly createdAt: Date };

export async function findLink(ctx: ReadContext): Promise<Link | undefined> {
  const [link] = await ctx.sql<Link>(
    `SELECT id, issuer, created_at AS "createdAt" FROM identity_links
     WHERE firm_id = $1 AND user_id = $2 AND removed_at IS NULL`,
    [ctx.firmId, ctx.userId],
  );

  return link;
}
