import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

/** `npm run sbom`: what this is made of, for production alone, as CycloneDX in dist/sbom.json. */
const made = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (made.status !== 0) {
  process.stderr.write(`npm sbom failed.\n${made.stderr}`);
  process.exit(1);
}
const { components } = JSON.parse(made.stdout);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/sbom.json', made.stdout);
process.stdout.write(`dist/sbom.json: ${components.length} components\n`);
