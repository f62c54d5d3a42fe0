import { randomUUID } from 'node:crypto';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { isPermission, rolesWith } from '#services/access/permissions';
import { roles } from '#db/with-firm';
import { bodies } from './request-bodies.ts';
import { needProof, openBeforeSetUp, routes } from './route-inventory.ts';
import { startApi, type TestApi } from './start-api.ts';

const guarded = Object.entries(routes).flatMap(([route, need]) =>
  isPermission(need) ? [[route, need] as const] : [],
);
/** All but the public ones, and but the one that would end the session they are asked with. */
const guardedRoutes = Object.keys(routes).filter(
  (route) => routes[route] !== 'public' && route !== 'POST /v1/auth/logout',
);
const withId = (route: string) =>
  route
    .replace(':id', randomUUID())
    .replace(':step', 'submit')
    .replace(':letter', 'complaint')
    .replace(':playbook', 'newborn_art_124');

describe('the routes of the API', () => {
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

  const request = (route: string, as: string) => {
    const json = bodies[route];
    const headers = {
      ...(/^PATCH|restriction$|^PUT .*(facts|overlay)$/.test(route) && { 'if-match': '"1"' }),
    };

    return api.ask(withId(route), { as, headers, ...(json && { json }) });
  };

  it('are the ones listed here, no more and no fewer', () => {
    const isOwn = (route: string) => !/^HEAD |^GET \/docs\//.test(route);
    const registered = new Set(api.routes.filter(isOwn));

    expect([...registered].sort()).toEqual(Object.keys(routes).sort());
  });

  it.each(Object.keys(routes).filter((route) => routes[route] !== 'public'))(
    '%s is closed to whoever has not signed in',
    async (route) => {
      const strangers = [{}, { as: 'forged' }, { headers: { cookie: 'prazo_session=forged' } }];
      for (const stranger of strangers) {
        const { status, body } = await api.ask(withId(route), stranger);

        expect({ status, body }).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
      }
    },
  );

  describe.each(roles)('asked by a member who is %s', (role) => {
    let as: string;
    beforeAll(async () => {
      as = await api.signIn(firm[role]);
    });

    const ask = (route: string) => request(route, as);

    // One test a route: a role that may do everything leaves the first list empty, which it.each refuses.
    for (const [route, need] of guarded) {
      if (rolesWith(need).includes(role)) {
        it(`${route} is open with ${need}`, async () => {
          const { status } = await ask(route);

          expect([200, 201, 204, 400, 404, 409]).toContain(status);
        });
      } else {
        it(`${route} is closed for want of ${need}`, async () => {
          expect(await ask(route)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
        });
      }
    }
  });

  it('ask for a recent proof where it is listed here, and nowhere else', async () => {
    const as = await api.signIn(firm.admin);
    await asOwner(server.ownerUrl, "UPDATE sessions SET proven_at = now() - interval '1 hour'");

    expect(await refusedWith('proof_required', as)).toEqual(needProof.toSorted());
  });

  it('leave whoever must set up a second factor only what is listed here', async () => {
    const strict = await mintFirm(server);
    await asOwner(
      server.ownerUrl,
      `UPDATE firms SET second_factor = 'deciders' WHERE id = '${strict.id}'`,
    );
    const [lawyer, paralegal] = [
      await api.signIn(strict.lawyer),
      await api.signIn(strict.paralegal),
    ];
    const closed = guardedRoutes.filter((route) => !openBeforeSetUp.has(route));

    expect(await refusedWith('second_factor_setup_required', lawyer)).toEqual(closed.toSorted());
    expect(await refusedWith('second_factor_setup_required', paralegal)).toEqual([]);
  });

  /** Every route but the one that would end the session, asked as `as`: those that refuse for that reason. */
  async function refusedWith(code: string, as: string): Promise<string[]> {
    const refused = [];
    for (const route of guardedRoutes) {
      const json = bodies[route];
      const headers = { ...(route.startsWith('PATCH') && { 'if-match': '"1"' }) };
      const { body } = await api.ask(withId(route), { as, headers, ...(json && { json }) });
      if (Reflect.get(Object(body), 'code') === code) refused.push(route);
    }

    return refused.toSorted();
  }

  describe('asked by a member in a role that nobody has heard of', () => {
    let as: string;
    beforeAll(async () => {
      const { auditor } = await mintFirm(server);
      await asOwner(
        server.ownerUrl,
        `ALTER TABLE memberships DROP CONSTRAINT memberships_role;
         UPDATE memberships SET role = 'trainee' WHERE user_id = '${auditor.userId}'`,
      );
      as = await api.signIn(auditor);
    });

    it.each(guarded.map(([route]) => route))('%s is closed', async (route) => {
      expect(await request(route, as)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    });
  });

  it('describe themselves', async () => {
    const { status, body } = await api.ask('GET /openapi.json');
    const paths = Object.keys(Reflect.get(Object(body), 'paths'));
    const expected = Object.keys(routes)
      .map((route) => route.split(' ')[1]?.replaceAll(/:(\w+)/g, '{$1}') ?? '')
      .filter((path) => /^\/(v1|health)\//.test(path));

    expect(status).toBe(200);
    expect(paths.sort()).toEqual([...new Set(expected)].sort());
  });
});
