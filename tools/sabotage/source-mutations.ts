import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { rolesWith, isPermission } from '#services/access/permissions';
import { roles } from '#db/with-firm';
import { walls } from './walls.ts';

/** What is put in the place of a piece of a source file while it is loaded. */
export type Edit = {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

export type SourceMutation = {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Suites that are asked first, before those that import the file. */
  readonly first?: readonly string[];
  /** Of those suites only the tests with these words. */
  readonly words?: string;
  /** The first suite has a test for each route, named after it. */
  readonly isOfRoutes?: boolean;
};

const routesSuite = 'test/api/routes.integration.spec.ts';
const auditSuite = 'test/api/audited-routes.integration.spec.ts';

/** The written rights and records of the source: each call that asks for a permission, leaves a record or leaves word. */
export function callMutations(): SourceMutation[] {
  return sources('{libs/services,apps/api/src}/**/*.ts').flatMap((file) => {
    const found: SourceMutation[] = [];
    const source = parse(file);
    visit(source, (node) => {
      if (!ts.isCallExpression(node)) return;
      const place = { file, start: node.getStart(source), end: node.getEnd() };
      const mutate = (what: string, text: string, words?: string, suite = routesSuite) =>
        found.push({
          name: `${what} ${file}`,
          edits: [{ ...place, text }],
          ...(words && { first: [suite], words, isOfRoutes: true }),
        });
      const [actor, permission] = node.arguments.map((argument) => argument.getText(source));
      switch (node.expression.getText(source)) {
        case 'requirePermission':
          mutate('permission not asked', `(${actor}.userId ?? '')`, 'nobody has heard of');
          if (isNarrow(permission)) {
            mutate(
              'permission weaker',
              `requirePermission(${actor}, 'files.read')`,
              'is closed for want',
            );
          }
          break;
        case 'can':
          mutate('always allowed', 'true');
          break;
        case 'writeAudit':
          mutate('no writeAudit', 'undefined', 'is audited', auditSuite);
          break;
        case 'leaveWord':
          mutate('no leaveWord', 'undefined');
      }
    });

    return found;
  });
}

/** Some role does not have it, so that asking for what everybody has is weaker. */
function isNarrow(text = ''): boolean {
  const permission = text.replaceAll("'", '');

  return isPermission(permission) && rolesWith(permission).length < roles.length;
}

/** The walls that stand once, each named with the words that make it and what they would be without it. */
export function wallMutations(): SourceMutation[] {
  return walls.map(({ name, file, from, to, first }) => {
    const source = readFileSync(file, 'utf8');
    const start = source.indexOf(from);
    if (start < 0 || source.includes(from, start + 1)) {
      throw new Error(`${file} does not hold exactly once what "${name}" takes away: ${from}`);
    }
    const edits = [{ file, start, end: start + from.length, text: to }];

    return { name: `${name} (${file})`, edits, ...(first && { first }) };
  });
}

/** What takes one wall away, by the name of the wall. */
export function editsOf(wall: string): readonly Edit[] {
  return wallMutations().find(({ name }) => name.startsWith(`${wall} (`))?.edits ?? [];
}

/** Every condition by which hand-written SQL names the firm, all to be taken away at once: the policies hold alone. */
export function firmConditions(): Edit[] {
  return sources('libs/{services,db}/**/*.ts').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const found = text.matchAll(/\b(?:\w+\.)?firm_id = (?:\$1\b|\w+\.firm_id\b)/g);

    return [...found].map((match) => ({
      file,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].includes('$1') ? '$1::uuid IS NOT NULL' : 'true',
    }));
  });
}

export type Handler = {
  readonly route: string;
  readonly file: string;
  readonly start: number;
  readonly text: string;
  readonly isPublic: boolean;
};

const verbs = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);

/** Every method of a controller that needs a session. */
export function guardedHandlers(): Handler[] {
  return allHandlers().filter(({ isPublic }) => !isPublic);
}

/** Every method of a controller, where its decorators begin. */
export function allHandlers(): Handler[] {
  return sources('apps/api/src/**/*.controller.ts').flatMap((file) => {
    const source = parse(file);
    const handlers: Handler[] = [];
    visit(source, (node) => {
      if (!ts.isMethodDeclaration(node)) return;
      const own = callsOf(node, source);
      const verb = own.find(({ name }) => verbs.has(name));
      const around = callsOf(node.parent, source);
      if (!verb) return;
      const isPublic = [...own, ...around].some(({ name }) => name === 'Public');
      const base = around.find(({ name }) => name === 'Controller')?.argument ?? '';
      const path = [base, verb.argument].filter(Boolean).join('/');
      const start = ts.getDecorators(node)?.[0]?.getStart(source) ?? node.getStart(source);
      const route = `${verb.name.toUpperCase()} /${path}`;
      handlers.push({ route, file, start, text: node.getText(source), isPublic });
    });

    return handlers;
  });
}

function callsOf(node: ts.Node, source: ts.SourceFile) {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];

  return decorators.flatMap(({ expression }) => {
    if (!ts.isCallExpression(expression)) return [];
    const [first] = expression.arguments;

    return {
      name: expression.expression.getText(source),
      argument: first && ts.isStringLiteral(first) ? first.text : '',
    };
  });
}

function sources(pattern: string): string[] {
  return globSync(pattern)
    .filter((file) => !/\.spec\.ts$|\/generated\//.test(file))
    .toSorted();
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}
