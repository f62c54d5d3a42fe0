import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const aliases: readonly (readonly [string, string])[] = Object.entries(
  JSON.parse(readFileSync('package.json', 'utf8')).imports as Record<string, string>,
).map(([alias, path]) => [alias.replace('*', ''), path.replace(/^\.\//, '').replace('*.ts', '')]);

/** Suites that start what was built before, or the whole product: a change made while loading does not reach them. */
const leftOut = /^test\/(browser|bootstrap|docker|processes|tools|architecture)\/|crash-on/;

const imports = new Map<string, readonly string[]>();

/**
 * The suites that can notice a change of a file: near those that import it or what imports it, those without servers first,
 * far the others. Among them those first that are called as the file is.
 */
export function suitesOf(file: string): { readonly near: string[]; readonly far: string[] } {
  const distances = suites()
    .map((suite) => ({ suite, distance: distanceTo(file, suite) }))
    .filter(({ distance }) => distance < Infinity)
    .toSorted((a, b) => a.distance - b.distance);
  const kin = (suite: string) => wordsOf(file).filter((word) => suite.includes(word)).length;
  const named = (from: number, to: number) =>
    distances
      .filter(({ distance }) => distance >= from && distance <= to)
      .map(({ suite }) => suite)
      .toSorted((a, b) => kin(b) - kin(a));
  const needsServers = (suite: string) => Number(suite.includes('.integration.'));

  return {
    near: named(0, 1).toSorted((a, b) => needsServers(a) - needsServers(b)),
    far: named(2, Infinity),
  };
}

/** What a file is about, as suites about it are called: "case-letters/make-letter" goes with "letters". */
function wordsOf(file: string): string[] {
  const words = file.replace(/^(libs|apps)\/\w+\/|\.ts$/g, '').split(/[-/.]/);

  return [
    ...new Set(words.map((word) => word.replace(/s$/, '')).filter((word) => word.length > 3)),
  ];
}

function suites(): string[] {
  return globSync('{test,libs,apps/api,apps/worker}/**/*.spec.ts')
    .filter((suite) => !leftOut.test(suite))
    .toSorted();
}

/** How many imports lie between a suite and a file. */
function distanceTo(file: string, suite: string): number {
  const seen = new Set([suite]);
  let level = [suite];
  for (let distance = 0; level.length > 0; distance += 1) {
    if (level.includes(file)) return distance;
    level = level.flatMap(importsOf).filter((next) => !seen.has(next) && seen.add(next));
  }

  return Infinity;
}

/** The files that these modules, named in a file, are and import in turn. */
export function filesReached(from: string, modules: readonly string[]): Set<string> {
  const seen = new Set<string>();
  let level = modules.flatMap((name) => resolve(from, name) ?? []);
  while (level.length > 0) {
    for (const file of level) seen.add(file);
    level = level.flatMap(importsOf).filter((next) => !seen.has(next));
  }

  return seen;
}

function importsOf(file: string): readonly string[] {
  const known = imports.get(file);
  if (known) return known;
  const found = ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.flatMap(({ fileName }) => resolve(file, fileName) ?? []);
  imports.set(file, found);

  return found;
}

function resolve(from: string, name: string): string | undefined {
  if (name.startsWith('.')) return existing(relative('.', join(dirname(from), name)));
  const alias = aliases.find(([prefix]) => name.startsWith(prefix));

  return alias && existing(`${alias[1]}${name.slice(alias[0].length)}.ts`);
}

function existing(path: string): string | undefined {
  return path.endsWith('.ts') && existsSync(path) ? path : undefined;
}
