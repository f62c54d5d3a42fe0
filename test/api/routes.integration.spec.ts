import { randomUUID } from 'node:crypto';
import { defaultChoices } from '#domain/deadlines/readings';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type TestApi } from './start-api.ts';

/** Everything the API answers, and for whom. A route that is missing here is one whose guard nobody has thought about. */
const routes: Record<string, 'public' | 'any role' | 'decider' | 'admin'> = {
  'POST /v1/auth/login': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /metrics': 'public',
  'GET /openapi.json': 'public',
  'GET /docs': 'public',

  'POST /v1/auth/logout': 'any role',
  'POST /v1/auth/firm': 'any role',
  'PUT /v1/auth/password': 'any role',
  'GET /v1/auth/sessions': 'any role',
  'DELETE /v1/auth/sessions/:id': 'any role',
  'POST /v1/auth/sessions/end-others': 'any role',
  'GET /v1/me': 'any role',
  'GET /v1/clients': 'any role',
  'POST /v1/clients': 'any role',
  'GET /v1/clients/:id': 'any role',
  'GET /v1/clients/:id/dependents': 'any role',
  'POST /v1/clients/:id/dependents': 'any role',
  'PATCH /v1/people/:id': 'any role',
  'GET /v1/people/:id/permits': 'any role',
  'POST /v1/people/:id/permits': 'any role',
  'GET /v1/cases': 'any role',
  'POST /v1/cases': 'any role',
  'GET /v1/cases/:id': 'any role',
  'PATCH /v1/cases/:id': 'any role',
  'GET /v1/cases/:id/submissions': 'any role',
  'POST /v1/cases/:id/submissions': 'any role',
  'GET /v1/cases/:id/notices': 'any role',
  'POST /v1/cases/:id/notices': 'any role',
  'GET /v1/cases/:id/deadlines': 'any role',
  'GET /v1/cases/:id/timeline': 'any role',
  'POST /v1/deadlines/preview': 'any role',
  'GET /v1/deadlines/:id': 'any role',
  'POST /v1/deadlines/:id/complete': 'any role',
  'GET /v1/alerts': 'any role',
  'GET /v1/offices': 'any role',
  'GET /v1/playbooks': 'any role',
  'GET /v1/closures': 'any role',
  'GET /v1/impacts': 'any role',
  'GET /v1/impacts/:id': 'any role',
  'GET /v1/impacts/changes': 'any role',
  'GET /v1/readings': 'any role',
  'GET /v1/rules': 'any role',
  'GET /v1/members': 'any role',
  'GET /v1/today': 'any role',

  'POST /v1/alerts/:id/acknowledge': 'decider',
  'POST /v1/closures': 'decider',
  'POST /v1/closures/:id/amendment': 'decider',
  'POST /v1/closures/:id/withdrawal': 'decider',
  'POST /v1/impacts/preview': 'decider',
  'POST /v1/impacts/decisions': 'decider',
  'POST /v1/impacts/acknowledgements': 'decider',
  'PUT /v1/readings': 'decider',
  'POST /v1/deadlines/:id/override': 'decider',
  'POST /v1/deadlines/:id/override/release': 'decider',
  'GET /v1/reports/stalled': 'decider',

  'GET /v1/audit': 'admin',
};

const closure = {
  scope: { kind: 'office', code: 'porto' },
  day: { kind: 'date', date: '2099-07-09' },
  name: { pt: 'encerrado', en: 'closed' },
  citation: 'aviso',
};
const choice = { choices: defaultChoices, marginDays: 0 };

/** A request is checked before it is asked who may make it: these are well-formed ones. */
const bodies: Readonly<Record<string, object>> = {
  'POST /v1/closures': closure,
  'POST /v1/closures/:id/amendment': closure,
  'POST /v1/closures/:id/withdrawal': { reason: 'engano' },
  'POST /v1/impacts/preview': { kind: 'readings', ...choice },
  'POST /v1/impacts/decisions': { decision: 'accept', ids: [randomUUID()] },
  'POST /v1/impacts/acknowledgements': { ids: [randomUUID()] },
  'PUT /v1/readings': { ...choice, reason: 'parecer' },
  'POST /v1/deadlines/:id/override': { on: '2099-07-09', reason: 'parecer' },
  'POST /v1/deadlines/:id/override/release': { reason: 'parecer' },
};

const refused = { decider: ['paralegal'], admin: ['paralegal', 'lawyer'] } as const;

const routesOf = (audience: string) =>
  Object.entries(routes).flatMap(([route, each]) => (each === audience ? [route] : []));
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

  it.each([
    ...routesOf('decider').map((route) => [route, refused.decider] as const),
    ...routesOf('admin').map((route) => [route, refused.admin] as const),
  ])('%s is closed to a %s', async (route, roles) => {
    for (const role of roles) {
      const as = await api.signIn(firm[role]);

      const body = bodies[route];

      expect(await api.ask(withId(route), { as, ...(body && { json: body }) })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
    }
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
