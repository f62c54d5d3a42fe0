import type { Actor, Role } from '#db/with-firm';
import { AppError } from '#platform/errors';

/** Everyone who works on files. */
export const caseworkers = ['paralegal', 'lawyer', 'admin'] as const;
/** Those who may answer for an escalation. */
export const deciders = ['lawyer', 'admin'] as const;

/** Whether the one who acts may answer for an escalation. */
export function isDecider(actor: Actor): boolean {
  return deciders.some((role) => role === actor.role);
}

/** The user that acts, when their role is one of `roles`. A background process never passes. */
export function requireRole(actor: Actor, roles: readonly Role[]): string {
  if (!actor.userId || actor.role === 'system' || !roles.includes(actor.role)) {
    throw new AppError('forbidden', `This needs one of the roles: ${roles.join(', ')}`);
  }

  return actor.userId;
}
