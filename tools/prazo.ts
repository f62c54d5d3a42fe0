/** The command line of Prazo: each subcommand is one line here and one file under tools/prazo. */
const commands: Readonly<Record<string, () => Promise<{ run: Run }>>> = {
  deadline: () => import('./prazo/deadline.ts'),
  calendar: () => import('./prazo/calendar.ts'),
  migrate: () => import('./prazo/migrate.ts'),
  'create-firm': () => import('./prazo/create-firm.ts'),
  'add-member': () => import('./prazo/add-member.ts'),
  'publish-closure': () => import('./prazo/publish-closure.ts'),
  'amend-closure': () => import('./prazo/amend-closure.ts'),
  'withdraw-closure': () => import('./prazo/withdraw-closure.ts'),
  'import-calendar': () => import('./prazo/import-calendar.ts'),
  'publish-rule': () => import('./prazo/publish-rule.ts'),
  seed: () => import('./prazo/seed.ts'),
  'rotate-keys': () => import('./prazo/rotate-keys.ts'),
  'support-session': () => import('./prazo/support-session.ts'),
  verify: () => import('./prazo/verify.ts'),
  'offboard-firm': () => import('./prazo/offboard-firm.ts'),
  'verify-export': () => import('./prazo/verify-export.ts'),
  'verify-restore': () => import('./prazo/verify-restore.ts'),
  'verify-audit': () => import('./prazo/verify-audit.ts'),
};

type Run = (args: string[], streams: Streams) => Promise<number>;

type Streams = Pick<typeof process, 'stdin' | 'stdout' | 'stderr'>;

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (load === undefined) {
  process.stderr.write(`usage: prazo <${Object.keys(commands).join('|')}> [options]\n`);
  process.exitCode = 2;
} else {
  const { run } = await load();
  process.exitCode = await run(args, process);
}
