import { readFileSync } from 'node:fs';
import { roles } from '#db/with-firm';
import { can, isPermission, permissionNames, requirePermission, rolesWith } from './permissions.ts';

const table = readFileSync('docs/permissions.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
const [head = [], ...rows] = table;

describe('permissions', () => {
  it('are documented, each with the roles that have it', () => {
    const columns = roles.map((role) => head.indexOf(role));
    const told = rows
      .slice(1)
      .map((cells) => [
        cells[0]?.replaceAll('`', ''),
        roles.filter((_role, index) => cells[columns[index] ?? -1] === 'yes'),
      ]);

    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(permissionNames.map((name) => [name, [...rolesWith(name)]])),
    );
  });

  it('are never those of a background process, nor of a role without a user', () => {
    const firmId = 'any';
    for (const permission of permissionNames) {
      expect(can({ firmId, userId: 'u', role: 'system' }, permission)).toBe(false);
      expect(() =>
        requirePermission({ firmId, userId: undefined, role: 'admin' }, permission),
      ).toThrow(permission);
    }
  });

  it('of a program are those of its maker that its token says, and no more', () => {
    const token = { id: 't', permissions: ['files.read', 'audit.read'] };
    const program = { firmId: 'any', userId: 'u', role: 'paralegal', token } as const;

    expect(permissionNames.filter((name) => can(program, name))).toEqual(['files.read']);
  });

  it('let an auditor read and nothing else', () => {
    const may = permissionNames.filter((name) => rolesWith(name).includes('auditor'));

    expect(may.every((name) => name.endsWith('.read'))).toBe(true);
  });

  it.each(['toString', '__proto__', 'files', ''])('%j is none', (name) => {
    expect(isPermission(name)).toBe(false);
  });
});
