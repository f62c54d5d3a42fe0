import { pino, type Logger } from 'pino';
import { createApp } from '#api/create-app';
import { createAdapter } from '#api/http/adapter';
import { readConfig } from '#platform/config';
import type { Storage } from '#platform/storage/storage';
import { openStorage } from '#platform/storage/open-storage';
import { startStorage } from '#test/harness/test-storage';
import { testPassword } from '#test/harness/mint-firm';
import { testMasterKeys, type TestDatabase } from '#test/harness/test-database';

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

type Ask = {
  readonly as?: string;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type TestApi = {
  readonly url: string;
  /** Every route that was registered, as "METHOD /path/:id". */
  readonly routes: readonly string[];
  readonly ask: (route: string, options?: Ask) => Promise<Answer>;
  /** The session token of a member, for `as`. */
  readonly signIn: (member: { readonly email: string }) => Promise<string>;
  readonly storage: Storage;
  readonly stop: () => Promise<void>;
};

/** The real application on a port of its own. Requests go over a real socket. */
export async function startApi(
  server: Pick<TestDatabase, 'database' | 'databaseUrl'>,
  environment: Readonly<Record<string, string>> = {},
  logger: Logger = pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' }),
): Promise<TestApi> {
  const files =
    (environment['S3_URL'] ?? environment['STORAGE_DIR']) ? undefined : await startStorage();
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: server.databaseUrl,
    QUEUE_DATABASE_URL: server.databaseUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MASTER_KEYS: testMasterKeys,
    ADMIN_URL: 'http://admin.test',
    // Suites ask faster than people: what is said of the limits is tested where they are set.
    FIRM_RATE: '100000',
    ...files?.environment,
    ...environment,
  });
  const adapter = createAdapter(logger, config.TRUSTED_PROXIES);
  const routes: string[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((each) => `${each} ${url}`));
  });
  const storage = await openStorage(config, server.database.clock);
  const parts = { config, database: server.database, storage, logger };
  const app = await createApp(parts, adapter);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const ask = (route: string, options: Ask = {}) => askAt(url, route, options);

  return {
    url,
    routes,
    storage,
    ask,
    signIn: async ({ email }) => {
      const { headers } = await ask('POST /v1/auth/login', {
        json: { email, password: testPassword },
      });

      return /prazo_session=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
    },
    stop: async () => {
      await app.close();
      await files?.stop();
    },
  };
}

async function askAt(
  url: string,
  route: string,
  { as, json, text, headers }: Ask,
): Promise<Answer> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const body = json === undefined ? text : JSON.stringify(json);
  const answer = await fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(as && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const content = await answer.text();
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');

  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson ? JSON.parse(content) : content,
  };
}
