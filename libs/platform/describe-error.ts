import { isNativeError } from 'node:util/types';
import { errorCodes } from './error-codes.ts';

/**
 * What the log may hold of an unexpected error. Messages of the database, of Prisma and of a mail relay quote what they
 * choke on, which is somebody's data: of those only the code and the place remain.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!isNativeError(error)) return { type: typeof error };

  const codes = errorCodes(error);
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const isQuoting = codes.length > 0 || error.name.startsWith('PrismaClient');

  return {
    type: error.name,
    ...(codes.length > 0 && { codes }),
    ...(!isQuoting && { message: error.message }),
    stack: frames?.join('\n'),
  };
}
