/** `npm run bench [-- PART]`: runs one part or all, each writing docs/benchmarks/PART.json. */
const parts: Readonly<Record<string, () => Promise<{ run: () => Promise<void> }>>> = {
  audit: () => import('./audit.ts'),
  bundle: () => import('./bundle.ts'),
  engine: () => import('./engine.ts'),
  impact: () => import('./impact.ts'),
  login: () => import('./login.ts'),
  'main-path': () => import('./main-path.ts'),
  neighbour: () => import('./neighbour.ts'),
  sealing: () => import('./sealing.ts'),
  turns: () => import('./turns.ts'),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !Object.hasOwn(parts, part));
if (unknown.length > 0) {
  process.stderr.write(`Unknown: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}
for (const [name, load] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`${name}\n`);
  await (await load()).run();
}
