import type { Exchange } from './exchange.ts';
import { answerOf, nounOf, operations, subjectOf } from './operations.ts';

/** The ids that a member sees, by the noun they stand for: how an attacker would learn them. */
export type KnownIds = ReadonlyMap<string, readonly string[]>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads everything the API shows this member and notes each id under its noun. */
export async function learnIds(exchange: Exchange, token: string): Promise<KnownIds> {
  const ids = new Map<string, Set<string>>();
  const note = (noun: string, id: string) => ids.set(noun, (ids.get(noun) ?? new Set()).add(id));
  const read = async (path: string, noun: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const { status, contentType, body } = await exchange.ask({ method: 'GET', path, headers });
    if (status === 200 && contentType.includes('json')) harvest(JSON.parse(body), noun, note);
  };
  const reads = operations.filter(
    ({ method, path, answersJson }) => method === 'GET' && path !== '/health/live' && answersJson,
  );
  for (const { path } of reads.filter(({ path }) => !path.includes('{'))) {
    await read(`${path}${widest[path] ?? ''}`, answerOf(path));
  }
  // Twice: what lies in a case names things that have an address of their own.
  for (let round = 0; round < 2; round += 1) {
    for (const { path } of reads.filter(({ path }) => path.includes('{'))) {
      for (const id of [...(ids.get(subjectOf(path)) ?? [])].slice(0, 5)) {
        await read(path.replace('{id}', id), answerOf(path));
      }
    }
  }

  return new Map([...ids].map(([noun, found]) => [noun, [...found]]));
}

/** Lists that show a part unless they are asked for all. */
const widest: Readonly<Record<string, string>> = {
  '/v1/alerts': '?state=all',
  '/v1/impacts/changes': '?state=all',
  '/v1/reports/stalled': '?minDays=0',
};

/** What only wraps the answer says nothing of its noun. */
const wrappings = new Set(['items', 'id', 'request', 'held']);

function harvest(value: unknown, noun: string, note: (noun: string, id: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) harvest(item, noun, note);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const under = wrappings.has(key) ? noun : nounOf(key);
      if (typeof item === 'string' && uuid.test(item)) note(under, item);
      else harvest(item, under, note);
    }
  }
}
