import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { Fault, Faults } from './faults.ts';
import { withEnvelope } from './message.ts';
import type { Store } from './store.ts';

const MAX_BYTES = 25 * 1024 * 1024;

type Deliver = (error?: Error | null, message?: string) => void;

/** An SMTP server on 127.0.0.1 that takes every message, without login or encryption. */
export async function serveSmtp(
  store: Store,
  faults: Faults,
  port: number,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const sockets = new Map<string, Socket>();
  const drop = ({ remotePort }: SMTPServerSession) => sockets.get(String(remotePort))?.destroy();
  const meet = async (fault: Fault | undefined, session: SMTPServerSession, go: Deliver) => {
    if (fault?.kind === 'drop') return void drop(session);
    if (fault?.kind === 'delay') await sleep(fault.ms);
    go(fault?.kind === 'reject' ? rejection(fault.code, fault.text) : null);
  };
  const server = new SMTPServer({
    banner: 'Prazo inbox',
    size: MAX_BYTES,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect: (session, go) => void meet(faults.take('connect'), session, go),
    onRcptTo: ({ address }, session, go) =>
      void meet(faults.take('recipient', [address]), session, go),
    onData: (stream, session, answer) => void receive(stream, session, answer),
  });

  const receive = async (
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    answer: Deliver,
  ) => {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
      if (stream.sizeExceeded) return answer(rejection(552, 'The message is larger than 25 MB'));
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const fault = faults.take('final-dot', recipients);
      const isKept =
        fault === undefined || fault.kind === 'delay' || (fault.kind === 'drop' && fault.kept);
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
      const eml = withEnvelope(from, recipients, Buffer.concat(chunks));
      const kept = isKept ? await store.add(eml) : undefined;
      await meet(fault, session, (error) => answer(error, `Kept as ${kept?.id}`));
    } catch (error) {
      answer(rejection(451, `The inbox could not keep the message: ${String(error)}`));
    }
  };

  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const name = String(socket.remotePort);
    sockets.set(name, socket);
    socket.once('close', () => sockets.delete(name));
  });
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');

  return {
    port: (listening.address() as AddressInfo).port,
    async stop() {
      for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

function rejection(code: number, text = 'Rejected on purpose'): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
