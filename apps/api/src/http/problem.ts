import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { FieldProblem } from '#platform/errors';

export const problemCodes = [
  'invalid',
  'unprocessable',
  'unauthenticated',
  'forbidden',
  'proof_required',
  'second_factor_required',
  'second_factor_setup_required',
  'not_found',
  'conflict',
  'limit',
  'too_large',
  'unsupported_media_type',
  'precondition_required',
  'unavailable',
  'internal',
] as const;

/** What an error means to whoever made the request. */
export type Failure = {
  readonly status: number;
  readonly code: (typeof problemCodes)[number];
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
};

/** The body of every answer that is not a success (RFC 9457). `errors` names the fields, when fields are to blame. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(problemCodes),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
});

export const problemMediaType = 'application/problem+json';

export function toProblem(failure: Failure, requestId: string): z.infer<typeof Problem> {
  return {
    type: `urn:prazo:problem:${failure.code}`,
    title: STATUS_CODES[failure.status] ?? 'Error',
    status: failure.status,
    detail: failure.detail,
    code: failure.code,
    requestId,
    errors: [...failure.errors],
  };
}
