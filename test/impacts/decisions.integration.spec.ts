import { randomUUID } from 'node:crypto';
import { withFirm } from '#db/with-firm';
import { completeDeadline } from '#services/deadlines/complete-deadline';
import { planFirm } from '#services/dispatches/plan-firm';
import { acknowledgeChanges } from '#services/impacts/acknowledge-changes';
import { decideChanges } from '#services/impacts/decide-changes';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused } from '#test/services/effects';
import { handleAll, setStage, standingClock, type Stage } from '#test/services/stage';
import {
  changesOf,
  publish,
  responseEnds,
  responseOf,
  settledCase,
  withdraw,
  type StoredChange,
} from './law-stage.ts';

const clock = standingClock('2026-11-24T09:00:00Z');
const later = '2026-12-16';

describe('what people decide about changed dates', () => {
  let stage: Stage;

  beforeEach(async () => {
    clock.set('2026-11-24T09:00:00Z');
    stage = await setStage(clock);
  });
  afterEach(() => stage.server.stop());

  it('an accepted proposal moves the date, its trace and its reminders', async () => {
    const { caseId, change } = await proposal();

    const { audit, timeline } = await effectsOf(stage.server, () =>
      decide(stage.mine.lawyer, { decision: 'accept', ids: [change.id] }),
    );

    expect(await responseOf(stage, caseId)).toMatchObject({
      legal: later,
      safe: later,
      revision: 1,
    });
    expect(await changesOf(stage, stage.mine)).toMatchObject([{ state: 'accepted' }]);
    expect(audit).toMatchObject([
      { action: 'changes.accepted', actorId: stage.mine.lawyer.userId },
    ]);
    expect(timeline).toMatchObject([{ kind: 'deadline_moved', caseId }]);
  });

  it('a kept date stays, with the reason; no reason, no decision', async () => {
    const { caseId, change } = await proposal();

    const { timeline } = await effectsOf(stage.server, () =>
      decide(stage.mine.lawyer, { decision: 'keep', ids: [change.id], reason: 'por cautela' }),
    );

    expect((await responseOf(stage, caseId)).safe).toBe(responseEnds);
    expect(timeline).toMatchObject([{ kind: 'deadline_kept', caseId }]);
    expect(
      await asOwner(
        stage.server.ownerUrl,
        'SELECT state, reason, decided_by AS by FROM date_changes',
      ),
    ).toEqual([{ state: 'kept', reason: 'por cautela', by: stage.mine.lawyer.userId }]);
  });

  it('a whole run is accepted in one go', async () => {
    const first = await settledCase(stage, stage.mine);
    const second = await settledCase(stage, stage.mine);
    await publish(stage, { date: responseEnds });
    await handleAll(stage);
    const [change] = await changesOf(stage, stage.mine);

    const decided = await decide(stage.mine.admin, {
      decision: 'accept',
      runId: change?.runId ?? '',
    });

    expect(decided).toEqual({ decided: 2, stale: [] });
    for (const { caseId } of [first, second]) {
      expect((await responseOf(stage, caseId)).safe).toBe(later);
    }
  });

  it('a proposal about a deadline that is done meanwhile is stale, and nothing moves', async () => {
    const { caseId, change } = await proposal();
    const { id } = await responseOf(stage, caseId);
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      completeDeadline(ctx, { id, proof: 'resposta recebida' }),
    );

    const decided = await decide(stage.mine.lawyer, { decision: 'accept', ids: [change.id] });

    expect(decided).toEqual({ decided: 0, stale: [change.id] });
    expect(await responseOf(stage, caseId)).toMatchObject({ safe: responseEnds, status: 'done' });
  });

  it('a proposal that a newer law no longer makes cannot be accepted', async () => {
    const { caseId, change, key } = await proposal();
    await withdraw(stage, key);
    await handleAll(stage);

    await expectRefused(
      stage.server,
      () => decide(stage.mine.lawyer, { decision: 'accept', ids: [change.id] }),
      { code: 'conflict' },
    );
    expect((await responseOf(stage, caseId)).safe).toBe(responseEnds);
  });

  it('a decision is made once, by somebody who may decide, in the own firm', async () => {
    const { change } = await proposal();
    const accept = { decision: 'accept' as const, ids: [change.id] };

    await expectRefused(stage.server, () => decide(stage.mine.paralegal, accept), {
      code: 'forbidden',
    });
    await expectRefused(stage.server, () => decide(stage.other.lawyer, accept), {
      code: 'not_found',
    });
    await expectRefused(
      stage.server,
      () => decide(stage.mine.lawyer, { decision: 'accept', ids: [randomUUID()] }),
      { code: 'not_found' },
    );
    await decide(stage.mine.lawyer, accept);
    await expectRefused(stage.server, () => decide(stage.mine.lawyer, accept), {
      code: 'conflict',
    });
  });

  it('two people who accept at the same moment move the date once', async () => {
    const { caseId, change } = await proposal();
    const accept = { decision: 'accept' as const, ids: [change.id] };

    const answers = await Promise.allSettled([
      decide(stage.mine.lawyer, accept),
      decide(stage.mine.admin, accept),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await responseOf(stage, caseId)).toMatchObject({ safe: later, revision: 1 });
  });

  it('an earlier date is told each working day until somebody has read it', async () => {
    const { changes } = await earlier();
    expect(await digestDays()).toEqual(['2026-11-24']);

    for (const day of ['2026-11-25', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01']) {
      clock.set(`${day}T09:00:00Z`);
      await planFirm(stage.database, stage.mine.id);
    }
    // The 28th and 29th are a weekend, 1 December is a holiday.
    expect(await digestDays()).toEqual(['2026-11-24', '2026-11-25', '2026-11-30']);

    await acknowledge(stage.mine.lawyer, { ids: changes.map(({ id }) => id) });
    clock.set('2026-12-02T09:00:00Z');
    await planFirm(stage.database, stage.mine.id);
    expect(await digestDays()).toHaveLength(3);
    expect(
      await asOwner(
        stage.server.ownerUrl,
        "SELECT DISTINCT state FROM dispatches WHERE kind = 'impact'",
      ),
    ).toEqual([{ state: 'cancelled' }]);
  });

  it('an earlier date that is done meanwhile is told no more', async () => {
    const { changes } = await earlier();

    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      completeDeadline(ctx, { id: changes[0]?.deadlineId ?? '', proof: 'resposta recebida' }),
    );
    clock.set('2026-11-25T09:00:00Z');
    await planFirm(stage.database, stage.mine.id);

    expect(await digestDays()).toEqual(['2026-11-24']);
  });

  it('what changed is read by somebody who may decide, in the own firm', async () => {
    const { changes } = await earlier();
    const ids = changes.map(({ id }) => id);

    await expectRefused(stage.server, () => acknowledge(stage.mine.paralegal, { ids }), {
      code: 'forbidden',
    });
    await expectRefused(stage.server, () => acknowledge(stage.other.lawyer, { ids }), {
      code: 'not_found',
    });
    expect(await acknowledge(stage.mine.lawyer, { ids })).toEqual({ acknowledged: 1 });
  });

  it('when the lawyer has left, the admin is told', async () => {
    const { key } = await publish(stage, { date: responseEnds });
    await settledCase(stage, stage.mine);
    await asOwner(
      stage.server.ownerUrl,
      'UPDATE memberships SET is_active = false WHERE user_id = $1',
      [stage.mine.lawyer.userId],
    );

    await withdraw(stage, key);
    await handleAll(stage);

    expect(
      await asOwner(
        stage.server.ownerUrl,
        "SELECT recipient_id AS id FROM dispatches WHERE kind = 'impact'",
      ),
    ).toEqual([{ id: stage.mine.admin.userId }]);
  });

  async function proposal(): Promise<{ caseId: string; change: StoredChange; key: string }> {
    const { caseId } = await settledCase(stage, stage.mine);
    const { key } = await publish(stage, { date: responseEnds });
    await handleAll(stage);
    const [change] = await changesOf(stage, stage.mine);
    if (!change) throw new Error('the closure proposes a date');

    return { caseId, change, key };
  }

  async function earlier(): Promise<{ changes: StoredChange[] }> {
    const { key } = await publish(stage, { date: responseEnds });
    await settledCase(stage, stage.mine);
    await withdraw(stage, key);
    await handleAll(stage);

    return { changes: await changesOf(stage, stage.mine) };
  }

  function decide(who: TestFirm['lawyer'], input: Parameters<typeof decideChanges>[1]) {
    return withFirm(stage.database, who, (ctx) => decideChanges(ctx, input));
  }

  function acknowledge(who: TestFirm['lawyer'], input: Parameters<typeof acknowledgeChanges>[1]) {
    return withFirm(stage.database, who, (ctx) => acknowledgeChanges(ctx, input));
  }

  async function digestDays(): Promise<string[]> {
    const rows = await asOwner<{ day: string }>(
      stage.server.ownerUrl,
      `SELECT right(occurrence_key, 10) AS day FROM dispatches WHERE kind = 'impact' AND firm_id = $1 ORDER BY 1`,
      [stage.mine.id],
    );

    return rows.map(({ day }) => day);
  }
});
