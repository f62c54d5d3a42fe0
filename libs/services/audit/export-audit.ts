import type { Database } from '#db/database';
import { readFirm, withFirm, type Actor } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { csvLine, csvMark } from '../csv.ts';
import { filterData, readAudit, type AuditFilter, type AuditRow } from './read-audit.ts';
import { writeAudit } from './write-audit.ts';

const pageSize = 500;

const columns = [
  'seq',
  'at',
  'actor',
  'action',
  'subjectType',
  'subjectId',
  'data',
  'requestId',
  'hash',
] as const;

/**
 * The rows that fit the filter as the lines of a CSV file, newest first, read page by page as they are asked for. That
 * somebody takes them is audited before the first line leaves.
 */
export async function exportAudit(
  database: Database,
  actor: Actor,
  filter: AuditFilter,
): Promise<AsyncGenerator<string>> {
  const first = await withFirm(database, actor, async (ctx) => {
    requirePermission(ctx, 'audit.read');
    const rows = await readAudit(ctx, filter, { after: undefined, limit: pageSize });
    await writeAudit(ctx, {
      action: 'audit.exported',
      subjectType: 'audit',
      subjectId: ctx.firmId,
      data: filterData(filter),
    });

    return rows;
  });

  return lines(first, (after) =>
    readFirm(database, actor, (ctx) => readAudit(ctx, filter, { after, limit: pageSize })),
  );
}

async function* lines(
  first: readonly AuditRow[],
  next: (after: AuditRow) => Promise<AuditRow[]>,
): AsyncGenerator<string> {
  yield `${csvMark}${csvLine(columns)}`;
  for (let page = first; page.length > 0;) {
    yield page.map(lineOf).join('');
    const last = page.at(-1);
    page = last && page.length === pageSize ? await next(last) : [];
  }
}

function lineOf(row: AuditRow): string {
  const { seq, at, actor, action, subjectType, subjectId, data, requestId, hash } = row;

  return csvLine([
    seq,
    at,
    actor?.name ?? null,
    action,
    subjectType,
    subjectId,
    JSON.stringify(data),
    requestId,
    hash,
  ]);
}
