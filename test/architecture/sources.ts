import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

export type Source = { readonly file: string; readonly text: string; readonly tree: ts.SourceFile };

/** Tests, generated code, and what the test of the boundaries plants for a moment while others read. */
export const notOurs = /\.spec\.ts$|\/generated\/|(^|\/)planted[^/]*$/;

/** The TypeScript files under these folders that run in production and that we wrote. */
export function sourcesIn(...folders: readonly string[]): Source[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  )
    .filter((file) => !notOurs.test(file))
    .toSorted()
    .map((file) => parse(file, readFileSync(join(root, file), 'utf8')));
}

export function parse(file: string, text: string): Source {
  return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
}

/** Every node of a file, outer ones first. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const inner: ts.Node[] = [];
  ts.forEachChild(node, (child) => void inner.push(child));

  return [node, ...inner.flatMap(nodesOf)];
}
