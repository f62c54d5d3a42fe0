import { readFirm, withFirm } from '#db/with-firm';
import { listTimeline } from '#services/timeline/list-timeline';
import { updateCase } from '#services/cases/update-case';
import { Page } from '#services/paging';
import type { TestCase } from '#test/harness/mint-firm';
import { expectRefused } from './effects.ts';
import { allPages } from './pages.ts';
import {
  file,
  handleAll,
  matterOf,
  receive,
  setStage,
  standingClock,
  type Stage,
} from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

describe('the timeline of a case', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
    for (const [firm, { caseId }] of [
      [stage.mine, ours],
      [stage.other, theirs],
    ] as const) {
      await file(stage, firm, { caseId, filedAt: '2026-07-13T10:00:00Z', reference: 'CT-1' });
      await receive(stage, firm, { caseId, receivedOn: '2026-07-14', kind: 'acknowledgement' });
    }
    await handleAll(stage);
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      updateCase(ctx, { id: ours.caseId, version: 3, changes: { waitingOn: 'client' } }),
    );
  });
  afterAll(() => stage.server.stop());

  it('tells what happened, when and through whom, the latest record first', async () => {
    const { items } = await list({ limit: 100 });

    const { paralegal, lawyer } = stage.mine;
    expect(items.map(({ kind, happenedOn, actor }) => [kind, happenedOn, actor?.id])).toEqual([
      ['case_updated', '2026-07-15', lawyer.userId],
      ['deadline_set', '2026-07-15', undefined],
      ['deadline_set', '2026-07-15', undefined],
      ['deadline_set', '2026-07-15', undefined],
      ['notice_recorded', '2026-07-14', paralegal.userId],
      ['submission_recorded', '2026-07-13', paralegal.userId],
      ['answers_recorded', '2026-07-15', paralegal.userId],
      ['case_opened', '2026-07-15', paralegal.userId],
    ]);
  });

  it('keeps the order of what one transaction wrote', async () => {
    const { items } = await list({ limit: 100 });

    const rules = items.flatMap(({ kind, data }) =>
      kind === 'deadline_set' ? [data['rule']] : [],
    );
    expect(rules.toReversed()).toEqual([
      'contactenos.response',
      'contactenos.second_request',
      'contactenos.court_action',
    ]);
  });

  it('comes in pages that hold every entry exactly once', async () => {
    const { items } = await list({ limit: 100 });

    expect(await allPages(list)).toEqual(items);
  });

  it.each(['forged', '', Buffer.from('{}').toString('base64url')])(
    'refuses the cursor %j by name',
    async (cursor) => {
      await expectRefused(stage.server, () => list({ cursor }), {
        code: 'invalid',
        fields: ['cursor'],
      });
    },
  );

  it("with another firm's cursor shows the case's own entries alone", async () => {
    const foreign = await readFirm(stage.database, stage.other.admin, (ctx) =>
      listTimeline(ctx, { caseId: theirs.caseId, limit: 1 }),
    );

    const { items } = await list({ limit: 100, cursor: foreign.nextCursor ?? '' });

    const own = new Set((await list({ limit: 100 })).items.map((entry) => entry.id));
    expect(items.filter((entry) => !own.has(entry.id))).toEqual([]);
  });

  it('cannot be rewritten or emptied by the service', async () => {
    for (const text of ["UPDATE timeline SET kind = 'case_closed'", 'DELETE FROM timeline']) {
      await expect(
        withFirm(stage.database, stage.mine.admin, (ctx) => ctx.sql(text)),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.caseId,
    ours: () => ours.caseId,
    verbs: [
      {
        name: "reading a case's timeline",
        read: (ctx, caseId) => listTimeline(ctx, { caseId, limit: 25 }),
      },
    ],
  });

  function list(page: { limit?: number; cursor?: string }) {
    return readFirm(stage.database, stage.mine.paralegal, (ctx) =>
      listTimeline(ctx, { caseId: ours.caseId, ...Page.parse(page) }),
    );
  }
});
