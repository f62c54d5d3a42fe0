export type FieldProblem = { readonly path: string; readonly message: string };

/** What the API answers instead of data (application/problem+json), or a request that never arrived (status 0). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly fields: readonly FieldProblem[];

  constructor(status: number, body: unknown) {
    super(textOf(body, 'detail') ?? textOf(body, 'title') ?? '');
    this.name = 'Problem';
    this.status = status;
    this.code = textOf(body, 'code') ?? (status === 0 ? 'unreachable' : 'internal');
    this.requestId = textOf(body, 'requestId');
    this.fields = fieldsOf(body);
  }
}

export function isProblem(error: unknown, status: number): boolean {
  return error instanceof Problem && error.status === status;
}

function textOf(body: unknown, key: string): string | undefined {
  const value = isObject(body) ? body[key] : undefined;

  return typeof value === 'string' && value !== '' ? value : undefined;
}

function fieldsOf(body: unknown): FieldProblem[] {
  const errors = isObject(body) ? body['errors'] : undefined;
  if (!Array.isArray(errors)) return [];

  return errors.flatMap((each: unknown) => {
    const [path, message] = [textOf(each, 'path'), textOf(each, 'message')];

    return path && message ? [{ path, message }] : [];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
