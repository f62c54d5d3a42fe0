import { randomUUID } from 'node:crypto';
import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client';
import type { Database } from '#db/database';
import { findOpenidFirm } from '#db/identity';
import { readFirm } from '#db/with-firm';
import type { Outbound } from '#platform/outbound';
import { newToken } from '#platform/tokens';
import { countAttempt } from '../auth/attempts.ts';
import type { Visit } from '../auth/visit.ts';
import { discoverProvider } from './discover-provider.ts';
import { clientSecretPlace, findProvider, type Provider } from './find-provider.ts';
import { OpenidRefused, sealFlow } from './flow.ts';

export type Means = {
  readonly database: Database;
  readonly outbound: Outbound;
  /** Where the provider sends people back to. */
  readonly callbackUrl: string;
};

/** Where to send the browser, and what it has to bring back, for its cookie alone. */
export type Begun = { readonly url: string; readonly flow: string };

/**
 * Somebody wants to sign in through the provider of the firm they name. Throws OpenidRefused, the same for a firm that has
 * none and one that does not exist, and AppError 'limit' when it is asked too often.
 */
export async function beginSignIn(
  means: Means,
  asked: {
    readonly shortName: string;
    readonly back?: string | undefined;
    readonly visit: Visit;
  },
): Promise<Begun> {
  const { shortName, back, visit } = asked;
  // By browser and not by place: a whole office signs in from one address at nine o'clock.
  const of = { kind: 'openid', account: visit.deviceToken ?? '' } as const;
  await countAttempt(means.database, { of, visit });
  const firmId = await findOpenidFirm(means.database, shortName.trim().toLowerCase());
  if (firmId === undefined) throw new OpenidRefused('unknown_firm');

  return beginFlow(means, { firmId, back, visit });
}

/** `sessionId` makes it the link of an account. Throws OpenidRefused when the firm has no provider that answers. */
export async function beginFlow(
  { database, outbound, callbackUrl }: Means,
  asked: {
    readonly firmId: string;
    readonly sessionId?: string;
    readonly back?: string | undefined;
    readonly visit: Visit;
  },
): Promise<Begun> {
  const { firmId, visit, ...intent } = asked;
  const provider = await readFirm(database, serviceIn(firmId), findProvider);
  if (!provider?.isOn) throw new OpenidRefused('unknown_firm');
  const configuration = await reachProvider({ database, outbound }, firmId, provider);
  const secrets = { state: newToken(), nonce: newToken(), verifier: newToken() };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callbackUrl,
    scope: 'openid',
    response_type: 'code',
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: 'S256',
  });
  const flow = { id: randomUUID(), firmId, providerId: provider.id, ...intent, ...secrets };

  return { url: url.href, flow: sealFlow(database, flow, visit) };
}

/** Throws OpenidRefused 'unavailable' when the provider does not answer, or no longer as it should. */
export async function reachProvider(
  { database, outbound }: Pick<Means, 'database' | 'outbound'>,
  firmId: string,
  { id, issuer, clientId, sealedSecret }: Provider,
) {
  const clientSecret = database.masterKeys.unseal(clientSecretPlace(firmId, id), sealedSecret);

  return discoverProvider(outbound, { issuer, clientId, clientSecret }).catch((error: unknown) => {
    throw new OpenidRefused('unavailable', { cause: error });
  });
}

/** Before it is known who asks, the service does. */
export function serviceIn(firmId: string) {
  return { firmId, userId: undefined, role: 'system' } as const;
}
