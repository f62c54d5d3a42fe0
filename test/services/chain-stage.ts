import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFirm } from '#db/with-firm';
import { openCheckpoints, type Checkpoints } from '#platform/checkpoints';
import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { writeAudit } from '#services/audit/write-audit';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner, testMasterKeys, type TestDatabase } from '#test/harness/test-database';

/** Audit rows of a firm, each in a transaction of its own. */
export async function leaveTraces(
  server: Pick<TestDatabase, 'database'>,
  firm: TestFirm,
  count: number,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await withFirm(server.database, firm.paralegal, (ctx) =>
      writeAudit(ctx, {
        action: 'case.updated',
        subjectType: 'case',
        subjectId: firm.id,
        data: { fields: ['waitingOn', 'º "ção"\n'], index, isRight: true, none: null },
      }),
    );
  }
}

/** As a superuser who first disables what refuses it. */
export function asIntruder(server: Pick<TestDatabase, 'ownerUrl'>, text: string) {
  return asOwner(server.ownerUrl, `SET session_replication_role = replica; ${text}`);
}

export async function openTestCheckpoints(): Promise<{
  readonly directory: string;
  readonly checkpoints: Checkpoints;
}> {
  const directory = await mkdtemp(join(tmpdir(), 'prazo-checkpoints-'));
  const keys = masterKeysOf(MasterKeyList.parse(testMasterKeys));

  return { directory, checkpoints: openCheckpoints(directory, keys) };
}

/** All that an iteration gives. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);

  return items;
}

/** Takes the audit of every firm away, as if nothing had ever been written. */
export async function forgetAudit(server: Pick<TestDatabase, 'ownerUrl'>): Promise<void> {
  await asIntruder(server, 'DELETE FROM audit_links; DELETE FROM audit; DELETE FROM audit_heads');
}
