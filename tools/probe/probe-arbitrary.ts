import { roles, type Role } from '#db/with-firm';
import fc, { type Arbitrary } from 'fast-check';
import { nounOf, operations, type Operation } from '../target/operations.ts';
import { fitting } from '../target/schema-arbitrary.ts';

/** Where the foreign id or word stands. `read`: nowhere, the answer alone is searched. */
export type Place = 'address' | 'body' | 'filter' | 'search' | 'cursor' | 'planted' | 'read';

export type Probe = {
  readonly operation: Operation;
  readonly place: Place;
  readonly role: Role;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** Chooses among the foreign ids, and among the fields that hold one. */
  readonly pick: number;
};

/** What would end the prober's own session in the middle of the run; each has a suite of its own in test. */
const leftOut = new Set([
  'POST /v1/auth/login',
  'POST /v1/auth/logout',
  'POST /v1/auth/firm',
  'DELETE /v1/auth/sessions/{id}',
]);

export const probed = operations.filter(({ name }) => !leftOut.has(name));

export const hasId = (value: unknown) => /\{\{\w*\}\}/.test(JSON.stringify(value) ?? '');

export const probes: Arbitrary<Probe> = fc.oneof(...probed.map(probeOf));

function probeOf(operation: Operation): Arbitrary<Probe> {
  const queries = operation.parameters.filter((parameter) => parameter.in === 'query');
  const ids = queries.filter(({ schema }) => schema.format === 'uuid').map(({ name }) => name);
  const isRead = operation.method === 'GET';
  const body = operation.body ? fitting(operation.body) : fc.constant(undefined);
  const names = new Set(queries.map(({ name }) => name));
  const places: Arbitrary<Pick<Probe, 'place' | 'query' | 'body'>>[] = [
    fc.record({ place: fc.constant('planted'), query: fc.constant({}), body }),
  ];
  const add = (place: Place, query: Arbitrary<Record<string, unknown>>, holder = body) =>
    places.push(fc.record({ place: fc.constant(place), query, body: holder }));
  const none = fc.constant({});
  if (operation.path.includes('{id}')) add('address', none);
  if (isRead && !operation.path.includes('{id}')) add('read', rest(queries, ids));
  if (names.has('q')) add('search', none);
  if (names.has('cursor') && !operation.path.includes('{id}')) add('cursor', none);
  for (const name of ids) add('filter', fc.constant({ [name]: `{{${nounOf(name)}}}` }));
  // Only a body that names something can name something foreign.
  if (operation.body && hasId(fc.sample(body, { numRuns: 100, seed: 1 }))) {
    add('body', none, body.filter(hasId));
  }

  return fc
    .tuple(fc.oneof(...places), fc.constantFrom(...roles), fc.nat())
    .map(([where, role, pick]) => ({ operation, role, pick, ...where }));
}

/** Any of the other parameters: sorting, paging and narrowing must not widen. */
function rest(
  queries: Operation['parameters'],
  ids: readonly string[],
): Arbitrary<Record<string, unknown>> {
  const usable = queries.filter(
    ({ name }) => !ids.includes(name) && !['cursor', 'q'].includes(name),
  );
  const model = Object.fromEntries(
    usable.map(({ name, schema }) => [
      name,
      name === 'mine' ? fc.constantFrom('true', 'false') : fitting(schema, name),
    ]),
  );

  return fc.record(model, { requiredKeys: [], noNullPrototype: true });
}
