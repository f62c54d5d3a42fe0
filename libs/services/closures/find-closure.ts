import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { readEntries, type ClosureEntryView } from './list-closures.ts';

/** One statement, the platform's or the firm's own, by the row that was read. */
export async function findClosure(ctx: ReadContext, id: string): Promise<ClosureEntryView> {
  const [found] = await readEntries(ctx, { where: 'id = $2', values: [id] });
  if (!found) throw notFound('Closure');

  return found;
}
