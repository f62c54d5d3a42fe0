import type { Writable } from 'node:stream';
import type { FirmContext, ReadContext } from '#db/with-firm';
import { LimitError, notFound } from '#platform/errors';
import { openSignedDocument, type SignedDocument } from '#platform/signed-document';
import type { Storage } from '#platform/storage/storage';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { countRows } from './count-rows.ts';
import { hiddenCasesOf } from './hidden-cases-of.ts';
import { readContents, type Content } from './read-contents.ts';
import { readRows } from './read-rows.ts';
import { tablesOfPerson, type TableOfPerson } from './register.ts';

/** Exports of people that one firm may make in 24 hours: enough for every request, too few to carry the files off. */
export const exportsPerDay = 20;

/** Words to search by and answers kept for repetition say nothing that the rows they come from do not say. */
const exportedTables = tablesOfPerson.filter(({ isErasedWhole }) => !isErasedWhole);

/**
 * Allows an export of a person and puts it on record: how many rows, by whom, never a value. `not_found` for nobody of
 * this firm, `limit` when the firm has made its exports of the day.
 */
export async function requestExport(ctx: FirmContext, personId: string): Promise<void> {
  requirePermission(ctx, 'privacy.manage');
  const person = await ctx.tx.person.count({ where: { id: personId } });
  if (person === 0) throw notFound('Person');
  await requireExportLeft(ctx);
  const counts = await countRows(ctx, personId, exportedTables);
  await writeAudit(ctx, {
    action: 'person.exported',
    subjectType: 'person',
    subjectId: personId,
    data: {
      rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
      restrictedCasesWithheld: await hiddenCasesOf(ctx, personId),
    },
  });
}

/**
 * Writes everything that the register knows of a person, as JSON: row by row, so that no file is too large. Nothing is kept
 * of it. The files of their cases are in it, bytes and all. Rows of other people are not in it, only the links to them.
 */
export async function writeExport(
  ctx: ReadContext,
  storage: Pick<Storage, 'get'>,
  { personId, out }: { readonly personId: string; readonly out: Writable },
): Promise<void> {
  const userId = requirePermission(ctx, 'privacy.manage');
  const [about] = await ctx.sql(
    `SELECT f.name AS firm, u.id AS "byId", u.name AS "byName" FROM firms f, users u WHERE f.id = $1 AND u.id = $2`,
    [ctx.firmId, userId],
  );
  const document = openSignedDocument(out, ctx.masterKeys);
  const made = { personId, at: ctx.clock.now().toISOString(), ...about };
  await document.line(`{"format":"prazo-person-export/1",`);
  await document.line(`"about":${JSON.stringify(made)},`);
  await document.line('"data":{');
  const rows: Record<string, number> = {};
  for (const [index, table] of exportedTables.entries()) {
    await document.line(`${index > 0 ? ',' : ''}${JSON.stringify(table.name)}:[`);
    rows[table.name] = 0;
    const query = {
      table: table.name,
      columns: columnsOf(table),
      where: table.ofPerson,
      values: [personId],
    };
    for await (const row of readRows(ctx, query)) {
      await document.line(`${rows[table.name] ? ',' : ''}${JSON.stringify(row)}`);
      rows[table.name] = (rows[table.name] ?? 0) + 1;
    }
    await document.line(']');
  }
  await document.line('},"files":[');
  await writeContents(document, readContents(ctx, storage, personId));
  await document.line('],');
  await document.finish({ ...made, rows, withheld: await withheld(ctx, personId) });
}

/** Each file as its id, its name and its bytes in base64, a line at a time: no file is in memory as a whole. */
async function writeContents(
  document: SignedDocument,
  contents: AsyncIterable<Content>,
): Promise<void> {
  let separator = '';
  for await (const { id, name, bytes } of contents) {
    await document.line(
      `${separator}{"id":${JSON.stringify(id)},"name":${JSON.stringify(name)},"base64":[""`,
    );
    separator = ',';
    // Three bytes are four letters: what is left over waits for the next line.
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of bytes) {
      const all = Buffer.concat([rest, Buffer.from(chunk)]);
      const whole = all.length - (all.length % 3);
      rest = all.subarray(whole);
      await document.line(`,"${all.subarray(0, whole).toString('base64')}"`);
    }
    await document.line(`,"${rest.toString('base64')}"]}`);
  }
}

function columnsOf({ personal, other }: TableOfPerson): string[] {
  const shown = Object.entries(personal).flatMap(([name, { exported }]) =>
    exported === 'left_out' ? [] : [name],
  );

  return [...other.filter((name) => name !== 'firm_id'), ...shown];
}

async function withheld(ctx: ReadContext, personId: string) {
  const count = await hiddenCasesOf(ctx, personId);

  return count === 0
    ? []
    : [
        {
          what: 'cases',
          count,
          why: 'restricted to people named in them, and whoever made this export is not one of them',
        },
      ];
}

async function requireExportLeft(ctx: FirmContext): Promise<void> {
  await ctx.sql("SELECT pg_advisory_xact_lock(hashtextextended('export ' || $1, 0))", [ctx.firmId]);
  const [made] = await ctx.sql<{ count: number; wait: number | null }>(
    `SELECT count(*)::int AS count,
       extract(epoch FROM min(at) + interval '1 day' - now())::int AS wait
     FROM audit WHERE firm_id = $1 AND action = 'person.exported' AND at > now() - interval '1 day'`,
    [ctx.firmId],
  );
  if (made && made.count >= exportsPerDay) {
    throw new LimitError(
      `A firm makes ${exportsPerDay} exports of people a day at most`,
      Math.max(1, made.wait ?? 1),
    );
  }
}
