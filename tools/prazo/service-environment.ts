import { BadInput } from './operator-command.ts';

/** What a command needs that does the service's own work: its login and the keys that stay outside the database. */
export function serviceEnvironment(): { databaseUrl: string; masterKeys: string } {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl) throw new BadInput('DATABASE_URL', 'set it to the URL that the service uses');
  const masterKeys = process.env['MASTER_KEYS'];
  if (!masterKeys) throw new BadInput('MASTER_KEYS', 'set it to the keys that the service uses');

  return { databaseUrl, masterKeys };
}
