import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '#platform/config';
import { testMasterKeys } from '#test/harness/test-database';
import { parseDockerfile, withBases } from './dockerfile.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const Service = z.object({
  image: z.string().optional(),
  build: z.object({ dockerfile: z.string(), target: z.string() }).optional(),
  restart: z.string(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  read_only: z.boolean().default(false),
  deploy: z.object({ resources: z.object({ limits: z.object({ memory: z.string() }) }) }),
});
const Compose = z.object({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) })),
});

const composeText = read('docker-compose.yml');
const { services, networks } = Compose.parse(parse(composeText, { merge: true }));
const stages = parseDockerfile(read('docker/Dockerfile'));
const pinned = /:v?\d+\.\d+[\w.-]*$/;
const required = (text: string) =>
  new Set([...text.matchAll(/\$\{(\w+):\?/g)].map((match) => match[1]));

/** What compose makes of `${NAME:-default}` and `${NAME:?reason}`, with a value of its own for everything that is required. */
function fill(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/\$\{\w+:([-?])([^}]*)\}/g, (_all, kind, text) =>
        kind === '-' ? text : name === 'MASTER_KEYS' ? testMasterKeys : `given-${name}`,
      ),
    ]),
  );
}

describe('docker-compose.yml', () => {
  it.each(Object.entries(services))('%s shows its health, or ends', (name, service) => {
    const image = service.build ? withBases(stages, service.build.target) : [];
    const isWatched =
      service.healthcheck !== undefined ||
      image.some(({ keyword, text }) => keyword === 'HEALTHCHECK' && text !== 'NONE');
    const waitsForItsEnd = Object.values(services).some(
      (other) => other.depends_on[name]?.condition === 'service_completed_successfully',
    );

    expect(isWatched || (service.restart === 'no' && waitsForItsEnd)).toBe(true);
  });

  it.each(Object.entries(services))('%s is built here or pinned to a minor', (_name, service) => {
    const image = service.image ?? service.build?.target;

    expect(image).toMatch(service.image ? pinned : /^(api|worker|admin|migrate)$/);
    expect(service.build?.dockerfile ?? 'docker/Dockerfile').toBe('docker/Dockerfile');
  });

  it('publishes the application and the inbox, to this machine only', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports.length > 0);

    expect(published.map(([name]) => name).sort()).toEqual(['admin', 'inbox']);
    for (const port of published.flatMap(([, { ports }]) => ports)) {
      expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it.each(['postgres', 'redis', 's3', 'migrate', 'api'])('%s has no way out', (name) => {
    for (const network of services[name]?.networks ?? ['none']) {
      expect(networks[network]).toEqual({ internal: true });
    }
  });

  it.each(['api', 'worker'])('%s gets what its configuration asks for', (name) => {
    const config = readConfig(fill(services[name]?.environment ?? {}));

    expect(config).toMatchObject({ NODE_ENV: 'production', TRUSTED_PROXIES: /\d/ });
    expect(Object.keys(services[name]?.environment ?? {})).not.toContain('DATABASE_OWNER_URL');
  });

  it('takes every secret from the environment and refuses to start without', () => {
    const example = read('docker/.env.example');
    const empty = [...example.matchAll(/^(\w+)=$/gm)].map((match) => match[1]);
    const documented = [...example.matchAll(/^(\w+)=/gm)].map((match) => match[1]);
    const used = [...composeText.matchAll(/\$\{(\w+)/g)].map((match) => match[1]);

    expect(required(composeText)).toEqual(new Set(empty));
    expect(new Set(used)).toEqual(new Set(documented));
    expect(composeText).not.toMatch(/(PASSWORD|SECRET_\w*KEY): *['"]?\w/);
  });

  it('gives ours nothing to write to', () => {
    const ours = Object.entries(services).filter(([, { build }]) => build);

    expect(ours.map(([name, { read_only }]) => [name, read_only])).toEqual(
      ['migrate', 'api', 'worker', 'admin'].map((name) => [name, true]),
    );
  });
});

describe('docker/Dockerfile', () => {
  const ignored = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const copies = stages
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword, text }) => keyword === 'COPY' && !text.startsWith('--from='))
    .flatMap(({ text }) => text.split(/\s+/).slice(0, -1));

  /** The last line that matches decides, as Docker has it. */
  const isSent = (path: string) =>
    ignored.reduce((sent, line) => {
      const pattern = line.replace(/^!/, '');
      const matches =
        path === pattern || path.startsWith(`${pattern}/`) || matchesGlob(path, pattern);

      return matches || (pattern === '*' && path !== '') ? line.startsWith('!') : sent;
    }, true);

  it.each([...new Set(copies)])('finds %s and is sent it', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
    expect(isSent(path)).toBe(true);
  });

  it.each(['.env', 'docker/.env', '.git/config', 'apps/api/.env', 'test/docker/compose.spec.ts'])(
    'is never sent %s',
    (path) => {
      expect(isSent(path)).toBe(false);
    },
  );

  it('runs the Node that the tests run on, to the minor', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const minor = devDependencies['node']?.split('.').slice(0, 2).join('.');
    const bases = stages.map(({ from }) => from).filter((from) => from.includes(':'));

    for (const base of bases) expect(base).toMatch(pinned);
    expect(bases).toContain(`node:${minor}-bookworm-slim`);
  });

  it.each(['api', 'worker', 'migrate'])('%s runs without root and stops on SIGTERM', (target) => {
    const instructions = withBases(stages, target);
    const last = (keyword: string) => instructions.findLast((each) => each.keyword === keyword);

    expect(last('USER')?.text).toBe('node');
    expect(last('STOPSIGNAL')?.text).toBe('SIGTERM');
    expect(instructions.filter(({ keyword }) => keyword === 'RUN')).toEqual([]);
  });
});

describe('docs/production.md', () => {
  const rows = [...read('docs/production.md').matchAll(/^\| `([A-Z0-9_]+)` +\| ([^|]+) \|/gm)];
  const documented = rows.map(([, name = '', fallback = '']) => ({
    name,
    fallback: fallback.trim().replaceAll('`', ''),
  }));
  const needed = {
    DATABASE_URL: 'postgres://a@b/c',
    REDIS_URL: 'redis://a',
    SMTP_URL: 'smtp://a',
    STORAGE_DIR: '/a',
    MASTER_KEYS: testMasterKeys,
    ADMIN_URL: 'https://a',
  };

  it('documents every variable that api and worker read, and no other', () => {
    const known = [...read('libs/platform/config.ts').matchAll(/^ {4}([A-Z0-9_]+): /gm)];

    expect(new Set(documented.map(({ name }) => name))).toEqual(
      new Set(known.map(([, name]) => name)),
    );
  });

  it('tells each default as it is', () => {
    const { MASTER_KEYS: _keys, ...config } = readConfig(needed);
    const defaults = Object.entries(config).filter(([name]) => !(name in needed));
    const told = documented.filter(({ fallback }) => !/^(required|none)$/.test(fallback));

    expect(Object.fromEntries(told.map(({ name, fallback }) => [name, fallback]))).toEqual(
      Object.fromEntries(defaults.map(([name, value]) => [name, String(value)])),
    );
  });

  it.each(['DATABASE_URL', 'MASTER_KEYS', 'SMTP_URL', 'ADMIN_URL'])(
    'calls %s required, which it is',
    (name) => {
      expect(documented.find((each) => each.name === name)?.fallback).toBe('required');
      expect(() => readConfig({ ...needed, [name]: '' })).toThrow(name);
    },
  );
});
