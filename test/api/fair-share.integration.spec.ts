import { Agent, request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { withFirm } from '#db/with-firm';
import { grantSupport } from '#services/support/grant-support';
import { openSupportSession } from '#services/support/open-support-session';
import { mintFirm, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type Answer, type TestApi } from './start-api.ts';

/** Of a firm four at once, eight a second, a queue of four seconds; of one credential or address half as many for two. */
const rate = 8;
const most = { firm: rate * 4.5, own: rate * 1.25 };
let places = 0;

describe('the share of a firm', () => {
  let server: TestDatabase;
  let noisy: TestFirm;
  let quiet: TestFirm;
  let api: TestApi;
  let log = '';

  beforeAll(async () => {
    server = await startDatabase();
    const lines = { write: (line: string) => void (log += line) };
    api = await startApi(server, { FIRM_RATE: String(rate) }, pino({ level: 'info' }, lines));
  });
  beforeEach(async () => {
    [noisy, quiet] = [await mintFirm(server), await mintFirm(server)];
  });
  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  /** An address that nobody has asked from. */
  const newPlace = () => ({ 'x-forwarded-for': `198.18.0.${(places += 1)}` });
  const flood = (count: number, as: string, headers = newPlace()) =>
    Promise.all(Array.from({ length: count }, () => api.ask('GET /v1/me', { as, headers })));
  const refused = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 429);
  const admitted = (answers: readonly Answer[]) => answers.length - refused(answers).length;
  const whose = (answers: readonly Answer[]) => [
    ...new Set(refused(answers).map(({ body }) => String(Reflect.get(Object(body), 'detail')))),
  ];

  /** Signed in, and known to the process by a first request. */
  async function enter({ email }: { readonly email: string }): Promise<string> {
    const { headers } = await api.ask('POST /v1/auth/login', {
      json: { email, password: testPassword },
      headers: newPlace(),
    });
    const as = /prazo_session=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
    expect((await api.ask('GET /v1/me', { as, headers: newPlace() })).status).toBe(200);

    return as;
  }

  /** Asked while others are refused, and answered: one that stood in their queue would be refused too. */
  async function expectAtOnce(as: string, headers = newPlace()): Promise<void> {
    const began = performance.now();
    const { status, body } = await api.ask('GET /v1/me', { as, headers });

    expect({ status, body }).toMatchObject({ status: 200, body: { user: expect.anything() } });
    expect(performance.now() - began).toBeLessThan(3_000);
  }

  /** More sessions than the firm's share would carry, were it spent by them. */
  async function letSupportIn(firm: TestFirm): Promise<string[]> {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await withFirm(server.database, firm.admin, (ctx) =>
      grantSupport(ctx, { reason: 'datas estranhas', until }),
    );
    const tokens: string[] = [];
    for (let count = 0; count < 8; count += 1) {
      const opened = await withFirm(server.database, firm.admin, (ctx) =>
        openSupportSession(ctx, { operator: 'Rui Dias' }),
      );
      tokens.push(opened.token);
    }

    return tokens;
  }

  it('is a pace: what is above it is refused with the seconds to wait, and others notice nothing', async () => {
    const members = [noisy.paralegal, noisy.lawyer, noisy.admin, noisy.auditor];
    const signedIn = await Promise.all([...members, ...members].map(enter));
    const other = await enter(quiet.lawyer);
    const noise = signedIn.map((as) => flood(14, as));
    for (let count = 0; count < 5; count += 1) {
      await expectAtOnce(other);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const answers = (await Promise.all(noise)).flat();

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
    // While its own queues empty, the firm’s goes on too.
    expect(admitted(answers)).toBeGreaterThanOrEqual(most.firm - 4);
    expect(admitted(answers)).toBeLessThanOrEqual(most.firm + 4 * rate);
    expect(whose(answers)).toContainEqual(expect.stringMatching(/^Your firm/));
    for (const { headers, body } of refused(answers)) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(5);
      expect(headers.get('content-type')).toMatch('application/problem+json');
      expect(headers.get('content-security-policy')).toMatch("default-src 'none'");
      expect(body).toMatchObject({ code: 'limit', requestId: headers.get('x-request-id') });
    }
  });

  it('is not one person’s or one program’s alone: a colleague goes on', async () => {
    const [loud, calm] = [await enter(noisy.admin), await enter(noisy.paralegal)];
    const noise = flood(40, loud);
    await expectAtOnce(calm);
    const answers = await noise;

    expect(admitted(answers)).toBeGreaterThanOrEqual(most.own - 2);
    expect(admitted(answers)).toBeLessThanOrEqual(most.own + 2);
    expect(whose(answers)).toEqual([expect.stringMatching(/one sign-in or token/)]);
  });

  it('is never reached by a program that waits for each answer: it is slowed down', async () => {
    const as = await enter(noisy.lawyer);
    const began = performance.now();
    const answers: Answer[] = [];
    for (let count = 0; count < 12; count += 1) answers.push(...(await flood(1, as)));

    expect(refused(answers)).toEqual([]);
    expect(performance.now() - began).toBeGreaterThan(2_000);
  });

  it.each([
    ['a cookie', (token: string) => ({ cookie: `prazo_session=${token}` })],
    ['a session’s token', (token: string) => ({ authorization: `Bearer ${token}` })],
    ['a program’s token', (token: string) => ({ authorization: `Bearer prazo_${token}` })],
  ])(
    'is spent by nobody with %s that was made up: strangers count by address',
    async (_what, forge) => {
      const as = await enter(noisy.lawyer);
      const place = newPlace();
      // Another letter than stands there: a token may end in the very digits, and would then be the true one.
      const almost = `${as.slice(0, -3)}${as.at(-3) === 'A' ? 'B' : 'A'}`;
      const forged = Array.from({ length: 60 }, (_, index) =>
        api.ask('GET /v1/me', {
          headers: { ...place, ...forge(`${almost}${String(index).padStart(2, '0')}`) },
        }),
      );
      await expectAtOnce(as, place);
      const [elsewhere] = await flood(1, 'nobody');
      const answers = await Promise.all(forged);

      expect(elsewhere?.status).toBe(401);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
      expect(admitted(answers)).toBeLessThanOrEqual(most.own + 2);
      expect(whose(answers)).toEqual([expect.stringMatching(/from one address/)]);
      await expectAtOnce(as, place);
    },
  );

  it.each([
    [
      'signed out',
      async (as: string) => {
        await api.ask('POST /v1/auth/logout', { as, headers: newPlace() });
      },
    ],
    [
      'was signed out from elsewhere',
      async (as: string) => {
        const other = await enter(noisy.lawyer);
        await api.ask('POST /v1/auth/sessions/end-others', { as: other, headers: newPlace() });
        await flood(1, as);
      },
    ],
  ])('is no longer spent by a session that %s', async (_how, end) => {
    const [gone, calm] = [await enter(noisy.lawyer), await enter(noisy.paralegal)];
    await end(gone);
    const noise = flood(40, gone);
    await expectAtOnce(calm);
    const answers = await noise;

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
    expect(whose(answers)).toEqual([expect.stringMatching(/from one address/)]);
  });

  it('is not spent by the operator’s support, who counts alone', async () => {
    const [support, calm] = [await letSupportIn(noisy), await enter(noisy.paralegal)];
    const look = (as: string) => api.ask('GET /v1/cases', { as, headers: newPlace() });
    for (const as of support) expect((await look(as)).status).toBe(200);
    const noise = Promise.all(support.flatMap((as) => Array.from({ length: 14 }, () => look(as))));
    await expectAtOnce(calm);
    const answers = await noise;

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(admitted(answers)).toBeGreaterThan(most.firm);
    expect(admitted(answers)).toBeLessThanOrEqual(support.length * (most.own + 2));
    expect(whose(answers)).toEqual([expect.stringMatching(/one sign-in or token/)]);
  });

  it('is not for machines that ask whether the process is well', async () => {
    const place = newPlace();
    const answers = await Promise.all(
      ['/health/live', '/health/ready'].flatMap((path) =>
        Array.from({ length: 60 }, () => api.ask(`GET ${path}`, { headers: place })),
      ),
    );
    const metrics = await Promise.all(
      Array.from({ length: 60 }, () => api.ask('GET /metrics?x=/health/live')),
    );
    const disguised = await Promise.all(
      Array.from({ length: 60 }, () =>
        api.ask('GET /health/live/../nothing?x=/health/live', { headers: place }),
      ),
    );

    expect(refused([...answers, ...metrics])).toEqual([]);
    expect(refused(disguised)).not.toEqual([]);
  });

  it('is refused before a body is read, and the connection serves the next request', async () => {
    const as = await enter(noisy.admin);
    const noise = flood(30, as);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = await onOneConnection(agent, as, 'x'.repeat(900_000));
    const second = await onOneConnection(agent, as, '{');
    agent.destroy();
    await noise;

    expect([first.status, second.status]).toEqual([429, 429]);
    expect(second.isReused).toBe(true);
  });

  it('leaves a count and a line a minute of what was refused, and no names', async () => {
    const as = await enter(noisy.admin);
    const before = log.length;
    const answers = await flood(60, as);
    const lines = log.slice(before).split('\n').filter(Boolean);
    const { body } = await api.ask('GET /metrics');

    expect(refused(answers).length).toBeGreaterThan(30);
    expect(lines.filter((line) => line.includes('more requests than its share'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('"status":429'))).toEqual([]);
    expect(lines.join()).not.toContain(as);
    expect(body).toMatch(/prazo_http_excess_total\{of="credential"\} \d\d/);
    expect(body).not.toContain(noisy.id);
  });

  function onOneConnection(agent: Agent, as: string, body: string) {
    const { port } = new URL(api.url);
    const headers = {
      authorization: `Bearer ${as}`,
      'content-type': 'application/json',
      'content-length': String(body.length),
    };

    return new Promise<{ status: number; isReused: boolean }>((resolve, reject) => {
      const asked = send(
        { agent, port, host: '127.0.0.1', method: 'POST', path: '/v1/clients', headers },
        (answer) =>
          void text(answer).then(() =>
            resolve({ status: answer.statusCode ?? 0, isReused: asked.reusedSocket }),
          ),
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }
});
