import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { openDiskStorage } from './disk-storage.ts';
import type { Storage } from './storage.ts';

type Settings = Pick<
  Config,
  | 'S3_URL'
  | 'S3_PUBLIC_URL'
  | 'S3_REGION'
  | 'S3_BUCKET'
  | 'S3_ACCESS_KEY'
  | 'S3_SECRET_KEY'
  | 'STORAGE_DIR'
  | 'ADMIN_URL'
  | 'MASTER_KEYS'
>;

/** The S3 server when one is named, else the directory. */
export async function openStorage(config: Settings, clock: Clock): Promise<Storage> {
  const {
    S3_URL: url,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY: accessKey,
    S3_SECRET_KEY: secretKey,
  } = config;
  if (url && bucket && accessKey && secretKey) {
    // Whoever has none need not wait for its client to load.
    const { openS3Storage } = await import('./s3-storage.ts');
    const publicUrl = config.S3_PUBLIC_URL ?? url;

    return openS3Storage(
      { url, publicUrl, region: config.S3_REGION, bucket, accessKey, secretKey },
      clock,
    );
  }
  const { STORAGE_DIR: directory, ADMIN_URL: baseUrl, MASTER_KEYS: keys } = config;
  if (!directory) throw new Error('the configuration names a place for files');

  return openDiskStorage({ directory, keys, clock, baseUrl });
}
