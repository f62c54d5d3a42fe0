import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, type Clock } from '#platform/clock';
import { readConfig } from '#platform/config';
import { openStorage } from '#platform/storage/open-storage';
import type { Storage } from '#platform/storage/storage';
import { startS3, type TestS3 } from './s3-server.ts';
import { testMasterKeys } from './test-database.ts';

export const storageKinds = ['disk', 'S3'] as const;
export type StorageKind = (typeof storageKinds)[number];

export type TestStorage = {
  readonly storage: Storage;
  /** What a process needs to use the same one. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where the files lie, when that is a directory. */
  readonly directory?: string;
  readonly s3?: TestS3;
  readonly stop: () => Promise<void>;
};

/** A place for files of the suite's own. */
export async function startStorage(
  kind: StorageKind = 'disk',
  clock: Clock = systemClock,
): Promise<TestStorage> {
  if (kind === 'S3') {
    const s3 = await startS3();
    const { environment, stop } = s3;

    return { storage: await open(environment, clock), environment, s3, stop };
  }
  const directory = await mkdtemp(join(tmpdir(), 'prazo-files-'));
  const environment = { STORAGE_DIR: directory };

  return {
    storage: await open(environment, clock),
    environment,
    directory,
    stop: () => rm(directory, { recursive: true, force: true }),
  };
}

function open(environment: Readonly<Record<string, string>>, clock: Clock): Promise<Storage> {
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://a@127.0.0.1/b',
    REDIS_URL: 'redis://127.0.0.1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MASTER_KEYS: testMasterKeys,
    ADMIN_URL: 'http://admin.test',
    ...environment,
  });

  return openStorage(config, clock);
}
