import { randomUUID } from 'node:crypto';
import { withFirm } from '#db/with-firm';
import { restrictCase } from '#services/cases/restrict-case';
import { mintCase, mintFirm, type TestFirm } from '#test/harness/mint-firm';
import {
  asOwner,
  startDatabase,
  testMasterKeys,
  type TestDatabase,
} from '#test/harness/test-database';
import { run as supportSession } from '../../tools/prazo/support-session.ts';
import { argsOf, callCommand } from '../tools/call-command.ts';
import { bodies } from './request-bodies.ts';
import { routesForSupport } from './routes-for-support.ts';
import { startApi, type TestApi } from './start-api.ts';

const hour = 3_600_000;
const inHours = (count: number) => new Date(Date.now() + count * hour).toISOString();

describe('support by the platform’s operator', () => {
  let server: TestDatabase;
  let api: TestApi;
  let firm: TestFirm;

  beforeAll(async () => {
    server = await startDatabase();
    api = await startApi(server);
    process.env['DATABASE_OWNER_URL'] = server.ownerUrl;
    process.env['DATABASE_URL'] = server.databaseUrl;
    process.env['MASTER_KEYS'] = testMasterKeys;
  });

  afterAll(async () => {
    for (const name of ['DATABASE_OWNER_URL', 'DATABASE_URL', 'MASTER_KEYS']) {
      Reflect.deleteProperty(process.env, name);
    }
    await api.stop();
    await server.stop();
  });

  beforeEach(async () => {
    firm = await mintFirm(server);
  });

  const openFor = (slug: string) =>
    callCommand(supportSession, argsOf({ firm: slug, operator: 'Rui Dias' }));

  async function grant(json: object = { reason: 'datas estranhas', until: inHours(2) }) {
    return api.ask('POST /v1/support-grants', { as: await api.signIn(firm.admin), json });
  }

  /** A live grant and the token of a session under it. */
  async function letIn() {
    const granted = await grant();
    const { stdout } = await openFor(firm.canary);

    return { id: String(Reflect.get(Object(granted.body), 'id')), as: stdout.split('\n')[0] ?? '' };
  }

  const audited = (action: string) =>
    asOwner<{ data: Record<string, unknown>; subject_id: string; actor_id: string | null }>(
      server.ownerUrl,
      'SELECT data, subject_id, actor_id FROM audit WHERE firm_id = $1 AND action = $2 ORDER BY id',
      [firm.id, action],
    );

  it('is refused while the firm has granted nothing, and nothing is opened', async () => {
    const { code, stdout, stderr } = await openFor(firm.canary);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('has not granted access');
    expect(await audited('support.opened')).toEqual([]);
  });

  it('reads a firm that let it in, for an hour at most, and is nobody there', async () => {
    await mintCase(server, firm);
    await grant();
    const { code, stdout } = await openFor(firm.canary);
    const [as = '', until = ''] = stdout.split('\n');
    const minutes = (Date.parse(until.replace('until ', '')) - Date.now()) / 60_000;

    expect(code).toBe(0);
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60.1);
    expect(await api.ask('GET /v1/cases', { as })).toMatchObject({
      status: 200,
      body: { items: [{ person: { fullName: expect.stringContaining(firm.canary) } }] },
    });
    expect(await api.ask('GET /v1/me', { as })).toMatchObject({ status: 403 });
    expect(await api.ask('GET /v1/today?mine=true', { as })).toMatchObject({ status: 403 });
  });

  it('never outlives the grant', async () => {
    const until = new Date(Date.now() + 10 * 60_000);
    await grant({ reason: 'um quarto de hora', until: until.toISOString() });

    expect((await openFor(firm.canary)).stdout).toContain(`until ${until.toISOString()}`);
  });

  it('ends with the revocation at the next request, and the grant cannot be used again', async () => {
    const { id, as } = await letIn();
    expect((await api.ask('GET /v1/cases', { as })).status).toBe(200);
    const admin = await api.signIn(firm.admin);

    expect(await api.ask(`POST /v1/support-grants/${id}/revoke`, { as: admin })).toMatchObject({
      status: 204,
    });
    expect((await api.ask('GET /v1/cases', { as })).status).toBe(401);
    expect((await openFor(firm.canary)).code).toBe(2);
    expect(await api.ask(`POST /v1/support-grants/${id}/revoke`, { as: admin })).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });

  it.each([
    ['the session', 'support_sessions', 'created_at', 'expires_at'],
    ['the grant', 'support_grants', 'starts_at', 'ends_at'],
  ])('ends when %s expires', async (_, table, from, until) => {
    const { as } = await letIn();
    await asOwner(
      server.ownerUrl,
      `UPDATE ${table} SET ${from} = now() - interval '40 minutes', ${until} = now() - interval '1 second'
       WHERE firm_id = $1`,
      [firm.id],
    );

    expect((await api.ask('GET /v1/cases', { as })).status).toBe(401);
  });

  it('does not begin before the grant does', async () => {
    expect(await grant({ reason: 'amanhã', from: inHours(24), until: inHours(25) })).toMatchObject({
      status: 201,
    });

    expect((await openFor(firm.canary)).code).toBe(2);
  });

  it('sees nothing of another firm: neither does the grant of one open the other', async () => {
    const other = await mintFirm(server);
    const { clientId, caseId } = await mintCase(server, other);
    const { id, as } = await letIn();

    expect((await openFor(other.canary)).code).toBe(2);
    for (const route of [`GET /v1/cases/${caseId}`, `GET /v1/clients/${clientId}`]) {
      expect(await api.ask(route, { as })).toMatchObject({ status: 404 });
    }
    expect(JSON.stringify((await api.ask('GET /v1/members', { as })).body)).not.toContain(
      other.canary,
    );
    expect(
      await api.ask(`POST /v1/support-grants/${id}/revoke`, { as: await api.signIn(other.admin) }),
    ).toMatchObject({ status: 404 });
  });

  it('does not see restricted cases', async () => {
    const { caseId } = await mintCase(server, firm);
    const { caseId: open } = await mintCase(server, firm);
    await withFirm(server.database, firm.lawyer, (ctx) =>
      restrictCase(ctx, { id: caseId, version: 1, people: [] }),
    );
    const { as } = await letIn();

    expect((await api.ask(`GET /v1/cases/${open}`, { as })).status).toBe(200);
    expect((await api.ask(`GET /v1/cases/${caseId}`, { as })).status).toBe(404);
    const lists = ['GET /v1/cases', 'GET /v1/alerts', 'GET /v1/today', 'GET /v1/reports/stalled'];
    for (const route of lists) {
      const { status, body } = await api.ask(route, { as });

      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain(caseId);
    }
  });

  it('changes nothing, reveals nothing, exports nothing: only these routes answer', async () => {
    const { as } = await letIn();
    const answered = [];
    const routes = api.routes.filter((route) => /^(?!HEAD)\w+ \/v1\//.test(route));
    const isPublic = (route: string) =>
      /openid\/(start|callback)$|storage\/uploads$/.test(route) ||
      (/\/v1\/auth\/(login|second-factor|invitations\/(lookup|accept)|reset|email-conf)/.test(
        route,
      ) &&
        route.startsWith('POST') &&
        !/second-factor\//.test(route));
    for (const route of routes.filter((each) => !isPublic(each))) {
      const json = bodies[route];
      const headers = { 'if-match': '"1"' };
      const asked = route
        .replace(':id', randomUUID())
        .replace(':letter', 'complaint')
        .replace(':playbook', 'newborn_art_124');
      const { status } = await api.ask(asked, { as, headers, ...(json && { json }) });
      if (status !== 403) answered.push(route);
    }

    expect(answered.filter((route) => !route.startsWith('GET '))).toEqual([]);
    expect(answered.toSorted()).toEqual(routesForSupport);
    expect(await audited('support.read')).toHaveLength(
      routes.filter((each) => !isPublic(each)).length,
    );
  });

  it('leaves each request in the audit of the firm: who, which route, of which id, and no more', async () => {
    const { caseId } = await mintCase(server, firm);
    const { id, as } = await letIn();
    await api.ask(`GET /v1/cases/${caseId}`, { as });
    await api.ask(`GET /v1/clients?q=Maria`, { as });
    const [opened] = await audited('support.opened');

    expect(await audited('support.read')).toEqual([
      {
        actor_id: null,
        subject_id: opened?.subject_id,
        data: { route: 'GET /v1/cases/:id', id: caseId },
      },
      { actor_id: null, subject_id: opened?.subject_id, data: { route: 'GET /v1/clients' } },
    ]);
    expect(opened).toMatchObject({ actor_id: null, data: { grant: id } });
    expect(await audited('support.granted')).toMatchObject([
      { actor_id: firm.admin.userId, subject_id: id },
    ]);
    const admin = await api.signIn(firm.admin);
    expect(await api.ask('GET /v1/support-grants', { as: admin })).toMatchObject({
      body: {
        items: [{ id, state: 'live', uses: [{ operator: 'Rui Dias', requests: 2 }] }],
        nextCursor: null,
      },
    });
  });

  it('is known to everybody in the firm while it may read, and to nobody after', async () => {
    const until = async (member: TestFirm['lawyer']) => {
      const { body } = await api.ask('GET /v1/me', { as: await api.signIn(member) });

      return Reflect.get(Object(body), 'supportUntil');
    };
    expect(await until(firm.paralegal)).toBeNull();
    const { id } = await letIn();

    for (const member of [firm.paralegal, firm.lawyer, firm.admin, firm.auditor]) {
      expect(Date.parse(await until(member))).toBeGreaterThan(Date.now() + hour);
    }
    await api.ask(`POST /v1/support-grants/${id}/revoke`, { as: await api.signIn(firm.admin) });
    expect(await until(firm.paralegal)).toBeNull();
  });

  it.each([
    ['until', { reason: 'x', until: inHours(73) }],
    ['until', { reason: 'x', until: inHours(-1) }],
    ['until', { reason: 'x', from: inHours(3), until: inHours(2) }],
    ['from', { reason: 'x', from: inHours(-2), until: inHours(2) }],
    ['reason', { reason: 'x'.repeat(501), until: inHours(2) }],
  ])('is not granted with a wrong %s', async (path, json) => {
    expect(await grant(json)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('does not come in by a cookie', async () => {
    const { as } = await letIn();
    const headers = { cookie: `prazo_session=${as}` };

    expect((await api.ask('GET /v1/cases', { headers })).status).toBe(401);
  });
});
