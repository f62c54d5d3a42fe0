import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type CustomFetch,
  type ServerMetadata,
} from 'openid-client';
import { OutboundError, type Outbound } from '#platform/outbound';

/** The signatures of identity tokens that count: by a key that the provider alone has. */
const signatures = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];

export type Client = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** Why nobody can sign in through a provider, in words that stand behind the name of a field. */
export class UnusableProvider extends Error {}

/**
 * What the provider says of itself, asked anew each time, as a client that takes nothing but signed answers. Throws
 * UnusableProvider.
 */
export async function discoverProvider(outbound: Outbound, client: Client): Promise<Configuration> {
  const fetched = through(outbound);
  const issuer = new URL(client.issuer);
  const found = await discovery(issuer, client.clientId, undefined, undefined, {
    [customFetch]: fetched,
    // Whether a request may go in the clear is for the outbound door to say, and it says so to nobody but loopback.
    execute: [allowInsecureRequests],
  }).catch((error: unknown) => {
    throw new UnusableProvider(whyNot(error), { cause: error });
  });
  const metadata = { ...found.serverMetadata(), supportsPKCE: undefined };
  const offered = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
  const usable = signatures.filter((each) => offered.includes(each));
  const problem = problemOf(metadata, client.issuer) ?? (usable.length > 0 ? undefined : unsigned);
  if (problem) throw new UnusableProvider(problem);
  const configuration = new Configuration(
    { ...metadata, id_token_signing_alg_values_supported: usable },
    client.clientId,
    client.clientSecret,
    authenticationOf(metadata, client.clientSecret),
  );
  configuration[customFetch] = fetched;
  allowInsecureRequests(configuration);
  enableNonRepudiationChecks(configuration);

  return configuration;
}

const unsigned = 'signs with none of RS256, RS384, RS512, ES256, ES384, ES512';

function problemOf(metadata: Readonly<ServerMetadata>, issuer: string): string | undefined {
  if (metadata.issuer !== issuer) return `calls itself ${metadata.issuer.slice(0, 300)}`;
  const { protocol } = new URL(issuer);
  const places = [metadata.authorization_endpoint, metadata.token_endpoint, metadata.jwks_uri];
  if (!places.every((place) => URL.parse(place ?? '')?.protocol === protocol))
    return 'does not say where to sign in, where to fetch tokens and which keys it has';
  if (metadata.code_challenge_methods_supported?.includes('S256') === false)
    return 'does not offer PKCE with S256';

  return undefined;
}

function authenticationOf(
  { token_endpoint_auth_methods_supported: offered }: Readonly<ServerMetadata>,
  secret: string,
) {
  return offered?.includes('client_secret_post') && !offered.includes('client_secret_basic')
    ? ClientSecretPost(secret)
    : ClientSecretBasic(secret);
}

/** What the address alone tells is said; which networks this machine can reach is not. */
function whyNot(error: unknown): string {
  const reasons = error instanceof Error ? [error, error.cause] : [];
  const refused = reasons.find((each) => each instanceof OutboundError);
  if (refused?.reason === 'scheme') return 'must begin with https://';

  return refused ? 'cannot be reached' : 'is not the address of an OpenID Connect provider';
}

function through(outbound: Outbound): CustomFetch {
  return (url, { method, headers, body }) =>
    outbound(url, {
      method,
      headers,
      body: body instanceof URLSearchParams ? body.toString() : undefined,
    });
}
