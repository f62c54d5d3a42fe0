import { mintFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type TestApi } from './start-api.ts';

const nothing = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'";

describe('the headers of every answer', () => {
  let server: TestDatabase;
  let api: TestApi;
  let as: string;

  beforeAll(async () => {
    server = await startDatabase();
    api = await startApi(server);
    as = await api.signIn((await mintFirm(server)).admin);
  });
  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  it.each([
    'GET /v1/me',
    'GET /v1/cases?sort=name',
    'GET /v1/nothing',
    'POST /v1/clients',
    'GET /health/live',
  ])(
    '%s is rendered by nobody, framed by nobody, kept by nobody and can be found in the log',
    async (route) => {
      const { headers } = await api.ask(route, { as });

      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': nothing,
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': expect.stringMatching(/max-age=31536000/),
        'cache-control': 'no-store',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('a file is handed over as a file that no browser shows', async () => {
    const { status, headers } = await api.ask('GET /v1/audit/export', { as });

    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': expect.stringMatching(/^text\/csv/),
      'content-disposition': expect.stringMatching(/^attachment; filename="[\w.-]+\.csv"$/),
      'content-security-policy': nothing,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('the page about the API runs its own scripts and no other', async () => {
    const { headers } = await api.ask('GET /docs');

    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self';/,
    );
  });
});
