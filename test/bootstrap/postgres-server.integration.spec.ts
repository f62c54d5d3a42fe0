import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../tools/start/free-port.ts';
import { ensureDatabase, startPostgres } from '../../tools/start/postgres-server.ts';
import type { PostgresServer } from '../../tools/start/postgres-server.ts';

describe('the embedded database', () => {
  let directory: string;
  let server: PostgresServer | undefined;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'prazo database '));
    chmodSync(directory, 0o711);
  });

  afterEach(async () => {
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const start = async () =>
    startPostgres({
      directory: join(directory, 'postgres'),
      port: await freePort(),
      password: 'pá ss@/word:%',
      logFile: join(directory, 'postgres.log'),
      settings: { fsync: 'off' },
    });

  it('that a killed launcher left running is stopped, and its data is there again', async () => {
    const abandoned = await start();
    await ensureDatabase(abandoned, 'prazo test');

    server = await start();
    const client = new pg.Client({
      connectionString: server.url(encodeURIComponent('prazo test')),
    });
    await client.connect();
    const { rows } = await client.query('show server_encoding');
    await client.end();

    expect(server.tookOver).toBe(true);
    expect(rows).toEqual([{ server_encoding: 'UTF8' }]);
  }, 30_000);
});
