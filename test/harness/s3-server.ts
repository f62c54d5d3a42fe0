import { createHash } from 'node:crypto';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { AwsV4Signer } from 'aws4fetch';
import S3rver from 's3rver';

export const s3Keys = { accessKey: 'prazo-tests', secretKey: 'a secret of the tests alone' };
export const s3Bucket = 'prazo-files';

export type TestS3 = {
  readonly url: string;
  /** What a process needs to use it. */
  readonly environment: Readonly<Record<string, string>>;
  /** From now on it answers everybody with this status, or as usual again. */
  readonly answerWith: (status: number | undefined) => void;
  /** From now on strangers may read, as in a bucket that was made public. */
  readonly openToAll: (isOpen: boolean) => void;
  readonly stop: () => Promise<void>;
};

/**
 * A server that speaks S3 (s3rver), which keeps and lists objects as it should but believes every signature. Before it
 * stands a door that computes each signature anew with another implementation than the one that made it (aws4fetch), and
 * the checksums too, and refuses what does not agree.
 */
export async function startS3(): Promise<TestS3> {
  const directory = await mkdtemp(join(tmpdir(), 'prazo-s3-'));
  const inner = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: s3Bucket, configs: [] }],
  });
  const { port: innerPort } = await inner.run();
  const state = { status: 0, isOpen: false };
  const door = createServer((request, response) => {
    void guard(request, response, { innerPort, ...state }).catch(() => response.destroy());
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = addressOf(door.address());
  const url = `http://127.0.0.1:${port}`;

  return {
    url,
    environment: {
      S3_URL: url,
      S3_BUCKET: s3Bucket,
      S3_ACCESS_KEY: s3Keys.accessKey,
      S3_SECRET_KEY: s3Keys.secretKey,
    },
    answerWith: (status) => void (state.status = status ?? 0),
    openToAll: (isOpen) => void (state.isOpen = isOpen),
    stop: async () => {
      door.closeAllConnections();
      door.close();
      await inner.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

type Behind = { readonly innerPort: number; readonly status: number; readonly isOpen: boolean };

async function guard(request: IncomingMessage, response: ServerResponse, behind: Behind) {
  const body = await buffer(request);
  const why =
    behind.status > 0 ? 'ServiceUnavailable' : await refusal(request, body, behind.isOpen);
  if (why) {
    response.writeHead(behind.status || 403, { 'content-type': 'application/xml' });
    response.end(request.method === 'HEAD' ? undefined : `<Error><Code>${why}</Code></Error>`);

    return;
  }
  const { authorization: _signed, ...headers } = request.headers;
  const address = new URL(request.url ?? '/', 'http://inner');
  for (const name of Array.from(address.searchParams.keys()))
    if (name.startsWith('X-Amz-')) address.searchParams.delete(name);
  const path = `${address.pathname}${address.search}`;
  const passed = ask({
    agent: false,
    port: behind.innerPort,
    method: request.method,
    path,
    headers,
  });
  passed.end(body);
  const [answer] = await once(passed, 'response');
  response.writeHead(answer.statusCode, answer.headers);
  await pipeline(answer, response);
}

/** Why a server that keeps to the rules would not do it; undefined when it would. */
async function refusal(
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer,
  isOpen: boolean,
): Promise<string | undefined> {
  const address = new URL(url, `http://${headers.host}`);
  const query = address.searchParams;
  const inHeader = /SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)/.exec(
    headers.authorization ?? '',
  );
  const names = inHeader?.[1] ?? query.get('X-Amz-SignedHeaders');
  const given = inHeader?.[2] ?? query.get('X-Amz-Signature');
  if (!names || !given) return isOpen && method === 'GET' ? undefined : 'AccessDenied';

  const date = String(headers['x-amz-date'] ?? query.get('X-Amz-Date'));
  if (isOver(date, inHeader ? '900' : query.get('X-Amz-Expires'))) return 'RequestTimeTooSkewed';
  query.delete('X-Amz-Signature');
  const signed = names.split(';').filter((name) => name !== 'host');
  const signer = new AwsV4Signer({
    method,
    url: address.href,
    headers: signed.map((name): [string, string] => [name, String(headers[name] ?? '')]),
    accessKeyId: s3Keys.accessKey,
    secretAccessKey: s3Keys.secretKey,
    service: 's3',
    region: 'us-east-1',
    datetime: date,
    signQuery: !inHeader,
    allHeaders: true,
  });
  if ((await signer.signature()) !== given) return 'SignatureDoesNotMatch';

  return checksumProblem(headers, body);
}

function checksumProblem(headers: IncomingMessage['headers'], body: Buffer): string | undefined {
  const hash = createHash('sha256').update(body).digest();
  const announced = headers['x-amz-content-sha256'];
  if (announced && announced !== 'UNSIGNED-PAYLOAD' && announced !== hash.toString('hex'))
    return 'XAmzContentSHA256Mismatch';
  const checksum = headers['x-amz-checksum-sha256'];

  return checksum && checksum !== hash.toString('base64') ? 'BadDigest' : undefined;
}

function isOver(date: string, seconds: string | null): boolean {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const at = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);

  return !(Date.now() < at + Number(seconds) * 1000);
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || address === null) throw new Error('the server has a port');

  return address;
}
