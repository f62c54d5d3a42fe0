import type { Actor, Role } from '#db/with-firm';

/** The team of a demo firm, as actors. */
export type DemoTeam = Readonly<
  Record<Exclude<Role, 'auditor'>, Actor & { readonly userId: string }>
>;
