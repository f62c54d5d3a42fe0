import { connect } from 'node:net';
import type { Readable } from 'node:stream';

export type Scanner = {
  /** Throws when the scanner is not there, takes too long, or does not read the whole file: then nothing is known. */
  readonly isClean: (content: Readable) => Promise<boolean>;
};

/** A clamd over TCP: its command INSTREAM takes a file in chunks, each after its length, and answers with one line. */
export function openScanner(url: string, timeoutMs = 60_000): Scanner {
  const { hostname, port } = new URL(url);

  return {
    isClean: async (content) => {
      const socket = connect({ host: hostname, port: Number(port || 3310) });
      const late = AbortSignal.timeout(timeoutMs);
      const end = () => socket.destroy(new Error('the virus scanner takes too long'));
      late.addEventListener('abort', end, { once: true });
      try {
        const answer = read(socket);
        socket.write('zINSTREAM\0');
        for await (const chunk of content) {
          if (!Buffer.isBuffer(chunk)) throw new Error('the content of a file is bytes');
          const length = Buffer.alloc(4);
          length.writeUInt32BE(chunk.length);
          socket.write(length);
          if (!socket.write(chunk)) await Promise.race([drained(socket), answer]);
          if (socket.destroyed) break;
        }
        socket.write(Buffer.alloc(4));

        return verdictOf(await answer);
      } finally {
        late.removeEventListener('abort', end);
        content.destroy();
        socket.destroy();
      }
    },
  };
}

/** Anything but a plain yes or no is an answer to another question. A limit that was met is no look at the file. */
function verdictOf(answer: string): boolean {
  if (answer === 'stream: OK') return true;
  const isKnown = /^stream: .+ FOUND$/.test(answer);
  if (isKnown && !/Heuristics\.(?:Limits|Encrypted)/.test(answer)) return false;
  throw new Error(`the virus scanner did not look at the whole file: ${answer.slice(0, 100)}`);
}

async function read(socket: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) {
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    if (chunks.at(-1)?.includes(0)) break;
  }

  return Buffer.concat(chunks).toString('utf8').replaceAll('\0', '').trim();
}

function drained(socket: Readable): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      socket.off('drain', end).off('close', end);
      resolve();
    };
    socket.once('drain', end).once('close', end);
  });
}
