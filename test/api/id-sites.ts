import {
  answerOf,
  nounOf,
  operations,
  resolveSchema,
  subjectOf,
  type Operation,
  type Schema,
} from '../../tools/target/operations.ts';
import { bodies } from './request-bodies.ts';

/** A place in a request where an id can stand. */
export type IdSite = {
  readonly operation: Operation;
  readonly in: 'path' | 'query' | 'cursor' | 'body';
  /** The parameter or the field, with dots where it lies inside another. */
  readonly name: string;
  /** What the id there stands for. */
  readonly noun: string;
  /** One id, or a list of them. */
  readonly isList: boolean;
};

/** The name of the field says another noun than the one it takes, or the one it takes is named for what it does. */
const nouns: Readonly<Record<string, string>> = {
  ownerId: 'member',
  lawyerId: 'member',
  alertsId: 'member',
  actorId: 'member',
  subjectId: 'case',
  followsCaseId: 'case',
  'PUT /v1/cases/{id}/restriction people': 'member',
  'POST /v1/impacts/preview id': 'closure',
  'POST /v1/playbooks/{playbook}/rebase cases.id': 'case',
};

/** Every place for an id of every operation that the API describes: a new route joins by being described. */
export const idSites: readonly IdSite[] = operations.flatMap((operation) => [
  ...operation.parameters.flatMap(({ name, in: where, schema }): IdSite[] => {
    const isList = false;
    const isId = resolveSchema(schema).format === 'uuid';
    if (where === 'path' && isId)
      return [{ operation, in: 'path', name, noun: subjectOf(operation.path), isList }];
    if (name === 'cursor')
      return [{ operation, in: 'cursor', name, noun: answerOf(operation.path), isList }];

    return where === 'query' && isId
      ? [{ operation, in: 'query', name, noun: named(operation, name), isList }]
      : [];
  }),
  ...(operation.body ? inBody(operation, operation.body, '', false) : []),
]);

function inBody(operation: Operation, given: Schema, name: string, isList: boolean): IdSite[] {
  const schema = resolveSchema(given);
  const within = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const found =
    schema.format === 'uuid'
      ? [{ operation, in: 'body' as const, name, noun: named(operation, name), isList }]
      : [];
  const sites = [
    ...found,
    ...within.flatMap((part) => inBody(operation, part, name, isList)),
    ...(schema.items ? inBody(operation, schema.items, name, true) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) =>
      inBody(operation, value, name ? `${name}.${key}` : key, false),
    ),
  ];

  return [...new Map(sites.map((site) => [site.name, site])).values()];
}

function named(operation: Operation, name: string): string {
  const field = name.split('.').at(-1) ?? name;

  return nouns[`${operation.name} ${name}`] ?? nouns[field] ?? nounOf(field);
}

/** As the service registers it: "PUT /v1/cases/:id/steps/:step". */
export function routeOf({ name }: Operation): string {
  return name.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** "POST /v1/cases clientId (body)" */
export function titleOf(site: IdSite): string {
  return `${site.operation.name} ${site.name} (${site.in})`;
}

/** Bodies in which the field can stand at all: it belongs to another shape than the usual one, or excludes a field of it. */
const shapes: Readonly<Record<string, object>> = {
  'POST /v1/impacts/preview id': { kind: 'withdrawal' },
  'POST /v1/impacts/decisions runId': { decision: 'accept' },
  'POST /v1/impacts/acknowledgements runId': {},
};

/** The well-formed body of the site's operation, in which `own` chooses every id but that of the site. */
export function bodyWith(site: IdSite, id: string, own: (noun: string) => string): object {
  const { operation, name } = site;
  const shape = shapes[`${operation.name} ${name}`];
  const usual = bodies[routeOf(operation)] ?? {};
  const body: Record<string, unknown> = { ...(shape ?? usual) };
  for (const other of idSites) {
    if (other.operation !== operation || other.in !== 'body' || !(other.name in body)) continue;
    const chosen = own(other.noun);
    body[other.name] = other.isList ? [chosen] : chosen;
  }
  const last = name.split('.').at(-1) ?? name;
  const value = site.isList ? [id] : id;
  const outer = name.split('.').slice(0, -1);
  outer.reduce<Record<string, unknown>>((at, key) => {
    const known = at[key];
    const inner = { ...Object(Array.isArray(known) ? known[0] : known) };
    at[key] = Array.isArray(known) ? [inner] : inner;

    return inner;
  }, body)[last] = value;

  return body;
}
