import { globSync, readFileSync } from 'node:fs';
import { notOurs } from './sources.ts';

/** Ways to open a connection to somewhere else, each with a line that would be one. */
const ways: readonly (readonly [way: RegExp, example: string])[] = [
  [/(?<![.\w])fetch\(/, "await fetch('https://x.example')"],
  [/globalThis\.fetch/, "globalThis.fetch('https://x.example')"],
  [/\b(request|get|Agent)\b[^;]* from '(node:)?https?'/, "import { request } from 'node:https'"],
  [/import (\* as )?\w+ from '(node:)?https?'/, "import http from 'node:http'"],
  [/from '(node:)?(http2|tls)'/, "import { connect } from 'node:tls'"],
  [/from '(undici|axios|got|ky|node-fetch)'/, "import { request } from 'undici'"],
  [/new (WebSocket|EventSource)\(/, "new WebSocket('wss://x.example')"],
];
const waysIn = (text: string) =>
  ways.filter(([way]) => way.test(text.replace(/^import type.*$/gm, '')));

/** What runs on the service's machines. The generated client runs in people's browsers. */
const served = globSync(['libs/**/*.ts', 'apps/{api,worker}/**/*.ts']).filter(
  (file) => !notOurs.test(file) && !file.startsWith('libs/api-client/'),
);

describe('requests of the service to other servers', () => {
  it('go through one door, libs/platform/outbound.ts', () => {
    const doors = served.filter((file) => waysIn(readFileSync(file, 'utf8')).length > 0);

    expect(served.length).toBeGreaterThan(200);
    expect(doors).toEqual(['libs/platform/outbound.ts']);
  });

  it.each(ways)('%s finds what is planted', (way, example) => {
    expect(waysIn(`const x = 1;\n${example};\n`).map(([each]) => each)).toContain(way);
  });
});
