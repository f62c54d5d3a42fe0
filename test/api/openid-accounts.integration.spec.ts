import { withPlatform } from '#db/with-platform';
import { addMember } from '#services/firms/add-member';
import { codeOf } from '#test/harness/authenticator';
import { mintFirm, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { type TestProvider } from '#test/harness/openid-provider';
import { asOwner, type TestDatabase } from '#test/harness/test-database';
import { adminUrl, openBrowser, type Browser } from './browser.ts';
import { at, me, setOpenidStage, start, type OpenidStage } from './openid-stage.ts';
import type { TestApi } from './start-api.ts';

describe('an account that is linked to the provider of a firm', () => {
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

  it('is on record: by whom, and to which provider', async () => {
    await stage.link(firm, 'lawyer', 'on record');

    expect(
      await asOwner(
        server.ownerUrl,
        `SELECT a.actor_id, a.data FROM audit a JOIN identity_links l ON l.firm_id = a.firm_id AND l.id = a.subject_id
         WHERE a.firm_id = $1 AND a.action = 'identity_link.made'`,
        [firm.id],
      ),
    ).toEqual([{ actor_id: firm.lawyer.userId, data: { issuer: provider.issuer } }]);
  });

  it('a second factor of the account is asked all the same', async () => {
    await stage.link(firm, 'lawyer', 'with a code');
    const secret = await stage.enrol(firm.lawyer.email);
    provider.answer('with a code');
    browser = openBrowser(api.url);
    expect((await browser.follow(start(firm))).href).toBe(at('code'));
    expect(browser.cookie('prazo_session')).toBeUndefined();

    const code = codeOf(secret, stage.clock);
    expect((await browser.ask(`${adminUrl}/v1/auth/second-factor`, { code })).status).toBe(200);
    expect(await me(browser)).toMatchObject({ user: { id: firm.lawyer.userId } });
    expect((await browser.ask(`${adminUrl}/v1/auth/openid/link`, {})).body).toContain(
      'proof_required',
    );
  });

  it('a provider that is said to ask it has to show it', async () => {
    await stage.link(firm, 'lawyer', 'twofold');
    await stage.enrol(firm.lawyer.email);
    await stage.setProvider(firm, { asksSecondFactor: true });
    const outcomeOf = async (amr: string[]) => {
      provider.answer('twofold', amr);

      return (await openBrowser(api.url).follow(start(firm))).href;
    };

    expect(await outcomeOf(['pwd'])).toBe(at('second_factor'));
    expect(await outcomeOf(['pwd', 'mfa'])).toBe(`${adminUrl}/`);
  });

  it('proves nothing in another firm of the same person, nor for the account, before the password', async () => {
    const other = await mintFirm(server);
    await withPlatform(server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: other.id,
        email: firm.lawyer.email,
        name: 'lawyer',
        role: 'lawyer',
        password: testPassword,
      }),
    );
    const elsewhere = await api.ask('POST /v1/auth/login', {
      json: { email: firm.lawyer.email, password: testPassword, firmId: other.id },
    });
    expect(elsewhere.status).toBe(200);
    await stage.link(firm, 'lawyer', 'in two firms');
    provider.answer('in two firms');
    browser = openBrowser(api.url);
    await browser.follow(start(firm));

    const change = () => browser.ask(`${adminUrl}/v1/auth/firm`, { firmId: other.id });
    expect((await change()).body).toContain('proof_required');
    expect((await browser.ask(`${adminUrl}/v1/auth/second-factor/secret`, {})).body).toContain(
      'proof_required',
    );
    expect((await browser.ask(`${adminUrl}/v1/auth/sessions`)).body).not.toContain(other.name);

    await browser.ask(`${adminUrl}/v1/auth/proof`, { password: testPassword });
    expect((await change()).status).toBe(200);
    expect(await me(browser)).toMatchObject({ firm: { id: other.id } });
  });

  it('whoever removes their link, and everybody once the provider is off or gone, is signed out of it', async () => {
    const enter = async () => {
      const fresh = openBrowser(api.url);
      await fresh.follow(start(firm));

      return fresh;
    };
    await stage.link(firm, 'lawyer', 'comes and goes');
    provider.answer('comes and goes');
    const before = await enter();
    expect(await me(before)).toMatchObject({ user: { id: firm.lawyer.userId } });
    const as = await api.signIn(firm.lawyer);
    expect((await api.ask('GET /v1/auth/openid/link', { as })).body).toEqual({
      isOffered: true,
      shortName: firm.canary,
      linkedAt: expect.any(String),
      isOutdated: false,
    });
    expect((await api.ask('DELETE /v1/auth/openid/link', { as })).status).toBe(204);
    expect((await api.ask('DELETE /v1/auth/openid/link', { as })).status).toBe(404);
    expect(await me(before)).toMatchObject({ code: 'unauthenticated' });
    expect((await openBrowser(api.url).follow(start(firm))).href).toBe(at('unlinked'));

    await stage.link(firm, 'lawyer', 'comes and goes');
    const again = await enter();
    const admin = await api.signIn(firm.admin);
    const remove = () => api.ask('DELETE /v1/firm/identity-provider', { as: admin });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
    expect(await me(again)).toMatchObject({ code: 'unauthenticated' });
    expect((await openBrowser(api.url).follow(start(firm))).href).toBe(at('unknown_firm'));
  });

  it('a link to the provider that the firm had before says that it opens nothing', async () => {
    await stage.link(firm, 'lawyer', 'moved away');
    await asOwner(
      server.ownerUrl,
      "UPDATE identity_links SET issuer = 'https://before.test' WHERE firm_id = $1",
      [firm.id],
    );
    const as = await api.signIn(firm.lawyer);

    expect(await api.ask('GET /v1/auth/openid/link', { as })).toMatchObject({
      body: { linkedAt: expect.any(String), isOutdated: true },
    });
    expect((await openBrowser(api.url).follow(start(firm))).href).toBe(at('unlinked'));
  });

  it('an account is linked in the session that asked for it, after a proof', async () => {
    const as = await api.signIn(firm.paralegal);
    await asOwner(server.ownerUrl, "UPDATE sessions SET proven_at = now() - interval '1 hour'");
    expect(await api.ask('POST /v1/auth/openid/link', { as })).toMatchObject({
      status: 403,
      body: { code: 'proof_required' },
    });

    browser = await stage.logIn(firm.lawyer.email);
    const { url } = await stage.beginLink(browser);
    provider.answer('of the lawyer');
    const callback = await browser.followToCallback(url);
    await stage.logIn(firm.paralegal.email, browser);
    expect((await browser.ask(callback)).location?.href).toBe(at('expired', '/seguranca'));
  });
});
