import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type TestApi } from './start-api.ts';

describe('a token for programs', () => {
  let server: TestDatabase;
  let firm: TestFirm;
  let other: TestFirm;
  let api: TestApi;
  const people: Record<string, string> = {};

  beforeAll(async () => {
    server = await startDatabase();
    [firm, other] = [await mintFirm(server), await mintFirm(server)];
    api = await startApi(server);
    for (const role of ['paralegal', 'lawyer', 'admin', 'auditor'] as const)
      people[role] = await api.signIn(firm[role]);
  });

  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  it('is shown once, can be told on sight, and lies nowhere in the open', async () => {
    const { token } = await make('lawyer', ['files.read']);
    const rows = await asOwner(
      server.ownerUrl,
      'SELECT x::text FROM api_tokens x UNION ALL SELECT x::text FROM audit x',
    );
    const list = await api.ask('GET /v1/tokens', { as: people['lawyer'] ?? '' });

    expect(token).toMatch(/^prazo_[\w-]{43}$/);
    expect(JSON.stringify([rows, list.body])).not.toContain(token);
  });

  it('lets a program do what it says in its firm, and nothing else', async () => {
    const { id, token } = await make('lawyer', ['files.read', 'files.write']);
    const created = await api.ask('POST /v1/clients', { as: token, json: { fullName: 'Maria' } });
    const clientId = String(Reflect.get(Object(created.body), 'id'));

    expect(created.status).toBe(201);
    expect((await api.ask('GET /v1/clients', { as: token })).status).toBe(200);
    expect(await api.ask('GET /v1/reports/stalled', { as: token })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    const me = await api.ask('GET /v1/me', { as: token });
    expect(me.body).toMatchObject({ permissions: ['files.read', 'files.write'] });
    const stranger = await api.signIn(other.admin);
    expect((await api.ask(`GET /v1/clients/${clientId}`, { as: stranger })).status).toBe(404);
    const audit = await asOwner(
      server.ownerUrl,
      "SELECT actor_id, data FROM audit WHERE action = 'client.registered' AND data->>'token' = $1",
      [id],
    );
    expect(audit).toMatchObject([{ actor_id: firm.lawyer.userId }]);
  });

  it('reaches neither sign-in, nor tokens, nor what needs a proof', async () => {
    const { token, id } = await make('admin', ['files.read', 'firm.settings']);
    const routes = [
      ['GET /v1/auth/sessions'],
      ['POST /v1/auth/sessions/end-others'],
      ['POST /v1/auth/logout'],
      ['POST /v1/auth/proof', { password: 'x' }],
      ['GET /v1/auth/second-factor'],
      ['POST /v1/auth/second-factor/secret'],
      ['GET /v1/tokens'],
      ['POST /v1/tokens', { name: 'x', permissions: ['files.read'], days: 1 }],
      [`DELETE /v1/tokens/${id}`],
      ['PUT /v1/firm/settings', { secondFactor: 'optional' }],
    ] as const;

    for (const [route, json] of routes)
      expect({
        route,
        ...(await api.ask(route, { as: token, ...(json && { json }) })),
      }).toMatchObject({
        route,
        status: 403,
        body: { code: 'forbidden' },
      });
    expect((await api.ask('GET /v1/firm/settings', { as: token })).status).toBe(200);
  });

  it('is no session: not as a cookie, and not with a letter changed', async () => {
    const { token } = await make('lawyer', ['files.read']);
    const strangers = [
      { headers: { cookie: `prazo_session=${token}` } },
      { as: `${token}x` },
      { as: token.replace('prazo_', '') },
      { as: 'prazo_' },
    ];

    for (const stranger of strangers)
      expect((await api.ask('GET /v1/me', stranger)).status).toBe(401);
  });

  it('gives no more than its maker has, at any time', async () => {
    const asked = await create('paralegal', { permissions: ['files.read', 'audit.read'] });
    expect(asked).toMatchObject({ status: 400, body: { errors: [{ path: 'permissions' }] } });
    const { token } = await make('lawyer', ['deadlines.decide', 'reports.read', 'files.read']);
    const stalled = () => api.ask('GET /v1/reports/stalled', { as: token });

    expect((await stalled()).status).toBe(200);
    await membership("role = 'paralegal'");
    expect((await stalled()).status).toBe(403);
    await membership("role = 'lawyer'");
  });

  it('dies when its maker is deactivated, when it expires and when it is revoked', async () => {
    const { token, id } = await make('lawyer', ['files.read']);
    const status = async () => (await api.ask('GET /v1/clients', { as: token })).status;
    expect(await status()).toBe(200);

    await membership('is_active = false');
    expect(await status()).toBe(401);
    await membership('is_active = true');
    people['lawyer'] = await api.signIn(firm.lawyer);
    await change(id, "expires_at = now() - interval '1 second'");
    expect(await status()).toBe(401);
    await change(id, "expires_at = now() + interval '1 day'");
    const as = people['lawyer'];
    expect((await api.ask(`DELETE /v1/tokens/${id}`, { as })).status).toBe(204);
    expect(await status()).toBe(401);
    expect((await api.ask(`DELETE /v1/tokens/${id}`, { as })).status).toBe(404);
  });

  it('is seen and revoked by its maker and by an admin of the firm, and by nobody else', async () => {
    const { id } = await make('paralegal', ['files.read']);
    const stranger = await api.signIn(other.admin);
    const sees = async (as: string) => {
      const { body } = await api.ask('GET /v1/tokens', { as });

      return JSON.stringify(body).includes(id);
    };

    expect(await sees(people['paralegal'] ?? '')).toBe(true);
    expect(await sees(people['admin'] ?? '')).toBe(true);
    for (const as of [people['lawyer'] ?? '', people['auditor'] ?? '', stranger]) {
      expect(await sees(as)).toBe(false);
      expect((await api.ask(`DELETE /v1/tokens/${id}`, { as })).status).toBe(404);
    }
    expect((await api.ask(`DELETE /v1/tokens/${id}`, { as: people['admin'] ?? '' })).status).toBe(
      204,
    );
  });

  it('says when it was last used, to the minute', async () => {
    const { id, token } = await make('auditor', ['files.read']);
    const used = async () => {
      const rows = await asOwner<{ at: Date | null }>(
        server.ownerUrl,
        'SELECT last_used_at AS at FROM api_tokens WHERE id = $1',
        [id],
      );

      return rows[0]?.at ?? null;
    };
    expect(await used()).toBeNull();
    await api.ask('GET /v1/me', { as: token });
    const first = await used();
    await api.ask('GET /v1/me', { as: token });

    expect(first).not.toBeNull();
    expect(await used()).toEqual(first);
  });

  it.each([
    [{ days: 0 }, 'days'],
    [{ days: 366 }, 'days'],
    [{ permissions: [] }, 'permissions'],
    [{ permissions: ['everything'] }, 'permissions.0'],
    [{ name: 'x'.repeat(101) }, 'name'],
  ])('is not made with %j', async (wrong, path) => {
    expect(await create('admin', wrong)).toMatchObject({
      status: 400,
      body: { errors: [{ path }] },
    });
  });

  it('waits with its maker for the second factor that the firm asks for', async () => {
    const strict = await mintFirm(server);
    const as = await api.signIn(strict.lawyer);
    const json = { name: 'x', permissions: ['files.read'], days: 1 };
    const { body } = await api.ask('POST /v1/tokens', { as, json });
    await asOwner(
      server.ownerUrl,
      `UPDATE firms SET second_factor = 'deciders' WHERE id = '${strict.id}'`,
    );

    const token = String(Reflect.get(Object(body), 'token'));
    expect(await api.ask('GET /v1/clients', { as: token })).toMatchObject({
      status: 403,
      body: { code: 'second_factor_setup_required' },
    });
  });

  const create = (role: string, input: object) =>
    api.ask('POST /v1/tokens', {
      as: people[role] ?? '',
      json: { name: 'Importador', permissions: ['files.read'], days: 30, ...input },
    });

  async function make(role: string, permissions: readonly string[]) {
    const { status, body } = await create(role, { permissions });
    expect(status).toBe(200);
    const part = (key: string) => String(Reflect.get(Object(body), key));

    return { id: part('id'), token: part('token') };
  }

  function membership(changed: string) {
    return asOwner(
      server.ownerUrl,
      `UPDATE memberships SET ${changed} WHERE firm_id = $1 AND user_id = $2`,
      [firm.id, firm.lawyer.userId],
    );
  }

  function change(id: string, changed: string) {
    return asOwner(server.ownerUrl, `UPDATE api_tokens SET ${changed} WHERE id = $1`, [id]);
  }
});
