import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';
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

export type AdminServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Serves dist/admin; what the API answers goes to the API under the same origin, for its cookies. */
export async function serveAdmin(root: string, port: number, apiUrl: string): Promise<AdminServer> {
  const proxied = ['/v1', '/openapi.json', '/docs', '/health'];
  const target = { target: apiUrl, changeOrigin: false, xfwd: true };
  const before = process.listeners('SIGTERM');
  const server = await preview({
    ...configOf(root),
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

function configOf(root: string) {
  const directory = join(root, 'apps', 'admin');

  return {
    root: directory,
    configFile: join(directory, 'vite.config.ts'),
    logLevel: 'warn',
    clearScreen: false,
  } as const;
}
