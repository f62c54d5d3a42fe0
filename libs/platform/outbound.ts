import type { LookupAddress } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** Why a request did not go out, or its answer was not taken. The text of it names no address. */
export class OutboundError extends Error {
  readonly reason:
    | 'scheme'
    | 'credentials'
    | 'port'
    | 'address'
    | 'redirect'
    | 'too_large'
    | 'timeout'
    | 'unreachable';

  constructor(reason: OutboundError['reason'], options?: ErrorOptions) {
    super(`The request was not made: ${reason}`, options);
    this.reason = reason;
  }
}

export type OutboundRequest = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
};

/** The only door for requests to addresses that people type in. */
export type Outbound = (url: string, request: OutboundRequest) => Promise<Response>;

type Rules = {
  readonly ports: readonly number[];
  /** For development and tests: this machine, on any port, also over plain http. */
  readonly isLoopbackOpen?: boolean;
  readonly resolve?: (host: string) => Promise<LookupAddress[]>;
};

const timeoutMs = 5_000;
const mostBytes = 1_048_576;

/**
 * https on known ports, to addresses of the internet alone, without redirects, for five seconds, for one megabyte.
 * Throws OutboundError. The address that is checked is the one that the socket gets: a name is resolved once.
 */
export function openOutbound(rules: Rules): Outbound {
  return async (address, request) => {
    const url = new URL(address);
    const refused = refusalOf(url, rules);
    if (refused) throw new OutboundError(refused);
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await send(url, { request, signal, lookup: guardedLookup(rules) });
    } catch (error) {
      if (error instanceof OutboundError) throw error;
      throw new OutboundError(signal.aborted ? 'timeout' : 'unreachable', { cause: error });
    }
  };
}

/** What the address alone tells. A URL has turned decimal, octal and short forms of an address into the usual one. */
function refusalOf(url: URL, rules: Rules): OutboundError['reason'] | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isOpenLoopback =
    rules.isLoopbackOpen === true &&
    (host === 'localhost' || (isIP(host) > 0 && isLoopbackAddress(host)));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOpenLoopback)) return 'scheme';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (!isOpenLoopback && !rules.ports.includes(Number(url.port || 443))) return 'port';

  // A socket asks nobody about an address that is written out, so the look-up below never sees it.
  return isIP(host) > 0 && !isOpen(host, rules) ? 'address' : undefined;
}

function isOpen(address: string, { isLoopbackOpen }: Rules): boolean {
  return isPublicAddress(address) || (isLoopbackOpen === true && isLoopbackAddress(address));
}

/** How the socket finds its address: one that is closed among several closes them all. */
function guardedLookup(rules: Rules): LookupFunction {
  const find = rules.resolve ?? ((host: string) => resolve(host, { all: true }));

  return (host, { all }, done) =>
    callbackify(find)(host, (error, found) => {
      const [first] = found ?? [];
      if (error) done(error, '', 0);
      else if (!first || !found.every(({ address }) => isOpen(address, rules)))
        done(new OutboundError('address'), '', 0);
      else if (all) done(null, found);
      else done(null, first.address, first.family);
    });
}

type Sending = {
  readonly request: OutboundRequest;
  readonly signal: AbortSignal;
  readonly lookup: LookupFunction;
};

async function send(url: URL, { request, signal, lookup }: Sending): Promise<Response> {
  const open = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { method, headers, body } = request;
  // No agent: a connection that is kept would be used again without a look at its address.
  const options = { method, headers, signal, lookup, agent: false } as const;
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    open(url, options, done).on('error', fail).end(body);
  });
  try {
    return await readAnswer(answer);
  } finally {
    answer.destroy();
  }
}

async function readAnswer(answer: IncomingMessage): Promise<Response> {
  const { statusCode: status = 500 } = answer;
  if (status >= 300 && status < 400) throw new OutboundError('redirect');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > mostBytes) throw new OutboundError('too_large');
    chunks.push(bytes);
  }
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const isEmpty = status === 204 || status === 205;

  return new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers });
}
