import fc, { type Arbitrary } from 'fast-check';
import { operations, type Operation } from '../target/operations.ts';
import { fitting } from '../target/schema-arbitrary.ts';
import {
  brokenBodies,
  contentTypes,
  keys,
  methods,
  nasty,
  nastyText,
  oddHeaders,
} from './nasty.ts';

export const callers = [
  'anonymous',
  'forged',
  'paralegal',
  'lawyer',
  'admin',
  'auditor',
  'other firm',
] as const;

/** One thing that is wrong with a request. */
export type Damage =
  | { readonly kind: 'value'; readonly at: number; readonly value: unknown }
  | { readonly kind: 'key'; readonly at: number; readonly key: string; readonly value: unknown }
  | { readonly kind: 'drop'; readonly at: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'body'; readonly text: string }
  | { readonly kind: 'content-type'; readonly value: string }
  | { readonly kind: 'header'; readonly header: readonly [string, string] }
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'id'; readonly text: string }
  | { readonly kind: 'path'; readonly text: string }
  | { readonly kind: 'query'; readonly name: string; readonly value: string };

export type FuzzRequest = {
  readonly operation: Operation;
  readonly caller: (typeof callers)[number];
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** Each id in turn: the caller's own, another firm's, or nobody's. */
  readonly ids: readonly number[];
  readonly damages: readonly Damage[];
};

const damage: Arbitrary<Damage> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('value'), at: fc.nat(60), value: nasty }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('key'), at: fc.nat(20), key: keys, value: nasty }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop'), at: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut'), at: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('body'), text: brokenBodies }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('content-type'), value: contentTypes }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('header'), header: oddHeaders }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('method'), method: methods }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('id'), text: nastyText }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('path'), text: nastyText }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('query'),
      name: fc.oneof(
        keys,
        fc.constantFrom('q', 'limit', 'cursor', 'status', 'q[]', 'q[a]', 'limit[]', 'mine'),
      ),
      value: nastyText,
    }),
  },
);

/** What fits by its schema says too little of these. */
const usual: Readonly<Record<string, Arbitrary<string>>> = {
  'if-match': fc.integer({ min: 1, max: 4 }).map((version) => `"${version}"`),
  'idempotency-key': fc.uuid(),
  mine: fc.constantFrom('true', 'false'),
  cursor: fc.uuid().map((id) => Buffer.from(id, 'utf8').toString('base64url')),
};

/** A request of any operation: half of them fit the document, the others are damaged in one to four ways. */
export const requests: Arbitrary<FuzzRequest> = fc.oneof(
  ...operations.map((operation) => requestOf(operation)),
);

function requestOf(operation: Operation): Arbitrary<FuzzRequest> {
  return fc.record({
    operation: fc.constant(operation),
    caller: fc.constantFrom(...callers, 'lawyer', 'admin'),
    query: parametersOf(operation, 'query'),
    headers: parametersOf(operation, 'header'),
    body: operation.body ? fitting(operation.body) : fc.constant(undefined),
    ids: fc.array(fc.nat(11), { minLength: 1, maxLength: 6 }),
    damages: fc.oneof(fc.constant([]), fc.array(damage, { minLength: 1, maxLength: 4 })),
  });
}

function parametersOf(
  operation: Operation,
  place: 'query' | 'header',
): Arbitrary<Record<string, unknown>> {
  const chosen = operation.parameters.filter((parameter) => parameter.in === place);
  const model = Object.fromEntries(
    chosen.map(({ name, schema }) => [name, usual[name.toLowerCase()] ?? fitting(schema, name)]),
  );
  const requiredKeys = chosen.filter(({ required }) => required).map(({ name }) => name);

  return fc.record(model, { requiredKeys, noNullPrototype: true });
}
