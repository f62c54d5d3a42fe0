import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadContext } from '#db/with-firm';
import { openSignedDocument } from '#platform/signed-document';
import type { Storage } from '#platform/storage/storage';
import { readContents } from './read-contents.ts';
import { readRows, type PlainRow } from './read-rows.ts';
import { register } from './register.ts';

/** Of no use to the firm, and of too much to whoever finds the export: keys, and hashes of what lets people in. */
const secrets = new Set(['wrapped', 'token_hash', 'device_hash', 'request_hash']);

/**
 * Writes all of a firm's rows into an empty directory, a file of JSON lines for each table, what is sealed opened; below
 * `files` what can be read of its files, each under its id; then a
 * signed manifest with their hashes, without which the export is not whole. Returns how many rows each table has.
 */
export async function exportFirm(
  ctx: ReadContext,
  storage: Pick<Storage, 'get'>,
  directory: string,
): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = {};
  const out = createWriteStream(join(directory, 'manifest.json'));
  const document = openSignedDocument(out, ctx.masterKeys);
  await document.line('{"format":"prazo-firm-export/1","files":[');
  const write = async (name: string, from: AsyncIterable<PlainRow>) => {
    const file = await writeLines(join(directory, `${name}.jsonl`), from);
    if (file.rows > 0) rows[name] = file.rows;
    await document.line(`${JSON.stringify({ name: `${name}.jsonl`, ...file })},`);
  };
  for (const [table, { personal, other }] of Object.entries(register)) {
    if (!other.includes('firm_id')) continue;
    const columns = [...other, ...Object.keys(personal)].filter((name) => !secrets.has(name));
    await write(table, readRows(ctx, { table, columns, where: 'true' }));
  }
  const own = await ctx.sql<PlainRow>('SELECT id, name, slug, zone FROM firms WHERE id = $1', [
    ctx.firmId,
  ]);
  const members = await ctx.sql<PlainRow>('SELECT id, email, name, locale FROM users ORDER BY id');
  await writeLines(join(directory, 'firm.jsonl'), [...own, ...members]);
  await mkdir(join(directory, 'files'), { recursive: true });
  for await (const { id, bytes } of readContents(ctx, storage)) {
    const name = join('files', id);
    const sha256 = await writeBytes(join(directory, name), bytes);
    await document.line(`${JSON.stringify({ name, sha256 })},`);
  }
  await document.line('null],');
  await document.finish({ firmId: ctx.firmId, at: ctx.clock.now().toISOString(), rows });
  await once(out, 'close');

  return rows;
}

async function writeBytes(path: string, bytes: Readable): Promise<string> {
  const hash = createHash('sha256');
  const hashed = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(bytes, hashed, createWriteStream(path, { mode: 0o600 }));

  return hash.digest('hex');
}

async function writeLines(
  path: string,
  rows: AsyncIterable<PlainRow> | Iterable<PlainRow>,
): Promise<{ rows: number; sha256: string }> {
  const out = createWriteStream(path);
  const hash = createHash('sha256');
  let count = 0;
  for await (const row of rows) {
    const line = `${JSON.stringify(row)}\n`;
    hash.update(line);
    count += 1;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');

  return { rows: count, sha256: hash.digest('hex') };
}
