import { roles, type Actor, type Role } from '#db/with-firm';
import { AppError } from '#platform/errors';

/** Everybody who works on files. */
const caseworkers = ['paralegal', 'lawyer', 'admin'] as const;
/** Those who answer for a legal date. */
const deciders = ['lawyer', 'admin'] as const;
/** Those who look after the firm rather than a file; an auditor reads everything and changes nothing. */
const overseers = ['admin', 'auditor'] as const;

/** What there is to be allowed in a firm, and the roles that may. docs/permissions.md is this table in words. */
const permissions = {
  /** Clients, people, permits, cases, their facts and dates, the day's list. */
  'files.read': roles,
  'files.write': caseworkers,
  /** Say who sees a case, of those one sees; its owner may without it, except to open it to the firm again. */
  'cases.restrict': deciders,
  /** Enter a case that is restricted to others, for a reason; its lawyer is told. */
  'cases.enter': ['admin'],
  /** See a sealed number of a person or permit in full. Each look is on record. */
  'identifiers.reveal': caseworkers,
  /** See, write and clear a note under professional secrecy. */
  'privileged.handle': deciders,
  /** Answer an escalation, accept or fix a date, close one that escalated. */
  'deadlines.decide': deciders,
  /** Calendar, rules and readings as the firm has them. */
  'law.read': roles,
  'law.decide': deciders,
  /** Say what the firm adds to a procedure, and move open cases to another version of it. */
  'playbooks.tailor': deciders,
  'members.read': roles,
  /** Say when one is away and who stands in; for others it takes members.manage too. */
  'absences.set': caseworkers,
  /** Invite, change a role, hand over, let go: what decides who else may. */
  'members.manage': ['admin'],
  'reports.read': ['lawyer', 'admin', 'auditor'],
  'audit.read': overseers,
  /** How the whole firm works: whether it asks for a second factor, through which provider people sign in. */
  'firm.settings': ['admin'],
  /** Keep a person from being erased, and lift that again. */
  'holds.manage': deciders,
  /** Serve the rights of the people in the files: export, erasure, retention. */
  'privacy.manage': ['admin'],
  /** Let the platform's operator read the firm for some hours, and end it. */
  'support.grant': ['admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions).filter(isPermission);

export function isPermission(name: string): name is Permission {
  return Object.hasOwn(permissions, name);
}

/** The roles that may, as a plain list. */
export function rolesWith(permission: Permission): readonly Role[] {
  return permissions[permission];
}

/** What the platform's operator may while the firm lets them: look, and nothing else. */
const ofSupport: ReadonlySet<Permission> = new Set([
  'files.read',
  'law.read',
  'members.read',
  'reports.read',
]);

/** A background process may do nothing in a person's name, and a program no more than its token says. */
export function can({ role, token }: Actor, permission: Permission): boolean {
  if (role === 'support') return ofSupport.has(permission);
  const isOfToken = !token || token.permissions.includes(permission);

  return isOfToken && rolesWith(permission).some((each) => each === role);
}

/** The user that acts, when they may. Throws AppError 'forbidden' otherwise, and for a background process. */
export function requirePermission(actor: Actor, permission: Permission): string {
  if (!actor.userId || !can(actor, permission)) {
    throw new AppError('forbidden', `This needs the permission ${permission}`);
  }

  return actor.userId;
}

/**
 * For what only shows something: whoever may, a person or the operator's support, who is none. Throws AppError 'forbidden'.
 * What asks for a permission in any other way stays closed to support.
 */
export function requireSight(actor: Actor, permission: Permission): void {
  const isSomebody = actor.userId !== undefined || actor.role === 'support';
  if (!isSomebody || !can(actor, permission)) {
    throw new AppError('forbidden', `This needs the permission ${permission}`);
  }
}
