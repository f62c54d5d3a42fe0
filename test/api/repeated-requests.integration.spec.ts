import { withFirm } from '#db/with-firm';
import { mintCase, mintFirm, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type TestApi } from './start-api.ts';

describe('a request that is sent again', () => {
  let server: TestDatabase;
  let firm: TestFirm;
  let matter: TestCase;
  let api: TestApi;
  let as: string;

  const register = (key: string, fullName: string, who = as) =>
    api.ask('POST /v1/clients', {
      as: who,
      json: { fullName },
      headers: { 'idempotency-key': key },
    });
  const named = (fullName: string) =>
    withFirm(server.database, firm.admin, (ctx) => ctx.tx.person.count({ where: { fullName } }));

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

  it('takes effect once and gets the first answer again', async () => {
    const first = await register('once', 'Once');
    const again = await register('once', 'Once');

    expect(first.status).toBe(201);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await named('Once')).toBe(1);
  });

  it('takes effect once when twelve arrive together', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => register('storm', 'Storm')));
    const bodies = new Set(answers.map(({ body }) => JSON.stringify(body)));

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(bodies.size).toBe(1);
    expect(answers.filter(({ headers }) => headers.has('idempotent-replayed')).length).toBe(11);
    expect(await named('Storm')).toBe(1);
  });

  it('is refused when its key was used for something else', async () => {
    await register('reused', 'First');

    expect(await register('reused', 'Second')).toMatchObject({
      status: 422,
      body: { code: 'invalid' },
    });
    expect(await named('Second')).toBe(0);
  });

  it('takes effect for each user who chose the same key', async () => {
    await register('shared', 'Shared');
    await register('shared', 'Shared', await api.signIn(firm.lawyer));

    expect(await named('Shared')).toBe(2);
  });

  it('may succeed after it failed: a failure keeps no key', async () => {
    const record = (receivedOn: string) =>
      api.ask(`POST /v1/cases/${matter.caseId}/notices`, {
        as,
        json: { kind: 'other', channel: 'email', receivedOn },
        headers: { 'idempotency-key': 'later' },
      });

    expect(await record('2190-01-01')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'receivedOn' }] },
    });
    expect(await record('2026-05-04')).toMatchObject({ status: 201 });
  });

  it('is answered with what its view declares and nothing else, whatever was kept', async () => {
    await register('kept', 'Kept');
    await asOwner(
      server.ownerUrl,
      `UPDATE idempotency_keys SET response = jsonb_set(response, '{answer,passwordHash}', '"secret"') WHERE key = 'kept'`,
    );
    const again = await register('kept', 'Kept');

    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(Object.keys(Object(again.body))).toEqual(['id', 'personId', 'warnings']);
  });

  it.each(['two words', 'x'.repeat(201), ''])('is refused when its key is "%s"', async (key) => {
    expect(await register(key, 'X')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'idempotency-key' }] },
    });
  });
});

describe('a change of something that others change too', () => {
  let server: TestDatabase;
  let api: TestApi;
  let as: string;
  let path: string;

  const change = (headers: Record<string, string>, waitingOn = 'court') =>
    api.ask(`PATCH ${path}`, { as, json: { waitingOn }, headers });

  beforeAll(async () => {
    server = await startDatabase();
    const firm = await mintFirm(server);
    path = `/v1/cases/${(await mintCase(server, firm)).caseId}`;
    api = await startApi(server);
    as = await api.signIn(firm.paralegal);
  });

  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  it('must say which version it saw', async () => {
    expect(await change({})).toMatchObject({
      status: 428,
      body: { code: 'precondition_required' },
    });
    for (const tag of ['*', '1', 'W/"1"', '"one"', '"1", "2"']) {
      expect(await change({ 'if-match': tag })).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'if-match' }] },
      });
    }
  });

  it('answers with the new view and its version', async () => {
    const seen = await api.ask(`GET ${path}`, { as });
    const answer = await change({ 'if-match': seen.headers.get('etag') ?? '' });

    expect(seen.headers.get('etag')).toBe('"1"');
    expect(answer).toMatchObject({ status: 200, body: { waitingOn: 'court', version: 2 } });
    expect(answer.headers.get('etag')).toBe('"2"');
  });

  it('loses against the first of ten made at once', async () => {
    const { headers } = await api.ask(`GET ${path}`, { as });
    const tag = { 'if-match': headers.get('etag') ?? '' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => change(tag, 'aima')));
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);

    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  });
});
