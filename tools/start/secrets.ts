import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './data-directory.ts';
import { Refusal } from './refusal.ts';

const Secrets = z.object({
  databasePassword: z.string().min(16),
  /** `NAME:KEY`, as MASTER_KEYS takes it. */
  masterKeys: z.string().optional(),
});
export type Secrets = { readonly databasePassword: string; readonly masterKeys: string };

/** Made once per data directory; losing them would lock the embedded database and all that is sealed in it. */
export function loadSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json');
  const kept = existsSync(file) ? readSecrets(file) : undefined;
  if (kept?.masterKeys) return { ...kept, masterKeys: kept.masterKeys };
  const secrets = {
    databasePassword: kept?.databasePassword ?? randomBytes(24).toString('base64url'),
    masterKeys: `local:${randomBytes(32).toString('base64url')}`,
  };
  writeWhole(file, JSON.stringify(secrets));

  return secrets;
}

function readSecrets(file: string): z.infer<typeof Secrets> {
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Refusal(
      `${file} is damaged. Restore it from a backup, or remove the whole data directory to start afresh.`,
    );
  }
}
