import { readFirm } from '#db/with-firm';
import { noticeKinds } from '#domain/playbooks/playbook';
import { rolesWith } from '#services/access/permissions';
import { findCase } from '#services/cases/find-case';
import { ListCases, listCases } from '#services/cases/list-cases';
import { listNotices } from '#services/notices/list-notices';
import { recordNotice } from '#services/notices/record-notice';
import type { TestCase } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused } from './effects.ts';
import { matterOf, receive, setStage, standingClock, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

const receivedOn = '2026-07-14';

describe('notices', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
    await receive(stage, stage.other, {
      caseId: theirs.caseId,
      receivedOn,
      summary: stage.other.canary,
    });
  });
  afterAll(() => stage.server.stop());

  it('one is recorded with all that was said about it', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const said = {
      kind: 'hearing',
      channel: 'email',
      receivedOn,
      sentOn: '2026-07-10',
      replyDays: 15,
      reference: 'OF-2026/77',
      summary: 'Projeto de decisão:\n\tindeferimento',
    } as const;

    const { id } = await receive(stage, stage.mine, { caseId, ...said });

    expect(await list(caseId)).toEqual([
      {
        id,
        ...said,
        outcome: null,
        recordedBy: { id: stage.mine.paralegal.userId, name: expect.any(String) },
      },
    ]);
  });

  it.each(noticeKinds)('a notice of kind %s is recorded', async (kind) => {
    const { id } = await receive(stage, stage.mine, { caseId: ours.caseId, receivedOn, kind });

    expect(await list(ours.caseId)).toContainEqual(
      expect.objectContaining({ id, kind, replyDays: null, reference: null, summary: null }),
    );
  });

  it('recording one is audited and told once, and leaves word for the worker once', async () => {
    const { caseId } = await matterOf(stage, stage.mine);

    const { result, audit, timeline, outbox } = await effectsOf(stage.server, () =>
      receive(stage, stage.mine, { caseId, receivedOn, summary: 'Segredo' }),
    );

    const actorId = stage.mine.paralegal.userId;
    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'notice.recorded',
        subjectType: 'notice',
        subjectId: result.id,
        actorId,
        data: { caseId, kind: 'hearing', receivedOn },
      },
    ]);
    expect(timeline).toMatchObject([
      {
        kind: 'notice_recorded',
        caseId,
        happenedOn: receivedOn,
        actorId,
        data: { noticeId: result.id, kind: 'hearing', reference: null },
      },
    ]);
    expect(outbox).toMatchObject([
      { firmId: stage.mine.id, topic: 'case.facts_changed', subjectId: caseId },
    ]);
    expect(JSON.stringify({ audit, timeline })).not.toContain('Segredo');
  });

  it('a decision leaves word about the cases of the person that go on from its own, too', async () => {
    const before = await matterOf(stage, stage.mine);
    const after = await matterOf(stage, stage.mine);
    await asOwner(
      stage.server.ownerUrl,
      'UPDATE cases SET follows_case_id = $1, person_id = $2, client_id = $3 WHERE id = $4',
      [before.caseId, before.personId, before.clientId, after.caseId],
    );

    const { outbox } = await effectsOf(stage.server, () =>
      receive(stage, stage.mine, {
        caseId: before.caseId,
        receivedOn,
        kind: 'decision',
        outcome: 'against',
      }),
    );

    expect(outbox.map(({ subjectId }) => subjectId).toSorted()).toEqual(
      [before.caseId, after.caseId].toSorted(),
    );
  });

  it('the case then waits for the firm and has moved on that day, unless it had moved later', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    await receive(stage, stage.mine, { caseId, receivedOn: '2026-07-15' });
    await receive(stage, stage.mine, { caseId, receivedOn: '2026-05-04' });

    const matter = await readFirm(stage.database, stage.mine.lawyer, (ctx) =>
      findCase(ctx, caseId),
    );
    expect(matter).toMatchObject({ waitingOn: 'firm', progressOn: '2026-07-15', version: 3 });
  });

  it('the case is found by the reference of its notice', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    await receive(stage, stage.mine, { caseId, receivedOn, reference: 'Ofício 4711/2026' });

    const { items } = await readFirm(stage.database, stage.mine.lawyer, (ctx) =>
      listCases(ctx, ListCases.parse({ q: 'oficio 4711' })),
    );

    expect(items.map((item) => item.id)).toEqual([caseId]);
  });

  it('unlike a submission, two notices may carry one reference: letters come twice', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    for (const channel of ['email', 'registered_post'] as const) {
      await receive(stage, stage.mine, { caseId, receivedOn, channel, reference: 'OF-1' });
    }

    expect(await list(caseId)).toHaveLength(2);
  });

  it('are listed the earliest first, whenever they were recorded', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const days = ['2026-07-10', '2026-07-01', '2026-07-05'];
    for (const day of days) await receive(stage, stage.mine, { caseId, receivedOn: day });

    expect((await list(caseId)).map((each) => each.receivedOn)).toEqual(days.toSorted());
  });

  it.each(['2026-07-16', '2199-12-31', '1999-12-31', '1900-01-01'])(
    'one received on %s is refused by name',
    async (day) => {
      await expectRefused(
        stage.server,
        () => receive(stage, stage.mine, { caseId: ours.caseId, receivedOn: day }),
        { code: 'invalid', fields: ['receivedOn'] },
      );
    },
  );

  it('today is not the future', async () => {
    await expect(
      receive(stage, stage.mine, { caseId: ours.caseId, receivedOn: '2026-07-15' }),
    ).resolves.toBeDefined();
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.caseId,
    ours: () => ours.caseId,
    verbs: [
      {
        name: 'recording a notice',
        roles: rolesWith('files.write'),
        write: (ctx, caseId) =>
          recordNotice(ctx, {
            caseId,
            notice: { kind: 'hearing', channel: 'email', receivedOn },
          }),
      },
      { name: "listing a case's notices", read: listNotices },
    ],
  });

  function list(caseId: string) {
    return readFirm(stage.database, stage.mine.lawyer, (ctx) => listNotices(ctx, caseId));
  }
});
