import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { runSuites } from './run-suites.ts';
import { allHandlers, type SourceMutation } from './source-mutations.ts';
import { filesReached } from './suites-of.ts';

/**
 * Makes many mutations in one run of a suite that has a test for each route: of the mutations made together no route
 * reaches two, so that a failed test says which one it noticed. Gives the test by the mutation; what is missing was
 * noticed by none and is to be tried alone.
 */
export async function tryAtOnce(
  mutations: readonly SourceMutation[],
  isOver: () => boolean,
): Promise<Map<string, string>> {
  const noticed = new Map<string, string>();
  for (const { suite, words, round } of rounds(mutations)) {
    if (isOver()) break;
    const edits = round.flatMap(({ mutation }) => mutation.edits);
    const { failed, broken } = await runSuites([suite], edits, { isBrief: false, words });
    if (broken) continue;
    for (const { mutation, routes } of round) {
      const by = failed.find((test) => routes.some((route) => test.includes(` ${route} `)));
      if (by) noticed.set(mutation.name, by);
    }
  }

  return noticed;
}

type Placed = { readonly mutation: SourceMutation; readonly routes: readonly string[] };
type Round = {
  readonly suite: string;
  readonly words: string | undefined;
  readonly round: Placed[];
};

/** Each mutation joins the first round of its suite in which its routes reach no other. */
function rounds(mutations: readonly SourceMutation[]): Round[] {
  const reached = routesByFile();
  const found: Round[] = [];
  for (const mutation of mutations) {
    const [suite] = mutation.first ?? [];
    const routes = reached.get(mutation.edits[0]?.file ?? '') ?? [];
    if (!mutation.isOfRoutes || !suite || routes.length === 0) continue;
    const isFree = ({ round }: Round) =>
      !round.some((other) => other.routes.some((route) => routes.includes(route)));
    const free = found.find(
      (each) => each.suite === suite && each.words === mutation.words && isFree(each),
    );
    if (free) free.round.push({ mutation, routes });
    else found.push({ suite, words: mutation.words, round: [{ mutation, routes }] });
  }

  return found;
}

/** By file of the services: the routes whose handlers name what comes from it, or from what imports it. */
function routesByFile(): Map<string, string[]> {
  const routes = new Map<string, string[]>();
  for (const { route, file, text } of allHandlers()) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const named = source.statements.filter(ts.isImportDeclaration).filter(({ importClause }) => {
      const bindings = importClause?.namedBindings;

      return (
        bindings &&
        ts.isNamedImports(bindings) &&
        bindings.elements.some(({ name }) => new RegExp(`\\b${name.text}\\(`).test(text))
      );
    });
    const modules = named.flatMap(({ moduleSpecifier }) =>
      ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : [],
    );
    for (const each of filesReached(file, modules)) {
      routes.set(each, [...(routes.get(each) ?? []), route]);
    }
  }

  return routes;
}
