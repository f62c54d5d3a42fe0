import { errorCodes } from '#platform/error-codes';
import type { Failure } from './problem.ts';

const taken: Failure = {
  status: 409,
  code: 'conflict',
  detail: 'Something with the same identifying values is already recorded',
  errors: [],
};
const dangling: Failure = {
  status: 400,
  code: 'invalid',
  detail: 'The request refers to something that does not exist',
  errors: [],
};
const raced: Failure = {
  status: 409,
  code: 'conflict',
  detail: 'Somebody else changed the same records at the same time; try again',
  errors: [],
};
const unstorable: Failure = {
  status: 400,
  code: 'invalid',
  detail: 'The request holds a character that cannot be stored',
  errors: [],
};
const unavailable: Failure = {
  status: 503,
  code: 'unavailable',
  detail: 'The service cannot be reached right now; try again in a moment',
  errors: [],
};

/** By SQLSTATE, by Prisma's code and by Node's: the same race has a different name at each level. */
const known = new Map<string, Failure>([
  ...named(['23505', 'P2002'], taken),
  ...named(['23503', 'P2003'], dangling),
  ...named(['40001', '40P01', 'P2034'], raced),
  ...named(['22021', '22P05'], unstorable),
  ...named(
    ['57014', '57P01', '57P02', '57P03', '53300', '53400', '08000', '08003', '08006'],
    unavailable,
  ),
  ...named(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'], unavailable),
  ...named(
    ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN'],
    unavailable,
  ),
]);

function named(codes: readonly string[], failure: Failure): [string, Failure][] {
  return codes.map((code) => [code, failure]);
}

/** Races that no check before the write can exclude, and a database that does not answer. Constraint names stay here. */
export function databaseFailure(error: unknown): Failure | undefined {
  for (const code of errorCodes(error)) {
    const failure = known.get(code);
    if (failure) return failure;
  }
  // node-postgres gives its own time-outs no code.
  const message = error instanceof Error ? error.message : '';

  return /^(timeout exceeded when trying to connect|Connection terminated)/.test(message)
    ? unavailable
    : undefined;
}
