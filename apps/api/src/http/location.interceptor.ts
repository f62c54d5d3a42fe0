import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** Where the new thing is found; `parent` is the id in the address of the request. */
export type Location = (id: string, parent: string) => string;

export class LocationInterceptor implements NestInterceptor<{ id: string }> {
  readonly #location: Location;

  constructor(location: Location) {
    this.#location = location;
  }

  intercept(
    context: ExecutionContext,
    next: CallHandler<{ id: string }>,
  ): Observable<{ id: string }> {
    const http = context.switchToHttp();
    const { params } = http.getRequest<FastifyRequest<{ Params: { id?: string } }>>();
    const reply = http.getResponse<FastifyReply>();

    return next
      .handle()
      .pipe(tap(({ id }) => void reply.header('location', this.#location(id, params.id ?? ''))));
  }
}
