import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Paper } from '../print/paper.ts';
import type { Placed, Unbindable } from './binder.ts';

export type BindOrder =
  | { readonly kind: 'pdf' | 'picture'; readonly part: string; readonly path: string }
  | { readonly kind: 'paper'; readonly part: string; readonly paper: Paper }
  /** How many pages a paper would have. */
  | { readonly kind: 'measure'; readonly paper: Paper }
  | { readonly kind: 'finish'; readonly order: readonly Placed[] };
export type BindAnswer = { readonly result?: number | Unbindable; readonly failed?: string };

/** A process that died or hung over what it was given last. */
export class BindingBroke extends Error {}

export type Binding = {
  /** One order at a time. */
  readonly ask: (order: BindOrder) => Promise<number | Unbindable>;
  readonly stop: () => Promise<void>;
};

/** No honest document needs as much; a hostile one takes down its process and nothing else. */
const heap = '--max-old-space-size=512';
const patience = 60_000;

/**
 * Binds PDFs into a file in a process of its own, which knows no secret of ours: reminders leave from this one, and must
 * not wait for a large document, nor die of a hostile one.
 */
export function startBinding(path: string): Binding {
  const isSource = import.meta.url.endsWith('.ts');
  const program = new URL(`./bind-process.${isSource ? 'ts' : 'mjs'}`, import.meta.url);
  // What it would print may hold words of a document.
  const binder = fork(fileURLToPath(program), [path], {
    env: {},
    execArgv: [heap],
    stdio: 'ignore',
  });
  const dead = new Promise<never>((_, reject) => {
    binder.on('error', (error) => reject(new BindingBroke('the process failed', { cause: error })));
    binder.on('exit', (code, signal) =>
      reject(new BindingBroke(`the process is over: ${code ?? signal}`)),
    );
  });
  dead.catch(() => undefined);

  return {
    ask: async (order) => {
      const waiting = new AbortController();
      const { signal } = waiting;
      const late = setTimeout(patience, undefined, { signal }).then(() => {
        throw new BindingBroke('the process takes too long');
      });
      late.catch(() => undefined);
      const answered = once(binder, 'message', { signal });
      answered.catch(() => undefined);
      if (binder.connected) binder.send(order);
      try {
        const [answer]: BindAnswer[] = await Promise.race([answered, late, dead]);
        if (answer?.result === undefined) throw new Error(answer?.failed ?? 'no answer');

        return answer.result;
      } finally {
        waiting.abort();
      }
    },
    stop: async () => {
      if (binder.pid === undefined || binder.exitCode !== null || binder.signalCode !== null)
        return;
      binder.kill('SIGKILL');
      await once(binder, 'exit');
    },
  };
}
