import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { openDatabase } from '#db/database';
import { readFirm } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { systemClock } from '#platform/clock';
import { MasterKeyList, masterKeysOf, type MasterKeys } from '#platform/master-keys';
import { openSignedDocument, verifyDocument } from '#platform/signed-document';
import type { Storage } from '#platform/storage/storage';
import { exportFirm } from '#services/privacy/export-firm';
import { BadInput, operatorCommand } from './operator-command.ts';
import { serviceStorage } from './service-storage.ts';
import { serviceEnvironment } from './service-environment.ts';

const usage = `usage: prazo offboard-firm --firm SLUG --into DIRECTORY
Writes a whole, signed export of a firm into the directory, deletes the firm with its keys and its files, and writes a signed certificate.
Only for a firm that asked for it itself two weeks ago or more. May be broken off and called again with the same directory.
`;

const Manifest = z.looseObject({
  firmId: z.uuid(),
  rows: z.record(z.string(), z.int()),
  sha256: z.string(),
});
type Means = {
  readonly ownerUrl: string;
  readonly keys: MasterKeys;
  readonly storage: Storage;
};
type Manifest = z.infer<typeof Manifest>;

export const run = operatorCommand(
  { usage, options: ['firm', 'into'] },
  async ({ ownerUrl, values }) => {
    const { firm: slug, into } = values;
    if (!slug) throw new BadInput('--firm', 'name the firm');
    if (!into) throw new BadInput('--into', 'name the directory');
    const environment = serviceEnvironment();
    const keys = masterKeysOf(MasterKeyList.parse(environment.masterKeys));
    const storage = await serviceStorage(keys);
    const means = { ownerUrl, keys, storage };
    const firmId = await dueFirm(ownerUrl, slug);
    if (!firmId) return certify(means, await manifestIn(into, keys));

    mkdirSync(into, { recursive: true, mode: 0o700 });
    const { databaseUrl } = environment;
    const database = openDatabase({ url: databaseUrl, clock: systemClock, masterKeys: keys });
    const actor = { firmId, userId: undefined, role: 'system' } as const;
    try {
      await readFirm(database, actor, (ctx) => exportFirm(ctx, storage, into));
    } finally {
      await database.close();
    }
    const manifest = await manifestIn(into, keys);
    await withPlatform(ownerUrl, (ctx) =>
      ctx.sql('SELECT system.remove_firm($1, $2, $3)', [firmId, manifest.rows, manifest.sha256]),
    );

    return certify(means, { ...manifest, path: into });
  },
);

/** The firm, when it has asked and its time has come. Undefined when there is no such firm any more. */
async function dueFirm(ownerUrl: string, slug: string): Promise<string | undefined> {
  const [firm] = await withPlatform(ownerUrl, (ctx) =>
    ctx.sql<{ id: string; isDue: boolean }>(
      `SELECT f.id, EXISTS (SELECT FROM offboardings o WHERE o.firm_id = f.id AND o.cancelled_at IS NULL
         AND o.requested_at <= now() - interval '14 days') AS "isDue" FROM firms f WHERE f.slug = $1`,
      [slug],
    ),
  );
  if (firm && !firm.isDue) {
    throw new BadInput('--firm', 'has not asked to leave, or the two weeks are not over');
  }

  return firm?.id;
}

async function manifestIn(path: string, keys: MasterKeys): Promise<Manifest & { path: string }> {
  const file = join(path, 'manifest.json');
  if (!existsSync(file))
    throw new BadInput('--firm', 'is not known, and the directory has no export');
  const found = await verifyDocument(file, keys);
  if ('problem' in found) throw new BadInput('--into', `its export is not whole: ${found.problem}`);

  return { ...Manifest.parse(found.manifest), path };
}

/** Says, signed, what was there and that nothing is. */
async function certify(
  { ownerUrl, keys, storage }: Means,
  { firmId, rows, sha256, path }: Manifest & { path: string },
): Promise<string> {
  const [removed] = await withPlatform(ownerUrl, (ctx) =>
    ctx.sql<{ at: Date }>(
      'SELECT removed_at AS at FROM removed_firms WHERE id = $1 AND export_hash = $2',
      [firmId, sha256],
    ),
  );
  if (!removed) throw new BadInput('--into', 'holds an export of no firm that was removed');
  // After the rows, so that none is left without its bytes when the command is broken off and called again.
  for await (const key of storage.list(`${firmId}/`)) await storage.remove(key);
  const out = createWriteStream(join(path, 'certificate.json'));
  await once(out, 'open');
  const document = openSignedDocument(out, keys);
  await document.line('{"format":"prazo-certificate/1",');
  const after = Object.fromEntries(Object.keys(rows).map((table) => [table, 0]));
  const removedAt = removed.at.toISOString();
  await document.finish({ firmId, removedAt, exportHash: sha256, before: rows, after });
  await once(out, 'close');
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0);

  return `Removed ${count} rows of ${Object.keys(rows).length} tables. Export and certificate are in ${path}\n`;
}
