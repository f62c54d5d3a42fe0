import { withPlatform, type PlatformContext } from '#db/with-platform';

class NotMeant extends Error {}

/**
 * Does the work as the platform; when it is only asked what would happen, its transaction is broken off at the end. The
 * answer is the true one, because everything was tried, and nothing stays.
 */
export async function asOperator<T>(
  ownerUrl: string,
  isDryRun: boolean,
  work: (ctx: PlatformContext) => Promise<T>,
): Promise<T> {
  const results: T[] = [];
  await withPlatform(ownerUrl, async (ctx) => {
    results.push(await work(ctx));
    if (isDryRun) throw new NotMeant();
  }).catch((error: unknown) => {
    if (!(error instanceof NotMeant)) throw error;
  });
  const [result] = results;
  if (result === undefined) throw new Error('the work gave no result');

  return result;
}
