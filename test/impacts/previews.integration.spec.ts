import { randomUUID } from 'node:crypto';
import { readFirm, withFirm } from '#db/with-firm';
import { defaultChoices } from '#domain/deadlines/readings';
import { previewImpact } from '#services/impacts/preview-impact';
import { chooseReadings } from '#services/law/choose-readings';
import { withdrawFirmEntry } from '#services/law/withdraw-entry';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { expectRefused, stateOf } from '#test/services/effects';
import { handleAll, setStage, standingClock, type Stage } from '#test/services/stage';
import {
  changesOf,
  closureOn,
  publishForFirm,
  responseEnds,
  responseOf,
  settledCase,
} from './law-stage.ts';

describe('a preview of what a change of law would do', () => {
  let stage: Stage;

  beforeEach(async () => (stage = await setStage(standingClock('2026-11-24T09:00:00Z'))));
  afterEach(() => stage.server.stop());

  it('of a closure says what the run then proposes, and writes nothing', async () => {
    const { caseId } = await settledCase(stage, stage.mine);
    await settledCase(stage, stage.other);
    const { id } = await responseOf(stage, caseId);
    const before = await stateOf(stage.server);

    const seen = await preview({ kind: 'entry', entry: closureOn({ date: responseEnds }) });

    expect(await stateOf(stage.server)).toEqual(before);
    expect(seen).toMatchObject({
      touched: 1,
      later: 1,
      earlier: 0,
      flagged: 0,
      changes: [
        {
          deadlineId: id,
          outcome: 'later',
          old: { safeOn: responseEnds },
          new: { safeOn: '2026-12-16' },
        },
      ],
    });
    await publishForFirm(stage, stage.mine, { date: responseEnds });
    await handleAll(stage);
    expect(await changesOf(stage, stage.mine)).toMatchObject([
      { deadlineId: id, state: 'waiting', new: '2026-12-16' },
    ]);
  });

  it('of a withdrawal says which dates come nearer', async () => {
    const { id: closure } = await publishForFirm(stage, stage.mine, { date: responseEnds });
    const { caseId } = await settledCase(stage, stage.mine);

    const seen = await preview({ kind: 'withdrawal', id: closure });

    expect(seen).toMatchObject({
      touched: 1,
      earlier: 1,
      changes: [{ new: { safeOn: responseEnds } }],
    });
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      withdrawFirmEntry(ctx, { id: closure, reason: 'engano', retroactive: true }),
    );
    await handleAll(stage);
    expect((await responseOf(stage, caseId)).safe).toBe(responseEnds);
  });

  it('of other readings says what the run then does', async () => {
    const { caseId } = await settledCase(stage, stage.mine, 'porto');
    // A morning off on the last day: whether it moves the end is for the firm to read.
    await publishForFirm(stage, stage.mine, { date: responseEnds, extent: 'partial' });
    await handleAll(stage);
    const choices = { ...defaultChoices, partial: 'ignored' } as const;

    const seen = await preview({ kind: 'readings', choices, marginDays: 2 });
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      chooseReadings(ctx, { choices, marginDays: 2, reason: 'parecer' }),
    );
    await handleAll(stage);

    // Read so, the date stands: what the morning off had proposed holds no longer, and the margin is written.
    expect(seen).toMatchObject({ touched: 3, earlier: 0, later: 0, unchanged: 3, flagged: 0 });
    const { id } = await responseOf(stage, caseId);
    expect(await changesOf(stage, stage.mine, id)).toMatchObject([{ state: 'stale' }]);
    expect(
      await asOwner(
        stage.server.ownerUrl,
        'SELECT legal_on::text AS legal, internal_on::text AS internal FROM deadlines WHERE id = $1',
        [id],
      ),
    ).toEqual([{ legal: responseEnds, internal: '2026-12-11' }]);
  });

  it('is for those who may decide, about the own firm alone', async () => {
    const entry = { kind: 'entry', entry: closureOn({ date: responseEnds }) } as const;
    const { id } = await publishForFirm(stage, stage.other, { date: responseEnds });

    await expectRefused(stage.server, () => preview(entry, stage.mine.paralegal), {
      code: 'forbidden',
    });
    for (const unknown of [id, randomUUID()]) {
      await expectRefused(stage.server, () => preview({ kind: 'withdrawal', id: unknown }), {
        code: 'not_found',
      });
    }
  });

  function preview(input: Parameters<typeof previewImpact>[1], who?: TestFirm['lawyer']) {
    return readFirm(stage.database, who ?? stage.mine.lawyer, (ctx) => previewImpact(ctx, input));
  }
});
