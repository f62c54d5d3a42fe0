import { Readable } from 'node:stream';
import { AppError } from '#platform/errors';

const deepest = 20;

/** Refuses a body nested deeper than anything the API knows: what handles JSON later does so by recursion. */
export async function refuseDepth({ body }: { readonly body: unknown }): Promise<void> {
  if (body instanceof Readable) return;
  let level = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw new AppError('invalid', 'The body is nested too deeply');

    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}
