import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { mintFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { operations, type Operation } from '../../tools/target/operations.ts';
import { fitting, withIds } from '../../tools/target/schema-arbitrary.ts';
import { startApi, type TestApi } from './start-api.ts';

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value with one more key in each of its objects in turn, and the path of that key. */
function planted(value: unknown, at: readonly string[] = []): { path: string; value: unknown }[] {
  if (!isObject(value)) return [];
  const here = { path: [...at, 'planted'].join('.'), value: { ...value, planted: 1 } };
  const inside = Object.entries(value).flatMap(([key, item]) =>
    planted(item, [...at, key]).map((each) => ({
      ...each,
      value: { ...value, [key]: each.value },
    })),
  );

  return [here, ...inside];
}

/** One example for each set of keys that a body of this operation may have. */
function examplesOf({ body }: Operation): unknown[] {
  if (!body) return [];
  const samples = fc.sample(fitting(body), { numRuns: 300, seed: 1 });
  const shapes = new Map<string, unknown>();
  for (const sample of samples) {
    const key = planted(sample)
      .map(({ path }) => path)
      .join();
    const kind: unknown = Reflect.get(Object(sample), 'kind');
    shapes.set(
      `${key} ${String(kind)} ${JSON.stringify(Reflect.get(Object(sample), 'day'))?.slice(0, 16)}`,
      sample,
    );
  }

  return [...shapes.values()];
}

const known = operations.filter(({ name }) => !name.includes('/auth/'));

describe('a key that the API does not know', () => {
  let server: TestDatabase;
  let api: TestApi;
  let as: string;

  beforeAll(async () => {
    server = await startDatabase();
    api = await startApi(server);
    as = await api.signIn((await mintFirm(server)).admin);
  });
  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  const pathsNamed = async (route: string, json?: unknown) => {
    const headers = { 'if-match': '"1"' };
    const { status, body } = await api.ask(route.replace('{id}', randomUUID()), {
      as,
      json,
      headers,
    });
    const errors: { path: string }[] = Reflect.get(Object(body), 'errors') ?? [];

    return { status, paths: errors.map(({ path }) => path) };
  };

  it.each(
    known.filter(({ body }) => body).map((operation) => [operation.name, operation] as const),
  )('is refused by name wherever it stands in the body of %s', async (name, operation) => {
    for (const example of examplesOf(operation)) {
      for (const { path, value } of planted(withIds(example, () => randomUUID()))) {
        expect({ path, ...(await pathsNamed(name, value)) }).toEqual({
          path,
          status: 400,
          paths: expect.arrayContaining([path]),
        });
      }
    }
  });

  it.each(
    known
      .filter(({ parameters }) => parameters.some((each) => each.in === 'query'))
      .map(({ name }) => name),
  )('is refused by name in the query of %s', async (name) => {
    const { status, paths } = await pathsNamed(`${name}?planted=1`);

    // What it lacks is named too, where it cannot do without.
    expect({ status, paths }).toEqual({ status: 400, paths: expect.arrayContaining(['planted']) });
  });
});
