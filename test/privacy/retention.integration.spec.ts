import { firmsToTidy, forgetLetters } from '#db/system';
import { readFirm, withFirm } from '#db/with-firm';
import { readRetention } from '#services/privacy/read-retention';
import { tidyFirm } from '#services/privacy/tidy-firm';
import { placeHold } from '#services/privacy/place-hold';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { fillFirm } from '../isolation/fill-firm.ts';
import { setStage, type Stage } from '../services/stage.ts';
import { closeCase } from './stage.ts';

const tables = [
  'sessions',
  'challenges',
  'identity_answers',
  'invitations',
  'outbox',
  'idempotency_keys',
];

describe('retention', () => {
  let stage: Stage;
  let caseId: string;
  let personId: string;
  let clientId: string;

  beforeAll(async () => {
    stage = await setStage();
    ({ caseId, personId, clientId } = await fillFirm(stage.server, stage.mine));
    await fillFirm(stage.server, stage.other);
  });
  afterAll(() => stage.server.stop());

  it('removes nothing whose time has not come', async () => {
    const before = await countsOf(stage.mine);

    expect(new Set(Object.values(await tidyFirm(stage.database, stage.mine.id)))).toEqual(
      new Set([0]),
    );
    expect(await countsOf(stage.mine)).toEqual(before);
  });

  it('removes what is over and old, of that firm alone, and finds nothing more the second time', async () => {
    await age(stage.mine);
    await age(stage.other);
    const theirs = await countsOf(stage.other);
    const mine = await countsOf(stage.mine);

    const removed = await tidyFirm(stage.database, stage.mine.id);
    expect(removed).toMatchObject({
      sessions: mine['sessions'],
      challenges: mine['challenges'],
      invitations: mine['invitations'],
      outbox: mine['outbox'],
      idempotency_keys: mine['idempotency_keys'],
    });
    expect(new Set(Object.values(await countsOf(stage.mine)))).toEqual(new Set([0]));
    expect(await countsOf(stage.other)).toEqual(theirs);
    expect(new Set(Object.values(await tidyFirm(stage.database, stage.mine.id)))).toEqual(
      new Set([0]),
    );
  });

  it('leaves a record of how much went, which the admin sees beside the periods', async () => {
    const { lastRun, periods } = await retentionOf(stage.mine);

    expect(lastRun).toMatchObject({ removed: { sessions: 0 } });
    expect(periods).toContainEqual(
      expect.objectContaining({ id: 'file', end: 'proposed', isConfirmed: false }),
    );
    await expect(readFirm(stage.database, stage.mine.lawyer, readRetention)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('proposes a file that has been closed long enough, and removes none', async () => {
    await closeCase(stage, caseId, '1999-01-04');

    expect((await retentionOf(stage.mine)).proposals).toEqual([
      { personId, fullName: expect.any(String), clientId, closedOn: '1999-01-04' },
    ]);
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      placeHold(ctx, { personId, reason: 'litígio' }),
    );
    expect((await retentionOf(stage.mine)).proposals).toEqual([]);
    expect((await retentionOf(stage.other)).proposals).toEqual([]);
  });

  it('is due in a firm where nobody has looked for a day', async () => {
    expect(await firmsToTidy(stage.database, 24)).not.toContain(stage.mine.id);
    await asOwner(
      stage.server.ownerUrl,
      "UPDATE retention_runs SET ran_at = now() - interval '25 hours' WHERE firm_id = $1",
      [stage.mine.id],
    );
    expect(await firmsToTidy(stage.database, 24)).toContain(stage.mine.id);
  });

  it('forgets letters that left long ago, and none that waits', async () => {
    await asOwner(
      stage.server.ownerUrl,
      `INSERT INTO letters (id, kind, address, state, created_at)
       SELECT gen_random_uuid(), 'reset', s || '@example.test', s, now() - interval '31 days' FROM unnest(ARRAY['sent', 'waiting']) AS s`,
    );

    expect(await forgetLetters(stage.database, 30)).toBe(1);
    expect(await forgetLetters(stage.database, 30)).toBe(0);
    expect(
      await asOwner(
        stage.server.ownerUrl,
        "SELECT address FROM letters WHERE created_at < now() - interval '30 days'",
      ),
    ).toEqual([{ address: 'waiting@example.test' }]);
  });

  it('cannot delete what is not over, says the database', async () => {
    await asOwner(stage.server.ownerUrl, 'UPDATE outbox SET handled_at = NULL WHERE firm_id = $1', [
      stage.other.id,
    ]);
    const gone = await withFirm(stage.database, stage.other.admin, (ctx) =>
      ctx.sql('DELETE FROM outbox WHERE firm_id = $1 RETURNING 1', [ctx.firmId]),
    );

    expect(gone).toEqual([]);
  });

  const retentionOf = (firm: TestFirm) => readFirm(stage.database, firm.admin, readRetention);

  /** Everything that can be over is, and was a year ago. */
  async function age(firm: TestFirm): Promise<void> {
    const ago = "now() - interval '1 year'";
    for (const sql of [
      `UPDATE sessions SET ended_at = ${ago} WHERE firm_id = $1`,
      `UPDATE challenges SET created_at = ${ago} WHERE firm_id = $1`,
      `UPDATE identity_answers SET created_at = ${ago} WHERE firm_id = $1`,
      `UPDATE invitations SET created_at = ${ago}, expires_at = ${ago} WHERE firm_id = $1`,
      `UPDATE outbox SET handled_at = ${ago} WHERE firm_id = $1`,
      `UPDATE idempotency_keys SET created_at = ${ago} WHERE firm_id = $1`,
    ]) {
      await asOwner(stage.server.ownerUrl, sql, [firm.id]);
    }
  }

  async function countsOf(firm: TestFirm): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await asOwner<{ count: number }>(
        stage.server.ownerUrl,
        `SELECT count(*)::int AS count FROM ${table} WHERE firm_id = $1`,
        [firm.id],
      );
      counts[table] = row?.count ?? 0;
    }

    return counts;
  }
});
