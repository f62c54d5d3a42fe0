import { randomUUID } from 'node:crypto';
import type { Sent } from '../target/exchange.ts';
import { subjectOf } from '../target/operations.ts';
import { withIds } from '../target/schema-arbitrary.ts';
import type { Damage, FuzzRequest } from './request-arbitrary.ts';

export type Ids = {
  readonly own: (noun: string, pick: number) => string | undefined;
  readonly foreign: (noun: string, pick: number) => string | undefined;
};

/** The request as it is sent, with all its damage done. */
export function buildRequest(request: FuzzRequest, ids: Ids, token: string | undefined): Sent {
  const { operation, damages } = request;
  let used = 0;
  const choose = (noun: string) => {
    const pick = request.ids[used++ % request.ids.length] ?? 0;
    const source = pick < 8 ? ids.own : ids.foreign;

    return (pick < 11 ? source(noun, pick) : undefined) ?? randomUUID();
  };
  let body = withIds(request.body, choose);
  let id = encodeURIComponent(choose(subjectOf(operation.path)));
  let { method } = operation;
  let suffix = '';
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query)) {
    query.append(name, String(withIds(value, choose)));
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name.toLowerCase()] = String(value);
  if (token) headers['authorization'] = `Bearer ${token}`;
  let text: string | undefined;
  let type = 'application/json';
  for (const damage of damages) {
    if (damage.kind === 'header') headers[damage.header[0]] = damage.header[1];
    else if (damage.kind === 'method') method = damage.method;
    else if (damage.kind === 'id') id = encoded(damage.text);
    else if (damage.kind === 'path') suffix = `/${encoded(damage.text)}`;
    else if (damage.kind === 'query') query.append(damage.name, wellFormed(damage.value));
    else if (damage.kind === 'content-type') type = damage.value;
    else if (damage.kind === 'body') text = damage.text;
    else if (damage.kind === 'cut') text = JSON.stringify(body)?.slice(0, damage.at);
    else body = damageBody(body, damage);
  }
  text ??= body === undefined ? undefined : JSON.stringify(body);
  if (text !== undefined && type !== '') headers['content-type'] = type;
  const path = `${operation.path.replace('{id}', () => id)}${suffix}`;
  const search = query.toString();

  return { method, path: search ? `${path}?${search}` : path, headers, body: text };
}

type InBody = Extract<Damage, { kind: 'value' | 'key' | 'drop' }>;

/** Walks the value in a fixed order; the `at`-th place (counted round and round) is the one that is damaged. */
function damageBody(value: unknown, damage: InBody): unknown {
  const places = count(value, damage.kind === 'value');
  if (places === 0) return damage.kind === 'value' ? damage.value : value;
  let left = damage.at % places;
  const walk = (node: unknown): unknown => {
    const isHere = (damage.kind === 'value' || isObject(node)) && left-- === 0;
    if (isHere && damage.kind === 'value') return damage.value;
    if (Array.isArray(node)) return node.map(walk);
    if (!isObject(node)) return node;
    const entries = Object.entries(node).map(([key, item]): [string, unknown] => [key, walk(item)]);
    if (isHere && damage.kind === 'key') entries.push([damage.key, damage.value]);
    if (isHere && damage.kind === 'drop') entries.shift();

    return Object.fromEntries(entries);
  };

  return walk(value);
}

function count(value: unknown, isEvery: boolean): number {
  const self = isEvery || isObject(value) ? 1 : 0;
  if (Array.isArray(value))
    return value.reduce<number>((sum, item) => sum + count(item, isEvery), self);
  if (!isObject(value)) return value === undefined ? 0 : self;

  return Object.values(value).reduce<number>((sum, item) => sum + count(item, isEvery), self);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** Some of what is odd is sent as it stands, where HTTP allows it; the rest is percent-encoded. */
function encoded(text: string): string {
  return /^[\x21-\x7e]+$/.test(text)
    ? text.replace(/[#?]/g, encodeURIComponent)
    : encodeURIComponent(wellFormed(text));
}
