import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Refusal } from './refusal.ts';

// Below the kernel's ephemeral range, where an outgoing connection could take the port later.
const FIRST = 20000;
const LAST = 32000;

/** Whether 127.0.0.1:port can be listened on; the error code tells why not. */
export async function portProblem(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}

/** The preferred port when it is free, otherwise any free one; never one of `taken`. */
export async function freePort(
  preferred?: number,
  taken: ReadonlySet<number> = new Set(),
): Promise<number> {
  if (preferred && !taken.has(preferred) && !(await portProblem(preferred))) return preferred;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(FIRST, LAST);
    if (!taken.has(port) && !(await portProblem(port))) return port;
  }
  throw new Refusal(`No free port between ${FIRST} and ${LAST} on 127.0.0.1 was found.`);
}

/** The port an environment variable asks for; undefined when it asks for none. */
export async function requestedPort(
  variable: string,
  env: NodeJS.ProcessEnv,
): Promise<number | undefined> {
  const text = env[variable];
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`${variable}=${text} is not a port (1 to 65535).`);
  }
  const problem = await portProblem(port);
  if (problem === 'EADDRINUSE') {
    throw new Refusal(
      `${variable}=${port}: another program already listens on this port. Choose another one, or leave ${variable} unset for a free one.`,
    );
  }
  if (problem) {
    throw new Refusal(
      `${variable}=${port}: this port cannot be used (${problem}). Choose another.`,
    );
  }

  return port;
}
