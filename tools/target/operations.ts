import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
};

export type Operation = {
  /** "POST /v1/cases/{id}/notices" */
  readonly name: string;
  readonly method: string;
  /** "/v1/cases/{id}/notices": the id is still to be said, every other name in it is one that exists. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  /** Whether it answers with values, and not with a file or nothing. */
  readonly answersJson: boolean;
};

type Described = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
};

type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const file = join(import.meta.dirname, '../../libs/api-client/openapi.json');
const document: Document = JSON.parse(readFileSync(file, 'utf8'));

/** What stands in an address and is the same in every firm. */
const names: Readonly<Record<string, string>> = {
  step: 'check_parents',
  letter: 'complaint',
  playbook: 'newborn_art_124',
};

/** Every operation of the OpenAPI document: a new one is probed without anybody writing it down. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path: path.replaceAll(/\{(\w+)\}/g, (whole, word: string) => names[word] ?? whole),
      parameters,
      body: requestBody?.content['application/json']?.schema,
      answersJson: 'application/json' in (responses['200']?.content ?? {}),
    })),
);

export function resolveSchema(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (!name) return schema;
  const found = document.components.schemas[name];
  if (!found) throw new Error(`The OpenAPI document has no schema ${name}`);

  return resolveSchema(found);
}

/** What an id of this name stands for: "clientId" and "clients" are both a client. */
export function nounOf(name: string): string {
  const bare = name.replace(/Ids?$/, '');

  return known[bare] ?? bare.replace(/s$/, '');
}

const known: Readonly<Record<string, string>> = {
  people: 'person',
  follows: 'submission',
  ids: 'change',
  run: 'impact',
};

/** The noun before `{id}` in a path, or the last one. */
export function subjectOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== 'v1');
  const at = segments.indexOf('{id}');

  return nounOf(segments[at > 0 ? at - 1 : segments.length - 1] ?? '');
}

/** The noun of what a path answers with: its last word. */
export function answerOf(path: string): string {
  return nounOf(path.split('/').findLast((segment) => !segment.startsWith('{')) ?? '');
}
