import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { eicar } from '../files/samples.ts';

export type TestScanner = {
  readonly url: string;
  /** What it does with the next files: as a scanner does, as one that met its limit, or nothing at all. */
  readonly be: (way: 'usual' | 'over limit' | 'silent' | 'rude') => void;
  readonly seen: () => number;
  readonly stop: () => Promise<void>;
};

/** Speaks clamd's protocol over TCP and knows one virus: the file by which scanners are tested. */
export async function startScanner(): Promise<TestScanner> {
  const state = { way: 'usual', seen: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (state.way === 'rude') return socket.destroy();
      const content = streamed(bytes);
      if (!content || state.way === 'silent') return undefined;
      state.seen += 1;
      const found = content.includes(eicar) ? 'Eicar-Test-Signature FOUND' : 'OK';
      const answer =
        state.way === 'usual' ? `stream: ${found}` : 'INSTREAM size limit exceeded. ERROR';

      return socket.end(`${answer}\0`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has a port');

  return {
    url: `tcp://127.0.0.1:${address.port}`,
    be: (way) => void (state.way = way),
    seen: () => state.seen,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The file in its chunks, each after its length; undefined while its end has not come. */
function streamed(bytes: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (bytes.subarray(0, command.length).toString('latin1') !== command) return undefined;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }

  return undefined;
}
