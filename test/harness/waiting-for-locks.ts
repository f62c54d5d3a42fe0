import { asOwner } from './test-database.ts';

/** How many sessions of this database wait for a lock that another holds. */
export async function waitingForLocks(ownerUrl: string): Promise<number> {
  const [row] = await asOwner<{ count: number }>(
    ownerUrl,
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );

  return row?.count ?? 0;
}
