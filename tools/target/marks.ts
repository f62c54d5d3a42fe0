import { asOwner } from '#test/harness/test-database';
import type { TestFirm } from '#test/harness/mint-firm';
import { firmTables } from '#test/isolation/two-firms';

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** A paging cursor is an id in base64url. */
const cursors = /[\w-]{48}/g;

export type Marks = {
  /** Every id that occurs in this firm's rows and nowhere else. */
  readonly ids: readonly string[];
  /** The first mark of the firm in a text, or undefined. */
  readonly foundIn: (text: string) => string | undefined;
};

/** What gives a firm away: its canary, and every id that stands in its rows alone. */
export async function marksOf(
  ownerUrl: string,
  firm: TestFirm,
  others: readonly TestFirm[],
): Promise<Marks> {
  const own = await idsOf(ownerUrl, firm.id);
  for (const other of others) for (const id of await idsOf(ownerUrl, other.id)) own.delete(id);
  for (const id of await sharedIds(ownerUrl)) own.delete(id);
  own.add(firm.id);

  return { ids: [...own], foundIn: (text) => find(text, own, firm.canary) };
}

function find(text: string, ids: ReadonlySet<string>, canary: string): string | undefined {
  const folded = text.toLowerCase();
  if (folded.includes(canary)) return canary;
  for (const [id] of folded.matchAll(uuids)) if (ids.has(id)) return id;
  for (const [cursor] of text.matchAll(cursors)) {
    const id = Buffer.from(cursor, 'base64url').toString('utf8');
    if (ids.has(id)) return id;
  }

  return undefined;
}

async function idsOf(ownerUrl: string, firmId: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const row of await rowsOf(ownerUrl, firmId)) {
    for (const [id] of row.matchAll(uuids)) ids.add(id);
  }

  return ids;
}

/** Every row of a firm as text, from every table that has a firm. */
export async function rowsOf(ownerUrl: string, firmId: string): Promise<string[]> {
  const rows: string[] = [];
  for (const table of await firmTables(ownerUrl)) {
    const found = await asOwner<{ row: string }>(
      ownerUrl,
      `SELECT '${table} ' || to_jsonb(t)::text AS row FROM ${table} t WHERE firm_id = $1 ORDER BY 1`,
      [firmId],
    );
    rows.push(...found.map(({ row }) => row));
  }

  return rows;
}

/** Ids that the platform publishes: every firm sees them. */
async function sharedIds(ownerUrl: string): Promise<string[]> {
  const rows = await asOwner<{ id: string }>(
    ownerUrl,
    `SELECT id::text FROM offices UNION ALL SELECT id::text FROM calendar_entries
     UNION ALL SELECT id::text FROM rule_versions`,
  );

  return rows.map(({ id }) => id);
}
