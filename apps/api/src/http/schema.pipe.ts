import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { AppError, type FieldProblem } from '#platform/errors';

type Schema = NonNullable<ArgumentMetadata['schema']>;
type Issue = Extract<
  Awaited<ReturnType<Schema['~standard']['validate']>>,
  { issues: object }
>['issues'][number];

/** Checks every part of a request against its schema. A parameter without one is a mistake of ours. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  async transform(value: unknown, { schema, data, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom') return value;
    if (!schema) throw new Error(`A ${type} parameter has no schema`);

    return parseWith(schema, value, data ?? type);
  }
}

/** The value as the schema gives it. `where` addresses a problem with the value as a whole. */
export async function parseWith(schema: Schema, value: unknown, where: string): Promise<unknown> {
  const result = await schema['~standard'].validate(value);
  if (!result.issues) return result.value;

  const problems = result.issues.flatMap((issue) => fieldProblems(issue, where));
  throw new AppError('invalid', 'The request is not valid', problems);
}

function fieldProblems(issue: Issue, where: string): FieldProblem[] {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  const unknown = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : [];
  if (unknown.length === 0) return [{ path: path.join('.') || where, message: issue.message }];

  return unknown.map((key) => ({
    path: [...path, key].join('.'),
    message: 'is not a known field',
  }));
}
