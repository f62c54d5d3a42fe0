import { withPlatform } from '#db/with-platform';
import { addMember } from '#services/firms/add-member';
import { mintFirm, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type Answer, type TestApi } from './start-api.ts';

/** What a browser sends back of what an answer set. */
function cookiesOf({ headers }: Answer): string {
  return headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

function deviceOf(answer: Answer): string | undefined {
  return /prazo_device=([^;]*)/.exec(cookiesOf(answer))?.[1];
}

describe('a session', () => {
  let server: TestDatabase;
  let firm: TestFirm;
  /** Whose passwords may change. */
  let own: TestFirm;
  let api: TestApi;

  const login = (json: unknown, headers = {}) => api.ask('POST /v1/auth/login', { json, headers });

  beforeAll(async () => {
    server = await startDatabase();
    firm = await mintFirm(server);
    own = await mintFirm(server);
    api = await startApi(server);
  });

  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  it('begins with a cookie that scripts cannot read, and keeps its token out of the body', async () => {
    const answer = await login({ email: firm.lawyer.email, password: testPassword });
    const cookie = answer.headers.get('set-cookie') ?? '';
    const token = /prazo_session=([\w-]{43});/.exec(cookie)?.[1] ?? 'none';

    expect(answer).toMatchObject({ status: 200, body: { firmId: firm.id } });
    expect(cookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/);
    expect(JSON.stringify(answer.body)).not.toContain(token);
  });

  it('is refused alike for a wrong password, an unknown address and a foreign firm', async () => {
    const other = await mintFirm(server);
    const answers = await Promise.all([
      login({ email: firm.lawyer.email, password: 'wrong' }),
      login({ email: 'nobody@nowhere.test', password: testPassword }),
      login({ email: firm.lawyer.email, password: testPassword, firmId: other.id }),
    ]);
    const seen = answers.map(({ status, body }) => ({
      status,
      detail: Reflect.get(Object(body), 'detail'),
    }));

    expect(seen[0]).toMatchObject({ status: 401 });
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it('serves people by cookie and programs by bearer token', async () => {
    const token = await api.signIn(firm.lawyer);
    const person = await api.ask('GET /v1/me', { headers: { cookie: `prazo_session=${token}` } });
    const program = await api.ask('GET /v1/me', { as: token });

    expect(person).toMatchObject({ status: 200, body: { user: { id: firm.lawyer.userId } } });
    expect(program.body).toEqual(person.body);
  });

  it('does not lend a cookie to a program whose own token is wrong', async () => {
    const cookie = `prazo_session=${await api.signIn(firm.lawyer)}`;

    expect(await api.ask('GET /v1/me', { as: 'wrong', headers: { cookie } })).toMatchObject({
      status: 401,
    });
  });

  it('ends at once when its user signs out', async () => {
    const as = await api.signIn(firm.lawyer);
    const out = await api.ask('POST /v1/auth/logout', { as });

    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch('Max-Age=0');
    expect(await api.ask('GET /v1/me', { as })).toMatchObject({ status: 401 });
  });

  it('has another token after each sign-in, and the one before is over', async () => {
    const first = await login({ email: firm.lawyer.email, password: testPassword });
    const cookie = cookiesOf(first);
    const second = await login(
      { email: firm.lawyer.email, password: testPassword },
      { cookie, origin: 'http://admin.test' },
    );

    expect(cookiesOf(second)).not.toBe(cookie);
    expect(await api.ask('GET /v1/me', { headers: { cookie } })).toMatchObject({ status: 401 });
    expect(await api.ask('GET /v1/me', { headers: { cookie: cookiesOf(second) } })).toMatchObject({
      status: 200,
    });
  });

  it('leaves a browser known to its account when it ends', async () => {
    const answer = await login({ email: firm.lawyer.email, password: testPassword });
    const cookie = cookiesOf(answer);
    const headers = { cookie, origin: 'http://admin.test' };
    const out = await api.ask('POST /v1/auth/logout', { headers });
    const again = await login({ email: firm.lawyer.email, password: testPassword }, headers);

    expect(out.headers.getSetCookie()).toHaveLength(1);
    expect(deviceOf(again)).toBe(deviceOf(answer));
    expect(deviceOf(answer)).toMatch(/^[\w-]{43}$/);
  });

  it('moves to another firm of its user under a new token, and only there', async () => {
    const other = await mintFirm(server);
    await withPlatform(server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: other.id,
        email: firm.lawyer.email,
        name: 'Known',
        role: 'admin',
        password: testPassword,
      }),
    );
    const answer = await login({ email: firm.lawyer.email, password: testPassword });
    const headers = { cookie: cookiesOf(answer), origin: 'http://admin.test' };
    const stranger = await mintFirm(server);
    const refused = await api.ask('POST /v1/auth/firm', { headers, json: { firmId: stranger.id } });
    const moved = await api.ask('POST /v1/auth/firm', { headers, json: { firmId: other.id } });
    const me = await api.ask('GET /v1/me', { headers: { cookie: cookiesOf(moved) } });

    expect(refused).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(moved).toMatchObject({ status: 200, body: { firmId: other.id } });
    expect(me.body).toMatchObject({
      firm: { id: other.id },
      role: 'admin',
      firms: [
        { id: firm.id, role: 'lawyer' },
        { id: other.id, role: 'admin' },
      ],
    });
    expect(await api.ask('GET /v1/me', { headers })).toMatchObject({ status: 401 });
  });

  it('goes on when its user changes the password, and the other sessions do not', async () => {
    const as = await api.signIn(own.paralegal);
    const other = await api.signIn(own.paralegal);
    const next = 'o cavalo comeu a bateria toda';
    const put = (json: unknown) => api.ask('PUT /v1/auth/password', { as, json });

    expect(await put({ current: testPassword, next: 'password1234' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'next' }] },
    });
    expect(await put({ current: 'wrong', next })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'current' }] },
    });
    expect(await put({ current: testPassword, next })).toMatchObject({ status: 204 });
    expect(await api.ask('GET /v1/me', { as })).toMatchObject({ status: 200 });
    expect(await api.ask('GET /v1/me', { as: other })).toMatchObject({ status: 401 });
  });

  it('can be seen and ended from another one of the same person', async () => {
    const as = await api.signIn(firm.admin);
    const phone = await login(
      { email: firm.admin.email, password: testPassword },
      { 'user-agent': 'Mozilla/5.0 (Android 16; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0' },
    );
    const list = await api.ask('GET /v1/auth/sessions', { as });
    const found = (list.body as { id: string; device: string | null }[]).find(
      (each) => each.device === 'Firefox, Android',
    );
    const ended = await api.ask(`DELETE /v1/auth/sessions/${found?.id}`, { as });
    const headers = { cookie: cookiesOf(phone) };

    expect(ended.status).toBe(204);
    expect(await api.ask('GET /v1/me', { headers })).toMatchObject({ status: 401 });
    expect(await api.ask('POST /v1/auth/sessions/end-others', { as })).toMatchObject({
      status: 204,
    });
    const rest = await api.ask('GET /v1/auth/sessions', { as });
    expect(rest.body).toMatchObject([{ isCurrent: true }]);
  });

  it.each([
    ['a foreign origin', { origin: 'https://evil.test' }, 403],
    ['an origin that hides', { origin: 'null' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://evil.test' }, 403],
    ['the admin application', { origin: 'http://admin.test' }, 201],
    [
      'its own origin behind a proxy',
      { origin: 'https://app.test', 'x-forwarded-host': 'app.test' },
      201,
    ],
    ['its own page', { 'sec-fetch-site': 'same-origin' }, 201],
    ['no browser', {}, 201],
  ])(
    'with a cookie changes something when asked from %s: %j gives %i',
    async (_who, headers, status) => {
      const cookie = `prazo_session=${await api.signIn(firm.admin)}`;
      const answer = await api.ask('POST /v1/clients', {
        json: { fullName: 'Maria' },
        headers: { ...headers, cookie },
      });

      expect(answer.status).toBe(status);
    },
  );

  it('cannot be guessed at for long, while others still sign in', async () => {
    const guess = () => login({ email: firm.paralegal.email, password: 'guess' });
    const guesses = await Promise.all(Array.from({ length: 25 }, guess));
    const limited = guesses.filter(({ status }) => status === 429);

    expect(limited.length).toBeGreaterThan(15);
    expect(limited[0]).toMatchObject({ body: { code: 'limit' } });
    expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await api.signIn(firm.admin)).not.toBe('');
  });
});
