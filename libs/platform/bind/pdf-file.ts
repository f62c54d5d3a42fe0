import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { PDFObject } from '@cantoo/pdf-lib';

/** A PDF that is written to the disk object by object: of what is written, only the place in the file stays in memory. */
export type PdfFile = {
  /** The number that the next new object may have. */
  readonly next: () => number;
  readonly reserve: (count: number) => number;
  readonly write: (number: number, body: Uint8Array | string) => Promise<void>;
  readonly finish: (root: number) => Promise<void>;
  readonly abandon: () => Promise<void>;
};

/** Writes to a path that does not exist yet. */
export async function createPdfFile(path: string): Promise<PdfFile> {
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  await once(out, 'open');
  // A full disk is told to whoever writes next, and does not take the process down as a hostile document does.
  out.on('error', () => undefined);
  const offsets: (number | undefined)[] = [0];
  let length = 0;
  let next = 1;
  const send = async (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    if (out.errored) throw out.errored;
    length += bytes.length;
    if (!out.write(bytes)) await once(out, 'drain');
  };
  // The second line says to whatever carries the file that it is no text.
  await send('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');

  return {
    next: () => next,
    reserve: (count) => {
      next += count;

      return next - count;
    },
    write: async (number, body) => {
      offsets[number] = length;
      await send(`${number} 0 obj\n`);
      await send(body);
      await send('\nendobj\n');
    },
    finish: async (root) => {
      const start = length;
      await send(`xref\n0 ${next}\n0000000000 65535 f \n`);
      for (let number = 1; number < next; number += 1) await send(rowOf(offsets[number]));
      await send(`trailer\n<< /Size ${next} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
      out.end();
      await finished(out);
    },
    abandon: async () => {
      out.destroy();
      if (!out.closed) await once(out, 'close');
    },
  };
}

/** ISO 32000-1, 7.5.4: twenty bytes each. A number that was never used is free. */
function rowOf(offset: number | undefined): string {
  return offset === undefined
    ? '0000000000 00001 f \n'
    : `${String(offset).padStart(10, '0')} 00000 n \n`;
}

export function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);

  return bytes;
}
