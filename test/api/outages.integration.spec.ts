import type { Database } from '#db/database';
import { openTestDatabase } from '#test/harness/test-database';
import { startApi, type TestApi } from './start-api.ts';

const nowhere = 'postgres://nobody:secret@127.0.0.1:1/none';

describe('the API without its database', () => {
  let database: Database;
  let api: TestApi;

  beforeAll(async () => {
    database = openTestDatabase(nowhere);
    api = await startApi({ database, databaseUrl: nowhere });
  });

  afterAll(async () => {
    await api.stop();
    await database.close();
  });

  it('lives, and says that it is not ready', async () => {
    expect(await api.ask('GET /health/live')).toMatchObject({ status: 200 });
    expect(await api.ask('GET /health/ready')).toMatchObject({
      status: 503,
      body: { status: 'database_unreachable', engine: null },
    });
  });

  it('asks to try again, and tells nothing of what went wrong', async () => {
    const answer = await api.ask('GET /v1/me', { as: 'token' });

    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable', errors: [] } });
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(JSON.stringify(answer.body)).not.toMatch(/127\.0\.0\.1|ECONN|secret|postgres/);
  });

  it('keeps its metrics for who stands beside it', async () => {
    const beside = await api.ask('GET /metrics');
    const outside = await api.ask('GET /metrics', { headers: { 'x-forwarded-for': '192.0.2.1' } });

    expect(beside).toMatchObject({
      status: 200,
      body: expect.stringContaining('prazo_http_request'),
    });
    expect(outside).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});
