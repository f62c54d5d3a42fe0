import { planFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import type { InboxMessage } from './message.ts';
import { serveSmtp } from './smtp.ts';
import { openStore } from './store.ts';
import type { Store } from './store.ts';
import { serveWeb } from './web.ts';

export type InboxOptions = {
  /** Where messages are kept; in memory when absent. */
  readonly directory?: string;
  readonly smtpPort?: number;
  readonly webPort?: number;
};

export type Inbox = {
  readonly smtpUrl: string;
  readonly webUrl: string;
  /** Newest first. */
  readonly messages: () => readonly InboxMessage[];
  /** The newest message that satisfies the predicate, now or within the time. */
  readonly waitFor: (
    predicate: (message: InboxMessage) => boolean,
    timeoutMs: number,
  ) => Promise<InboxMessage>;
  readonly failNext: Faults['failNext'];
  readonly clearFaults: () => void;
  readonly clear: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A real SMTP server and its web page: the mail server of the demo and of the tests. */
export async function startInbox(options: InboxOptions = {}): Promise<Inbox> {
  const store = await openStore(options.directory);
  const faults = planFaults();
  const smtp = await serveSmtp(store, faults, options.smtpPort ?? 0);
  const web = await serveWeb(store, options.webPort ?? 0);

  return {
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    webUrl: `http://127.0.0.1:${web.port}`,
    messages: store.all,
    waitFor: (predicate, timeoutMs) => waitFor(store, predicate, timeoutMs),
    failNext: faults.failNext,
    clearFaults: faults.clear,
    clear: store.clear,
    async stop() {
      await Promise.all([smtp.stop(), web.stop()]);
    },
  };
}

async function waitFor(
  store: Store,
  predicate: (message: InboxMessage) => boolean,
  timeoutMs: number,
): Promise<InboxMessage> {
  const present = store.all().find(predicate);
  if (present) return present;

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      unwatch();
      const seen = store.all().map(({ to, subject }) => `${to.join(', ')}: ${subject}`);
      reject(new Error(`No such message within ${timeoutMs} ms. There are: ${seen.join(' | ')}`));
    }, timeoutMs);
    const unwatch = store.watch((message) => {
      if (!predicate(message)) return;
      clearTimeout(timer);
      unwatch();
      resolve(message);
    });
  });
}
