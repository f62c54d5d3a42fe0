import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '..');

/** Bundles the servers into dist/<name>/main.mjs; what npm installed stays outside. */
export async function buildServers(names = ['api', 'worker']): Promise<void> {
  const binder = join('libs', 'platform', 'bind', 'bind-process.ts');
  await Promise.all(
    names.flatMap((name) => [
      bundle(join(root, 'apps', name, 'src', 'main.ts'), join(root, 'dist', name, 'main.mjs')),
      // A process starts from a file of its own.
      ...(name === 'worker'
        ? [bundle(join(root, binder), join(root, 'dist', name, 'bind-process.mjs'))]
        : []),
    ]),
  );
}

/** One file for Node. rolldown, because Nest needs the decorators' metadata, which type stripping and esbuild drop. */
export async function bundle(entry: string, file: string): Promise<void> {
  const build = await rolldown({
    input: entry,
    cwd: root,
    platform: 'node',
    tsconfig: join(root, 'tsconfig.base.json'),
    // `#…` is ours, and so is the compiler's own runtime; every other bare name is a package.
    external: (id) => !/^[./#]/.test(id) && !id.startsWith('@oxc-project/'),
  });
  await build.write({ file, format: 'esm', sourcemap: true, codeSplitting: false });
  await build.close();
}

if (import.meta.main) {
  const names = process.argv.slice(2);
  await buildServers(names.length > 0 ? names : undefined);
}
