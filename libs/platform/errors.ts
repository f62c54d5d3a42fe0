export type ErrorCode =
  | 'invalid'
  | 'unprocessable'
  | 'unauthenticated'
  | 'forbidden'
  | 'proof_required'
  | 'second_factor_required'
  | 'second_factor_setup_required'
  | 'not_found'
  | 'conflict'
  | 'limit'
  | 'unavailable';

/** One problem with one field, addressed by its path in the input ("people.0.nif"). */
export type FieldProblem = { readonly path: string; readonly message: string };

/** An outcome the caller can act on. Each app maps it once: the API to problem+json, the worker to retry or give up. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly FieldProblem[];

  constructor(
    code: ErrorCode,
    message: string,
    problems: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.problems = problems;
  }
}

/** Too often, or too much: what was asked may be asked again after so many seconds. */
export class LimitError extends AppError {
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super('limit', message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function invalidField(path: string, message: string): AppError {
  return new AppError('invalid', message, [{ path, message }]);
}

export function notFound(what: string): AppError {
  return new AppError('not_found', `${what} not found`);
}
