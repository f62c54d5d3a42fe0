import { z } from 'zod';
import { defaultSecrets, missingOfS3, openLoopback, outsideOf } from './config-rules.ts';
import { MasterKeyList, masterKeysOf } from './master-keys.ts';

const port = z.coerce.number().int().min(0).max(65535);

/** What every process of the service needs to know. Read once, at start; a missing value stops the start. */
const Config = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    /** Runtime role: may not own tables and may not bypass row-level security. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** Role of the queue's own schema; needed when REDIS_URL is absent. */
    QUEUE_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    /** Outside the database: what people's numbers are sealed with, the current one first. `NAME:KEY,NAME:KEY`. */
    MASTER_KEYS: MasterKeyList,
    /** Where the worker puts signed checkpoints of the audit: another volume than the database's, or another machine. */
    CHECKPOINT_DIR: z.string().min(1).optional(),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    /** Keeps two installations on one Redis apart. */
    QUEUE_PREFIX: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .default('prazo'),
    /** A server that speaks S3; it takes the files when it is named. */
    S3_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** The same server as browsers reach it, where that differs. */
    S3_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    S3_REGION: z.string().min(1).default('us-east-1'),
    S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
      .optional(),
    S3_ACCESS_KEY: z.string().min(1).optional(),
    S3_SECRET_KEY: z.string().min(1).optional(),
    /** Where files lie without S3: a directory that api and worker share. */
    STORAGE_DIR: z.string().min(1).optional(),
    /** A clamd that looks at each file; without one a file says that nobody looked for viruses. */
    CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }),
    MAIL_FROM: z.string().min(3).default('Prazo <prazo@localhost>'),
    /** Where people's data may lie, for an installation that keeps them in one region; anywhere when absent. */
    DATA_HOSTS: z
      .string()
      .toLowerCase()
      .transform((list) => list.split(',').map((host) => host.trim()))
      .optional(),
    ADMIN_URL: z.url({ protocol: /^https?$/ }),
    API_HOST: z.string().default('127.0.0.1'),
    API_PORT: port.default(8080),
    /** Whose X-Forwarded-* headers are believed: addresses, networks, or loopback, linklocal, uniquelocal. */
    TRUSTED_PROXIES: z.string().min(1).default('loopback'),
    /** Requests a second that one firm may make of one process in the long run; one person or program, half of them. */
    FIRM_RATE: z.coerce.number().min(2).max(1_000_000).default(40),
    /** Where requests to addresses that people typed in may go: comma-separated ports. */
    OUTBOUND_PORTS: z
      .string()
      .default('443')
      .transform((list) => list.split(',').map(Number))
      .pipe(z.array(z.int().min(1).max(65535))),
    /** `open` lets these requests reach this machine itself, over plain http too: for development and tests alone. */
    OUTBOUND_LOOPBACK: z.enum(['closed', 'open']).default('closed'),
    WORKER_HOST: z.string().default('127.0.0.1'),
    WORKER_PORT: port.default(8081),
  })
  .refine((config) => config.REDIS_URL ?? config.QUEUE_DATABASE_URL, {
    path: ['QUEUE_DATABASE_URL'],
    message: 'set REDIS_URL, or QUEUE_DATABASE_URL for the queue on Postgres',
  })
  .refine((config) => config.S3_URL ?? config.STORAGE_DIR, {
    path: ['STORAGE_DIR'],
    message: 'set S3_URL, or STORAGE_DIR for files on this disk',
  })
  .superRefine((config, ctx) => {
    const keys = config.MASTER_KEYS.map(({ bytes }) => bytes);
    const problems = [
      ...missingOfS3(config),
      ...(config.DATA_HOSTS ? outsideOf(config.DATA_HOSTS, config) : []),
      ...(config.NODE_ENV === 'production'
        ? [...defaultSecrets(config, keys), ...openLoopback(config)]
        : []),
    ];
    for (const { path, message } of problems)
      ctx.addIssue({ code: 'custom', path: [path], message });
  })
  .transform((config) => ({ ...config, MASTER_KEYS: masterKeysOf(config.MASTER_KEYS) }));

export type Config = z.infer<typeof Config>;

/** Throws with the name of each variable that is missing or wrong, never with its value. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
  );
  if (parsed.success) return parsed.data;

  const problems = parsed.error.issues.map(
    (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new Error(`The environment is not complete:\n${problems.join('\n')}`);
}
