import { Redis } from 'ioredis';
import type { BackendName } from '#test/harness/queue-backends';
import { asOwner, type TestDatabase } from '#test/harness/test-database';

/** All that was ever put into a queue, though jobs that are done are removed at once. */
export type Heard = {
  readonly all: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

export async function listenToJobs(
  backend: BackendName,
  server: TestDatabase,
  prefix: string,
): Promise<Heard> {
  return backend === 'Redis' ? onRedis(prefix) : onPostgres(server);
}

/** Every command that names the suite's own prefix. */
async function onRedis(prefix: string): Promise<Heard> {
  const redis = new Redis(process.env['TEST_REDIS_URL'] ?? '');
  const monitor = await redis.monitor();
  const commands: string[] = [];
  monitor.on('monitor', (_time: string, args: readonly string[]) => {
    const command = args.join(' ');
    if (command.includes(prefix)) commands.push(command);
  });

  return {
    all: async () => commands.join('\n'),
    stop: async () => {
      monitor.disconnect();
      redis.disconnect();
    },
  };
}

async function onPostgres({ ownerUrl }: TestDatabase): Promise<Heard> {
  await asOwner(
    ownerUrl,
    `CREATE TABLE public.heard_jobs (job text);
     CREATE FUNCTION public.hear_job() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
     BEGIN
       INSERT INTO public.heard_jobs VALUES (to_jsonb(NEW)::text);
       RETURN NULL;
     END $$;
     CREATE TRIGGER heard AFTER INSERT OR UPDATE ON bullmq.job FOR EACH ROW EXECUTE FUNCTION public.hear_job()`,
  );

  return {
    all: async () => {
      const rows = await asOwner<{ job: string }>(ownerUrl, 'SELECT job FROM public.heard_jobs');

      return rows.map(({ job }) => job).join('\n');
    },
    stop: async () => undefined,
  };
}
