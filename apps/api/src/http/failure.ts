import { HttpException } from '@nestjs/common';
import { AppError, type ErrorCode } from '#platform/errors';
import { databaseFailure } from './database-failure.ts';
import type { Failure } from './problem.ts';

const statusOf: Record<ErrorCode, number> = {
  invalid: 400,
  unprocessable: 422,
  unauthenticated: 401,
  forbidden: 403,
  proof_required: 403,
  second_factor_required: 403,
  second_factor_setup_required: 403,
  not_found: 404,
  conflict: 409,
  limit: 429,
  unavailable: 503,
};

const codeOf: Readonly<Record<number, Failure['code']>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  409: 'conflict',
  413: 'too_large',
  415: 'unsupported_media_type',
  428: 'precondition_required',
  429: 'limit',
  503: 'unavailable',
};

const unexpected: Failure = {
  status: 500,
  code: 'internal',
  detail: 'Something went wrong on our side. The request id finds it in our log.',
  errors: [],
};

/** The one place that turns an error into HTTP. What it does not know is a fault of ours and says nothing of itself. */
export function toFailure(error: unknown): Failure {
  if (error instanceof AppError) {
    const { code, message, problems } = error;

    return { status: statusOf[code], code, detail: message, errors: problems };
  }
  if (error instanceof HttpException) return fromHttp(error.getStatus(), error.message);

  return databaseFailure(error) ?? unexpected;
}

/** Also for what Fastify refuses before a route is found: a malformed address, a parameter that is too long. */
export function fromHttp(status: number, message: string): Failure {
  if (status >= 500 && status !== 503) return { ...unexpected, status };
  // The framework's own text would repeat the address, and with it whatever was searched for.
  const detail = status === 404 ? 'There is nothing at this address' : message;

  return { status, code: codeOf[status] ?? 'invalid', detail, errors: [] };
}
