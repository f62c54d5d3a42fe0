import { systemClock } from '#platform/clock';
import type { MasterKeys } from '#platform/master-keys';
import { openStorage } from '#platform/storage/open-storage';
import type { Storage } from '#platform/storage/storage';
import { BadInput } from './operator-command.ts';

/** Where the service keeps files, for a command that reads or removes them. It signs no address. */
export async function serviceStorage(keys: MasterKeys): Promise<Storage> {
  const given = (name: string) => process.env[name] || undefined;
  const settings = {
    S3_URL: given('S3_URL'),
    S3_PUBLIC_URL: undefined,
    S3_REGION: given('S3_REGION') ?? 'us-east-1',
    S3_BUCKET: given('S3_BUCKET'),
    S3_ACCESS_KEY: given('S3_ACCESS_KEY'),
    S3_SECRET_KEY: given('S3_SECRET_KEY'),
    STORAGE_DIR: given('STORAGE_DIR'),
    ADMIN_URL: 'http://localhost',
    MASTER_KEYS: keys,
  };
  const isWhole = settings.S3_BUCKET && settings.S3_ACCESS_KEY && settings.S3_SECRET_KEY;
  if (settings.S3_URL ? !isWhole : !settings.STORAGE_DIR)
    throw new BadInput(
      'STORAGE_DIR',
      'set it, or S3_URL with its bucket and keys, as the service has them',
    );

  return openStorage(settings, systemClock);
}
