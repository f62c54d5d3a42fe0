import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePorts } from '../../tools/start/ports.ts';

describe('the ports of a start', () => {
  let directory: string;
  let server: Server;
  let busy: number;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'prazo ports '));
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    busy = (server.address() as AddressInfo).port;
  });

  afterEach(() => {
    server.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('are free, all different, and the same the next time', async () => {
    const first = await choosePorts(directory, {});

    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
    expect(await choosePorts(directory, {})).toEqual(first);
  });

  it('change where another program has taken one meanwhile', async () => {
    const first = await choosePorts(directory, {});
    const other = createServer().listen(first.admin, '127.0.0.1');
    await once(other, 'listening');

    const next = await choosePorts(directory, {});

    other.close();
    expect(next.admin).not.toBe(first.admin);
    expect(next.api).toBe(first.api);
  });

  it.each([
    ['a taken one', () => String(busy), /INBOX_PORT=\d+: another program already listens/],
    ['no number', () => '80x', /INBOX_PORT=80x is not a port/],
  ])('asked for as %s are refused by name', async (_case, port, message) => {
    await expect(choosePorts(directory, { INBOX_PORT: port() })).rejects.toThrow(message);
  });
});
