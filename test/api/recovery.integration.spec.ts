import { newToken } from '#platform/tokens';
import { mintFirm, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type Answer, type TestApi } from './start-api.ts';

/** What a stranger could compare: everything but the request's own id and the time. */
function seen({ status, headers, body }: Answer) {
  const volatile = new Set(['date', 'x-request-id', 'connection', 'keep-alive']);
  const names = [...headers.keys()].filter((name) => !volatile.has(name));
  const { requestId: _requestId, ...rest } = Object(body);

  return { status, names, body: typeof body === 'string' ? body : rest };
}

describe('what a stranger may ask', () => {
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

  it('a lost password is noted in the same words for every address', async () => {
    const ask = (email: string) => api.ask('POST /v1/auth/reset-requests', { json: { email } });
    const known = await ask(firm.admin.email);

    expect(known).toMatchObject({ status: 202, body: '' });
    expect(seen(await ask(`nobody@${firm.canary}.test`))).toEqual(seen(known));
  });

  it('a sign-in fails in the same words for every address', async () => {
    const enter = (email: string) =>
      api.ask('POST /v1/auth/login', { json: { email, password: 'not the password' } });
    const known = await enter(firm.admin.email);

    expect(known.status).toBe(401);
    expect(seen(await enter(`nobody@${firm.canary}.test`))).toEqual(seen(known));
  });

  it('a link that is no good is no good in the same words, whatever it was for', async () => {
    const token = newToken();
    const [lookup, accept, reset, confirm] = await Promise.all([
      api.ask('POST /v1/auth/invitations/lookup', { json: { token } }),
      api.ask('POST /v1/auth/invitations/accept', {
        json: { token, name: 'X', locale: 'pt', password: testPassword },
      }),
      api.ask('POST /v1/auth/resets', { json: { token, password: testPassword } }),
      api.ask('POST /v1/auth/email-confirmations', { json: { token } }),
    ]);

    expect(lookup?.status).toBe(404);
    expect(accept && seen(accept)).toEqual(lookup && seen(lookup));
    expect(reset?.status).toBe(404);
    expect(confirm && seen(confirm)).toEqual(reset && seen(reset));
  });

  it('nobody gives themselves another role than the invitation says', async () => {
    const answer = await api.ask('POST /v1/auth/invitations/accept', {
      json: { token: newToken(), name: 'X', locale: 'pt', password: testPassword, role: 'admin' },
    });

    expect(answer.status).toBe(400);
  });

  it.each([
    ['POST /v1/invitations', { email: 'nova@escritorio.test', role: 'admin' }],
    ['PATCH /v1/members/:id', { role: 'admin' }],
    ['POST /v1/members/:id/deactivation', {}],
    ['POST /v1/members/:id/reactivation', undefined],
  ])('%s asks an admin at an old session for a new proof', async (route, json) => {
    const as = await api.signIn(firm.admin);
    await asOwner(
      server.ownerUrl,
      "UPDATE sessions SET proven_at = now() - interval '1 hour' WHERE user_id = $1",
      [firm.admin.userId],
    );

    const answer = await api.ask(route.replace(':id', firm.paralegal.userId), {
      as,
      headers: { 'if-match': '"1"' },
      ...(json && { json }),
    });

    expect(answer).toMatchObject({ status: 403, body: { code: 'proof_required' } });
  });
});
