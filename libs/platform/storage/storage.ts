import type { Readable } from 'node:stream';

/** One upload that a browser makes by itself: these bytes, under this key, and nothing else. */
export type Upload = {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  /** In hexadecimal. */
  readonly sha256: string;
};

/** What a browser is to send, as it stands, until its time is over. */
export type SignedRequest = {
  readonly method: 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
};

/**
 * Where the bytes of files lie, by keys that are generated: `FIRM/...`, never the name of a file. What is written twice
 * has its last content. Throws AppError 'unavailable' when the store does not answer.
 */
export type Storage = {
  readonly signUpload: (upload: Upload) => Promise<SignedRequest>;
  /** Of a length that nobody knows yet. It is there whole, or not at all. */
  readonly put: (key: string, content: Readable | Uint8Array) => Promise<void>;
  /** Undefined when nothing lies there. */
  readonly get: (key: string) => Promise<Readable | undefined>;
  /** Bytes; undefined when nothing lies there. */
  readonly sizeOf: (key: string) => Promise<number | undefined>;
  /** Nothing happens when nothing lies there. */
  readonly remove: (key: string) => Promise<void>;
  /** Every key that begins like this; the beginning ends with a slash. */
  readonly list: (prefix: string) => AsyncIterable<string>;
  /** Throws when strangers could read what lies there, or it is not there at all. */
  readonly assertPrivate: () => Promise<void>;
};

/** How long a browser has to begin its upload. */
export const uploadSeconds = 300;

const part = '[0-9a-f-]{36}';
const keys = new RegExp(
  `^${part}/(?:(?:uploads|files)/${part}|bundles/${part}\\.[1-9][0-9]{0,8})$`,
);

/** Throws for what is no key of ours: a path out of the store, say. */
export function checkKey(key: string): string {
  if (!keys.test(key)) throw new Error('this is no key of the storage');

  return key;
}
