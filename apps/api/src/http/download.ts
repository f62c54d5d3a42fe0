import { StreamableFile } from '@nestjs/common';
import { create as disposition } from 'content-disposition';
import type { Readable } from 'node:stream';
import type { Caller } from './caller.ts';

type Download = { readonly name: string; readonly type: string; readonly size: number };

/** Always to be saved, never to be shown: what is in it runs nowhere and is kept in no cache. */
export function download(
  caller: Caller,
  content: Readable | Buffer,
  { name, type, size }: Download,
): StreamableFile {
  caller.reply.header('content-security-policy', "sandbox; default-src 'none'");
  caller.reply.header('x-content-type-options', 'nosniff');
  caller.reply.header('cache-control', 'no-store');
  const options = { type, length: size, disposition: dispositionOf(name) };

  return Buffer.isBuffer(content)
    ? new StreamableFile(content, options)
    : new StreamableFile(content, options);
}

/** RFC 6266, with a name that no system takes for a device. */
function dispositionOf(name: string): string {
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);

  return disposition(isDevice ? `_${name}` : name, { type: 'attachment' });
}
