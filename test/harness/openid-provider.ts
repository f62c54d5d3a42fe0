import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';

export const clientId = 'prazo';
export const clientSecret = 'a secret between prazo and its provider';

/** A signed token in its parts, for a test to alter. */
type Token = { header: Record<string, unknown>; claims: Record<string, unknown> };
type Forge = (token: Token) => Token & { readonly signature?: 'none' | 'secret' | 'foreign' };

export type TestProvider = {
  readonly issuer: string;
  /** Who signs in there from now on, and how they prove it. */
  readonly answer: (subject: string, amr?: string[]) => void;
  /** Alters the next identity tokens on their way, signed anew with the provider's own key unless it says otherwise. */
  readonly forge: (forge: Forge | undefined) => void;
  readonly stop: () => Promise<void>;
};

/** A real OpenID Connect provider on this machine. */
export async function startOpenidProvider(callbackUrl: string): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const next: { subject: string; amr: string[]; forge: Forge | undefined } = {
    subject: 'nobody',
    amr: [],
    forge: undefined,
  };
  const outer = createServer();
  const inner = createServer();
  const issuer = await listen(outer);
  const innerUrl = await listen(inner);
  const provider = providerAt(issuer, { callbackUrl, privateKey });
  const handle = provider.callback();
  inner.on('request', (request, response) => void handle(request, response));
  outer.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      const login = { accountId: next.subject, amr: next.amr };
      void provider.interactionFinished(request, response, { login });
    } else if (request.url === '/token') {
      void passOn(request, response, {
        innerUrl,
        alter: (token) => alter(token, next.forge, privateKey),
      });
    } else void handle(request, response);
  });

  return {
    issuer,
    answer: (subject, amr = ['pwd']) => Object.assign(next, { subject, amr }),
    forge: (forge) => Object.assign(next, { forge }),
    stop: async () => {
      for (const server of [outer, inner]) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
}

function providerAt(
  issuer: string,
  { callbackUrl, privateKey }: { readonly callbackUrl: string; readonly privateKey: KeyObject },
): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [callbackUrl],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
    },
    claims: { openid: ['sub', 'amr'] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: `${sub}@provider.test` }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId;
      const grant = new oidc.provider.Grant({ clientId, ...(accountId && { accountId }) });
      grant.addOIDCScope('openid');
      await grant.save();

      return grant;
    },
  });
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();

  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { innerUrl, alter: change }: { innerUrl: string; alter: (token: string) => string },
): Promise<void> {
  const answer = await fetch(`${innerUrl}/token`, {
    method: 'POST',
    headers: {
      authorization: request.headers.authorization ?? '',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: await text(request),
  });
  const body: unknown = await answer.json();
  const token: unknown = Reflect.get(Object(body), 'id_token');
  const altered = typeof token === 'string' ? { ...Object(body), id_token: change(token) } : body;
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(altered));
}

function alter(token: string, forge: Forge | undefined, key: KeyObject): string {
  if (!forge) return token;
  const [header = '', claims = ''] = token.split('.');
  const parse = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const forged = forge({ header: parse(header), claims: parse(claims) });
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode(forged.header)}.${encode(forged.claims)}`;

  return `${signed}.${signatureOf(signed, forged.signature, key)}`;
}

function signatureOf(
  signed: string,
  kind: 'none' | 'secret' | 'foreign' | undefined,
  key: KeyObject,
) {
  if (kind === 'none') return '';
  if (kind === 'secret')
    return createHmac('sha256', clientSecret).update(signed).digest('base64url');
  const foreign = () => generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;

  return sign('sha256', Buffer.from(signed), kind === 'foreign' ? foreign() : key).toString(
    'base64url',
  );
}
