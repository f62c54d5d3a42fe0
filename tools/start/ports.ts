import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './data-directory.ts';
import { freePort, requestedPort } from './free-port.ts';

const VARIABLES = {
  api: 'API_PORT',
  admin: 'ADMIN_PORT',
  inbox: 'INBOX_PORT',
  smtp: 'INBOX_SMTP_PORT',
  worker: 'WORKER_PORT',
  database: 'EMBEDDED_DATABASE_PORT',
} as const;

type PortName = keyof typeof VARIABLES;
export type Ports = Readonly<Record<PortName, number>>;

/** Ports from the environment, else those of the last run (so that bookmarks live on), else free ones. */
export async function choosePorts(directory: string, env: NodeJS.ProcessEnv): Promise<Ports> {
  const file = join(directory, 'ports.json');
  const last = readLast(file);
  const taken = new Set<number>();
  const chosen: Partial<Record<PortName, number>> = {};
  // Asked-for ports first: a free choice must not take one of them.
  for (const [name, variable] of entries()) {
    const port = await requestedPort(variable, env);
    if (port) {
      chosen[name] = port;
      taken.add(port);
    }
  }
  for (const [name] of entries()) {
    const port = chosen[name] ?? (await freePort(last[name], taken));
    chosen[name] = port;
    taken.add(port);
  }
  writeWhole(file, JSON.stringify(chosen));

  return chosen as Ports;
}

function entries(): [PortName, string][] {
  return Object.entries(VARIABLES) as [PortName, string][];
}

function readLast(file: string): Partial<Record<PortName, number>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<PortName, number>>;
  } catch {
    return {};
  }
}
