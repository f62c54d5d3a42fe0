import { mintFirm, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type TestApi } from './start-api.ts';

describe('a route that needs a proof', () => {
  let server: TestDatabase;
  let firm: TestFirm;
  let api: TestApi;

  beforeAll(async () => {
    server = await startDatabase();
    firm = await mintFirm(server);
    api = await startApi(server);
  });

  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  it('is open for ten minutes after sign-in and then asks for a new one', async () => {
    const as = await api.signIn(firm.lawyer);
    expect((await danger(as)).status).toBe(200);

    await age(firm.lawyer.userId, '9 minutes 55 seconds');
    expect((await danger(as)).status).toBe(200);
    await age(firm.lawyer.userId, '10 minutes 1 second');
    expect(await danger(as)).toMatchObject({ status: 403, body: { code: 'proof_required' } });
  });

  it('opens again when its caller proves who they are, for that session alone', async () => {
    const [as, other] = [await api.signIn(firm.admin), await api.signIn(firm.admin)];
    await age(firm.admin.userId, '1 hour');

    expect(await prove(as, 'not it')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'password' }] },
    });
    expect((await danger(as)).status).toBe(403);
    expect((await prove(as, testPassword)).status).toBe(204);
    expect((await danger(as)).status).toBe(200);
    expect((await danger(other)).status).toBe(403);
  });

  it('is not opened by moving to another firm', async () => {
    const as = await api.signIn(firm.auditor);
    await age(firm.auditor.userId, '1 hour');
    const moved = await api.ask('POST /v1/auth/firm', { as, json: { firmId: firm.id } });
    const cookie = moved.headers.getSetCookie().join('; ');

    expect(moved.status).toBe(200);
    const headers = { cookie, origin: 'http://admin.test' };
    expect(await api.ask('POST /v1/auth/second-factor/secret', { headers })).toMatchObject({
      status: 403,
      body: { code: 'proof_required' },
    });
  });

  it('cannot be opened by guessing at an open screen', async () => {
    const as = await api.signIn(firm.paralegal);
    const codes = [];
    for (let n = 0; n < 8; n += 1) codes.push((await prove(as, 'guess')).status);

    expect(codes.slice(0, 5)).toEqual([400, 400, 400, 400, 400]);
    expect(codes).toContain(429);
  });

  /** One of the routes that need it. */
  const danger = (as: string) => api.ask('POST /v1/auth/second-factor/secret', { as });
  const prove = (as: string, password: string) =>
    api.ask('POST /v1/auth/proof', { as, json: { password } });
  const age = (userId: string, by: string) =>
    asOwner(
      server.ownerUrl,
      'UPDATE sessions SET proven_at = now() - $2::interval WHERE user_id = $1',
      [userId, by],
    );
});
