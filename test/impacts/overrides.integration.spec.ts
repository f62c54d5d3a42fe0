import { randomUUID } from 'node:crypto';
import { readFirm, withFirm } from '#db/with-firm';
import { completeDeadline } from '#services/deadlines/complete-deadline';
import { findDeadline } from '#services/deadlines/find-deadline';
import { fixDeadline } from '#services/deadlines/fix-deadline';
import { releaseDeadline } from '#services/deadlines/release-deadline';
import { settleDeadlines } from '#services/deadlines/settle-deadlines';
import { planFirm } from '#services/dispatches/plan-firm';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused } from '#test/services/effects';
import { handleAll, setStage, standingClock, system, type Stage } from '#test/services/stage';
import { changesOf, publish, responseEnds, responseOf, settledCase } from './law-stage.ts';

const clock = standingClock('2026-11-24T09:00:00Z');
const own = '2026-12-10';

describe('a date that a lawyer sets', () => {
  let stage: Stage;
  let caseId: string;
  let id: string;

  beforeEach(async () => {
    clock.set('2026-11-24T09:00:00Z');
    stage = await setStage(clock);
    ({ caseId } = await settledCase(stage, stage.mine));
    ({ id } = await responseOf(stage, caseId));
  });
  afterEach(() => stage.server.stop());

  it('stands with its reason; the computed one stays in the trace and in the history', async () => {
    const { audit, timeline } = await effectsOf(stage.server, () =>
      fix(own, 'parecer de 3 de dezembro'),
    );

    const file = await read();
    expect(file).toMatchObject({
      legalOn: own,
      safeOn: own,
      fixed: { reason: 'parecer de 3 de dezembro', by: { id: stage.mine.lawyer.userId } },
      trace: { legal: responseEnds, safe: responseEnds },
      changes: [{ cause: 'override', old: { safeOn: responseEnds }, new: { safeOn: own } }],
    });
    expect(audit).toMatchObject([{ action: 'deadline.fixed', subjectId: id }]);
    expect(timeline).toMatchObject([{ kind: 'deadline_fixed', caseId }]);
  });

  it('is the one that reminders and escalations follow', async () => {
    await fix('2026-11-25', 'combinado com o cliente');
    clock.set('2026-11-26T09:00:00Z');
    await planFirm(stage.database, stage.mine.id);

    expect(
      await asOwner(
        stage.server.ownerUrl,
        "SELECT deadline_id AS id FROM dispatches WHERE kind = 'escalation'",
      ),
    ).toEqual([{ id }]);
  });

  it('set twice keeps both in the history', async () => {
    await fix(own, 'primeiro parecer');
    await fix('2026-12-11', 'segundo parecer');

    const { changes } = await read();
    expect(changes.map((each) => [each.old.safeOn, each.new.safeOn, each.reason])).toEqual([
      [own, '2026-12-11', 'segundo parecer'],
      [responseEnds, own, 'primeiro parecer'],
    ]);
  });

  it('is not moved when the case is settled again, whatever the law says then', async () => {
    await fix(own, 'parecer');
    await publish(stage, { date: responseEnds });
    await handleAll(stage);
    await withFirm(stage.database, system(stage.mine), (ctx) => settleDeadlines(ctx, caseId));

    expect(await responseOf(stage, caseId)).toMatchObject({ id, safe: own, fixed: true });
    const flagged = (await changesOf(stage, stage.mine, id)).filter(
      ({ state }) => state === 'flagged',
    );
    expect(flagged.map((each) => each.new)).toEqual(['2026-12-16']);
  });

  it('lifted, gives way to what the law gives on that day', async () => {
    await fix(own, 'parecer');
    await publish(stage, { date: responseEnds });
    await handleAll(stage);

    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      releaseDeadline(ctx, { id, reason: 'parecer revisto' }),
    );

    expect(await read()).toMatchObject({
      legalOn: '2026-12-16',
      fixed: null,
      trace: { legal: '2026-12-16' },
    });
    expect((await changesOf(stage, stage.mine, id)).map(({ cause }) => cause)).toContain(
      'override_lifted',
    );
  });

  it('needs somebody who may decide, an open deadline of the own firm, and a day of the calendar', async () => {
    const input = { id, on: own, reason: 'parecer' };
    const as = (who: TestFirm['lawyer'], more: Partial<typeof input> = {}) =>
      withFirm(stage.database, who, (ctx) => fixDeadline(ctx, { ...input, ...more }));

    await expectRefused(stage.server, () => as(stage.mine.paralegal), { code: 'forbidden' });
    await expectRefused(stage.server, () => as(stage.other.lawyer), { code: 'not_found' });
    await expectRefused(stage.server, () => as(stage.mine.lawyer, { id: randomUUID() }), {
      code: 'not_found',
    });
    await expectRefused(stage.server, () => as(stage.mine.lawyer, { on: '1950-01-01' }), {
      code: 'invalid',
      fields: ['on'],
    });
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      completeDeadline(ctx, { id, proof: 'resposta' }),
    );
    await expectRefused(stage.server, () => as(stage.mine.lawyer), { code: 'conflict' });
  });

  it('cannot be lifted where none was set, by whoever may not decide, or from another firm', async () => {
    const lift = (who: TestFirm['lawyer']) => () =>
      withFirm(stage.database, who, (ctx) => releaseDeadline(ctx, { id, reason: 'engano' }));

    await expectRefused(stage.server, lift(stage.mine.lawyer), { code: 'conflict' });
    await fix(own, 'parecer');
    await expectRefused(stage.server, lift(stage.mine.paralegal), { code: 'forbidden' });
    await expectRefused(stage.server, lift(stage.other.lawyer), { code: 'not_found' });
  });

  function fix(on: string, reason: string): Promise<void> {
    return withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      fixDeadline(ctx, { id, on, reason }),
    );
  }

  function read() {
    return readFirm(stage.database, stage.mine.lawyer, (ctx) => findDeadline(ctx, id));
  }
});
