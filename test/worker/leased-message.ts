import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner, type TestDatabase } from '#test/harness/test-database';

/** A message about an open date of the firm, held under a lease that the relay respects; `until` is SQL. */
export async function leasedMessage(
  server: TestDatabase,
  firm: TestFirm,
  until = "now() + interval '1 hour'",
): Promise<{ dispatchId: string; leaseToken: string }> {
  const [row] = await asOwner<{ dispatchId: string; leaseToken: string }>(
    server.ownerUrl,
    `INSERT INTO dispatches (firm_id, id, deadline_id, recipient_id, kind, occurrence_key, due_at, lease_token, lease_until)
     SELECT firm_id, gen_random_uuid(), id, $2, 'reminder', gen_random_uuid()::text, now(), gen_random_uuid(), ${until}
     FROM deadlines WHERE firm_id = $1 AND status = 'open' LIMIT 1
     RETURNING id AS "dispatchId", lease_token AS "leaseToken"`,
    [firm.id, firm.lawyer.userId],
  );
  if (!row) throw new Error('the firm has an open date');

  return row;
}
