import type { Me } from '../api/types.ts';

const landings = {
  paralegal: '/hoje',
  lawyer: '/alertas',
  admin: '/relatorios/parados',
  auditor: '/relatorios/parados',
} as const satisfies Record<Me['role'], string>;

/** The first screen of a role. */
export function landingOf(role: Me['role']): (typeof landings)[Me['role']] {
  return landings[role];
}
