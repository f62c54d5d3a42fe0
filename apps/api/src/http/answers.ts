import { applyDecorators, HttpCode, SerializeOptions, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiResponse, type ApiResponseMetadata } from '@nestjs/swagger';
import { z } from 'zod';
import { EtagInterceptor } from './etag.interceptor.ts';
import { LocationInterceptor, type Location } from './location.interceptor.ts';

/** Only for a method whose result fits the schema: what is documented, what is sent and what is typed stay one. */
type Answering<Result> = <Method extends (...input: never[]) => Result | Promise<Result>>(
  target: object,
  key: string | symbol,
  method: TypedPropertyDescriptor<Method>,
) => void;

const idempotencyKey = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description:
    'A repeated request with the same key gets the first answer again instead of a second effect.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
});
const ifMatch = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'The version that was read, in quotes.',
  schema: { type: 'string' },
});
type Documented = Pick<ApiResponseMetadata, 'description' | 'headers' | 'isArray'> & {
  status?: number;
};
type Versioned = z.ZodType<unknown, { version: number }>;

const text = { schema: { type: 'string' as const } };

export const Created = z.object({ id: z.uuid() }).meta({ id: 'Created' });

/** 200 with this view. Fields that the view does not declare are left out. */
export function Answers<S extends z.ZodType>(view: S): Answering<z.input<S>> {
  return applyDecorators(...sends(view));
}

/** 200 with a list of this view. */
export function AnswersList<S extends z.ZodType>(view: S): Answering<z.input<S>[]> {
  return applyDecorators(...sends(view, { isArray: true }));
}

/** 200 with this view and its version as ETag. */
export function AnswersVersion<S extends Versioned>(view: S): Answering<z.input<S>> {
  return applyDecorators(
    ...sends(view, { headers: { ETag: text } }),
    UseInterceptors(EtagInterceptor),
  );
}

/** A change of what the caller saw at a version; answers 200 with the new view. */
export function Updates<S extends Versioned>(view: S): Answering<z.input<S>> {
  return applyDecorators(
    ...sends(view, { headers: { ETag: text } }),
    UseInterceptors(EtagInterceptor),
    ifMatch,
  );
}

/** 201 with the new id, and where to find it. */
export function Creates<S extends z.ZodType<unknown, { id: string }>>(
  view: S,
  location: Location,
): Answering<z.input<S>> {
  return applyDecorators(
    ...sends(view, { status: 201, description: 'Created', headers: { Location: text } }),
    UseInterceptors(new LocationInterceptor(location)),
    idempotencyKey,
  );
}

/** A POST that changes something that exists; answers 200 with its new view. */
export function Acts<S extends z.ZodType>(view: S): Answering<z.input<S>> {
  return applyDecorators(...sends(view), idempotencyKey);
}

/** A POST that changes something that exists; answers 204. */
export function ActsSilently(): Answering<void> {
  return applyDecorators(
    HttpCode(204),
    ApiResponse({ status: 204, description: 'Done' }),
    idempotencyKey,
  );
}

/** A POST that leaves word for later; answers 202 and nothing about what will come of it. */
export function TakesNote(): Answering<void> {
  return applyDecorators(HttpCode(202), ApiResponse({ status: 202, description: 'Noted' }));
}

/** A PUT or DELETE, which may be repeated as it is; answers 204. */
export function AnswersNothing(): Answering<void> {
  return applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'Done' }));
}

function sends(view: z.ZodType, documented: Documented = {}) {
  const response = { status: 200, description: 'OK', standardSchema: view, ...documented };

  return [HttpCode(response.status), SerializeOptions({ schema: view }), ApiResponse(response)];
}
