import { withFirm } from '#db/with-firm';
import { runImpact } from '#services/impacts/run-impact';
import { handleEvent } from '#services/outbox/handle-event';
import { asOwner } from '#test/harness/test-database';
import { stateOf } from '#test/services/effects';
import {
  file,
  handleAll,
  matterOf,
  setStage,
  standingClock,
  system,
  type Stage,
} from '#test/services/stage';
import {
  changesOf,
  filedAt,
  publish,
  responseEnds,
  responseOf,
  settledCase,
  withdraw,
} from './law-stage.ts';

describe('a run of changes that is cut short, repeated or overtaken', () => {
  let stage: Stage;

  beforeEach(async () => (stage = await setStage(standingClock('2026-11-24T09:00:00Z'))));
  afterEach(() => stage.server.stop());

  it('handled again, a run changes nothing', async () => {
    const { key } = await publish(stage, { date: responseEnds });
    await settledCase(stage, stage.mine);
    await withdraw(stage, key);
    await handleAll(stage);
    const [run] = await runs(stage);
    const before = await stateOf(stage.server);

    await withFirm(stage.database, system(stage.mine), (ctx) => runImpact(ctx, run?.id ?? ''));

    expect(await stateOf(stage.server)).toEqual(before);
  });

  it('a crash in the middle of a step leaves nothing behind, and the next try ends the run', async () => {
    const { key } = await publish(stage, { date: responseEnds });
    const { caseId } = await settledCase(stage, stage.mine);
    await withdraw(stage, key);
    const [run] = await runs(stage);
    const before = await stateOf(stage.server);

    const crash = withFirm(stage.database, system(stage.mine), async (ctx) => {
      await runImpact(ctx, run?.id ?? '');
      throw new Error('the process dies here');
    });
    await expect(crash).rejects.toThrow('the process dies here');

    expect(await stateOf(stage.server)).toEqual(before);
    await handleAll(stage);
    expect((await responseOf(stage, caseId)).safe).toBe(responseEnds);
    expect(await runs(stage)).toMatchObject([{ state: 'done', touched: 1, looked: 1 }]);
  });

  it('a long run goes step by step and shows how far it is', async () => {
    const { caseId } = await settledCase(stage, stage.mine);
    await copyResponse(stage, caseId, 6_100);

    await publish(stage, { date: responseEnds });
    const progress: unknown[] = [];
    for (;;) {
      const [event] = await asOwner<{ id: string }>(
        stage.server.ownerUrl,
        'SELECT id FROM outbox WHERE handled_at IS NULL ORDER BY id LIMIT 1',
      );
      if (!event) break;
      await handleEvent(stage.database, event.id);
      progress.push(...(await runs(stage)));
    }

    expect(progress).toMatchObject([
      { state: 'running', touched: 6_101, looked: 5_000 },
      { state: 'done', touched: 6_101, looked: 6_101 },
    ]);
    expect(await changesOf(stage, stage.mine)).toHaveLength(6_101);
  });

  it('two changes before any run was handled end with the dates of the last law', async () => {
    const { caseId } = await settledCase(stage, stage.mine);
    const { key } = await publish(stage, { date: responseEnds });
    await withdraw(stage, key);

    await handleAll(stage);

    expect(await responseOf(stage, caseId)).toMatchObject({ safe: responseEnds, revision: 0 });
    expect(await changesOf(stage, stage.mine)).toEqual([]);
    expect((await runs(stage)).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('a deadline that is set while a closure is published ends by the new law', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId, filedAt });

    await Promise.all([handleAll(stage), publish(stage, { date: responseEnds })]);
    await handleAll(stage);

    const { safe, id } = await responseOf(stage, caseId);
    const [change] = await changesOf(stage, stage.mine, id);
    expect(safe === '2026-12-16' || change?.new === '2026-12-16').toBe(true);
  });
});

type Run = { id: string; state: string; touched: number; looked: number };

function runs(stage: Stage): Promise<Run[]> {
  return asOwner<Run>(
    stage.server.ownerUrl,
    'SELECT id, state, touched, looked FROM impact_runs WHERE firm_id = $1 ORDER BY id',
    [stage.mine.id],
  );
}

/** The response deadline of a case, as often again: each of a submission of its own. */
async function copyResponse(stage: Stage, caseId: string, times: number): Promise<void> {
  await asOwner(
    stage.server.ownerUrl,
    `WITH more AS (
       INSERT INTO submissions (firm_id, id, case_id, kind, channel, filed_at, filed_on, recorded_by)
       SELECT s.firm_id, gen_random_uuid(), s.case_id, s.kind, s.channel, s.filed_at, s.filed_on, s.recorded_by
       FROM submissions s, generate_series(1, $2) WHERE s.case_id = $1 RETURNING id
     )
     INSERT INTO deadlines (firm_id, id, case_id, submission_id, office_id, rule, rule_version, starts_on, legal_on, safe_on,
       internal_on, trace_hash, reach_from, reach_until, ends_from, ends_until)
     SELECT d.firm_id, gen_random_uuid(), d.case_id, m.id, d.office_id, d.rule, d.rule_version, d.starts_on, d.legal_on,
       d.safe_on, d.internal_on, d.trace_hash, d.reach_from, d.reach_until, d.ends_from, d.ends_until
     FROM deadlines d, more m WHERE d.case_id = $1 AND d.rule = 'contactenos.response'`,
    [caseId, times],
  );
}
