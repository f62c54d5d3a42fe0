import fc, { type Arbitrary } from 'fast-check';
import { resolveSchema, type Schema } from './operations.ts';

/** What stands for an id until the request is sent: the noun it names. */
export const idOf = (name: string) => `{{${name}}}`;

const days = fc.constantFrom(
  '2026-05-21',
  '2026-02-28',
  '2024-02-29',
  '2025-12-31',
  '2026-01-01',
  '1900-01-01',
  '2199-12-31',
  '2027-12-24',
);
const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Maria João', 'recibo n.º 7', 'Lisboa', 'x') },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }) },
);

/** Values that pass checks which a schema cannot say, by the name of the field. */
const plausible: Readonly<Record<string, readonly string[]>> = {
  nif: ['123456789'],
  niss: ['11111111110'],
  nationality: ['BRA', 'PRT'],
  email: ['maria@example.pt'],
  phone: ['+351 912 345 678'],
  number: ['AB12345', 'X1'],
  back: ['/casos', '/seguranca?conta=linked'],
  municipality: ['Lisboa', 'Porto', '1106'],
  code: ['lisboa', 'PT', '1106', 'porto'],
  password: ['wrong', 'correct horse'],
};

/** Values that fit a schema of the OpenAPI document. `name` is the property they are for. */
export function fitting(given: Schema, name = ''): Arbitrary<unknown> {
  const schema = resolveSchema(given);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, name)));
  if (schema.allOf) {
    return fc
      .tuple(...schema.allOf.map((part) => fitting(part, name)))
      .map((parts) => Object.assign({}, ...parts));
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const types = [schema.type ?? 'null'].flat();

  return fc.oneof(...types.map((type) => ofType(type, schema, name)));
}

function ofType(type: string, schema: Schema, name: string): Arbitrary<unknown> {
  if (type === 'string') return textOf(schema, name);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') {
    return fc.integer({ min: schema.minimum ?? -(2 ** 31), max: schema.maximum ?? 2 ** 31 - 1 });
  }
  if (type === 'number') return fc.double({ noNaN: true });
  if (type === 'array') {
    const length = {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(schema.maxItems ?? 3, 3),
    };

    return fc.array(fitting(schema.items ?? {}, name), length);
  }
  if (type === 'object') return objectOf(schema);

  return fc.constant(null);
}

function objectOf({ properties = {}, required = [] }: Schema): Arbitrary<unknown> {
  const entries = Object.entries(properties);
  const model = Object.fromEntries(entries.map(([key, value]) => [key, fitting(value, key)]));

  return fc.record(model, { requiredKeys: [...required], noNullPrototype: true });
}

function textOf(schema: Schema, name: string): Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 60 } = schema;
  const usual = plausible[name];
  if (format === 'uuid') return fc.constant(idOf(name));
  if (format === 'date') return days;
  if (format === 'date-time') return days.map((day) => `${day}T10:00:00Z`);
  if (usual) return fc.constantFrom(...usual);
  if (format === 'uri') return fc.constant('https://dre.pt/x');
  // A pattern may ask for more than we would choose: a hash is 64 digits.
  if (pattern)
    return fc.stringMatching(new RegExp(pattern), { maxLength: schema.maxLength ?? 200 });

  return texts.map((text) => text.slice(0, maxLength).padEnd(minLength, 'x'));
}

/** A copy of the value in which every id has been put in its place. */
export function withIds(value: unknown, choose: (noun: string) => string): unknown {
  if (typeof value === 'string') {
    return value.replace(/\{\{(\w*)\}\}/g, (_, name: string) => choose(name));
  }
  if (Array.isArray(value)) return value.map((item) => withIds(item, choose));
  if (typeof value !== 'object' || value === null) return value;

  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withIds(item, choose)]),
  );
}
