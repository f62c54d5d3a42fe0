import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '#db/database';
import { readFirm, withFirm, type FirmContext } from '#db/with-firm';
import { invalidField } from '#platform/errors';
import type { Outbound } from '#platform/outbound';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { Session } from '../auth/read-session.ts';
import { line } from '../fields.ts';
import { discoverProvider, UnusableProvider } from './discover-provider.ts';
import { endLinked } from './end-linked.ts';
import { clientSecretPlace, findProvider, type Provider } from './find-provider.ts';
import { readIdentityProvider, type IdentityProviderView } from './read-identity-provider.ts';

export const SetIdentityProvider = z
  .strictObject({
    /** As the provider writes it, to the letter. */
    issuer: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .regex(/^[^?#]*$/, 'must have no query and no fragment'),
    clientId: line(300),
    /** May be left out to keep the one that is stored, for the same issuer and client. */
    clientSecret: line(1_000).optional(),
    isOn: z.boolean(),
    /** The provider asks everybody a second factor, and its answers show it. Prazo asks its own otherwise. */
    asksSecondFactor: z.boolean(),
  })
  .meta({ id: 'SetIdentityProvider' });

type Input = z.infer<typeof SetIdentityProvider>;
type Means = {
  readonly database: Database;
  readonly outbound: Outbound;
  readonly callbackUrl: string;
};

/**
 * Says through which provider the firm's people may sign in, once it has answered. Names `issuer` when nobody could sign
 * in through it, and `clientSecret` when there is none. Another provider, or one that is off, ends what the last one opened.
 */
export async function setIdentityProvider(
  { database, outbound, callbackUrl }: Means,
  session: Session,
  input: Input & { readonly requestId: string },
): Promise<z.infer<typeof IdentityProviderView>> {
  requirePermission(session, 'firm.settings');
  const before = await readFirm(database, session, findProvider);
  const clientSecret = input.clientSecret ?? secretOf(database, session, { before, input });
  if (clientSecret === undefined) throw invalidField('clientSecret', 'must not be empty');
  await discoverProvider(outbound, { ...input, clientSecret }).catch((error: unknown) => {
    throw error instanceof UnusableProvider ? invalidField('issuer', error.message) : error;
  });

  return withFirm(database, { ...session, requestId: input.requestId }, async (ctx) => {
    await write(ctx, input, clientSecret);

    return readIdentityProvider(ctx, callbackUrl);
  });
}

/** A stored secret goes to nobody but the provider it was given for. */
function secretOf(
  { masterKeys }: Database,
  { firmId }: Session,
  { before, input }: { readonly before: Provider | undefined; readonly input: Input },
): string | undefined {
  if (before?.issuer !== input.issuer || before.clientId !== input.clientId) return undefined;

  return masterKeys.unseal(clientSecretPlace(firmId, before.id), before.sealedSecret);
}

/** Each change is a provider of its own: a sign-in that began with the one before does not end with this one. */
async function write(ctx: FirmContext, input: Input, clientSecret: string): Promise<void> {
  const { issuer, clientId, isOn, asksSecondFactor } = input;
  await ctx.sql('SELECT FROM firms WHERE id = $1 FOR NO KEY UPDATE', [ctx.firmId]);
  const before = await findProvider(ctx);
  await retireProvider(ctx);
  const id = randomUUID();
  const sealedSecret = ctx.masterKeys.seal(clientSecretPlace(ctx.firmId, id), clientSecret);
  await ctx.tx.identityProvider.create({
    data: { id, issuer, clientId, sealedSecret, isOn, asksSecondFactor },
  });
  if (before && (!isOn || before.issuer !== issuer || before.clientId !== clientId))
    await endLinked(ctx);
  await writeAudit(ctx, {
    action: 'identity_provider.set',
    subjectType: 'identity_provider',
    subjectId: id,
    data: { issuer, isOn, asksSecondFactor },
  });
}

/** Its secret is forgotten; who was linked to it stays on record. */
export async function retireProvider(ctx: FirmContext): Promise<string | undefined> {
  const [retired] = await ctx.sql<{ id: string }>(
    `UPDATE identity_providers SET removed_at = now(), sealed_secret = NULL
     WHERE firm_id = $1 AND removed_at IS NULL RETURNING id`,
    [ctx.firmId],
  );

  return retired?.id;
}
