import { randomUUID } from 'node:crypto';
import type { Exchange, Received, Sent } from '../target/exchange.ts';
import type { KnownIds } from '../target/learn-ids.ts';
import { subjectOf } from '../target/operations.ts';
import { withIds } from '../target/schema-arbitrary.ts';
import type { Marks } from '../target/marks.ts';
import type { Role } from '#db/with-firm';
import type { Probe } from './probe-arbitrary.ts';

/** A member of one firm who asks for what is another's. */
export type Prober = {
  readonly exchange: Exchange;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly own: KnownIds;
  readonly foreign: KnownIds;
  readonly marks: Marks;
  readonly words: readonly string[];
};

export type Asked = {
  readonly probe: Probe;
  readonly sent: Sent;
  readonly answer: Received;
  /** The same request about what has never existed, where there is such a request. */
  readonly twin: Received | undefined;
};

/** Ids that nobody has, of the shape of real ones. */
const unknownId = () => randomUUID().replace(/-4/, '-7');

export async function askProbe(prober: Prober, probe: Probe): Promise<Asked> {
  const foreignId = (noun: string) => {
    const known = prober.foreign.get(noun) ?? [];

    return pickFrom(known.length > 0 ? known : prober.marks.ids, probe.pick);
  };
  const word = pickFrom(prober.words, probe.pick);
  const sent = requestOf(prober, probe, { idOf: foreignId, word });
  const hasTwin = ['address', 'body', 'filter', 'search'].includes(probe.place);
  if (!hasTwin) {
    return { probe, sent, answer: await prober.exchange.ask(sent), twin: undefined };
  }
  const never = unknownId();
  const other = requestOf(prober, probe, { idOf: () => never, word: `zz${never.slice(0, 8)}` });
  // Either may come first, so that no order of events can tell them apart.
  const isFirst = probe.pick % 2 === 0;
  const first = await prober.exchange.ask(isFirst ? sent : other);
  const second = await prober.exchange.ask(isFirst ? other : sent);

  return { probe, sent, answer: isFirst ? first : second, twin: isFirst ? second : first };
}

type Foreign = { readonly idOf: (noun: string) => string; readonly word: string };

function requestOf(prober: Prober, probe: Probe, foreign: Foreign): Sent {
  const { operation, place, role, pick } = probe;
  const ownId = (noun: string) => pickFrom(prober.own.get(noun) ?? [], pick) ?? unknownId();
  const subject = subjectOf(operation.path);
  const id = place === 'address' ? foreign.idOf(subject) : ownId(subject);
  const headers: Record<string, string> = {
    authorization: `Bearer ${prober.tokens[role]}`,
    'if-match': '"1"',
  };
  // Another's key for repeating a request must not give another's answer; and no header names a firm.
  if (operation.method === 'POST' && place === 'address' && pick % 4 === 0) {
    headers['idempotency-key'] = 'k';
  }
  if (pick % 5 === 0) for (const name of firmHeaders) headers[name] = foreign.idOf('firm');
  const body = bodyOf(probe, foreign, ownId);
  if (body !== undefined) headers['content-type'] = 'application/json';
  const query = new URLSearchParams(queryOf(probe, foreign)).toString();
  const path = operation.path.replace('{id}', id ?? unknownId());

  return {
    method: operation.method,
    path: query ? `${path}?${query}` : path,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  };
}

const firmHeaders = ['x-firm-id', 'x-tenant-id', 'x-user-id'];

function bodyOf(
  { operation, body, place, pick }: Probe,
  foreign: Foreign,
  ownId: (noun: string) => string,
): unknown {
  if (body === undefined || !operation.body) return undefined;
  const places = [...(JSON.stringify(body).match(/\{\{\w*\}\}/g) ?? [])].length;
  let index = 0;
  const filled = withIds(body, (noun) => {
    const isForeign = place === 'body' && index++ === pick % places;

    return isForeign ? foreign.idOf(noun) : ownId(noun);
  });

  return place === 'planted' ? { ...Object(filled), firmId: foreign.idOf('firm') } : filled;
}

function queryOf(
  { operation, query, place, pick }: Probe,
  foreign: Foreign,
): Record<string, string> {
  if (place === 'planted') return { firmId: foreign.idOf('firm') ?? '' };
  if (place === 'search') return { q: foreign.word };
  if (place === 'cursor') {
    const ids = foreign.idOf(subjectOf(operation.path));

    return {
      cursor: Buffer.from(ids, 'utf8').toString('base64url'),
      limit: String(1 + (pick % 100)),
    };
  }
  const filled = Object.entries(query).map(([name, value]) => [
    name,
    String(withIds(value, foreign.idOf)),
  ]);

  return Object.fromEntries(filled);
}

function pickFrom(values: readonly string[], pick: number): string {
  return values[pick % values.length] ?? unknownId();
}
