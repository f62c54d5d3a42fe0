import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notOurs } from '../architecture/sources.ts';
import { auditActions } from '../../apps/admin/src/api/audit-actions.ts';

const services = join(import.meta.dirname, '../../libs/services');

/** What stands behind `action:` where an audit row is written. */
function writtenActions(): string[] {
  return readdirSync(services, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !notOurs.test(file))
    .map((file) => readFileSync(join(services, file), 'utf8'))
    .filter((text) => text.includes('writeAudit('))
    .flatMap((text) => [...text.matchAll(/\baction:([^,]*)/g)])
    .flatMap(([, expression = '']) => [...expression.matchAll(/'([a-z_]+\.[a-z_]+)'/g)])
    .map(([, action = '']) => action);
}

it('every action that a service writes into the audit has words, and no other', () => {
  expect([...new Set(writtenActions())].sort()).toEqual([...auditActions].sort());
});
