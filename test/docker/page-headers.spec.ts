import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readPageHeaders, nonceMark } from '../../tools/start/page-headers.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the headers of pages', () => {
  const headers = readPageHeaders(root)('abc');
  const policy = headers['Content-Security-Policy'] ?? '';

  it('let a page run its own scripts and nothing inline, bear only its own styles, and be framed by nobody', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'self'",
      "style-src 'self' 'nonce-abc'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(headers).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    });
    expect(Object.keys(headers).filter((name) => /^access-control/i.test(name))).toEqual([]);
  });

  it('let a page send files to the object store, when that is another origin', () => {
    const elsewhere = readPageHeaders(root, 'https://s3.test')('abc')['Content-Security-Policy'];

    expect(elsewhere).toBe(`${policy}; connect-src 'self' https://s3.test`);
  });

  it('hold browsers to TLS for a year at least', () => {
    const seconds = /max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '')?.[1];

    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
  });

  it('come from one list, which nginx includes before every page and asset', () => {
    const blocks = read('docker/nginx/default.conf').split('location ').slice(1);
    const served = blocks.filter((block) => block.includes('try_files'));

    expect(served).toHaveLength(2);
    for (const block of served) expect(block).toContain('security-headers.conf');
    expect(read('tools/start/admin.ts')).toContain('readPageHeaders(root, ');
  });

  it('name the nonce that both servers write into the page', () => {
    const nginx = read('docker/nginx/default.conf');

    expect(read('apps/admin/index.html').split(nonceMark)).toHaveLength(2);
    expect(nginx).toContain(`sub_filter ${nonceMark} $request_id;`);
    expect(policy).not.toContain('$request_id');
  });

  it('are the whole file: a line that is no header is not passed over', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'prazo-headers-'));
    try {
      mkdirSync(join(elsewhere, 'docker/nginx'), { recursive: true });
      writeFileSync(join(elsewhere, 'docker/nginx/security-headers.conf'), 'add_header A b;\n');

      expect(() => readPageHeaders(elsewhere)).toThrow('not a header');
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('shows the outside neither the description of the API nor its metrics', () => {
    const hidden = /location ~ (\S+) \{\s+return 404;/.exec(read('docker/nginx/default.conf'))?.[1];

    for (const path of ['/docs', '/docs/', '/docs/swagger-ui.css', '/openapi.json', '/metrics']) {
      expect(path).toMatch(new RegExp(hidden ?? 'nothing'));
    }
    expect(read('tools/start/admin.ts')).toContain("const proxied = ['/v1', '/health'];");
  });
});
