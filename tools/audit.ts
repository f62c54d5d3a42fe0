import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** `npm run audit`: asks the registry what is known to be wrong with what is installed. docs/production.md says what follows. */
const days = 14;

const Known = z.record(z.string(), z.strictObject({ since: z.iso.date(), why: z.string() }));
const Answer = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      via: z.array(z.union([z.string(), z.object({ url: z.string(), severity: z.string() })])),
    }),
  ),
});

const asked = spawnSync('npm', ['audit', '--json', '--omit', 'dev'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const answer = Answer.safeParse(parsed(asked.stdout));
if (answer.success) judge(answer.data);
else process.stdout.write('NOT AUDITED: the registry gave no answer about known advisories.\n');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A grave finding has its day written down when it is first seen, and some days to be mended. */
function judge({ vulnerabilities }: z.infer<typeof Answer>): void {
  const known = Known.parse(JSON.parse(readFileSync('docs/advisories.json', 'utf8')));
  const grave = new Set(
    Object.values(vulnerabilities)
      .flatMap(({ via }) => via)
      .flatMap((each) =>
        typeof each !== 'string' && /^(high|critical)$/.test(each.severity) ? [each.url] : [],
      ),
  );
  const overdue = [...grave].filter((url) => {
    const since = known[url]?.since;

    return since === undefined || Date.now() - Date.parse(since) > days * 86_400_000;
  });
  for (const url of grave)
    process.stdout.write(`${overdue.includes(url) ? 'MEND' : 'known'} ${url}\n`);
  process.stdout.write(`${grave.size} grave advisories, ${overdue.length} to mend now\n`);
  process.exitCode = overdue.length > 0 ? 1 : 0;
}
