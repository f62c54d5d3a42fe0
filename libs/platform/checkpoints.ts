import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { MasterKeys } from './master-keys.ts';

/** How far the audit of a firm had come at a moment. `hash` is that of row `seq`, in hexadecimal. */
const Checkpoint = z.strictObject({
  firmId: z.uuid(),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

const Signed = z.strictObject({ ...Checkpoint.shape, signature: z.string().max(200) });

/** What was found under a number: undefined when no key of ours signed it, or it was signed for another place. */
export type KeptCheckpoint = { readonly seq: number; readonly signed: Checkpoint | undefined };

export type Checkpoints = {
  /** Writes it whole or not at all. One that is there already stays as it is. */
  readonly keep: (checkpoint: Checkpoint) => Promise<void>;
  /** In the order of their numbers, read one at a time. */
  readonly of: (firmId: string) => AsyncIterable<KeptCheckpoint>;
  readonly latest: (firmId: string) => Promise<KeptCheckpoint | undefined>;
  /** Everybody of whom there is one. */
  readonly firms: () => Promise<string[]>;
};

const purpose = 'audit checkpoint';

/**
 * One file for each checkpoint, `FIRM/SEQ.json`, never opened for writing again: the directory may lie on a volume that
 * allows nothing else. Signed with a key that does not lie in the database.
 */
export function openCheckpoints(directory: string, keys: MasterKeys): Checkpoints {
  const read = async (firmId: string, seq: number): Promise<KeptCheckpoint> => {
    const text = await readFile(join(directory, firmId, nameOf(seq)), 'utf8');
    const parsed = Signed.safeParse(jsonOf(text));
    if (!parsed.success) return { seq, signed: undefined };
    const { signature, ...checkpoint } = parsed.data;
    const isOurs = keys.verify(purpose, textOf(checkpoint), signature);
    const isHere = checkpoint.firmId === firmId && checkpoint.seq === seq;

    return { seq, signed: isOurs && isHere ? checkpoint : undefined };
  };

  return {
    keep: async (checkpoint) => {
      const signature = keys.sign(purpose, textOf(checkpoint));
      const folder = join(directory, checkpoint.firmId);
      await mkdir(folder, { recursive: true });
      const content = `${JSON.stringify({ ...checkpoint, signature })}\n`;
      await writeOnce(folder, nameOf(checkpoint.seq), content);
    },
    of: async function* (firmId) {
      for (const seq of await numbersIn(join(directory, firmId))) yield await read(firmId, seq);
    },
    latest: async (firmId) => {
      const last = (await numbersIn(join(directory, firmId))).at(-1);

      return last === undefined ? undefined : read(firmId, last);
    },
    firms: async () =>
      (await namesIn(directory)).filter((name) => z.uuid().safeParse(name).success),
  };
}

/** What is signed: the values in a fixed order. */
function textOf({ firmId, seq, hash, at }: Checkpoint): string {
  return JSON.stringify([firmId, seq, hash, at]);
}

/** Beside it first, and linked into place when it is safely on the disk: a crash leaves at most a file nobody reads. */
async function writeOnce(folder: string, name: string, content: string): Promise<void> {
  const draft = join(folder, `.${name}.${randomUUID()}`);
  const file = await open(draft, 'wx', 0o640);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, join(folder, name));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  const entries = await open(folder, 'r');
  try {
    await entries.sync();
  } finally {
    await entries.close();
  }
}

function nameOf(seq: number): string {
  return `${String(seq).padStart(16, '0')}.json`;
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await namesIn(folder);

  return names
    .flatMap((name) => /^(\d{16})\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return Reflect.get(Object(error), 'code');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
