/** The table of permissions with more roles than it has, and the question itself answered for everybody. */
export const permissionTable = [
  ["'files.write': caseworkers", "'files.write': roles"],
  ["'deadlines.decide': deciders", "'deadlines.decide': caseworkers"],
  ["'law.decide': deciders", "'law.decide': caseworkers"],
  ["'reports.read': ['lawyer', 'admin', 'auditor']", "'reports.read': roles"],
  ["'audit.read': overseers", "'audit.read': roles"],
  ['if (!actor.userId || !can(actor, permission)) {', 'if (!can(actor, permission)) {'],
  ['rolesWith(permission).some((each) => each === role)', 'true'],
  ['!token || token.permissions.includes(permission)', 'true || token'],
].map(([from = '', to = '']) => ({
  name: `wider: ${to}`,
  file: 'libs/services/access/permissions.ts',
  from,
  to,
}));
