import { mintFirm, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type TestApi } from './start-api.ts';

describe('the session cookie in production', () => {
  let server: TestDatabase;
  let firm: TestFirm;
  let api: TestApi;

  beforeAll(async () => {
    server = await startDatabase();
    firm = await mintFirm(server);
    api = await startApi(server, { NODE_ENV: 'production' });
  });
  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  it('has a name that no other host can set, and travels encrypted alone', async () => {
    const { headers } = await api.ask('POST /v1/auth/login', {
      json: { email: firm.lawyer.email, password: testPassword },
    });

    expect(headers.get('set-cookie')).toMatch(
      /^__Host-prazo_session=[\w-]{43}; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});
