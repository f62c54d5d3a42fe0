import { bootstrap, handOver } from './bootstrap.mjs';

await handOver(await bootstrap(), 'tools/test/main.ts');
