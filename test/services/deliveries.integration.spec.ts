import { withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { recordDelivery } from '#services/submissions/record-delivery';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused } from './effects.ts';
import { file, handleAll, matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { storedDeadlines } from './stored-deadlines.ts';
import { keepsStrangersOut } from './strangers.ts';

const filedAt = '2026-05-25T09:00:00Z';

describe('the delivery of a letter', () => {
  let stage: Stage;
  let ours: string;
  let theirs: string;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-06-01T09:00:00Z'));
    ours = (await post((await matterOf(stage, stage.mine)).caseId)).id;
    theirs = (await post((await matterOf(stage, stage.other)).caseId, stage.other)).id;
  });
  afterAll(() => stage.server.stop());

  const post = (caseId: string, firm = stage.mine) =>
    file(stage, firm, { caseId, filedAt, kind: 'hearing_letter', channel: 'registered_post' });
  const deliver = (id: string, deliveredOn: string | null) =>
    withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      recordDelivery(ctx, { id, deliveredOn }),
    );
  const dueOn = async (caseId: string) => {
    await handleAll(stage);
    const open = await storedDeadlines(stage, caseId);

    return open.filter(({ status }) => status === 'open').map(({ legalOn }) => legalOn);
  };

  it('gives the ten working days their first day, moves it when it is put right, and leaves it when it is taken back', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const { id } = await post(caseId);
    // Sent on 25 May: 26-29 May, 1-3, 5, 8 and 9 June; 4 June is Corpus Christi.
    expect(await dueOn(caseId)).toEqual(['2026-06-09']);
    await deliver(id, '2026-05-28');
    expect(await dueOn(caseId)).toEqual(['2026-06-15']);
    await deliver(id, '2026-05-27');
    expect(await dueOn(caseId)).toEqual(['2026-06-12']);
    await deliver(id, null);
    expect(await dueOn(caseId)).toEqual(['2026-06-09']);
  });

  it('is audited and told once, and leaves word for the worker once', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const { id } = await post(caseId);

    const { audit, timeline, outbox } = await effectsOf(stage.server, () =>
      deliver(id, '2026-05-28'),
    );

    const data = { caseId, deliveredOn: '2026-05-28' };
    expect(audit).toMatchObject([{ action: 'submission.delivered', subjectId: id, data }]);
    expect(timeline).toMatchObject([{ kind: 'delivery_recorded' }]);
    expect(outbox).toMatchObject([{ topic: 'case.facts_changed' }]);
  });

  it.each([
    ['before it was sent', '2026-05-24'],
    ['tomorrow', '2026-06-02'],
  ])('cannot lie %s', async (_when, day) => {
    const { caseId } = await matterOf(stage, stage.mine);
    const { id } = await post(caseId);

    await expectRefused(stage.server, () => deliver(id, day), {
      code: 'invalid',
      fields: ['deliveredOn'],
    });
  });

  it('changes nothing in a closed case', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const { id } = await post(caseId);
    await asOwner(
      stage.server.ownerUrl,
      "UPDATE cases SET status = 'closed', closed_on = opened_on WHERE id = $1",
      [caseId],
    );

    await expectRefused(stage.server, () => deliver(id, '2026-05-28'), { code: 'conflict' });
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs,
    ours: () => ours,
    verbs: [
      {
        name: 'recording a delivery',
        roles: rolesWith('files.write'),
        write: (ctx, id) => recordDelivery(ctx, { id, deliveredOn: '2026-05-28' }),
      },
    ],
  });
});
