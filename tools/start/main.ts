import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startInbox } from '../inbox/start-inbox.ts';
import { buildAdmin, serveAdmin } from './admin.ts';
import { waitForApi } from './api-ready.ts';
import { openDataDirectory, writeWhole } from './data-directory.ts';
import { openDatabase } from './database.ts';
import { childEnvironment } from './environment.ts';
import { endWithLauncher } from './launcher.ts';
import { choosePorts } from './ports.ts';
import type { Ports } from './ports.ts';
import type { RunningProcess } from './postgres-server.ts';
import { Refusal } from './refusal.ts';
import { loadSecrets } from './secrets.ts';
import { handleShutdown } from './shutdown.ts';
import { say, step } from './step.ts';
import { summaryOf } from './summary.ts';
import type { Login } from './summary.ts';
import { supervise } from './supervised-child.ts';
import type { SupervisedChild } from './supervised-child.ts';

const root = resolve(import.meta.dirname, '../..');
const env = process.env;
const shutdown = handleShutdown();

try {
  await start();
} catch (error) {
  if (!shutdown.isStopping()) {
    const isExplained = error instanceof Refusal;
    say(
      `\n  Prazo could not start.\n${isExplained ? error.message : String((error as Error).stack)}`,
    );
  }
  await shutdown.stop(1);
}

async function start(): Promise<void> {
  // Logs, mail and documents of a firm are nobody else's on this machine.
  process.umask(0o077);
  const data = openDataDirectory(root, env);
  shutdown.onStop(data.release);
  rmSync(join(data.path, 'ready.json'), { force: true });
  say('\n  Prazo is starting.\n');
  const ports = await choosePorts(data.path, env);
  const [database, inbox] = await Promise.all([
    prepareDatabase(data.path, ports),
    openInbox(data.path, ports),
    build(),
  ]);
  const apiUrl = `http://127.0.0.1:${ports.api}`;
  const children = childEnvironment(env, {
    directory: data.path,
    ports,
    smtpUrl: inbox.smtpUrl,
    ...database,
  });
  const programs = ['worker', 'api'].map((name) => runProgram(name, data.path, children));
  shutdown.onStop(
    () => Promise.all(programs.map((program) => program.stop())).then(() => undefined),
    () => programs.forEach((program) => program.kill()),
  );
  const gaveUp = programs.map((program) => program.gaveUp);
  await step('API', 'ready', () =>
    Promise.race([waitForApi(apiUrl, join(data.path, 'logs', 'api.log')), ...gaveUp]),
  );
  const admin = await step('Admin', 'served', () =>
    serveAdmin(root, { port: ports.admin, apiUrl, storageOrigin: storageOrigin(env) }),
  );
  shutdown.onStop(admin.stop);
  const ready = { adminUrl: admin.url, apiUrl, inboxUrl: inbox.webUrl, logins: database.logins };
  shutdown.onStop(() => rmSync(join(data.path, 'ready.json'), { force: true }));
  writeWhole(join(data.path, 'ready.json'), JSON.stringify(ready, null, 2));
  say(summaryOf(ready, data.path));
  await Promise.race(gaveUp);
}

type Database = {
  readonly databaseUrl: string;
  readonly queueDatabaseUrl: string;
  readonly masterKeys: string;
  readonly logins: readonly Login[];
};

async function prepareDatabase(directory: string, ports: Ports): Promise<Database> {
  const onProcess = (server: RunningProcess) => {
    shutdown.onStop(server.stop, server.kill);
    endWithLauncher(server.pid);
  };
  const ownerUrl = await openDatabase({ directory, port: ports.database, env, step, onProcess });
  const urls = await step('Schema', 'up to date', async (detail) => {
    const { migrate } = await import('#db/migrate');
    const { provisionLogins } = await import('#db/provision');
    const applied = await migrate(ownerUrl);
    if (applied.length > 0) detail(`${applied.length} migrations applied`);

    return provisionLogins(ownerUrl);
  });
  const masterKeys = env['MASTER_KEYS'] || loadSecrets(directory).masterKeys;
  const logins = await step('Demo', 'demo firms there', async (detail) => {
    const { seedDemo } = await import('../demo/seed-demo.ts');
    const { databaseUrl } = urls;

    return seedDemo({ databaseOwnerUrl: ownerUrl, databaseUrl, masterKeys, log: detail });
  });

  return { ...urls, masterKeys, logins };
}

async function openInbox(
  directory: string,
  ports: Ports,
): Promise<{ smtpUrl: string; webUrl: string | null }> {
  const given = env['SMTP_URL'];
  if (given) return { smtpUrl: given, webUrl: null };
  const inbox = await step('Inbox', 'mail is kept here, nothing leaves this machine', () =>
    startInbox({ directory: join(directory, 'mail'), smtpPort: ports.smtp, webPort: ports.inbox }),
  );
  shutdown.onStop(inbox.stop);

  return { smtpUrl: inbox.smtpUrl, webUrl: inbox.webUrl };
}

async function build(): Promise<void> {
  await step('Build', 'API and worker', async () => {
    const { buildServers } = await import('../build.ts');
    await buildServers();
  });
  await step('Build', 'admin application', async (detail) =>
    detail(`admin application (${await buildAdmin(root)})`),
  );
}

function runProgram(name: string, directory: string, children: NodeJS.ProcessEnv): SupervisedChild {
  return supervise({
    name,
    script: join(root, 'dist', name, 'main.mjs'),
    cwd: root,
    env: children,
    logFile: join(directory, 'logs', `${name}.log`),
    say: (line) => say(`  ${line}`),
  });
}

function storageOrigin(env: NodeJS.ProcessEnv): string | undefined {
  return URL.parse(env['S3_PUBLIC_URL'] || env['S3_URL'] || '')?.origin;
}
