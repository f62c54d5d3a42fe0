import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { withFirm } from '#db/with-firm';
import { mintCase, mintFirm, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type TestApi } from './start-api.ts';

const deep = `{"fullName":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;

/** Bodies that are refused before anybody looks at their fields. */
const bodies: readonly [
  string,
  { text: string; headers?: Record<string, string> },
  number,
  string,
][] = [
  ['a truncated object', { text: '{"fullName":' }, 400, 'invalid'],
  ['nothing at all', { text: '' }, 400, 'invalid'],
  ['a list', { text: '[]' }, 400, 'invalid'],
  ['null', { text: 'null' }, 400, 'invalid'],
  ['a polluted prototype', { text: '{"__proto__":{"x":1},"fullName":"X"}' }, 400, 'invalid'],
  ['a polluted constructor', { text: '{"constructor":{"prototype":{}}}' }, 400, 'invalid'],
  ['depth without end', { text: deep }, 400, 'invalid'],
  ['10 MB', { text: `{"fullName":"${'x'.repeat(10_000_000)}"}` }, 413, 'too_large'],
  [
    'a form',
    { text: 'fullName=X', headers: form('x-www-form-urlencoded') },
    415,
    'unsupported_media_type',
  ],
  ['XML', { text: '<x/>', headers: form('xml') }, 415, 'unsupported_media_type'],
  [
    'plain text',
    { text: '{}', headers: { 'content-type': 'text/plain' } },
    415,
    'unsupported_media_type',
  ],
];

/** Each wrong value, and the path that the answer must name. */
const fields: readonly [string, string, unknown][] = [
  ['fullName', 'is blank', '   '],
  ['fullName', 'is too long', 'x'.repeat(201)],
  ['fullName', 'holds a NUL', 'a\0b'],
  ['fullName', 'holds half a character', '\ud800'],
  ['fullName', 'is an object', { $ne: null }],
  ['birthDate', 'does not exist', '2026-02-30'],
  ['birthDate', 'is year zero', '0000-00-00'],
  ['birthDate', 'is not ISO', '31/03/26'],
  ['nif', 'fails its check digit', '123456788'],
  ['nif', 'is a number', 123456789],
  ['niss', 'is too short', '1234567890'],
  ['email', 'hides a header', 'a@b.pt\r\nBcc: c@d.pt'],
  ['email', 'is two addresses', 'a@b.pt,c@d.pt'],
  ['phone', 'is words', 'call me'],
  ['nationality', 'is lower case', 'prt'],
  ['role', 'is not a field', 'admin'],
  ['id', 'is not a field', '01a203ce-f4d5-721f-98c9-4434d41b19f1'],
];

const queries: readonly [string, string][] = [
  ['limit=0', 'limit'],
  ['limit=-1', 'limit'],
  ['limit=1000000000', 'limit'],
  ['limit=1&limit=2', 'limit'],
  ['limit=NaN', 'limit'],
  ['cursor=forged', 'cursor'],
  ['cursor=', 'cursor'],
  ['sort=name', 'sort'],
  ['status=deleted', 'status'],
  ['clientId=%7B%22%24ne%22%3Anull%7D', 'clientId'],
  ['__proto__=1', '__proto__'],
  ['q=a&q=b', 'q'],
];

const malformedIds = ['1', 'null', '%00', '%7B%7D', '..%2F..', "'%20or%201=1--"];

function form(type: string): Record<string, string> {
  return { 'content-type': `application/${type}` };
}

describe('the API, given bad input', () => {
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
    as = await api.signIn(firm.paralegal);
  });

  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  it.each(bodies)('refuses a body that is %s', async (_name, request, status, code) => {
    const answer = await api.ask('POST /v1/clients', { as, ...request });

    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.headers.get('x-request-id')).toBe(Reflect.get(Object(answer.body), 'requestId'));
  });

  it.each(fields)('names %s when it %s', async (path, _why, value) => {
    const answer = await api.ask('POST /v1/clients', {
      as,
      json: { fullName: 'X', [path]: value },
    });
    const errors: { path: string }[] = Reflect.get(Object(answer.body), 'errors');

    expect(answer.status).toBe(400);
    expect([...new Set(errors.map((error) => error.path))]).toEqual([path]);
  });

  it('refuses depth without end also where no body is read, and when it would be kept for a repetition', async () => {
    const nested = `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    for (const route of [`POST /v1/alerts/${matter.caseId}/acknowledge`, 'POST /v1/auth/logout']) {
      const answer = await api.ask(route, {
        as,
        text: nested,
        headers: { 'idempotency-key': 'deep' },
      });

      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid' } });
    }
  });

  it('answers an expectation that it does not know with a problem', async () => {
    const { host, port } = new URL(api.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.end(
      `GET /v1/me HTTP/1.1\r\nHost: ${host}\r\nExpect: nonsense\r\nConnection: close\r\n\r\n`,
    );

    expect(await text(socket)).toMatch(
      /^HTTP\/1\.1 417 [^]*application\/problem\+json[^]*"status":417/,
    );
  });

  it('names every wrong field at once, also inside another', async () => {
    const { body } = await api.ask(`PATCH /v1/cases/${matter.caseId}`, {
      as,
      headers: { 'if-match': '"1"' },
      json: { waitingOn: 'nobody', nextStep: { text: '', on: '2026-13-01', by: 'me' } },
    });
    const errors: { path: string }[] = Reflect.get(Object(body), 'errors');

    expect(new Set(errors.map((error) => error.path))).toEqual(
      new Set(['waitingOn', 'nextStep.text', 'nextStep.on', 'nextStep.by']),
    );
  });

  it.each(queries)('refuses ?%s and names %s', async (query, path) => {
    const answer = await api.ask(`GET /v1/cases?${query}`, { as });

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it.each(malformedIds)('refuses %s as an id', async (id) => {
    const answer = await api.ask(`GET /v1/cases/${id}`, { as });

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'id' }] } });
  });

  it.each(['/v1/nothing', '/v1/cases/%E0%A4%A', `/v1/cases/${'x'.repeat(500)}`])(
    'answers GET %s with a problem',
    async (path) => {
      const answer = await api.ask(`GET ${path}`, { as });

      expect([400, 404, 414]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    },
  );

  it('answers a known address with an unknown method with a problem', async () => {
    for (const method of ['DELETE', 'PUT', 'OPTIONS']) {
      expect(await api.ask(`${method} /v1/clients`, { as })).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    }
  });

  it('has written nothing', async () => {
    const people = await withFirm(server.database, firm.admin, (ctx) => ctx.tx.person.count());

    expect(people).toBe(1);
  });
});
