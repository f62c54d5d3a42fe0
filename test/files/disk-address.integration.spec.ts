import { randomUUID } from 'node:crypto';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startStorage, type TestStorage } from '#test/harness/test-storage';
import { startApi, type TestApi } from '../api/start-api.ts';
import { pdf } from './samples.ts';
import { hashOf } from './upload-stage.ts';

describe('the address that this machine takes an upload at', () => {
  let server: TestDatabase;
  let place: TestStorage;
  let api: TestApi;
  const content = pdf();
  const signed = async () => {
    const upload = {
      key: `${randomUUID()}/uploads/${randomUUID()}`,
      size: content.length,
      type: 'application/pdf',
      sha256: hashOf(content),
    };
    const { url, headers } = await api.storage.signUpload(upload);

    return { key: upload.key, url: url.replace('http://admin.test', api.url), headers };
  };

  beforeAll(async () => {
    [server, place] = await Promise.all([startDatabase(), startStorage('disk')]);
    api = await startApi(server, place.environment);
  });
  afterAll(async () => {
    await api.stop();
    await place.stop();
    await server.stop();
  });

  it.each<[string, (url: URL) => void, Buffer?]>([
    [
      'another key',
      (url) => url.searchParams.set('key', `${randomUUID()}/uploads/${randomUUID()}`),
    ],
    ['a path out of it', (url) => url.searchParams.set('key', '../../etc/passwd')],
    ['another size', (url) => url.searchParams.set('size', '9999')],
    ['another checksum', (url) => url.searchParams.set('sha256', 'b'.repeat(64))],
    ['a later end', (url) => url.searchParams.set('expires', String(Date.now() + 9e9))],
    ['an end that is over', (url) => url.searchParams.set('expires', '1')],
    ['another signature', (url) => url.searchParams.set('signature', 'test.AAAA')],
    [
      'other bytes',
      () => undefined,
      Buffer.from(content.toString('latin1').replace('200', '300'), 'latin1'),
    ],
    ['fewer bytes', () => undefined, content.subarray(1)],
    ['more bytes', () => undefined, Buffer.concat([content, content])],
  ])('refuses %s, and keeps nothing', async (_what, change, bytes = content) => {
    const { key, url, headers } = await signed();
    const address = new URL(url);
    change(address);
    const { status } = await fetch(address, {
      method: 'PUT',
      headers,
      body: new Uint8Array(bytes),
    });

    expect([400, 403]).toContain(status);
    expect(await api.storage.sizeOf(key)).toBeUndefined();
  });

  it('refuses another method and another type', async () => {
    const { url, headers } = await signed();

    expect((await fetch(url)).status).toBe(404);
    expect(
      (
        await fetch(url, {
          method: 'PUT',
          headers: { ...headers, 'content-type': 'text/html' },
          body: new Uint8Array(content),
        })
      ).status,
    ).toBe(403);
    expect(
      (await fetch(url, { method: 'PUT', headers, body: new Uint8Array(content) })).status,
    ).toBe(204);
  });

  it('is the only one that takes anything but JSON', async () => {
    const headers = { 'content-type': 'application/pdf' };

    expect(await api.ask('POST /v1/auth/login', { headers, text: 'x' })).toMatchObject({
      status: 415,
    });
  });
});
