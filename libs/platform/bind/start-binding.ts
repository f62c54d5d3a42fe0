import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Paper } from '../print/paper.ts';
import type { Placed, Unbindable } from './binder.ts';

type Contents = { readonly part: string; readonly content: Uint8Array<ArrayBuffer> };
export type BindOrder =
  | ({ readonly kind: 'pdf' | 'picture' } & Contents)
  | { readonly kind: 'paper'; readonly part: string; readonly paper: Paper }
  /** How many pages a paper would have. */
  | { readonly kind: 'measure'; readonly paper: Paper }
  | { readonly kind: 'finish'; readonly order: readonly Placed[] };
export type BindAnswer = { readonly result?: number | Unbindable; readonly failed?: string };

/** A thread that died or hung over what it was given last. */
export class BindingBroke extends Error {}

export type Binding = {
  /** One order at a time. Content is handed over, and is not the caller's any more. */
  readonly ask: (order: BindOrder) => Promise<number | Unbindable>;
  readonly stop: () => Promise<void>;
};

/** No honest document needs as much; a hostile one takes down its thread and nothing else. */
const limits = { maxOldGenerationSizeMb: 512 };
const patience = 60_000;

/** Binds PDFs into a file in a thread of its own: reminders leave from this process, and must not wait for it. */
export function startBinding(path: string): Binding {
  const isSource = import.meta.url.endsWith('.ts');
  const thread = new Worker(new URL(`./bind-thread.${isSource ? 'ts' : 'mjs'}`, import.meta.url), {
    workerData: { path },
    resourceLimits: limits,
  });
  const dead = new Promise<never>((_, reject) => {
    thread.on('error', (error) => reject(new BindingBroke('the thread failed', { cause: error })));
    thread.on('exit', () => reject(new BindingBroke('the thread is over')));
  });
  dead.catch(() => undefined);

  return {
    ask: async (order) => {
      const waiting = new AbortController();
      const { signal } = waiting;
      const late = setTimeout(patience, undefined, { signal }).then(() => {
        throw new BindingBroke('the thread takes too long');
      });
      late.catch(() => undefined);
      const answered = once(thread, 'message', { signal });
      answered.catch(() => undefined);
      thread.postMessage(order, 'content' in order ? [order.content.buffer] : []);
      try {
        const [answer]: BindAnswer[] = await Promise.race([answered, late, dead]);
        if (answer?.result === undefined) throw new Error(answer?.failed ?? 'no answer');

        return answer.result;
      } finally {
        waiting.abort();
      }
    },
    stop: async () => {
      await thread.terminate();
    },
  };
}
