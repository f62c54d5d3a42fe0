import { createServer } from 'node:http';

/** As a process of its own: takes a noise that is meant for nobody, and tells its port. */
const server = createServer((_, answer) => answer.writeHead(429, { 'retry-after': '1' }).end());
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(address && typeof address === 'object' ? address.port : undefined);
});
