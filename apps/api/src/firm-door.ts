import { PassThrough, type Readable, type Writable } from 'node:stream';
import { Inject, Injectable, UnprocessableEntityException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Database } from '#db/database';
import { readFirm, withFirm, type Actor, type FirmContext, type ReadContext } from '#db/with-firm';
import { invalidField } from '#platform/errors';
import type { MasterKeys } from '#platform/master-keys';
import { answerOnce, type RepeatableRequest } from '#services/idempotency/answer-once';
import type { Caller } from './http/caller.ts';
import { DATABASE } from './parts.ts';

/** How a controller reaches a firm's data: the firm and the user come from the session and from nowhere else. */
@Injectable()
export class FirmDoor {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  read<T>(caller: Caller, work: (ctx: ReadContext) => Promise<T>): Promise<T> {
    return readFirm(this.database, actorOf(caller), work);
  }

  /** What the work writes, as it writes it. A failure on the way breaks the answer off: it has no end then. */
  stream(caller: Caller, work: (ctx: ReadContext, out: Writable) => Promise<void>): Readable {
    const out = new PassThrough();
    const written = readFirm(this.database, actorOf(caller), (ctx) => work(ctx, out));
    written.catch((error: Error) => out.destroy(error));

    return out;
  }

  /** One transaction; a POST with an Idempotency-Key takes effect once. */
  write<T>(caller: Caller, work: (ctx: FirmContext) => Promise<T>): Promise<T> {
    const repeatable = repeatableRequest(caller.request, this.database.masterKeys);

    return withFirm(this.database, actorOf(caller), (ctx) =>
      repeatable ? writeOnce(ctx, { caller, repeatable }, work) : work(ctx),
    );
  }

  /** One transaction whose answer is kept nowhere: it holds what must not lie in the clear. */
  writeEachTime<T>(caller: Caller, work: (ctx: FirmContext) => Promise<T>): Promise<T> {
    return withFirm(this.database, actorOf(caller), work);
  }
}

export function actorOf({ actor, request }: Caller): Actor {
  return {
    firmId: actor.firmId,
    userId: actor.userId,
    role: actor.role,
    requestId: request.id,
    ...('token' in actor && { token: actor.token }),
  };
}

/** The body is kept as a keyed hash: short numbers in it could be guessed from a plain one. */
function repeatableRequest(
  request: FastifyRequest,
  { digest }: Pick<MasterKeys, 'digest'>,
): RepeatableRequest | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw invalidField('idempotency-key', 'must have 1 to 200 printable characters and no spaces');
  }

  return {
    key,
    requestHash: digest(`POST ${request.url}\n${JSON.stringify(request.body ?? null)}`),
  };
}

async function writeOnce<T>(
  ctx: FirmContext,
  { caller, repeatable }: { caller: Caller; repeatable: RepeatableRequest },
  work: (ctx: FirmContext) => Promise<T>,
): Promise<T> {
  const once = await answerOnce(ctx, repeatable, () => work(ctx));
  if (once.outcome === 'different_request') {
    throw new UnprocessableEntityException('This Idempotency-Key was used for a different request');
  }
  if (once.outcome === 'replayed') caller.reply.header('idempotent-replayed', 'true');

  return once.answer;
}
