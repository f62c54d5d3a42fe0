import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { type TestProvider } from '#test/harness/openid-provider';
import { asOwner, type TestDatabase } from '#test/harness/test-database';
import { adminUrl, openBrowser, type Browser } from './browser.ts';
import { at, me, setOpenidStage, start, type OpenidStage } from './openid-stage.ts';
import type { TestApi } from './start-api.ts';

describe('signing in through the provider of a firm', () => {
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

  it('opens a session for the member who linked their account, and for nobody by their address', async () => {
    provider.answer(firm.lawyer.email);
    expect((await browser.follow(start(firm))).href).toBe(at('unlinked'));
    expect(browser.cookie('prazo_session')).toBeUndefined();

    await stage.link(firm, 'lawyer', 'subject-of-the-lawyer');
    provider.answer('subject-of-the-lawyer');
    browser = openBrowser(api.url);
    expect((await browser.follow(start(firm))).href).toBe(`${adminUrl}/`);
    expect(await me(browser)).toMatchObject({
      user: { id: firm.lawyer.userId },
      firm: { id: firm.id },
      role: 'lawyer',
    });
  });

  it('leads back to the page that was asked for, and to nowhere but the application', async () => {
    const back = '/casos?q=silva&estado=all#prazos';
    const asked = `${start(firm)}&back=${encodeURIComponent(back)}`;
    const kept = (outcome: string) => `${at(outcome)}&${new URLSearchParams({ regresso: back })}`;
    provider.answer('on the way');
    expect((await browser.follow(asked)).href).toBe(kept('unlinked'));
    const nobody = `${start({ canary: 'nobody' })}&back=${encodeURIComponent(back)}`;
    expect((await browser.follow(nobody)).href).toBe(kept('unknown_firm'));

    await stage.link(firm, 'lawyer', 'on the way');
    expect((await openBrowser(api.url).follow(asked)).href).toBe(`${adminUrl}${back}`);
    for (const elsewhere of [
      '//evil.test',
      '/\\evil.test',
      '/\t/evil.test',
      'https://evil.test',
      'x',
    ])
      expect(
        await api.ask(
          `GET /v1/auth/openid/start?firm=${firm.canary}&back=${encodeURIComponent(elsewhere)}`,
        ),
      ).toMatchObject({ status: 400, body: { errors: [{ path: 'back' }] } });
  });

  it('asks with PKCE, state and nonce, and keeps them where scripts and other browsers cannot read', async () => {
    const answer = await api.ask(`GET /v1/auth/openid/start?firm=${firm.canary.toUpperCase()}`);
    const asked = new URL(answer.headers.get('location') ?? '').searchParams;
    const cookies = answer.headers.getSetCookie().join('\n');

    expect(answer.status).toBe(302);
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(cookies).toMatch(/prazo_openid=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax/);
    for (const secret of [asked.get('state'), asked.get('nonce')])
      expect(cookies).not.toContain(String(secret));
  });

  it('refuses an answer with another state, a second time, too late, without its cookie or in another browser', async () => {
    await stage.link(firm, 'lawyer', 'lawyer-of-states');
    provider.answer('lawyer-of-states');
    const outcomes: Record<string, string> = {};
    const callback = async () => {
      browser = openBrowser(api.url);

      return browser.followToCallback(start(firm));
    };
    const openIn = async (which: Browser, url: string) =>
      String((await which.ask(url)).location?.href);

    const otherState = new URL(await callback());
    otherState.searchParams.set('state', 'x'.repeat(43));
    outcomes['state'] = await openIn(browser, otherState.href);

    const otherIssuer = new URL(await callback());
    otherIssuer.searchParams.set('iss', 'https://other.test');
    outcomes['issuer'] = await openIn(browser, otherIssuer.href);

    const stolen = await callback();
    outcomes['browser'] = await openIn(openBrowser(api.url), stolen);
    const thief = openBrowser(api.url);
    await thief.followToCallback(start(firm));
    outcomes['other browser'] = await openIn(thief, stolen);

    const late = await callback();
    stage.clock.move(601);
    outcomes['late'] = await openIn(browser, late);

    const twice = await callback();
    const flow = browser.cookie('prazo_openid');
    const device = browser.cookie('prazo_device');
    outcomes['first'] = await openIn(browser, twice);
    const { pathname, search } = new URL(twice);
    const replayed = await api.ask(`GET ${pathname}${search}`, {
      headers: { cookie: `prazo_openid=${flow}; prazo_device=${device}` },
    });
    outcomes['again'] = String(replayed.headers.get('location'));

    expect(outcomes).toEqual({
      state: at('refused'),
      issuer: at('refused'),
      browser: at('expired'),
      'other browser': at('refused'),
      late: at('expired'),
      first: `${adminUrl}/`,
      again: at('expired'),
    });
  });

  it('tells a subject from one that differs in a capital letter', async () => {
    await stage.link(firm, 'lawyer', 'subject');
    provider.answer('Subject');
    browser = openBrowser(api.url);

    expect((await browser.follow(start(firm))).href).toBe(at('unlinked'));
  });

  it('a subject that is linked in one firm opens nothing in another, and may be somebody else there', async () => {
    const other = await mintFirm(server);
    await stage.setProvider(other);
    await stage.link(firm, 'lawyer', 'the same everywhere');
    provider.answer('the same everywhere');
    browser = openBrowser(api.url);
    expect((await browser.follow(start(other))).href).toBe(at('unlinked'));

    await stage.link(other, 'paralegal', 'the same everywhere');
    browser = openBrowser(api.url);
    await browser.follow(start(other));
    expect(await me(browser)).toMatchObject({ user: { id: other.paralegal.userId } });
    browser = openBrowser(api.url);
    await browser.follow(start(firm));
    expect(await me(browser)).toMatchObject({ user: { id: firm.lawyer.userId } });
  });

  it('a subject is one member of a firm, and links nobody else', async () => {
    await stage.link(firm, 'lawyer', 'one');

    expect((await stage.link(firm, 'paralegal', 'one')).href).toBe(at('taken', '/seguranca'));
  });

  it('whoever left the firm is not let in', async () => {
    await stage.link(firm, 'paralegal', 'gone');
    await asOwner(server.ownerUrl, 'UPDATE memberships SET is_active = false WHERE user_id = $1', [
      firm.paralegal.userId,
    ]);
    provider.answer('gone');
    browser = openBrowser(api.url);

    expect((await browser.follow(start(firm))).href).toBe(at('unlinked'));
  });
});
