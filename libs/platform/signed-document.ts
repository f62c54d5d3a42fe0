import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import type { MasterKeys } from './master-keys.ts';

const purpose = 'document';
const manifestStart = '"manifest":';

/** A JSON object, written a line at a time: what came before its manifest is hashed, and the manifest is signed. */
export type SignedDocument = {
  /** One line of the document. Waits while the reader is behind. */
  readonly line: (text: string) => Promise<void>;
  /** Ends the document with what it holds, the hash of all lines before, and the signature of both. */
  readonly finish: (manifest: Readonly<Record<string, unknown>>) => Promise<void>;
};

export function openSignedDocument(out: Writable, keys: MasterKeys): SignedDocument {
  const hash = createHash('sha256');
  const put = async (text: string) => {
    if (!out.write(`${text}\n`)) await once(out, 'drain');
  };

  return {
    line: (text) => {
      hash.update(`${text}\n`);

      return put(text);
    },
    finish: async (manifest) => {
      const signed = JSON.stringify({ ...manifest, sha256: hash.digest('hex') });
      await put(`${manifestStart}${signed},`);
      await put(`"signature":${JSON.stringify(keys.sign(purpose, signed))}}`);
      out.end();
    },
  };
}

const Ending = z.object({
  manifest: z.looseObject({ sha256: z.string() }),
  signature: z.string(),
});

/** The manifest of a document as it was signed, or what is wrong with it. */
export async function verifyDocument(
  path: string,
  keys: MasterKeys,
): Promise<
  { readonly manifest: Readonly<Record<string, unknown>> } | { readonly problem: string }
> {
  const hash = createHash('sha256');
  let ending = '';
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    // No row begins like this: each is an object on a line of its own.
    if (ending !== '' || line.startsWith(manifestStart)) ending += line;
    else hash.update(`${line}\n`);
  }
  const parsed = Ending.safeParse(jsonOf(`{${ending}`));
  if (!parsed.success) return { problem: 'it does not end with a manifest and a signature' };
  const { manifest, signature } = parsed.data;
  const signed = ending.slice(manifestStart.length, ending.lastIndexOf(',"signature":'));
  if (!keys.verify(purpose, signed, signature)) {
    return { problem: 'its manifest was not signed with any of these MASTER_KEYS' };
  }
  if (hash.digest('hex') !== manifest.sha256) {
    return { problem: 'its contents are not those that were signed' };
  }

  return { manifest };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
