import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { BadInput, type Streams } from './operator-command.ts';

/** From PRAZO_PASSWORD, or typed twice at the terminal without echo. Never an argument: those show in `ps`. */
export async function askPassword(streams: Streams): Promise<string> {
  const given = process.env['PRAZO_PASSWORD'];
  if (given) return given;
  if (!streams.stdin.isTTY) {
    throw new BadInput('PRAZO_PASSWORD', 'set it, or run this command at a terminal to be asked');
  }

  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: streams.stdin, output: silence, terminal: true });
  const cancelled = new AbortController();
  terminal.on('SIGINT', () => cancelled.abort());
  const ask = async (question: string) => {
    streams.stderr.write(question);
    const answer = await terminal.question('', { signal: cancelled.signal });
    streams.stderr.write('\n');

    return answer;
  };
  try {
    const password = await ask('Password (12 to 128 characters): ');
    if ((await ask('Once more: ')) !== password) throw new BadInput('the password', 'differs');

    return password;
  } finally {
    terminal.close();
  }
}
