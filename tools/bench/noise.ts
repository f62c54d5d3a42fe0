import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a firm asks, by whom, and how often. */
export type Load = {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly paths: readonly string[];
  readonly perSecond: number;
};

export type Heard = {
  readonly path: string;
  readonly token: string;
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | undefined;
  /** From the moment at which it was to be asked, so that a slow answer cannot hide the ones behind it. */
  readonly ms: number;
};

export type Source = { readonly stop: () => Promise<void> };

/** Asks at its pace, whether or not answers come. */
export function startAsking(load: Load, hear: (heard: Heard) => void): Source {
  const agent = new Agent({ keepAlive: true, maxSockets: 400 });
  const { hostname, port } = new URL(load.url);
  const pending = new Set<Promise<void>>();
  const began = performance.now();
  let asked = 0;
  const dueAt = (index: number) => began + (index * 1_000) / load.perSecond;

  const ask = (path: string, token: string, due: number) =>
    new Promise<void>((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` };
      const sent = request({ agent, hostname, port, path, headers }, (answer) => {
        const take = (body: string) => {
          const { statusCode: status = 0, headers: sentBack } = answer;
          const ms = performance.now() - due;
          hear({ path, token, status, body, retryAfter: sentBack['retry-after'], ms });
        };
        text(answer).then(take).then(resolve, reject);
      });
      sent.on('error', reject);
      sent.end();
    });

  const timer = setInterval(() => {
    while (dueAt(asked) <= performance.now()) {
      const { paths, tokens } = load;
      const path = paths[asked % paths.length] ?? '/';
      // Not in step with the paths: each credential asks for everything.
      const token = tokens[Math.floor(asked / paths.length) % tokens.length] ?? '';
      const done = ask(path, token, dueAt(asked));
      asked += 1;
      pending.add(done);
      void done.finally(() => pending.delete(done));
    }
  }, 2);

  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(pending);
      agent.destroy();
    },
  };
}

/** As a process of its own: a load starts, 'stop' stops it and is answered with what was heard, by status. */
let source: Source | undefined;
let counts: Record<string, number> = {};
const rightAnswers = new Map<string, string>();
process.on('message', (told: Load | 'stop') => void (told === 'stop' ? end() : begin(told)));

function begin(load: Load): void {
  counts = {};
  source = startAsking(load, ({ path, token, status, body, retryAfter }) => {
    const question = `${path} ${token}`;
    const right = rightAnswers.get(question) ?? body;
    if (status === 200) rightAnswers.set(question, right);
    const isRight = status === 200 ? body === right : status === 429 && Number(retryAfter) > 0;
    const name = isRight ? String(status) : `wrong ${status}`;
    counts[name] = (counts[name] ?? 0) + 1;
  });
}

async function end(): Promise<void> {
  await source?.stop();
  process.send?.(counts);
}
