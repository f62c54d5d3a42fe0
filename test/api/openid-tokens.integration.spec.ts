import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { clientId, type TestProvider } from '#test/harness/openid-provider';
import { asOwner, type TestDatabase } from '#test/harness/test-database';
import { adminUrl, openBrowser, type Browser } from './browser.ts';
import { at, setOpenidStage, start, type OpenidStage } from './openid-stage.ts';
import type { TestApi } from './start-api.ts';

type Claims = Record<string, unknown>;
const now = () => Math.floor(Date.now() / 1_000);

describe('the token of a provider', () => {
  let stage: OpenidStage;
  let server: TestDatabase;
  let provider: TestProvider;
  let api: TestApi;
  let firm: TestFirm;
  let browser: Browser;

  beforeAll(async () => {
    stage = await setOpenidStage();
    ({ server, provider, api } = stage);
  });
  beforeEach(async () => {
    firm = await mintFirm(server);
    await stage.setProvider(firm);
    browser = openBrowser(api.url);
    provider.forge(undefined);
    await asOwner(server.ownerUrl, 'DELETE FROM throttles');
  });
  afterAll(() => stage.stop());

  it.each([
    ['without a nonce', ({ nonce: _, ...claims }: Claims) => ({ claims })],
    ['with the nonce of another', (claims: Claims) => ({ claims: { ...claims, nonce: 'other' } })],
    ['for another client', (claims: Claims) => ({ claims: { ...claims, aud: 'other' } })],
    [
      'for another client too',
      (claims: Claims) => ({ claims: { ...claims, aud: [clientId, 'other'], azp: clientId } }),
    ],
    [
      'of another issuer',
      (claims: Claims) => ({ claims: { ...claims, iss: 'https://other.test' } }),
    ],
    [
      'of an issuer that is almost the same',
      (claims: Claims) => ({ claims: { ...claims, iss: `${String(claims['iss'])}/` } }),
    ],
    ['that has expired', (claims: Claims) => ({ claims: { ...claims, exp: now() - 60 } })],
    [
      'that nobody signed',
      (claims: Claims) => ({ claims, header: { alg: 'none' }, signature: 'none' as const }),
    ],
    [
      'signed with the secret of the client',
      (claims: Claims) => ({ claims, header: { alg: 'HS256' }, signature: 'secret' as const }),
    ],
    [
      'signed with a key that the provider does not have',
      (claims: Claims) => ({ claims, header: { alg: 'RS256', kid: 'two' } }),
    ],
    [
      'signed with another key under the same name',
      (claims: Claims) => ({
        claims,
        header: { alg: 'RS256', kid: 'one' },
        signature: 'foreign' as const,
      }),
    ],
  ])('refuses a token %s', async (_, forge) => {
    await stage.link(firm, 'lawyer', 'forged');
    provider.answer('forged');
    provider.forge(({ header, claims }) => ({ header, ...forge(claims) }));
    browser = openBrowser(api.url);

    expect((await browser.follow(start(firm))).href).toBe(at('refused'));
    expect(browser.cookie('prazo_session')).toBeUndefined();

    provider.forge((token) => token);
    browser = openBrowser(api.url);
    expect((await browser.follow(start(firm))).href).toBe(`${adminUrl}/`);
  });
});
