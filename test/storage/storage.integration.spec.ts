import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { startStorage, storageKinds, type TestStorage } from '#test/harness/test-storage';

const firm = randomUUID();
const newKey = (of = firm) => `${of}/files/${randomUUID()}`;
async function* slowly(chunks: readonly Buffer[]) {
  for (const chunk of chunks) {
    await sleep(1);
    yield chunk;
  }
}
const all = async (keys: AsyncIterable<string>) => {
  const found: string[] = [];
  for await (const key of keys) found.push(key);

  return found.toSorted();
};

describe.each(storageKinds)('files on %s', (kind) => {
  let place: TestStorage;

  beforeAll(async () => {
    place = await startStorage(kind);
  });
  afterAll(() => place.stop());

  it('are read as they were written, and how long they are is known', async () => {
    const key = newKey();
    const content = randomBytes(70_000);
    await place.storage.put(key, content);

    expect(await place.storage.sizeOf(key)).toBe(70_000);
    expect(await contentOf(key)).toEqual(content);
  });

  it('may be written while nobody knows yet how long they will be, and longer than one part', async () => {
    const key = newKey();
    const chunks = Array.from({ length: 12 }, () => randomBytes(1_048_576));
    await place.storage.put(key, Readable.from(slowly(chunks)));

    expect((await contentOf(key))?.equals(Buffer.concat(chunks))).toBe(true);
  });

  it('are not there when writing them was broken off', async () => {
    const key = newKey();
    async function* broken() {
      yield randomBytes(1000);
      throw new Error('the source went away');
    }

    await expect(place.storage.put(key, Readable.from(broken()))).rejects.toThrow();
    expect(await place.storage.sizeOf(key)).toBeUndefined();
  });

  it('are nowhere when they were never written, or were removed, twice too', async () => {
    const key = newKey();
    await place.storage.put(key, Buffer.from('x'));
    await place.storage.remove(key);
    await place.storage.remove(key);

    expect(await place.storage.get(key)).toBeUndefined();
    expect(await place.storage.sizeOf(newKey())).toBeUndefined();
  });

  it('are listed by firm, and no other firm is', async () => {
    const [mine, other] = [randomUUID(), randomUUID()];
    const keys = [newKey(mine), `${mine}/uploads/${randomUUID()}`];
    for (const key of [...keys, newKey(other)]) await place.storage.put(key, Buffer.from('x'));

    expect(await all(place.storage.list(`${mine}/`))).toEqual(keys.toSorted());
    expect(await all(place.storage.list(`${randomUUID()}/`))).toEqual([]);
  });

  it.each([
    '../../etc/passwd',
    `${firm}/files/../../x`,
    `${firm}/files/carta.pdf`,
    '/etc/passwd',
    '',
  ])('have no key like %p', async (key) => {
    await expect(place.storage.put(key, Buffer.from('x'))).rejects.toThrow('no key');
    await expect(place.storage.get(key)).rejects.toThrow('no key');
    await expect(place.storage.remove(key)).rejects.toThrow('no key');
  });

  it('are closed to strangers', async () => {
    await expect(place.storage.assertPrivate()).resolves.toBeUndefined();
  });

  function contentOf(key: string): Promise<Buffer | undefined> {
    return place.storage.get(key).then((found) => found && buffer(found));
  }
});

describe('an address that S3 takes an upload at', () => {
  let place: TestStorage;
  const content = randomBytes(5000);
  const upload = () => ({
    key: `${firm}/uploads/${randomUUID()}`,
    size: content.length,
    type: 'application/pdf',
    sha256: createHash('sha256').update(content).digest('hex'),
  });

  beforeAll(async () => {
    place = await startStorage('S3');
  });
  afterAll(() => place.stop());

  it('takes exactly what was announced', async () => {
    const announced = upload();
    const { url, headers } = await place.storage.signUpload(announced);

    expect((await fetch(url, { method: 'PUT', headers, body: content })).status).toBe(200);
    expect(await place.storage.sizeOf(announced.key)).toBe(content.length);
  });

  it.each<
    [
      string,
      (request: { url: string; headers: Record<string, string> }) => RequestInit & { url?: string },
    ]
  >([
    ['another method', () => ({ method: 'DELETE' })],
    ['other bytes of the same length', () => ({ body: randomBytes(5000) })],
    ['fewer bytes', () => ({ body: content.subarray(1) })],
    ['another type', ({ headers }) => ({ headers: { ...headers, 'content-type': 'text/html' } })],
    [
      'another checksum',
      ({ headers }) => {
        const body = randomBytes(5000);
        const checksum = createHash('sha256').update(body).digest('base64');

        return { body, headers: { ...headers, 'x-amz-checksum-sha256': checksum } };
      },
    ],
    [
      'another key',
      ({ url }) => ({ url: url.replace(/uploads\/.{36}/, `uploads/${randomUUID()}`) }),
    ],
    ['a longer time', ({ url }) => ({ url: url.replace('Expires=300', 'Expires=86400') })],
    ['another signature', ({ url }) => ({ url: url.replace(/Signature=..../, 'Signature=0000') })],
    ['no signature', ({ url }) => ({ url: url.split('?')[0] ?? '' })],
  ])('refuses %s', async (_what, change) => {
    const announced = upload();
    const { url, headers } = await place.storage.signUpload(announced);
    const { url: changed, ...request } = change({ url, headers });
    const { status } = await fetch(changed ?? url, {
      method: 'PUT',
      headers,
      body: content,
      ...request,
    });

    expect(status).toBe(403);
    expect(await all(place.storage.list(`${firm}/`))).not.toContain(announced.key);
  });
});

describe('a bucket', () => {
  let place: TestStorage;
  beforeAll(async () => {
    place = await startStorage('S3');
  });
  afterAll(() => place.stop());

  it('that strangers can list stops the start', async () => {
    place.s3?.openToAll(true);

    await expect(place.storage.assertPrivate()).rejects.toThrow('S3_BUCKET: strangers can list');
    place.s3?.openToAll(false);
  });

  it.each([500, 503, 403])(
    'that answers %p is said to be unavailable, and does not stop the start',
    async (status) => {
      place.s3?.answerWith(status);

      await expect(place.storage.sizeOf(newKey())).rejects.toMatchObject({ code: 'unavailable' });
      await expect(place.storage.put(newKey(), Buffer.from('x'))).rejects.toMatchObject({
        code: 'unavailable',
      });
      await expect(place.storage.assertPrivate()).resolves.toBeUndefined();
      place.s3?.answerWith(undefined);
    },
  );
});
