import type { Readable } from 'node:stream';
import type { ReadContext } from '#db/with-firm';
import type { Storage } from '#platform/storage/storage';

export type Content = { readonly id: string; readonly name: string; readonly bytes: Readable };

/**
 * The files that can be read, one after the other: those of the cases of a person, or of the whole firm. Throws when the
 * bytes of one are not there, so that no export is whole without them.
 */
export async function* readContents(
  ctx: ReadContext,
  storage: Pick<Storage, 'get'>,
  personId?: string,
): AsyncGenerator<Content> {
  const files = await ctx.sql<{ id: string; name: string; key: string }>(
    `SELECT f.id, f.name, f.object_key AS key FROM files f
     JOIN cases c ON c.firm_id = f.firm_id AND c.id = f.case_id
     WHERE f.firm_id = $1 AND f.state = 'clean' AND ($2::uuid IS NULL OR c.person_id = $2) ORDER BY f.id`,
    [ctx.firmId, personId ?? null],
  );
  for (const { id, name, key } of files) {
    const bytes = await storage.get(key);
    if (!bytes) throw new Error(`the storage does not have the file ${id}`);
    yield { id, name, bytes };
  }
}
