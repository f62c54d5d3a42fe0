import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { AppError, invalidField } from '../errors.ts';
import type { MasterKeys } from '../master-keys.ts';
import { checkKey, uploadSeconds, type Storage, type Upload } from './storage.ts';

type Means = {
  readonly directory: string;
  readonly keys: Pick<MasterKeys, 'sign' | 'verify'>;
  readonly clock: Clock;
  /** Where the API is reached by browsers; the address below it that takes uploads is `uploadPath`. */
  readonly baseUrl: string;
};

export const uploadPath = '/v1/storage/uploads';

/** A request that was signed, as its address says it. */
export const SignedUpload = z.strictObject({
  key: z.string().max(200),
  size: z.coerce.number().int().min(1),
  type: z.string().max(100),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  expires: z.coerce.number().int(),
  signature: z.string().max(200),
});
export type SignedUpload = z.infer<typeof SignedUpload>;

export type DiskStorage = Storage & {
  /** What came for an address that was signed. `forbidden` when we did not sign it, or the time is over. */
  readonly take: (signed: SignedUpload, content: Readable) => Promise<void>;
};

export function isDiskStorage(storage: Storage): storage is DiskStorage {
  return 'take' in storage;
}

const purpose = 'storage upload';

/** Files below a directory of this machine, which every api and worker must share. */
export function openDiskStorage({ directory, keys, clock, baseUrl }: Means): DiskStorage {
  const pathOf = (key: string) => join(directory, checkKey(key));
  const textOf = ({ key, size, type, sha256 }: Upload, expires: number) =>
    JSON.stringify(['PUT', key, size, type, sha256, expires]);
  const write = async (key: string, ...steps: readonly [Readable, ...Transform[]]) => {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomUUID()}`;
    try {
      await pipeline([
        ...steps,
        createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
      ]);
      await rename(draft, path);
      await flushDirectory(dirname(path));
    } finally {
      await rm(draft, { force: true });
    }
  };

  return {
    signUpload: async (upload) => {
      const expiresAt = new Date(clock.now().getTime() + uploadSeconds * 1000);
      const expires = expiresAt.getTime();
      const signature = keys.sign(purpose, textOf(upload, expires));
      const url = new URL(uploadPath, baseUrl);
      for (const [name, value] of Object.entries({ ...upload, expires, signature }))
        url.searchParams.set(name, String(value));

      return { method: 'PUT', url: url.href, headers: { 'content-type': upload.type }, expiresAt };
    },
    take: async ({ expires, signature, ...upload }, content) => {
      if (!keys.verify(purpose, textOf(upload, expires), signature))
        throw new AppError('forbidden', 'This address was not signed by us, or was altered');
      if (expires < clock.now().getTime())
        throw new AppError('forbidden', 'The time for this upload is over: ask for a new one');
      await write(upload.key, content, new Exactly(upload));
    },
    put: (key, content) =>
      write(key, content instanceof Readable ? content : Readable.from([content])),
    get: async (key) => {
      const file = await open(pathOf(key), 'r').catch(unlessMissing);

      return file && createReadStream('', { fd: file });
    },
    sizeOf: async (key) => (await stat(pathOf(key)).catch(unlessMissing))?.size,
    remove: async (key) => rm(pathOf(key), { force: true }),
    list: async function* (prefix) {
      const folder = join(directory, prefix);
      const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
        unlessMissing,
      );
      for (const entry of entries ?? []) {
        const key = join(entry.parentPath, entry.name).slice(join(directory, '/').length);
        if (entry.isFile()) yield key;
      }
    },
    assertPrivate: async () => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    },
  };
}

/** Lets bytes through while they can still be those that were announced, and fails when they are not. */
class Exactly extends Transform {
  private readonly hash = createHash('sha256');
  private readonly expected: Upload;
  private seen = 0;

  constructor(expected: Upload) {
    super();
    this.expected = expected;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.seen += chunk.length;
    this.hash.update(chunk);
    if (this.seen > this.expected.size)
      return done(invalidField('size', 'is more than was announced'));

    return done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    if (this.seen < this.expected.size)
      return done(invalidField('size', 'is less than was announced'));
    const isSame = this.hash.digest('hex') === this.expected.sha256;

    return done(isSame ? null : invalidField('sha256', 'is not that of what was sent'));
  }
}

/** A name that was given must survive a power cut too. */
async function flushDirectory(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function unlessMissing(error: unknown): undefined {
  if (Reflect.get(Object(error), 'code') !== 'ENOENT') throw error;
}
