import { codeOf, movingClock } from '#test/harness/authenticator';
import { testPassword, type TestFirm } from '#test/harness/mint-firm';
import {
  clientId,
  clientSecret,
  startOpenidProvider,
  type TestProvider,
} from '#test/harness/openid-provider';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { adminUrl, openBrowser, type Browser } from './browser.ts';
import { startApi, type TestApi } from './start-api.ts';

/** The API, a real provider of identities, and what a member does to sign in through it. */
export type OpenidStage = {
  readonly clock: ReturnType<typeof movingClock>;
  readonly server: TestDatabase;
  readonly provider: TestProvider;
  readonly api: TestApi;
  readonly setProvider: (firm: TestFirm, change?: object) => Promise<void>;
  readonly logIn: (email: string, browser?: Browser) => Promise<Browser>;
  readonly beginLink: (browser: Browser) => Promise<{ url: string }>;
  /** A member signs in with their password and links their account; where they end up. */
  readonly link: (of: TestFirm, role: 'lawyer' | 'paralegal', subject: string) => Promise<URL>;
  /** Turns a second factor on; its secret. */
  readonly enrol: (email: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

export const start = (firm: Pick<TestFirm, 'canary'>) =>
  `${adminUrl}/v1/auth/openid/start?firm=${firm.canary}`;
export const at = (outcome: string, path = '/entrar') => `${adminUrl}${path}?conta=${outcome}`;
export const callbackUrl = `${adminUrl}/v1/auth/openid/callback`;

export async function me(browser: Browser): Promise<unknown> {
  return JSON.parse((await browser.ask(`${adminUrl}/v1/me`)).body);
}

export async function setOpenidStage(): Promise<OpenidStage> {
  const clock = movingClock();
  const server = await startDatabase(clock);
  const provider = await startOpenidProvider(callbackUrl);
  const api = await startApi(server, { ADMIN_URL: adminUrl, OUTBOUND_LOOPBACK: 'open' });

  const logIn = async (email: string, browser = openBrowser(api.url)) => {
    const json = { email, password: testPassword };
    expect((await browser.ask(`${adminUrl}/v1/auth/login`, json)).status).toBe(200);

    return browser;
  };
  const beginLink = async (browser: Browser): Promise<{ url: string }> => {
    const { status, body } = await browser.ask(`${adminUrl}/v1/auth/openid/link`, {});
    expect({ status, body }).toMatchObject({ status: 200 });

    return JSON.parse(body);
  };

  return {
    clock,
    server,
    provider,
    api,
    setProvider: (firm, change = {}) => setProvider({ api, provider }, firm, change),
    logIn,
    beginLink,
    link: async (of, role, subject) => {
      const browser = await logIn(of[role].email);
      provider.answer(subject);

      return browser.follow((await beginLink(browser)).url);
    },
    enrol: (email) => enrol(api, email, clock),
    stop: async () => {
      await api.stop();
      await provider.stop();
      await server.stop();
    },
  };
}

async function setProvider(
  { api, provider }: Pick<OpenidStage, 'api' | 'provider'>,
  { admin }: TestFirm,
  change: object,
): Promise<void> {
  const usual = { clientId, clientSecret, isOn: true, asksSecondFactor: false };
  const answer = await api.ask('PUT /v1/firm/identity-provider', {
    as: await api.signIn(admin),
    json: { issuer: provider.issuer, ...usual, ...change },
  });
  expect(answer).toMatchObject({ status: 200 });
}

async function enrol(api: TestApi, email: string, clock: OpenidStage['clock']): Promise<string> {
  const as = await api.signIn({ email });
  const { body } = await api.ask('POST /v1/auth/second-factor/secret', { as });
  const secret = String(Reflect.get(Object(body), 'secret'));
  const json = { code: codeOf(secret, clock, -1) };
  const { status } = await api.ask('POST /v1/auth/second-factor/confirmation', { as, json });
  expect(status).toBe(200);

  return secret;
}
