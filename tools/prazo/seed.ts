import { seedDemo } from '../demo/seed-demo.ts';
import { BadInput, operatorCommand } from './operator-command.ts';
import { serviceEnvironment } from './service-environment.ts';

const usage = `usage: prazo seed
Loads the two demo firms into an empty, migrated database, as the role of DATABASE_URL. Never in production.
`;

export const run = operatorCommand({ usage, options: [] }, async ({ ownerUrl }) => {
  const environment = serviceEnvironment();
  if (process.env['NODE_ENV'] === 'production') {
    throw new BadInput('NODE_ENV', 'demo logins do not exist in production');
  }
  const logins = await seedDemo({
    databaseOwnerUrl: ownerUrl,
    ...environment,
    log: () => undefined,
  });
  if (logins.length === 0) throw new BadInput('DATABASE_URL', 'the database holds other firms');

  return logins.map(({ role, email, password }) => `${role} ${email} ${password}\n`).join('');
});
