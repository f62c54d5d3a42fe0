import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '#db/database';
import { DATABASE } from '../parts.ts';
import { readEngine } from '#services/engine/read-engine';

/** What Prometheus reads. Labels are route templates: an address would carry ids, and there is no end of them. */
@Injectable()
export class Metrics {
  readonly #registry = new Registry();
  readonly #duration = new Histogram({
    name: 'prazo_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.#registry],
  });
  readonly #excess = new Counter({
    name: 'prazo_http_excess_total',
    help: 'Requests refused because one firm, one credential or one address made too many',
    labelNames: ['of'],
    registers: [this.#registry],
  });
  readonly #late = this.#gauge('prazo_engine_late_seconds', 'Age of the oldest work that is due', [
    'work',
  ]);
  readonly #pending = this.#gauge('prazo_engine_pending', 'Work that is due and not done', [
    'work',
  ]);
  readonly #silence = this.#gauge(
    'prazo_engine_silence_seconds',
    'Time since the worker showed it lives',
  );
  readonly #database: Database;

  constructor(@Inject(DATABASE) database: Database) {
    this.#database = database;
    collectDefaultMetrics({ register: this.#registry });
  }

  observe(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.routeOptions.url ?? 'none';
    const labels = { method: request.method, route, status: reply.statusCode };
    this.#duration.observe(labels, reply.elapsedTime / 1_000);
  }

  countExcess(of: 'firm' | 'credential' | 'address'): void {
    this.#excess.inc({ of });
  }

  async read(): Promise<string> {
    await this.#readEngine();

    return this.#registry.metrics();
  }

  /** A database that does not answer leaves gaps in the series, which is what an alarm looks for. */
  async #readEngine(): Promise<void> {
    for (const gauge of [this.#late, this.#pending, this.#silence]) gauge.reset();
    const engine = await readEngine(this.#database).catch(() => undefined);
    if (!engine) return;

    this.#late.set({ work: 'events' }, engine.eventsLateSeconds);
    this.#late.set({ work: 'messages' }, engine.messagesLateSeconds);
    this.#late.set({ work: 'letters' }, engine.lettersLateSeconds);
    this.#pending.set({ work: 'events' }, engine.eventsPending);
    this.#pending.set({ work: 'messages' }, engine.messagesDue);
    this.#pending.set({ work: 'failing_messages' }, engine.messagesFailing);
    this.#pending.set({ work: 'letters' }, engine.lettersDue);
    this.#pending.set({ work: 'failing_letters' }, engine.lettersFailing);
    if (engine.secondsSinceBeat !== null) this.#silence.set(engine.secondsSinceBeat);
  }

  #gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.#registry] });
  }
}
