import { codeOf, movingClock } from '#test/harness/authenticator';
import { mintFirm, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type Answer, type TestApi } from './start-api.ts';

const origin = 'http://admin.test';

/** What a browser sends back of what an answer set. */
function cookiesOf({ headers }: Answer): string {
  return headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .filter((each) => !each?.endsWith('='))
    .join('; ');
}

describe('signing in with a second factor', () => {
  const clock = movingClock();
  let server: TestDatabase;
  let firm: TestFirm;
  let api: TestApi;

  beforeAll(async () => {
    server = await startDatabase(clock);
    api = await startApi(server);
  });
  beforeEach(async () => {
    firm = await mintFirm(server);
    clock.move(90);
  });

  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  it('a right password opens nothing; the challenge lies in a cookie that scripts cannot read', async () => {
    const secret = await enrol(firm.lawyer.email);
    const asked = await login(firm.lawyer.email);
    const [cookie = ''] = asked.headers.getSetCookie();
    const token = /^prazo_challenge=([\w-]{43});/.exec(cookie)?.[1] ?? 'none';

    expect(asked).toMatchObject({ status: 403, body: { code: 'second_factor_required' } });
    expect(cookie).toMatch(/Max-Age=300; Path=\/; HttpOnly; SameSite=Lax/);
    expect(JSON.stringify(asked.body)).not.toContain(token);
    expect(cookiesOf(asked)).not.toContain('prazo_session');
    for (const as of [token, undefined]) {
      const headers = { cookie: cookiesOf(asked) };
      expect(await api.ask('GET /v1/me', as ? { as } : { headers })).toMatchObject({ status: 401 });
    }

    const entered = await enter(asked, codeOf(secret, clock));
    expect(entered).toMatchObject({ status: 200, body: { firmId: firm.id } });
    expect(entered.headers.getSetCookie().join()).toMatch(/prazo_challenge=; Max-Age=0/);
    const me = await api.ask('GET /v1/me', { headers: { cookie: cookiesOf(entered) } });
    expect(me).toMatchObject({ status: 200, body: { secondFactor: { isOn: true } } });
  });

  it('a code without its challenge, or in another browser, opens nothing', async () => {
    const secret = await enrol(firm.lawyer.email);
    const asked = await login(firm.lawyer.email);
    const json = { code: codeOf(secret, clock) };
    const [challenge = ''] = cookiesOf(asked).split('; ');

    for (const cookie of ['', challenge, `${challenge}; prazo_device=${'x'.repeat(43)}`]) {
      const headers = { cookie, origin };
      expect(await api.ask('POST /v1/auth/second-factor', { json, headers })).toMatchObject({
        status: 401,
      });
    }
  });

  it('a wrong code names its field, and the next ones have to wait', async () => {
    await enrol(firm.lawyer.email);
    const asked = await login(firm.lawyer.email);
    const answers = [];
    for (let n = 0; n < 8; n += 1) answers.push(await enter(asked, '000000'));

    expect(answers[0]).toMatchObject({ status: 400, body: { errors: [{ path: 'code' }] } });
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'limit' } });
  });

  it('the password of an account is not tried freely while its code is missing', async () => {
    await enrol(firm.lawyer.email);
    const statuses = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await login(firm.lawyer.email)).status);

    expect(statuses.slice(0, 5)).toEqual([403, 403, 403, 403, 403]);
    expect(statuses).toContain(429);
  });

  it('a firm that asks it of its lawyers lets them do nothing before, and everything after', async () => {
    const admin = await api.signIn(firm.admin);
    const put = (as: string, secondFactor: string) =>
      api.ask('PUT /v1/firm/settings', { as, json: { secondFactor } });
    const lawyer = await api.signIn(firm.lawyer);
    expect(await put(lawyer, 'optional')).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect(await put(admin, 'everybody')).toMatchObject({ status: 400 });
    expect(await put(admin, 'deciders')).toMatchObject({ status: 200 });

    for (const as of [admin, lawyer])
      expect(await api.ask('GET /v1/clients', { as })).toMatchObject({
        status: 403,
        body: { code: 'second_factor_setup_required' },
      });
    expect(
      (await api.ask('GET /v1/clients', { as: await api.signIn(firm.paralegal) })).status,
    ).toBe(200);
    expect(await api.ask('GET /v1/me', { as: lawyer })).toMatchObject({
      body: { secondFactor: { isOn: false, isRequired: true } },
    });
    await enrolIn(lawyer);
    expect((await api.ask('GET /v1/clients', { as: lawyer })).status).toBe(200);
    await api.ask('DELETE /v1/auth/second-factor', { as: lawyer });
    expect((await api.ask('GET /v1/clients', { as: lawyer })).status).toBe(403);
  });

  it('what does not fit answers a conflict: nothing to confirm, to turn off or to renew; on twice', async () => {
    const as = await api.signIn(firm.auditor);
    const ask = (route: string, json?: object) =>
      api.ask(`${route.split(' ')[0]} /v1/auth/second-factor${route.split(' ')[1] ?? ''}`, {
        as,
        ...(json && { json }),
      });

    expect((await ask('POST /confirmation', { code: '123456' })).status).toBe(409);
    expect((await ask('POST /recovery-codes')).status).toBe(409);
    expect((await ask('DELETE')).status).toBe(409);
    await enrolIn(as);
    expect((await ask('POST /secret')).status).toBe(409);
    expect((await ask('DELETE')).status).toBe(204);
  });

  const login = (email: string) =>
    api.ask('POST /v1/auth/login', { json: { email, password: testPassword } });
  const enter = (asked: Answer, code: string) =>
    api.ask('POST /v1/auth/second-factor', {
      json: { code },
      headers: { cookie: cookiesOf(asked), origin },
    });
  const enrol = async (email: string) => enrolIn(await api.signIn({ email }));

  /** Turns a second factor on in a session. Its code is of the step before, so that the next one is free. */
  async function enrolIn(as: string): Promise<string> {
    const { body } = await api.ask('POST /v1/auth/second-factor/secret', { as });
    const secret = String(Reflect.get(Object(body), 'secret'));
    const json = { code: codeOf(secret, clock, -1) };
    const { status } = await api.ask('POST /v1/auth/second-factor/confirmation', { as, json });
    expect(status).toBe(200);

    return secret;
  }
});
