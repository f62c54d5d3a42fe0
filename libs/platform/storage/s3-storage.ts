import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { Upload as StreamedUpload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { checkKey, uploadSeconds, type Storage } from './storage.ts';

export type S3Place = {
  readonly url: string;
  /** The same store as browsers reach it. */
  readonly publicUrl: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
};

/** What must be signed, so that an address is good for these bytes alone. */
const bound = new Set(['host', 'content-length', 'content-type', 'x-amz-checksum-sha256']);

/** One bucket of a server that speaks S3, addressed by path. */
export function openS3Storage(place: S3Place, clock: Clock): Storage {
  const client = clientOf(place, place.url);
  const outside = clientOf(place, place.publicUrl);
  const at = (key: string) => ({ Bucket: place.bucket, Key: checkKey(key) });

  return {
    signUpload: async ({ key, size, type, sha256 }) => {
      const checksum = Buffer.from(sha256, 'hex').toString('base64');
      const command = new PutObjectCommand({
        ...at(key),
        ContentLength: size,
        ContentType: type,
        ChecksumSHA256: checksum,
      });
      const url = await getSignedUrl(outside, command, {
        expiresIn: uploadSeconds,
        signableHeaders: bound,
        unhoistableHeaders: bound,
      });

      return {
        method: 'PUT',
        url,
        headers: { 'content-type': type, 'x-amz-checksum-sha256': checksum },
        expiresAt: new Date(clock.now().getTime() + uploadSeconds * 1000),
      };
    },
    put: async (key, content) => {
      const params = { ...at(key), Body: content, ContentType: 'application/octet-stream' };
      await answered(new StreamedUpload({ client, params }).done());
    },
    get: async (key) => {
      const found = await answered(client.send(new GetObjectCommand(at(key))));
      if (found && !(found.Body instanceof Readable)) throw new Error('S3 answers with a stream');

      return found?.Body instanceof Readable ? found.Body : undefined;
    },
    sizeOf: async (key) =>
      (await answered(client.send(new HeadObjectCommand(at(key)))))?.ContentLength,
    remove: async (key) => {
      await answered(client.send(new DeleteObjectCommand(at(key))));
    },
    list: async function* (prefix) {
      for await (const page of paginateListObjectsV2(
        { client },
        { Bucket: place.bucket, Prefix: prefix },
      ))
        for (const { Key: key } of page.Contents ?? []) if (key) yield key;
    },
    assertPrivate: () => assertPrivate(place),
  };
}

function clientOf(place: S3Place, endpoint: string, other: S3ClientConfig = {}): S3Client {
  return new S3Client({
    endpoint,
    region: place.region,
    forcePathStyle: true,
    credentials: { accessKeyId: place.accessKey, secretAccessKey: place.secretKey },
    // Other servers than Amazon's do not know the trailing checksums that it would add.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 20_000 },
    ...other,
  });
}

/** Undefined when nothing lies there; any other trouble is the store's, and passes. */
async function answered<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404)
      return undefined;
    throw new AppError('unavailable', 'The storage of files does not answer at the moment', [], {
      cause: error,
    });
  }
}

/** Asks as a stranger would, without a signature. A server that is down is no reason not to start. */
async function assertPrivate(place: S3Place): Promise<void> {
  for (const endpoint of new Set([place.url, place.publicUrl])) {
    const stranger = clientOf(place, endpoint, { signer: { sign: async (request) => request } });
    const asked = new ListObjectsV2Command({ Bucket: place.bucket, MaxKeys: 1 });
    const isOpen = await stranger.send(asked).then(
      () => true,
      () => false,
    );
    if (isOpen) throw new Error(`S3_BUCKET: strangers can list ${place.bucket}; make it private`);
  }
}
