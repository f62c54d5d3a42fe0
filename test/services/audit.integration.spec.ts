import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { listAudit } from '#services/audit/list-audit';
import { writeAudit } from '#services/audit/write-audit';
import { Page } from '#services/paging';
import type { TestCase, TestFirm } from '#test/harness/mint-firm';
import { expectRefused } from './effects.ts';
import { allPages } from './pages.ts';
import { file, handleAll, matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { isForRoles } from './strangers.ts';

describe('the audit trail', () => {
  let stage: Stage;
  let ours: TestCase;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    ours = await matterOf(stage, stage.mine);
    await matterOf(stage, stage.other);
    await file(stage, stage.mine, { caseId: ours.caseId, filedAt: '2026-07-13T10:00:00Z' });
    await handleAll(stage);
  });
  afterAll(() => stage.server.stop());

  it('names every effect with who, what and on what, the latest first', async () => {
    const { items } = await list(stage.mine, { limit: 100 });

    const { userId } = stage.mine.paralegal;
    expect(
      items.toReversed().map(({ action, actor, subjectType }) => [action, actor?.id, subjectType]),
    ).toEqual([
      ['client.registered', userId, 'client'],
      ['case.opened', userId, 'case'],
      ['submission.recorded', userId, 'submission'],
      ['deadline.set', undefined, 'deadline'],
      ['deadline.set', undefined, 'deadline'],
      ['deadline.set', undefined, 'deadline'],
    ]);
    expect(items.map((item) => item.at)).toEqual(
      items
        .map((item) => item.at)
        .toSorted()
        .toReversed(),
    );
  });

  it('holds no name of a client', async () => {
    const { items } = await list(stage.mine, { limit: 100 });

    const data = items.map((item) => item.data);
    expect(JSON.stringify(data)).not.toContain('Maria');
  });

  it('comes in pages that hold every entry exactly once', async () => {
    const { items } = await list(stage.mine, { limit: 100 });

    expect(await allPages((page) => list(stage.mine, page))).toEqual(items);
  });

  it('refuses a forged cursor by name', async () => {
    await expectRefused(stage.server, () => list(stage.mine, { cursor: 'forged' }), {
      code: 'invalid',
      fields: ['cursor'],
    });
  });

  it("holds nothing of another firm, whichever firm's cursor is given", async () => {
    const theirs = await list(stage.other, { limit: 100 });
    const foreign = await list(stage.other, { limit: 1 });
    const seen = [
      ...(await list(stage.mine, { limit: 100 })).items,
      ...(await list(stage.mine, { limit: 100, cursor: foreign.nextCursor ?? '' })).items,
    ];

    const ids = new Set(seen.map((entry) => entry.id));
    expect(theirs.items.map((entry) => entry.action)).toEqual(['case.opened', 'client.registered']);
    expect(theirs.items.filter((entry) => ids.has(entry.id))).toEqual([]);
  });

  it('keeps the request by which an effect came', async () => {
    await withFirm(stage.database, { ...stage.mine.lawyer, requestId: 'req-42' }, (ctx) =>
      writeAudit(ctx, {
        action: 'test.done',
        subjectType: 'case',
        subjectId: ours.caseId,
        data: { fields: ['a', 'b'], count: 2, isRight: true, none: null },
      }),
    );

    expect((await list(stage.mine, { limit: 1 })).items[0]).toMatchObject({
      requestId: 'req-42',
      actor: { id: stage.mine.lawyer.userId },
      data: { fields: ['a', 'b'], count: 2, isRight: true, none: null },
    });
  });

  it('cannot be rewritten or emptied by the service', async () => {
    for (const text of ["UPDATE audit SET action = 'x'", 'DELETE FROM audit', 'TRUNCATE audit']) {
      await expect(
        withFirm(stage.database, stage.mine.admin, (ctx) => ctx.sql(text)),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  isForRoles(() => stage, {
    name: 'reading the audit trail',
    roles: rolesWith('audit.read'),
    read: (ctx) => listAudit(ctx, Page.parse({})),
  });

  function list(firm: TestFirm, page: { limit?: number; cursor?: string }) {
    return readFirm(stage.database, firm.admin, (ctx) => listAudit(ctx, Page.parse(page)));
  }
});
