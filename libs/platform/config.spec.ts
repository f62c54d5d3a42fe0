import { randomBytes } from 'node:crypto';
import { readConfig } from './config.ts';
import { placesOfData } from './config-rules.ts';

const key = `2026:${randomBytes(32).toString('base64url')}`;
const complete = {
  DATABASE_URL: 'postgres://prazo_app_login:long-enough@db.lisboa.example/prazo',
  REDIS_URL: 'rediss://:long-enough@queue.lisboa.example',
  SMTP_URL: 'smtps://relay.lisboa.example:465',
  MASTER_KEYS: key,
  ADMIN_URL: 'https://prazo.example',
  STORAGE_DIR: '/var/lib/prazo/files',
};

describe('the configuration of a process', () => {
  it('may keep the data in one region: every place where they go is named', () => {
    const hosts = '.lisboa.example';

    expect(readConfig({ ...complete, DATA_HOSTS: hosts }).DATA_HOSTS).toEqual([hosts]);
    expect(
      readConfig({
        ...complete,
        DATA_HOSTS: 'DB.lisboa.example, queue.lisboa.example,relay.lisboa.example',
      }),
    ).toBeDefined();
  });

  it.each([
    ['DATABASE_URL', 'postgres://db.virginia.example/prazo'],
    ['QUEUE_DATABASE_URL', 'postgres://evil-lisboa.example/prazo'],
    ['REDIS_URL', 'redis://lisboa.example'],
    ['SMTP_URL', 'smtp://lisboa.example.virginia.example'],
  ])('stops the start when %s leads out of it', (name, url) => {
    const config = { ...complete, [name]: url, DATA_HOSTS: '.lisboa.example' };

    expect(() => readConfig(config)).toThrow(`${name}: ${new URL(url).hostname} is not among`);
  });

  it('needs a place for files: a directory, or a whole S3 server', () => {
    const { STORAGE_DIR: _directory, ...without } = complete;
    const s3 = { S3_URL: 'https://s3.lisboa.example', S3_BUCKET: 'prazo' };
    const keys = { S3_ACCESS_KEY: 'prazo', S3_SECRET_KEY: 'of a generator' };

    expect(() => readConfig(without)).toThrow('STORAGE_DIR: set S3_URL, or STORAGE_DIR');
    expect(() => readConfig({ ...without, ...s3 })).toThrow(/S3_ACCESS_KEY: .*\n.*S3_SECRET_KEY: /);
    expect(readConfig({ ...without, ...s3, ...keys }).S3_BUCKET).toBe('prazo');
  });

  it.each([
    ['S3_URL', 'https://s3.virginia.example'],
    ['S3_PUBLIC_URL', 'https://s3.virginia.example'],
    ['CLAMD_URL', 'tcp://scanner.virginia.example:3310'],
  ])('lets no file leave the region by %s', (name, url) => {
    const keys = { S3_BUCKET: 'prazo', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b' };
    const config = { ...complete, ...keys, [name]: url, DATA_HOSTS: '.lisboa.example' };

    expect(() => readConfig(config)).toThrow(`${name}: ${new URL(url).hostname} is not among`);
  });

  it('opens this machine to requests that people cause in development alone', () => {
    const open = { ...complete, OUTBOUND_LOOPBACK: 'open' };

    expect(readConfig({ ...open, NODE_ENV: 'development' }).OUTBOUND_LOOPBACK).toBe('open');
    expect(() => readConfig(open)).toThrow('OUTBOUND_LOOPBACK: is for development alone');
    expect(() => readConfig({ ...complete, OUTBOUND_PORTS: '443,x' })).toThrow('OUTBOUND_PORTS');
  });

  it('counts every address but the one that people open', () => {
    const config = { ...complete, NEW_STORE_URL: 'https://new.example' };

    expect(placesOfData(config).map(([name]) => name)).toEqual([
      'DATABASE_URL',
      'REDIS_URL',
      'SMTP_URL',
      'NEW_STORE_URL',
    ]);
  });

  it.each([
    ['DATABASE_URL', 'postgres://prazo_app_login:prazo_app_login@db/prazo'],
    ['DATABASE_URL', 'postgres://app:Postgres@db/prazo'],
    ['REDIS_URL', 'redis://:password@queue'],
    ['MASTER_KEYS', `2026:${'k'.repeat(43)}`],
  ])('in production refuses a default secret in %s, and does not say it', (name, value) => {
    const config = { ...complete, [name]: value };

    expect(() => readConfig({ ...config, NODE_ENV: 'production' })).toThrow(name);
    expect(refusalOf(config)).not.toContain(value);
    expect(readConfig({ ...config, NODE_ENV: 'test' })).toBeDefined();
  });
});

function refusalOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);

    return '';
  } catch (error) {
    return String(error);
  }
}
