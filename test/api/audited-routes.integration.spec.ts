import { randomUUID } from 'node:crypto';
import { fillFirm } from '#test/isolation/fill-firm';
import { mintFirm } from '#test/harness/mint-firm';
import { startOpenidProvider, type TestProvider } from '#test/harness/openid-provider';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import {
  changesNothing,
  examples,
  insideSavepoint,
  ofNobodyYet,
  onlyLooks,
} from './route-examples.ts';
import type { Scene } from './route-example.ts';
import { startApi, type TestApi } from './start-api.ts';

/** What the audit, the throttles and the processes write by themselves is no change of anybody's data. */
const besides = ['audit', 'audit_links', 'audit_heads', 'throttles', 'heartbeats'];

describe('every route that changes something', () => {
  let server: TestDatabase;
  let api: TestApi;
  let scene: Scene;
  let provider: TestProvider;
  let tables: string[];

  beforeAll(async () => {
    server = await startDatabase();
    provider = await startOpenidProvider('http://admin.test/v1/auth/openid/callback');
    api = await startApi(server, { OUTBOUND_LOOPBACK: 'open' });
    const firm = await mintFirm(server);
    const { caseId } = await fillFirm(server, firm);
    const { issuer } = provider;
    const { signIn, storage } = api;
    scene = { server, firm, other: await mintFirm(server), caseId, issuer, storage, signIn };
    const rows = await asOwner<{ name: string }>(
      server.ownerUrl,
      `SELECT relname::text AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1)`,
      [besides],
    );
    tables = rows.map(({ name }) => name);
  });
  afterAll(async () => {
    await api.stop();
    await provider.stop();
    await server.stop();
  });

  it('has an example of a request that succeeds', () => {
    const changing = api.routes.filter((route) => /^(POST|PUT|PATCH|DELETE) /.test(route));

    expect([...changing].sort()).toEqual(
      [...Object.keys(examples), ...changesNothing, ...ofNobodyYet].sort(),
    );
  });

  it.each(Object.entries(examples))(
    '%s is audited in the same transaction',
    async (route, example) => {
      const { id = '', step = '', ...request } = await example(scene);
      const since = await now();
      const { status, body } = await api.ask(
        route.replace(':id', id).replace(':step', step).replace(':playbook', 'newborn_art_124'),
        request,
      );

      expect({ status, body: status < 300 ? '' : body }).toEqual({
        status: Math.trunc(status / 100) === 2 ? status : 'a success',
        body: '',
      });
      const { changed, audited } = await written(since);
      expect(audited).not.toEqual([]);
      expect(changed.length > 0).toBe(!onlyLooks.includes(route));
      if (insideSavepoint.includes(route)) return;
      expect(changed.filter((transaction) => !audited.includes(transaction))).toEqual([]);
    },
  );

  it.each(Object.entries(examples))('%s leaves nothing when it fails', async (route, example) => {
    const {
      id: _id,
      step = '',
      as,
      ...request
    } = await example(scene).catch(() => ({
      id: '',
      step: '',
      as: undefined,
      json: {},
    }));
    const isRefusable = route.includes(':id') || request.json !== undefined;
    const since = await now();
    const { status } = await api.ask(route.replace(':id', randomUUID()).replace(':step', step), {
      ...request,
      ...(as && isRefusable && { as }),
      ...(!route.includes(':id') && request.json && { json: { ...request.json, unknown: true } }),
    });

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await written(since)).toEqual({ changed: [], audited: [] });
  });

  it.each(changesNothing)('%s changes nothing and is not audited', async (route) => {
    const as = await scene.signIn(scene.firm.admin);
    const since = await now();
    await api.ask(route, { as, json: {} });

    expect(await written(since)).toEqual({ changed: [], audited: [] });
  });

  /** The number that the next transaction will have. */
  async function now(): Promise<string> {
    const [row] = await asOwner<{ next: string }>(
      server.ownerUrl,
      'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next',
    );

    return row?.next ?? '';
  }

  /** The transactions since then that changed a row of a firm, and those that left an audit row. */
  async function written(since: string): Promise<{ changed: string[]; audited: string[] }> {
    const inside = (table: string) =>
      `SELECT DISTINCT xmin::text AS id FROM ${table} WHERE xmin::text::bigint >= ${since}`;
    const ids = async (query: string) =>
      (await asOwner<{ id: string }>(server.ownerUrl, query)).map(({ id }) => id);

    return {
      changed: await ids(tables.map(inside).join(' UNION ')),
      audited: await ids(inside('audit')),
    };
  }
});
