import pg from 'pg';
import { readFirm, withFirm, type FirmContext, type Sql } from '#db/with-firm';
import { listAlerts } from '#services/alerts/list-alerts';
import { listAudit } from '#services/audit/list-audit';
import { listCases } from '#services/cases/list-cases';
import { listClients } from '#services/clients/list-clients';
import { listDeadlines } from '#services/deadlines/list-deadlines';
import { listChanges } from '#services/impacts/list-changes';
import { listImpacts } from '#services/impacts/list-impacts';
import { stalledReport } from '#services/reports/stalled-report';
import { todayReport } from '#services/reports/today-report';
import { listTimeline } from '#services/timeline/list-timeline';
import { mintFirm, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { fillFirm } from './fill-firm.ts';
import { firmTables } from './two-firms.ts';

/** How a table's rows are copied: each copy `n` has these values, and its first row's in the rest. */
const copies: readonly (readonly [table: string, values: Readonly<Record<string, string>>])[] = [
  ['people', { id: 'p', full_name: "'Maria ' || n" }],
  ['search_tokens', { person_id: 'p', token: "'word' || n" }],
  ['clients', { id: 'c', person_id: 'p' }],
  ['cases', { id: 'k', client_id: 'c', person_id: 'p' }],
  ['submissions', { id: 's', case_id: 'k', reference: "'REF-' || n" }],
  ['deadlines', { id: 'd', case_id: 'k' }],
  ['alerts', { id: 'a', deadline_id: 'd' }],
  ['timeline', { id: 't', case_id: 'k' }],
  ['date_changes', { id: 'h', deadline_id: 'd' }],
  ['audit', { id: 'u' }],
];
const manyRows = 1_000;

type Asked = (ctx: FirmContext, matter: TestCase) => Promise<unknown>;
const page = { limit: 25 };
const hot: readonly (readonly [string, Asked])[] = [
  ['cases', (ctx) => listCases(ctx, page)],
  ['cases by a word', (ctx) => listCases(ctx, { ...page, q: 'word17' })],
  ['clients', (ctx) => listClients(ctx, page)],
  ['clients by a word', (ctx) => listClients(ctx, { ...page, q: 'word17' })],
  ['dates of a case', (ctx, { caseId }) => listDeadlines(ctx, caseId)],
  ['today', (ctx) => todayReport(ctx, { mine: false })],
  ['stalled', (ctx) => stalledReport(ctx, { minDays: 10, limit: 50 })],
  ['alerts', (ctx) => listAlerts(ctx, { ...page, state: 'all', mine: false })],
  ['audit', (ctx) => listAudit(ctx, page)],
  ['timeline of a case', (ctx, { caseId }) => listTimeline(ctx, { ...page, caseId })],
  ['impacts', (ctx) => listImpacts(ctx, page)],
  ['changes of dates', (ctx) => listChanges(ctx, { ...page, state: 'all', mine: false })],
];

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly Node[];
};

describe('the hot lists, among the rows of a firm twenty times as large', () => {
  let server: TestDatabase;
  let ours: TestFirm;
  let matter: TestCase;
  let large: Set<string>;

  beforeAll(async () => {
    server = await startDatabase();
    ours = await mintFirm(server);
    const theirs = await mintFirm(server);
    matter = await fillFirm(server, ours);
    await fillFirm(server, theirs);
    const owner = new pg.Client({ connectionString: server.ownerUrl });
    await owner.connect();
    // Copies need not fit each other in every way: only how many there are and whose matters here.
    await owner.query('SET session_replication_role = replica');
    for (const [table, values] of copies) {
      await copy(owner, table, values, { firm: ours, rows: 300 });
      await copy(owner, table, values, { firm: theirs, rows: 6_000 });
    }
    await owner.query('ANALYZE');
    await owner.end();
    large = await largeTables();
  }, 120_000);
  afterAll(() => server.stop());

  async function copy(
    owner: pg.Client,
    table: string,
    values: Readonly<Record<string, string>>,
    { firm, rows }: { readonly firm: TestFirm; readonly rows: number },
  ): Promise<void> {
    const changed = Object.entries(values).map(([column, value]) => {
      const id = `md5('${firm.id}${value}' || n)::uuid`;

      return `'${column}', ${value.length === 1 ? id : value}`;
    });
    await owner.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(null::${table}, to_jsonb(first) || jsonb_build_object(${changed.join(', ')}))).*
       FROM (SELECT * FROM ${table} WHERE firm_id = '${firm.id}' LIMIT 1) first, generate_series(1, ${rows}) n
       ON CONFLICT DO NOTHING`,
    );
  }

  async function largeTables(): Promise<Set<string>> {
    const found = new Set<string>();
    for (const table of await firmTables(server.ownerUrl)) {
      const [row] = await asOwner<{ rows: number }>(
        server.ownerUrl,
        `SELECT count(*)::int AS rows FROM ${table}`,
      );
      if (row && row.rows > manyRows) found.add(table);
    }

    return found;
  }

  /** What a list asks of the database, as the services write it. */
  async function asksOf(list: Asked): Promise<{ text: string; values: readonly unknown[] }[]> {
    const asked: { text: string; values: readonly unknown[] }[] = [];
    await withFirm(server.database, ours.admin, (ctx) => {
      const sql: Sql = (text, values = []) => {
        asked.push({ text, values });

        return ctx.sql(text, values);
      };

      return list({ ...ctx, sql }, matter);
    });

    return asked;
  }

  it('are tested with enough rows', () => {
    expect([...large]).toEqual(expect.arrayContaining(copies.map(([table]) => table)));
  });

  it('would be caught reading a large table whole, or in an index that begins elsewhere', () => {
    const scan = { 'Node Type': 'Seq Scan', 'Relation Name': 'cases' };
    const index = { 'Node Type': 'Index Scan', 'Relation Name': 'cases' };
    const plan = { 'Node Type': 'Limit', Plans: [scan, { ...index, 'Index Cond': "(id = '1')" }] };

    expect(faultsOf(plan, large)).toHaveLength(2);
    expect(faultsOf({ ...index, 'Index Cond': "(firm_id = '1')" }, large)).toEqual([]);
  });

  it.each(hot)(
    '%s begin at the firm in every index and read no large table whole',
    async (_, list) => {
      const asked = await asksOf(list);
      const faults: string[] = [];
      for (const { text, values } of asked.filter((each) => !/^\s*SET\b/i.test(each.text))) {
        const [row] = await readFirm(server.database, ours.admin, (ctx) =>
          ctx.sql<{ 'QUERY PLAN': { Plan: Node }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values),
        );
        for (const { Plan } of row?.['QUERY PLAN'] ?? []) faults.push(...faultsOf(Plan, large));
      }

      expect(asked.length).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    },
  );
});

/** An index scan of a firm table has the firm in its condition; a bitmap's index is named by the heap scan above it. */
function faultsOf(node: Node, large: ReadonlySet<string>, above?: string): string[] {
  const table = node['Relation Name'] ?? above ?? '';
  const kind = node['Node Type'];
  const condition = node['Index Cond'] ?? '';
  const isBad =
    large.has(table) &&
    (kind === 'Seq Scan' || (/Index/.test(kind) && !/^\(*(\w+\.)?firm_id = /.test(condition)));
  const fault = isBad ? [`${kind} of ${table}: ${condition || node.Filter}`] : [];

  return [...fault, ...(node.Plans ?? []).flatMap((each) => faultsOf(each, large, table))];
}
