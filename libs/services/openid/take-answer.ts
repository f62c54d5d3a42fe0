import { authorizationCodeGrant, type Configuration, type IDToken } from 'openid-client';
import { withFirm } from '#db/with-firm';
import { OutboundError } from '#platform/outbound';
import { reachProvider, serviceIn, type Means } from './begin-flow.ts';
import { findProvider, type Provider } from './find-provider.ts';
import { OpenidRefused, type Flow } from './flow.ts';

/** Whom the provider names, by its own word for them and no other. */
export type Answered = {
  readonly issuer: string;
  readonly subject: string;
  /** It showed the second factor that the firm says it asks. */
  readonly isTwofold: boolean;
};

/**
 * Takes the provider's answer, once: state, nonce, issuer, audience, times and signature are right, and the code belongs
 * to this browser. Throws OpenidRefused.
 */
export async function takeAnswer(
  means: Means,
  { flow, search }: { readonly flow: Flow; readonly search: string },
): Promise<Answered> {
  const provider = await useFlow(means, flow);
  const configuration = await reachProvider(means, flow.firmId, provider);
  const url = new URL(means.callbackUrl);
  url.search = search;
  const claims = await exchange(configuration, url, flow);
  // The library takes an identity token for several clients; this one must be for nobody else.
  const audience = [claims.aud].flat();
  if (audience.length !== 1 || audience[0] !== provider.clientId || claims.iss !== provider.issuer)
    throw new OpenidRefused('refused');
  if (provider.asksSecondFactor && !showsSecondFactor(claims))
    throw new OpenidRefused('second_factor');

  return { issuer: claims.iss, subject: claims.sub, isTwofold: provider.asksSecondFactor };
}

/** Right or wrong, an answer is looked at once. A provider that was changed since gets none. */
function useFlow({ database }: Means, { id, firmId, providerId }: Flow): Promise<Provider> {
  return withFirm(database, serviceIn(firmId), async (ctx) => {
    const used = await ctx.sql(
      `INSERT INTO identity_answers (firm_id, id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id`,
      [firmId, id],
    );
    const provider = await findProvider(ctx);
    if (used.length === 0 || !provider?.isOn || provider.id !== providerId)
      throw new OpenidRefused('expired');

    return provider;
  });
}

async function exchange(configuration: Configuration, url: URL, flow: Flow): Promise<IDToken> {
  try {
    const tokens = await authorizationCodeGrant(configuration, url, {
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('there is no identity token');

    return claims;
  } catch (error) {
    const isAway = error instanceof Error && error.cause instanceof OutboundError;
    throw new OpenidRefused(isAway ? 'unavailable' : 'refused', { cause: error });
  }
}

const twofold = new Set([
  'https://refeds.org/profile/mfa',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
]);

/** `amr` with `mfa` (RFC 8176), or one of the two common names of it as `acr`. */
function showsSecondFactor({ amr, acr }: IDToken): boolean {
  return (
    (Array.isArray(amr) && amr.includes('mfa')) || (typeof acr === 'string' && twofold.has(acr))
  );
}
