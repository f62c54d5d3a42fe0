import { randomBytes } from 'node:crypto';
import { roles, withFirm, type Role } from '#db/with-firm';
import { requestOffBoarding } from '#services/privacy/off-boarding';
import { fillFirm } from '#test/isolation/fill-firm';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { openExchange, type Exchange } from '../../tools/target/exchange.ts';
import { learnIds } from '../../tools/target/learn-ids.ts';
import { marksOf, rowsOf, type Marks } from '../../tools/target/marks.ts';
import { operations, type Operation } from '../../tools/target/operations.ts';
import { bodyWith, idSites, routeOf, titleOf, type IdSite } from './id-sites.ts';
import { bodies } from './request-bodies.ts';
import { startApi, type Answer, type TestApi } from './start-api.ts';

/** Places for ids of which no firm has any of its own, and why. */
const ofNoFirm: Readonly<Record<string, string>> = {
  office: 'offices are published by the platform and the same for everybody',
};

/** Asked before anybody has signed in, or about what is one's own in every firm: tested where they are. */
const elsewhere: Readonly<Record<string, string>> = {
  'POST /v1/auth/login firmId (body)': 'sessions: a firm that one does not work for',
  'POST /v1/auth/firm firmId (body)': 'sessions: moves to another firm of its user, and only there',
};

/** Reads that do not take the caller's firm into account. */
const isAsked = ({ method, path }: Operation) => method === 'GET' && !path.startsWith('/health');
const reads = operations.filter(isAsked);
const sites = idSites.filter((site) => !(titleOf(site) in elsewhere) && !(site.noun in ofNoFirm));

/** An id that never existed and that sorts beside this one. */
const neverBeside = (id: string) => `${id.slice(0, 24)}${randomBytes(6).toString('hex')}`;
const cursorAt = (id: string) => Buffer.from(id, 'utf8').toString('base64url');

type Known = ReadonlyMap<string, readonly string[]>;

describe('two firms that have something of everything', () => {
  let server: TestDatabase;
  let ours: TestFirm;
  let theirs: TestFirm;
  let api: TestApi;
  let exchange: Exchange;
  let marks: Marks;
  let ourIds: Known;
  let theirIds: Known;
  let before: string[];
  const signedIn = new Map<Role, string>();

  beforeAll(async () => {
    server = await startDatabase();
    ours = await mintFirm(server);
    theirs = await mintFirm(server);
    api = await startApi(server);
    await fillFirm(server, ours, api.storage);
    await fillFirm(server, theirs, api.storage);
    await withFirm(server.database, theirs.admin, (ctx) =>
      requestOffBoarding(ctx, { reason: theirs.canary }),
    );
    exchange = openExchange(api.url, { timeoutMs: 20_000 });
    for (const role of roles) signedIn.set(role, await api.signIn(ours[role]));
    const their = await Promise.all(roles.map((role) => api.signIn(theirs[role])));
    marks = await marksOf(server.ownerUrl, theirs, [ours]);
    const isTheirs = new Set(marks.ids);
    ourIds = await learnAll([...signedIn.values()], () => true);
    theirIds = await learnAll(their, (id) => isTheirs.has(id));
    before = await everythingOf(theirs);
  });

  afterAll(async () => {
    exchange.close();
    await api.stop();
    await server.stop();
  });

  async function learnAll(
    tokens: readonly string[],
    isWanted: (id: string) => boolean,
  ): Promise<Known> {
    const all = new Map<string, string[]>();
    for (const token of tokens) {
      for (const [noun, ids] of await learnIds(exchange, token)) {
        all.set(noun, [...(all.get(noun) ?? []), ...ids.filter(isWanted)]);
      }
    }

    return all;
  }

  /** Every row that is a firm's, the firm itself and its people. */
  async function everythingOf(firm: TestFirm): Promise<string[]> {
    const besides = await asOwner<{ row: string }>(
      server.ownerUrl,
      `SELECT 'firms ' || to_jsonb(f)::text AS row FROM firms f WHERE id = $1
       UNION ALL SELECT 'users ' || to_jsonb(u)::text FROM users u JOIN memberships m ON m.user_id = u.id WHERE m.firm_id = $1
       ORDER BY 1`,
      [firm.id],
    );

    return [...(await rowsOf(server.ownerUrl, firm.id)), ...besides.map(({ row }) => row)];
  }

  const ownId = (noun: string) =>
    noun === 'member' ? ours.paralegal.userId : (ourIds.get(noun)?.[0] ?? '');

  async function askWith(site: IdSite, id: string, as: string): Promise<Answer> {
    const { method } = site.operation;
    const at = site.operation.path.replace(
      '{id}',
      site.in === 'path' ? id : ownId(pathNoun(site.operation)),
    );
    const value = site.in === 'cursor' ? cursorAt(id) : id;
    const path = site.in === 'query' || site.in === 'cursor' ? `${at}?${site.name}=${value}` : at;
    const json = bodyOf(site, id);
    const headers = { ...(/^P(ATCH|UT)/.test(method) && { 'if-match': await versionOf(at, as) }) };

    return api.ask(`${method} ${path}`, { as, headers, ...(json && { json }) });
  }

  function bodyOf(site: IdSite, id: string): object | undefined {
    if (site.in === 'body') return bodyWith(site, id, ownId);

    return bodies[routeOf(site.operation)];
  }

  async function versionOf(path: string, as: string): Promise<string> {
    const row = /^\/v1\/\w+\/[0-9a-f-]{36}/.exec(path)?.[0];
    const { headers } = row ? await api.ask(`GET ${row}`, { as }) : { headers: new Headers() };

    return headers.get('etag') ?? '"1"';
  }

  it('are asked about every place for an id of every operation', () => {
    const described = operations.filter(({ path }) => path.startsWith('/v1/'));
    const registered = api.routes
      .filter((route) => /^(?!HEAD)\w+ \/v1\//.test(route))
      .map((route) => route.replace(/:(\w+)/g, '{$1}'));

    expect(described.map(({ name }) => name).toSorted()).toEqual(
      [...new Set(registered)].toSorted(),
    );
    expect(sites.length).toBeGreaterThan(75);
    expect(
      Object.keys(elsewhere).filter((title) => !idSites.some((s) => titleOf(s) === title)),
    ).toEqual([]);
  });

  // Before any of their ids is named: the audit keeps what was asked of it.
  it.each(reads.map((operation) => [operation.name, operation] as const))(
    '%s shows nothing of theirs, however it is filtered and whatever firm is named',
    async (_name, operation) => {
      const at = operation.path.replace('{id}', ownId(pathNoun(operation)));
      const named = {
        'x-firm-id': theirs.id,
        'x-tenant-id': theirs.id,
        'x-user-id': theirs.admin.userId,
      };
      // The filters narrow what a role sees: one role that sees anything is enough for them.
      const queries = queriesOf(operation);
      for (const as of signedIn.values()) {
        const plain = await api.ask(`GET ${at}`, { as });
        const asThem = await api.ask(`GET ${at}`, { as, headers: named });
        const asked = [plain, asThem];
        for (const query of plain.status === 200 ? queries.splice(0) : []) {
          asked.push(await api.ask(`GET ${at}?${query}`, { as }));
        }

        expect(asThem.status).toBe(plain.status);
        expect(asked.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
        expect(asked.map(({ body }) => marks.foundIn(textOf(body)))).toEqual(
          asked.map(() => undefined),
        );
      }
    },
  );

  /** Every value of every filter by itself, the firm's mark as the word to find, and the firm itself. */
  function queriesOf({ parameters }: Operation): string[] {
    const values = parameters
      .filter((parameter) => parameter.in === 'query')
      .flatMap(({ name, schema }) => [
        ...(schema.enum ?? []).map((value) => `${name}=${String(value)}`),
        ...(name === 'limit' ? ['limit=100'] : []),
        ...(name === 'minDays' ? ['minDays=0'] : []),
        ...(name === 'q' ? [`q=${theirs.canary}`, 'q=maria'] : []),
      ]);

    return [...values, `firmId=${theirs.id}`, `firm_id=${theirs.id}`];
  }

  it.each(sites.map((site) => [titleOf(site), site] as const))(
    '%s tells their id from none that never existed',
    async (_title, site) => {
      const their = theirIds.get(site.noun)?.at(-1);
      expect({ noun: site.noun, their }).toEqual({ noun: site.noun, their: expect.any(String) });
      if (!their) return;
      const statuses: number[] = [];
      for (const as of signedIn.values()) {
        const asked = await askWith(site, their, as);
        const never = await askWith(site, neverBeside(their), as);

        expect(visible(asked)).toEqual(visible(never));
        expect(marks.foundIn(textOf(asked.body))).toBeUndefined();
        statuses.push(asked.status);
      }
      const isFilter = site.in === 'query' || site.in === 'cursor';
      const possible = isFilter ? [200, 403] : site.in === 'path' ? [404, 403] : [400, 403, 404];

      expect(statuses.filter((status) => !possible.includes(status))).toEqual([]);
      expect(statuses.some((status) => status !== 403)).toBe(true);
    },
  );

  it.each(
    operations.filter(({ body }) => body).map((operation) => [operation.name, operation] as const),
  )('%s cannot be told the firm in its body', async (name, operation) => {
    if (`${name} firmId (body)` in elsewhere) return;
    const at = operation.path.replace('{id}', ownId(pathNoun(operation)));
    const json = { ...bodies[routeOf(operation)], firmId: theirs.id };
    for (const as of signedIn.values()) {
      const { status, body } = await api.ask(`${operation.method} ${at}`, {
        as,
        json,
        headers: { 'if-match': '"1"' },
      });

      if (status !== 403) {
        expect({ status, body }).toMatchObject({
          status: 400,
          body: { errors: expect.arrayContaining([expect.objectContaining({ path: 'firmId' })]) },
        });
      }
    }
  });

  it("are as closed about a colleague's sessions and tokens as about none that ever were", async () => {
    const as = await api.signIn(ours.auditor);
    for (const noun of ['session', 'token']) {
      const path = noun === 'session' ? '/v1/auth/sessions' : '/v1/tokens';
      const colleagues = ourIds.get(noun)?.[0] ?? '';
      const asked = await api.ask(`DELETE ${path}/${colleagues}`, { as });

      expect(colleagues).not.toBe('');
      expect(asked.status).toBe(404);
      expect(visible(asked)).toEqual(
        visible(await api.ask(`DELETE ${path}/${neverBeside(colleagues)}`, { as })),
      );
    }
  });

  it('have not changed', async () => {
    expect(await everythingOf(theirs)).toEqual(before);
  });
});

const textOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));

function pathNoun(operation: Operation): string {
  return idSites.find((site) => site.operation === operation && site.in === 'path')?.noun ?? '';
}

/** What a caller can tell one answer from another by. */
function visible({ status, headers, body }: Answer) {
  const { requestId: _id, ...rest } = Object(body);

  return { status, body: typeof body === 'object' ? rest : body, headers: [...headers.keys()] };
}
