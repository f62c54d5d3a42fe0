import type { Marks } from '../target/marks.ts';
import type { Received } from '../target/exchange.ts';
import type { Asked } from './ask-probe.ts';

/** What is wrong with the answer to a probe, in one line; undefined when nothing is. */
export function judge({ probe, answer, twin }: Asked, marks: Marks): string | undefined {
  const mark = marks.foundIn(`${answer.headers}\n${answer.body}`);
  if (mark) return `the answer holds ${mark} of the other firm`;
  if (answer.status === 0) return `no answer: ${answer.failure}`;
  if (answer.status >= 500) return `answered ${answer.status}`;
  const { place } = probe;
  const isDone = answer.status < 300;
  if (place === 'address' && isDone) return `a foreign address answered ${answer.status}`;
  if (place === 'body' && answer.status === 201) return 'something was made with a foreign id';
  if (place === 'planted' && probe.body !== undefined && isDone) {
    return `a planted firm was taken (${answer.status})`;
  }
  if ((place === 'filter' || place === 'search') && isDone && itemsOf(answer) !== 0) {
    return `${itemsOf(answer)} items were found by what is another firm's`;
  }
  if (twin && visible(answer) !== visible(twin)) {
    return `what exists elsewhere is told from what never existed: ${twin.status} ${twin.body.slice(0, 300)}`;
  }

  return undefined;
}

/** Whether the question came as far as the data: it was not turned away for its form. */
export function hasReached({ answer }: Asked): boolean {
  return [200, 204, 404, 403].includes(answer.status) || /"path":"\w*(Id|ids)"/.test(answer.body);
}

/** All that a caller can see of an answer but its request id and its time. */
export function visible({ status, headers, body }: Received): string {
  const lines = headers.split('\n');
  const names = lines.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const values = new Map(names.map((name, index) => [name, lines[index * 2 + 1] ?? '']));
  for (const name of ['x-request-id', 'date', 'keep-alive', 'connection']) values.delete(name);

  return [status, JSON.stringify([...values]), body.replace(/"requestId":"[^"]*"/, '')].join(' ');
}

function itemsOf({ body, contentType }: Received): number {
  // A table has a line of headings above its rows.
  if (contentType.includes('csv')) return body.trim().split('\n').length - 1;
  const parsed: unknown = JSON.parse(body || 'null');
  if (Array.isArray(parsed)) return parsed.length;
  const items: unknown = Reflect.get(Object(parsed), 'items');

  return Array.isArray(items) ? items.length : 0;
}
