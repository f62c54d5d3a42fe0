import { randomUUID } from 'node:crypto';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { isPermission, rolesWith, type Permission } from '#services/access/permissions';
import { roles } from '#db/with-firm';
import { bodies } from './request-bodies.ts';
import { startApi, type TestApi } from './start-api.ts';

/**
 * Everything the API answers, and for whom: `public`, `signed in` (what is one's own, or the same for everybody), or the
 * permission it takes. A route that is missing here is one whose guard nobody has thought about.
 */
const routes: Record<string, 'public' | 'signed in' | Permission> = {
  'POST /v1/auth/login': 'public',
  'POST /v1/auth/second-factor': 'public',
  'POST /v1/auth/invitations/lookup': 'public',
  'POST /v1/auth/invitations/accept': 'public',
  'POST /v1/auth/reset-requests': 'public',
  'POST /v1/auth/resets': 'public',
  'POST /v1/auth/email-confirmations': 'public',
  'GET /v1/auth/openid/start': 'public',
  'GET /v1/auth/openid/callback': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /metrics': 'public',
  'GET /openapi.json': 'public',
  'GET /docs': 'public',

  'POST /v1/auth/logout': 'signed in',
  'POST /v1/auth/firm': 'signed in',
  'POST /v1/auth/invitations/join': 'signed in',
  'POST /v1/auth/email-changes': 'signed in',
  'PUT /v1/auth/password': 'signed in',
  'POST /v1/auth/proof': 'signed in',
  'GET /v1/auth/second-factor': 'signed in',
  'DELETE /v1/auth/second-factor': 'signed in',
  'POST /v1/auth/second-factor/secret': 'signed in',
  'POST /v1/auth/second-factor/confirmation': 'signed in',
  'POST /v1/auth/second-factor/recovery-codes': 'signed in',
  'GET /v1/auth/sessions': 'signed in',
  'DELETE /v1/auth/sessions/:id': 'signed in',
  'POST /v1/auth/sessions/end-others': 'signed in',
  'GET /v1/tokens': 'signed in',
  'POST /v1/tokens': 'signed in',
  'DELETE /v1/tokens/:id': 'signed in',
  'GET /v1/auth/openid/link': 'signed in',
  'POST /v1/auth/openid/link': 'signed in',
  'DELETE /v1/auth/openid/link': 'signed in',
  'GET /v1/me': 'signed in',
  'GET /v1/playbooks': 'signed in',

  'GET /v1/clients': 'files.read',
  'POST /v1/clients': 'files.write',
  'GET /v1/clients/:id': 'files.read',
  'GET /v1/clients/:id/dependents': 'files.read',
  'POST /v1/clients/:id/dependents': 'files.write',
  'PATCH /v1/people/:id': 'files.write',
  'GET /v1/people/:id/permits': 'files.read',
  'POST /v1/people/:id/permits': 'files.write',
  'GET /v1/cases': 'files.read',
  'POST /v1/cases': 'files.write',
  'GET /v1/cases/:id': 'files.read',
  'PATCH /v1/cases/:id': 'files.write',
  'PUT /v1/cases/:id/restriction': 'files.write',
  'POST /v1/cases/:id/restriction/entry': 'cases.enter',
  'GET /v1/cases/:id/submissions': 'files.read',
  'POST /v1/cases/:id/submissions': 'files.write',
  'GET /v1/cases/:id/notices': 'files.read',
  'POST /v1/cases/:id/notices': 'files.write',
  'GET /v1/cases/:id/deadlines': 'files.read',
  'GET /v1/cases/:id/timeline': 'files.read',
  'GET /v1/deadlines/:id': 'files.read',
  'POST /v1/deadlines/:id/complete': 'files.write',
  'GET /v1/alerts': 'files.read',
  'GET /v1/impacts': 'files.read',
  'GET /v1/impacts/:id': 'files.read',
  'GET /v1/impacts/changes': 'files.read',
  'GET /v1/today': 'files.read',

  'POST /v1/people/:id/reveal': 'identifiers.reveal',
  'POST /v1/permits/:id/reveal': 'identifiers.reveal',

  'POST /v1/alerts/:id/acknowledge': 'deadlines.decide',
  'POST /v1/impacts/decisions': 'deadlines.decide',
  'POST /v1/impacts/acknowledgements': 'deadlines.decide',
  'POST /v1/deadlines/:id/override': 'deadlines.decide',
  'POST /v1/deadlines/:id/override/release': 'deadlines.decide',

  'POST /v1/deadlines/preview': 'law.read',
  'GET /v1/closures': 'law.read',
  'GET /v1/offices': 'law.read',
  'GET /v1/readings': 'law.read',
  'GET /v1/rules': 'law.read',
  'POST /v1/closures': 'law.decide',
  'POST /v1/closures/:id/amendment': 'law.decide',
  'POST /v1/closures/:id/withdrawal': 'law.decide',
  'POST /v1/impacts/preview': 'law.decide',
  'PUT /v1/readings': 'law.decide',

  'GET /v1/members': 'members.read',
  'GET /v1/members/:id': 'members.read',
  'PATCH /v1/members/:id': 'members.manage',
  'GET /v1/members/:id/handover': 'members.manage',
  'POST /v1/members/:id/handover': 'members.manage',
  'POST /v1/members/:id/deactivation': 'members.manage',
  'POST /v1/members/:id/reactivation': 'members.manage',
  'GET /v1/absences': 'members.read',
  'POST /v1/absences': 'absences.set',
  'POST /v1/absences/:id/withdrawal': 'absences.set',
  'GET /v1/invitations': 'members.manage',
  'POST /v1/invitations': 'members.manage',
  'POST /v1/invitations/:id/resend': 'members.manage',
  'POST /v1/invitations/:id/revocation': 'members.manage',
  'GET /v1/reports/stalled': 'reports.read',
  'GET /v1/audit': 'audit.read',
  'GET /v1/audit/chain': 'audit.read',
  'GET /v1/audit/export': 'audit.read',

  'GET /v1/firm/settings': 'firm.settings',
  'PUT /v1/firm/settings': 'firm.settings',
  'GET /v1/people/:id/export': 'privacy.manage',
  'GET /v1/people/:id/erasure': 'privacy.manage',
  'POST /v1/people/:id/erasure': 'privacy.manage',
  'GET /v1/retention': 'privacy.manage',
  'GET /v1/off-boarding': 'privacy.manage',
  'POST /v1/off-boarding': 'privacy.manage',
  'POST /v1/off-boarding/:id/cancellation': 'privacy.manage',
  'GET /v1/people/:id/privacy': 'files.read',
  'POST /v1/people/:id/holds': 'holds.manage',
  'POST /v1/holds/:id/lift': 'holds.manage',
  'GET /v1/support-grants': 'support.grant',
  'POST /v1/support-grants': 'support.grant',
  'POST /v1/support-grants/:id/revoke': 'support.grant',
  'GET /v1/firm/identity-provider': 'firm.settings',
  'PUT /v1/firm/identity-provider': 'firm.settings',
  'DELETE /v1/firm/identity-provider': 'firm.settings',
};

/** What a stranger at an open screen must not do: these take a proof of the last ten minutes. */
const needProof: readonly string[] = [
  'PATCH /v1/members/:id',
  'POST /v1/invitations',
  'POST /v1/members/:id/deactivation',
  'POST /v1/members/:id/reactivation',
  'GET /v1/people/:id/export',
  'POST /v1/people/:id/erasure',
  'POST /v1/off-boarding',
  'DELETE /v1/auth/second-factor',
  'POST /v1/auth/second-factor/secret',
  'POST /v1/auth/second-factor/confirmation',
  'POST /v1/auth/second-factor/recovery-codes',
  'PUT /v1/firm/settings',
  'POST /v1/tokens',
  'POST /v1/support-grants',
  'PUT /v1/firm/identity-provider',
  'DELETE /v1/firm/identity-provider',
  'POST /v1/auth/openid/link',
  'DELETE /v1/auth/openid/link',
];

/** What is left to whoever must set up a second factor first. */
const openBeforeSetUp: ReadonlySet<string> = new Set([
  'GET /v1/me',
  'POST /v1/auth/logout',
  'POST /v1/auth/proof',
  'GET /v1/auth/second-factor',
  'DELETE /v1/auth/second-factor',
  'POST /v1/auth/second-factor/secret',
  'POST /v1/auth/second-factor/confirmation',
  'POST /v1/auth/second-factor/recovery-codes',
]);

const guarded = Object.entries(routes).flatMap(([route, need]) =>
  isPermission(need) ? [[route, need] as const] : [],
);
/** All but the public ones, and but the one that would end the session they are asked with. */
const guardedRoutes = Object.keys(routes).filter(
  (route) => routes[route] !== 'public' && route !== 'POST /v1/auth/logout',
);
const withId = (route: string) => route.replace(':id', randomUUID());

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
    const headers = { ...(/^PATCH|restriction$/.test(route) && { 'if-match': '"1"' }) };

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
      .map((route) => route.split(' ')[1]?.replace(':id', '{id}') ?? '')
      .filter((path) => /^\/(v1|health)\//.test(path));

    expect(status).toBe(200);
    expect(paths.sort()).toEqual([...new Set(expected)].sort());
  });
});
