import { surviveCrashes } from './survive-crashes.ts';

surviveCrashes('Postgres');
