import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { clientId, clientSecret, type TestProvider } from '#test/harness/openid-provider';
import { asOwner, type TestDatabase } from '#test/harness/test-database';
import { openBrowser, type Browser } from './browser.ts';
import { at, callbackUrl, setOpenidStage, start, type OpenidStage } from './openid-stage.ts';
import type { TestApi } from './start-api.ts';

describe('the provider of a firm', () => {
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

  it('a firm without a provider, one whose provider is off and no firm at all get the same answer', async () => {
    const without = await mintFirm(server);
    const off = await mintFirm(server);
    await stage.setProvider(off, { isOn: false });
    const answers = [];
    for (const { canary } of [without, off, { canary: 'nobody' }]) {
      const { status, headers } = await api.ask(`GET /v1/auth/openid/start?firm=${canary}`);
      answers.push([status, headers.get('location'), headers.getSetCookie()]);
    }

    expect(answers).toEqual(answers.map(() => [302, at('unknown_firm'), []]));
  });

  it('a browser that asks again and again has to wait', async () => {
    const outcomes = [];
    for (let n = 0; n < 8; n += 1) outcomes.push((await browser.ask(start(firm))).location?.search);

    expect(outcomes.at(-1)).toBe('?conta=limit');
  });

  it('the secret of a provider is sealed for its firm, kept for the same provider alone and never shown', async () => {
    const as = await api.signIn(firm.admin);
    const shown = await api.ask('GET /v1/firm/identity-provider', { as });
    expect(shown.body).toEqual({
      shortName: firm.canary,
      redirectUrl: callbackUrl,
      provider: { issuer: provider.issuer, clientId, isOn: true, asksSecondFactor: false },
    });
    const rows = await asOwner(
      server.ownerUrl,
      'SELECT sealed_secret FROM identity_providers WHERE firm_id = $1',
      [firm.id],
    );
    expect(JSON.stringify(rows)).not.toContain(clientSecret);

    const put = (json: object) =>
      api.ask('PUT /v1/firm/identity-provider', {
        as,
        json: { issuer: provider.issuer, clientId, isOn: true, asksSecondFactor: false, ...json },
      });
    expect((await put({})).status).toBe(200);
    expect(await put({ clientId: 'other' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'clientSecret' }] },
    });
    const audit = await asOwner(
      server.ownerUrl,
      "SELECT action, data FROM audit WHERE firm_id = $1 AND action = 'identity_provider.set'",
      [firm.id],
    );
    expect(audit).toHaveLength(2);
    expect(JSON.stringify(audit)).not.toContain(clientSecret);
  });

  it('a provider that nobody could sign in through is refused, and its field is named', async () => {
    const as = await api.signIn(firm.admin);
    for (const [issuer, message] of [
      ['https://10.0.0.1', 'cannot be reached'],
      ['https://provider.example:8443', 'cannot be reached'],
      ['http://provider.example', 'must begin with https://'],
      ['http://127.0.0.1:1', 'cannot be reached'],
      [`${provider.issuer}/`, `calls itself ${provider.issuer}`],
      [api.url, 'is not the address of an OpenID Connect provider'],
    ]) {
      const json = { issuer, clientId, clientSecret, isOn: true, asksSecondFactor: false };
      const { status, body } = await api.ask('PUT /v1/firm/identity-provider', { as, json });

      expect({ status, body }).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'issuer', message }] },
      });
    }
  });
});
