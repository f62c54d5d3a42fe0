import { request as send } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { eventually } from '#test/harness/eventually';
import { mintCase, mintFirm, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { waitingForLocks } from '#test/harness/waiting-for-locks';
import { operations } from '../../tools/target/operations.ts';
import { startApi, type Answer, type TestApi } from './start-api.ts';

/** What no answer may hold: a stack, a statement, a constraint or a path of ours. */
const inside =
  /\bat .+:\d+:\d+|node_modules|\.ts:|SELECT |INSERT INTO|violates|constraint|relation "|prisma|postgres/i;
const megabyte = 1_048_576;
const paged = operations.filter(({ parameters }) =>
  parameters.some(({ name }) => name === 'limit'),
);
const filtered = operations.filter(
  ({ method, path, parameters }) =>
    method === 'GET' &&
    !path.includes('{') &&
    parameters.some((parameter) => parameter.in === 'query'),
);
const nested = (depth: number) => `{"fullName":${'['.repeat(depth - 1)}1${']'.repeat(depth - 1)}}`;

describe('what the API takes at most', () => {
  let server: TestDatabase;
  let firm: TestFirm;
  let matter: TestCase;
  let api: TestApi;
  let as: string;

  beforeAll(async () => {
    server = await startDatabase();
    firm = await mintFirm(server);
    matter = await mintCase(server, firm);
    api = await startApi(server);
    as = await api.signIn(firm.admin);
  });
  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  /** The status of a refusal that tells nothing of what is inside. */
  function refusal({ status, body, headers }: Answer): number {
    expect(headers.get('content-type')).toMatch('application/problem+json');
    expect(JSON.stringify(body)).not.toMatch(inside);

    return status;
  }

  it.each(paged.map(({ path }) => path))('GET %s gives 1 to 100 rows', async (path) => {
    const at = path.replace('{id}', matter.caseId);
    for (const limit of ['0', '-1', '1.5', '101', '1000000000', '1e9', '99999999999999999999']) {
      expect(refusal(await api.ask(`GET ${at}?limit=${limit}`, { as }))).toBe(400);
    }
    expect((await api.ask(`GET ${at}?limit=100`, { as })).status).toBe(200);
  });

  it.each(filtered.map((operation) => [operation.path, operation] as const))(
    'GET %s takes each parameter once, and none that pollutes',
    async (path, { parameters }) => {
      for (const { name } of parameters.filter((parameter) => parameter.in === 'query')) {
        expect(refusal(await api.ask(`GET ${path}?${name}=1&${name}=2`, { as }))).toBe(400);
        expect(refusal(await api.ask(`GET ${path}?${name}[]=1`, { as }))).toBe(400);
      }
      for (const name of ['__proto__', 'constructor', '__proto__[x]', 'constructor.prototype']) {
        expect(refusal(await api.ask(`GET ${path}?${name}=1`, { as }))).toBe(400);
      }
    },
  );

  it('1 MB of JSON, to the byte', async () => {
    const padded = (bytes: number) => `{"x":"${'x'.repeat(bytes - 8)}"}`;
    const asked = (bytes: number) => api.ask('POST /v1/clients', { as, text: padded(bytes) });

    expect(refusal(await asked(megabyte))).toBe(400);
    expect(refusal(await asked(megabyte + 1))).toBe(413);
  });

  it('twenty levels', async () => {
    const problem = async (depth: number) => {
      const answer = await api.ask('POST /v1/clients', { as, text: nested(depth) });
      expect(refusal(answer)).toBe(400);

      return Reflect.get(Object(answer.body), 'detail');
    };

    expect(await problem(20)).toBe('The request is not valid');
    expect(await problem(21)).toBe('The body is nested too deeply');
  });

  it.each([
    ['POST /v1/impacts/decisions', (ids: string[]) => ({ decision: 'accept', ids })],
    ['POST /v1/impacts/acknowledgements', (ids: string[]) => ({ ids })],
    ['POST /v1/tokens', (permissions: string[]) => ({ name: 'x', days: 1, permissions })],
  ] as const)('%s takes no list of more than a thousand', async (route, bodyOf) => {
    const lawyer = await api.signIn(firm.lawyer);
    const json = bodyOf(Array.from({ length: 1_001 }, () => matter.caseId));

    expect(refusal(await api.ask(route, { as: lawyer, json }))).toBe(400);
  });

  it('no prototype in a body, at any level', async () => {
    for (const polluted of [
      '{"fullName":"X","__proto__":{"role":"admin"}}',
      '{"fullName":"X","constructor":{"prototype":{"role":"admin"}}}',
      '{"fullName":"X","a":{"b":[{"__proto__":{"role":"admin"}}]}}',
      String.raw`{"fullName":"X","__pro\u0074o__":{"role":"admin"}}`,
    ]) {
      const answer = await api.ask('POST /v1/clients', { as, text: polluted });

      expect(refusal(answer)).toBe(400);
      // Refused while it is read: no field of it is looked at.
      expect(answer.body).toMatchObject({ errors: [] });
    }
    expect(Reflect.get({}, 'role')).toBeUndefined();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'no body that says it is %s',
    async (type) => {
      for (const route of ['POST /v1/clients', 'POST /v1/auth/login', 'POST /v1/auth/logout']) {
        const asked = api.ask(route, { as, text: '{"x":1}', headers: { 'content-type': type } });

        expect(refusal(await asked)).toBe(415);
      }
    },
  );

  it.each(['TRACE', 'PROPFIND', 'LOCK', 'SEARCH', 'OPTIONS', 'QUERY'])(
    'no method %s',
    async (method) => {
      const [status, body] = await raw(method);

      expect([400, 404, 405]).toContain(status);
      expect(body).not.toMatch(inside);
      expect(body).not.toContain(as);
    },
  );

  it('no tunnel and no method that nobody knows', async () => {
    for (const line of ['CONNECT example.test:443', 'STEAL /v1/me']) {
      const { port } = new URL(api.url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.end(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);

      expect(await text(socket)).toMatch(/^$|^HTTP\/1\.1 4\d\d /);
    }
  });

  it('no other method than that of the request, whatever its headers say', async () => {
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const asked = await api.ask(`POST /v1/cases/${matter.caseId}`, {
        as,
        json: {},
        headers: { [name]: 'PATCH', 'if-match': '"1"' },
      });
      const rewritten = await api.ask('GET /v1/nothing', {
        as,
        headers: { 'x-original-url': '/v1/me', 'x-rewrite-url': '/v1/me' },
      });

      expect(refusal(asked)).toBe(404);
      expect(refusal(rewritten)).toBe(404);
    }
  });

  it('no cookie beside another kind of authorization, from a foreign page', async () => {
    for (const authorization of ['Basic eDp5', 'Digest x', 'Bearer', '', 'Negotiate x']) {
      const answer = await api.ask('POST /v1/auth/logout', {
        headers: { cookie: `prazo_session=${as}`, authorization, origin: 'https://evil.test' },
      });

      expect([authorization, refusal(answer)]).toEqual([authorization, 403]);
    }
    expect(await api.ask('GET /v1/me', { as })).toMatchObject({ status: 200 });
  });

  it('no wait without end for what somebody else holds', async () => {
    const holder = new pg.Client({ connectionString: server.ownerUrl });
    await holder.connect();
    try {
      await holder.query('BEGIN; LOCK TABLE cases IN ACCESS EXCLUSIVE MODE');
      const began = performance.now();
      const answer = await api.ask('GET /v1/cases', { as });

      expect(refusal(answer)).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('2');
      expect(performance.now() - began).toBeLessThan(30_000);
    } finally {
      await holder.end();
    }
    expect(await api.ask('GET /v1/cases', { as })).toMatchObject({ status: 200 });
  });

  it('no more than a share of the connections for one firm, whatever its requests wait for', async () => {
    const other = await api.signIn((await mintFirm(server)).lawyer);
    const holder = new pg.Client({ connectionString: server.ownerUrl });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM people WHERE id = $1 FOR UPDATE', [matter.personId]);
      const changes = Promise.all(
        Array.from({ length: 14 }, (_, index) =>
          api.ask(`PATCH /v1/people/${matter.personId}`, {
            as,
            json: { nationality: 'BRA', fullName: `Maria ${index}` },
            headers: { 'if-match': '"1"' },
          }),
        ),
      );
      await eventually(
        'a firm with its share',
        async () => (await waitingForLocks(server.ownerUrl)) >= 5,
      );
      const began = performance.now();

      expect((await api.ask('GET /v1/cases', { as: other })).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(4_000);
      expect(await waitingForLocks(server.ownerUrl)).toBe(5);
      await sleep(5_500);
      await holder.query('COMMIT');
      const answers = await changes;
      const excess = answers.filter(({ status }) => status === 429);
      expect(excess).toHaveLength(9);
      for (const answer of excess) {
        refusal(answer);
        expect(answer.headers.get('retry-after')).toBe('2');
      }
    } finally {
      await holder.end();
    }
  });

  /** A method that fetch would not send. */
  function raw(method: string): Promise<[number, string]> {
    const { port } = new URL(api.url);
    const headers = { authorization: `Bearer ${as}` };

    return new Promise((resolve, reject) => {
      const asked = send(
        { port, host: '127.0.0.1', method, path: '/v1/me', headers },
        (answer) => void text(answer).then((body) => resolve([answer.statusCode ?? 0, body])),
      );
      asked.on('error', reject);
      asked.end();
    });
  }
});
