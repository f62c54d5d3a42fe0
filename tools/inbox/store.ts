import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMessage } from './message.ts';
import type { InboxMessage } from './message.ts';

const KEEP = 1000;
const FILE = /^(\d{8}T\d{9}Z)-([0-9a-f]{12})\.eml$/;

type Watcher = (message: InboxMessage) => void;
type Entry = { readonly message: InboxMessage; readonly eml: Buffer | undefined };

export type Store = {
  readonly add: (eml: Buffer) => Promise<InboxMessage>;
  /** Newest first. */
  readonly all: () => readonly InboxMessage[];
  readonly raw: (id: string) => Promise<Buffer | undefined>;
  readonly clear: () => Promise<void>;
  readonly watch: (watcher: Watcher) => () => void;
};

/** Messages as .eml files in a directory, or in memory when there is none. */
export async function openStore(directory: string | undefined): Promise<Store> {
  if (directory) await mkdir(directory, { recursive: true, mode: 0o700 });
  const entries: Entry[] = directory ? await reload(directory) : [];
  const watchers = new Set<Watcher>();
  const forget = async (gone: readonly Entry[]) => {
    if (!directory) return;
    await Promise.all(gone.map(({ message }) => rm(pathOf(directory, message), { force: true })));
  };

  return {
    async add(eml) {
      const message = await parseMessage(randomBytes(6).toString('hex'), now(), eml);
      if (directory) await write(pathOf(directory, message), eml);
      entries.unshift({ message, eml: directory ? undefined : eml });
      await forget(entries.splice(KEEP));
      for (const watcher of watchers) watcher(message);

      return message;
    },
    all: () => entries.map(({ message }) => message),
    async raw(id) {
      const found = entries.find(({ message }) => message.id === id);
      if (!found) return undefined;

      return found.eml ?? (directory ? readFile(pathOf(directory, found.message)) : undefined);
    },
    clear: () => forget(entries.splice(0)),
    watch(watcher) {
      watchers.add(watcher);

      return () => void watchers.delete(watcher);
    },
  };
}

async function reload(directory: string): Promise<Entry[]> {
  const names = (await readdir(directory))
    .filter((name) => FILE.test(name))
    .sort()
    .toReversed();
  await Promise.all(names.slice(KEEP).map((name) => rm(join(directory, name), { force: true })));
  const entries: Entry[] = [];
  for (const name of names.slice(0, KEEP)) {
    const [, stamp = '', id = ''] = FILE.exec(name) ?? [];
    const message = await parseMessage(id, instantOf(stamp), await readFile(join(directory, name)));
    entries.push({ message, eml: undefined });
  }
  return entries;
}

// Complete or absent: a message half on disk would look delivered after a crash.
async function write(file: string, eml: Buffer): Promise<void> {
  await writeFile(`${file}.tmp`, eml, { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}

function pathOf(directory: string, message: InboxMessage): string {
  return join(directory, `${message.at.replace(/[-:.]/g, '')}-${message.id}.eml`);
}

// 20261122T143000123Z, sortable and allowed in a file name everywhere.
function instantOf(stamp: string): string {
  return stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z');
}

function now(): string {
  return new Date().toISOString();
}
