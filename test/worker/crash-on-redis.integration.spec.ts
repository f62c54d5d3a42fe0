import { queueBackends } from '../harness/queue-backends.ts';
import { surviveCrashes } from './survive-crashes.ts';

const redis = queueBackends.find(({ name }) => name === 'Redis');
if (redis?.isAvailable) surviveCrashes('Redis');
else it.todo('a worker on the Redis queue: no Redis was found, as `npm test` says');
