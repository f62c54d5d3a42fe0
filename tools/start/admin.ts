import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview, type Plugin } from 'vite';
import { newNonce, nonceMark, readPageHeaders } from './page-headers.ts';
import { hasStamp, hashOfSources, writeStamp } from './build-stamp.ts';

const SOURCES = [
  'apps/admin',
  'libs/api-client',
  'libs/domain',
  'package-lock.json',
  'tsconfig.base.json',
];

/** Builds the admin application into dist/admin unless its sources are those of the last build. */
export async function buildAdmin(root: string): Promise<'built' | 'unchanged'> {
  const outDir = join(root, 'dist', 'admin');
  const stamp = join(root, 'dist', '.admin-built');
  const hash = hashOfSources(root, SOURCES);
  if (hasStamp(stamp, hash) && existsSync(join(outDir, 'index.html'))) return 'unchanged';
  await build({
    ...configOf(root),
    build: { outDir, emptyOutDir: true, reportCompressedSize: false },
  });
  writeStamp(stamp, hash);

  return 'built';
}

type AdminOptions = {
  readonly port: number;
  readonly apiUrl: string;
  /** Where browsers put files, when that is not the application's own address. */
  readonly storageOrigin: string | undefined;
};

export type AdminServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Serves dist/admin; what the API answers goes to the API under the same origin, for its cookies. */
export async function serveAdmin(
  root: string,
  { port, apiUrl, storageOrigin }: AdminOptions,
): Promise<AdminServer> {
  const proxied = ['/v1', '/health'];
  const target = { target: apiUrl, changeOrigin: false, xfwd: true };
  const before = process.listeners('SIGTERM');
  const server = await preview({
    ...configOf(root),
    plugins: [protectedPages(root, storageOrigin)],
    build: { outDir: join(root, 'dist', 'admin') },
    preview: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      cors: false,
      proxy: Object.fromEntries(proxied.map((path) => [path, target])),
    },
  });
  // Vite would end the process on SIGTERM, before API, worker and database are stopped in order.
  for (const listener of process.listeners('SIGTERM')) {
    if (!before.includes(listener)) process.off('SIGTERM', listener);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
      await server.close();
    },
  };
}

/** What nginx does before pages and assets in production: the same headers, and a nonce for each page. */
function protectedPages(root: string, storageOrigin?: string): Plugin {
  const headersOf = readPageHeaders(root, storageOrigin);
  const page = readFileSync(join(root, 'dist', 'admin', 'index.html'), 'utf8');
  const isForApi = /^\/(v1|health)(\/|$)/;
  const isHidden = /^\/(docs(\/|$)|openapi\.json$|metrics$)/;

  return {
    name: 'prazo-protected-pages',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://admin');
        if (isForApi.test(pathname)) return next();
        const nonce = newNonce();
        for (const [name, value] of Object.entries(headersOf(nonce)))
          response.setHeader(name, value);
        const isPage = pathname === '/index.html' || !/\.\w+$/.test(pathname);
        if (isHidden.test(pathname)) {
          response.statusCode = 404;
          response.end();
        } else if (isPage) {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.setHeader('cache-control', 'no-cache');
          response.end(page.replaceAll(nonceMark, nonce));
        } else next();
      });
    },
  };
}

function configOf(root: string) {
  const directory = join(root, 'apps', 'admin');

  return {
    root: directory,
    configFile: join(directory, 'vite.config.ts'),
    logLevel: 'warn',
    clearScreen: false,
  } as const;
}
