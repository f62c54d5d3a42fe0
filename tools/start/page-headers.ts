import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What nginx writes into a page, and into its policy, anew for each answer. */
export const nonceMark = 'PRAZO_STYLE_NONCE';

const addHeader = /^add_header (\S+) (?:"([^"]*)"|'([^']*)'|(\S+)) always;$/;

/**
 * The headers of every page as docker/nginx/security-headers.conf lists them: one list for nginx and for `npm start`.
 * `$request_id`, which nginx draws for each request, is the nonce. Uploads may go to another origin, when there is one.
 */
export function readPageHeaders(
  root: string,
  storageOrigin?: string,
): (nonce: string) => Record<string, string> {
  const text = readFileSync(join(root, 'docker', 'nginx', 'security-headers.conf'), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const headers = lines.map((line) => {
    const [, name, double, single, bare] = addHeader.exec(line) ?? [];
    if (name === undefined) throw new Error(`not a header: ${line}`);

    const value = double ?? single ?? bare ?? '';
    const isPolicy = name === 'Content-Security-Policy' && storageOrigin;

    return [name, isPolicy ? `${value}; connect-src 'self' ${storageOrigin}` : value] as const;
  });

  return (nonce) =>
    Object.fromEntries(
      headers.map(([name, value]) => [name, value.replaceAll('$request_id', nonce)]),
    );
}

export function newNonce(): string {
  return randomBytes(16).toString('hex');
}
