import { z } from 'zod';
import { invalidField } from '#platform/errors';

/** Keyset paging: rows come newest first by id (uuid v7), and the cursor is the last id seen. */
export const Page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(100).optional(),
});
export type Page = z.infer<typeof Page>;

/** The id after which the page starts, or null for the first page. Throws `invalid` for a forged cursor. */
export function readCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;

  const id = z.uuid().safeParse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!id.success) throw invalidField('cursor', 'This cursor does not come from an earlier page');

  return id.data;
}

/** `rows` holds one row more than the page when there is a next one. */
export function nextCursor(rows: readonly { readonly id: string }[], limit: number): string | null {
  const last = rows.length > limit ? rows[limit - 1] : undefined;

  return last ? Buffer.from(last.id, 'utf8').toString('base64url') : null;
}
