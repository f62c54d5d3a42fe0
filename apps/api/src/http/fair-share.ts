import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config';
import { enter, isFull, laneOf, waitIn, type Lane, type Pace } from '#platform/pace';
import { placeOf } from '#platform/place-of';
import { recentOf } from '#platform/recent';
import { sha256 } from '#platform/tokens';
import { presentedToken } from '../auth/presented-token.ts';
import { SessionCookie } from '../auth/session-cookie.ts';
import { Metrics } from '../health/metrics.ts';
import { CONFIG } from '../parts.ts';
import { problemMediaType, toProblem } from './problem.ts';

/** Whose requests stand in one queue. */
type Queue = Lane & { readonly of: 'firm' | 'credential' | 'address'; saidAt: number };

/** Asked by machines that decide whether this process is sent requests at all. */
const isForMachines = /^\/(health\/(live|ready)|metrics)$/;
const minute = 60_000;

const tooMany = {
  firm: 'Your firm makes more requests than its share; wait before the next one',
  credential: 'Too many requests with one sign-in or token; wait before the next one',
  address: 'Too many requests from one address before signing in; wait before the next one',
} as const;

/**
 * What one firm, one credential and one address of strangers may ask of this process, so that nobody slows the others: a
 * little at once, then at a pace, then nothing. It comes before any query and before the body is read. Which firm a
 * credential was last found to be of is remembered for this and for nothing else: who may do what is asked anew each time.
 */
@Injectable()
export class FairShare {
  readonly #credentials = recentOf<{ readonly queue: Queue; readonly firmId: string | undefined }>(
    50_000,
  );
  readonly #firms = recentOf<Queue>(10_000);
  readonly #addresses = recentOf<Queue>(10_000);
  readonly #firmPace: Pace;
  readonly #ownPace: Pace;

  constructor(
    @Inject(CONFIG) { FIRM_RATE }: Config,
    private readonly cookie: SessionCookie,
    private readonly metrics: Metrics,
  ) {
    this.#firmPace = paceOf(FIRM_RATE, 4_000);
    this.#ownPace = paceOf(FIRM_RATE / 2, 2_000);
  }

  /** Lets the request go on when its turn has come, or answers 429 with the seconds to wait. */
  admit(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
    if (isForMachines.test(request.routeOptions.url ?? '')) return done();
    const queues = this.#queuesOf(request);
    const leaves: (() => void)[] = [];
    let isGone = false;
    reply.raw.once('close', () => {
      isGone = true;
      for (const leave of leaves) leave();
    });
    // One queue after the other: what waits in one's own does not stand before a colleague's in the firm's.
    const pass = (at: number): void => {
      const now = performance.now();
      const full = queues.slice(at).find((queue) => isFull(queue, now));
      if (isGone) return;
      if (full) return this.#refuse(full, now, { request, reply });
      const queue = queues[at];
      if (!queue) return done();
      const wait = waitIn(queue, now);
      leaves.push(enter(queue, now));
      if (wait > 0) setTimeout(() => pass(at + 1), wait);
      else pass(at + 1);
    };
    pass(0);
  }

  /** The credential of this request was looked up and is of this firm; `undefined`: of the operator, who counts alone. */
  know(request: FastifyRequest, firmId: string | undefined): void {
    this.#credentials.getOr(sha256(presentedToken(request, this.cookie)), () => ({
      queue: this.#queue('credential', this.#ownPace),
      firmId,
    }));
  }

  /** The credential of this request is over, or never was: the next one with it counts as a stranger's. */
  forget(request: FastifyRequest): void {
    this.#credentials.forget(sha256(presentedToken(request, this.cookie)));
  }

  /** A credential that names nobody can neither spend nor fill what is a firm's. */
  #queuesOf(request: FastifyRequest): Queue[] {
    const token = presentedToken(request, this.cookie);
    const known = token === '' ? undefined : this.#credentials.get(sha256(token));
    if (!known) {
      return [
        this.#addresses.getOr(placeOf(request.ip), () => this.#queue('address', this.#ownPace)),
      ];
    }
    const { queue, firmId } = known;
    if (firmId === undefined) return [queue];

    return [queue, this.#firms.getOr(firmId, () => this.#queue('firm', this.#firmPace))];
  }

  #queue(of: Queue['of'], pace: Pace): Queue {
    return { ...laneOf(pace), of, saidAt: Number.NEGATIVE_INFINITY };
  }

  /** Said once a minute for each queue: a flood must not become a flood of lines. */
  #refuse(
    queue: Queue,
    now: number,
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  ): void {
    this.metrics.countExcess(queue.of);
    if (now - queue.saidAt > minute) {
      queue.saidAt = now;
      request.log.warn({ of: queue.of }, 'more requests than its share');
    }
    const failure = {
      status: 429,
      code: 'limit',
      detail: tooMany[queue.of],
      errors: [],
    } as const;
    reply.isExcess = true;
    reply
      .status(failure.status)
      .header('content-type', problemMediaType)
      .header('retry-after', String(Math.max(1, Math.ceil(waitIn(queue, now) / 1_000))))
      .send(toProblem(failure, request.id));
  }
}

/** Half a second's worth at once, which is more than a page asks for, and five seconds' worth under way. */
function paceOf(perSecond: number, patienceMs: number): Pace {
  return { perSecond, patienceMs, atOnce: Math.max(1, perSecond / 2), open: perSecond * 5 };
}
