import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './data-directory.ts';
import { Refusal } from './refusal.ts';

const Secrets = z.object({ databasePassword: z.string().min(16) });
export type Secrets = z.infer<typeof Secrets>;

/** Made once per data directory; losing them would lock the embedded database. */
export function loadSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json');
  if (!existsSync(file)) {
    writeWhole(file, JSON.stringify({ databasePassword: randomBytes(24).toString('base64url') }));
  }
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Refusal(
      `${file} is damaged. Restore it from a backup, or remove the whole data directory to start afresh.`,
    );
  }
}
