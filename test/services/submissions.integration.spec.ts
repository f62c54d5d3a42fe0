import { randomUUID } from 'node:crypto';
import { readFirm, withFirm } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { rolesWith } from '#services/access/permissions';
import { findCase } from '#services/cases/find-case';
import { updateCase } from '#services/cases/update-case';
import { listSubmissions } from '#services/submissions/list-submissions';
import { recordSubmission } from '#services/submissions/record-submission';
import type { TestCase } from '#test/harness/mint-firm';
import { effectsOf, expectRefused } from './effects.ts';
import { file, matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

const filedAt = '2026-07-14T10:00:00Z';

describe('submissions', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;
  let theirSubmission: string;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
    const { id } = await file(stage, stage.other, {
      caseId: theirs.caseId,
      filedAt,
      reference: 'SHARED-1',
    });
    theirSubmission = id;
  });
  afterAll(() => stage.server.stop());

  it('one is recorded with all that was said about it', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const said = {
      kind: 'correction',
      channel: 'contactenos',
      menuPath: ['Autorização de Residência', 'Correção/Esclarecimento'],
      reference: 'CT-2026-0418',
      note: 'Linha 1\nLinha 2',
      filedBy: 'lawyer',
    } as const;

    const { id } = await file(stage, stage.mine, {
      caseId,
      filedAt,
      ...said,
      menuPath: [...said.menuPath],
    });

    const { note: _, ...rest } = said;
    expect(await list(caseId)).toEqual([
      {
        id,
        ...rest,
        noteWords: 4,
        filedAt: '2026-07-14T10:00:00.000Z',
        filedOn: '2026-07-14',
        deliveredOn: null,
        filedBy: 'lawyer',
        followsId: null,
        recordedBy: { id: stage.mine.paralegal.userId, name: expect.any(String) },
      },
    ]);
  });

  it('a reference without a digit is kept, with a warning to check it', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const { warnings } = await file(stage, stage.mine, {
      caseId,
      filedAt,
      reference: 'sem número',
    });

    expect(warnings).toMatchObject([{ path: 'reference', code: 'odd' }]);
    expect(await list(caseId)).toMatchObject([{ reference: 'sem número' }]);
  });

  it('recording one is audited and told once, and leaves word for the worker once', async () => {
    const { caseId } = await matterOf(stage, stage.mine);

    const { result, audit, timeline, outbox } = await effectsOf(stage.server, () =>
      file(stage, stage.mine, { caseId, filedAt, reference: 'EFFECTS-1' }),
    );

    const facts = { kind: 'request', channel: 'contactenos' };
    const actorId = stage.mine.paralegal.userId;
    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'submission.recorded',
        subjectType: 'submission',
        subjectId: result.id,
        actorId,
        data: { caseId, filedOn: '2026-07-14', ...facts },
      },
    ]);
    expect(timeline).toMatchObject([
      {
        kind: 'submission_recorded',
        caseId,
        happenedOn: '2026-07-14',
        actorId,
        data: { submissionId: result.id, reference: 'EFFECTS-1', ...facts },
      },
    ]);
    expect(outbox).toMatchObject([
      { firmId: stage.mine.id, topic: 'case.facts_changed', subjectId: caseId },
    ]);
  });

  it('the case then waits for AIMA, has moved on that day, and drops the step it had', async () => {
    const { caseId } = await matterOf(stage, stage.mine, {
      nextStep: { text: 'Submeter', on: '2026-07-15' },
    });
    await file(stage, stage.mine, { caseId, filedAt: '2026-07-15T08:00:00Z' });
    await file(stage, stage.mine, { caseId, filedAt: '2026-06-01T08:00:00Z' });

    expect(await find(caseId)).toMatchObject({
      waitingOn: 'aima',
      progressOn: '2026-07-15',
      nextStep: { source: 'playbook' },
      version: 3,
    });
  });

  it.each([
    ['2026-07-01T23:30:00+00:00', '2026-07-02'],
    ['2026-07-02T00:30:00+01:00', '2026-07-02'],
    ['2026-07-01T22:59:59Z', '2026-07-01'],
    ['2026-01-31T23:30:00Z', '2026-01-31'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2025-10-25T23:30:00Z', '2025-10-26'],
    ['2025-10-26T23:30:00Z', '2025-10-26'],
    ['2026-07-01T20:00:00-04:00', '2026-07-02'],
    ['2026-07-02T08:30:00+09:00', '2026-07-02'],
    ['2024-02-29T12:00:00Z', '2024-02-29'],
  ])('filed at %s counts as filed on %s, the day it was in Lisbon', async (instant, day) => {
    const recorded = await file(stage, stage.mine, { caseId: ours.caseId, filedAt: instant });

    expect(recorded.filedOn).toBe(day);
    expect(await list(ours.caseId)).toContainEqual(
      expect.objectContaining({ id: recorded.id, filedOn: day }),
    );
  });

  it.each([
    '2026-07-16T00:00:00Z',
    '2026-07-15T23:00:00Z',
    '2199-12-31T23:59:59Z',
    '9999-12-31T23:59:59Z',
    '1999-12-31T12:00:00Z',
    '1899-12-31T12:00:00Z',
    '0001-01-01T00:00:00Z',
  ])('one filed at %s is refused by name', async (instant) => {
    await expectRefused(
      stage.server,
      () => file(stage, stage.mine, { caseId: ours.caseId, filedAt: instant }),
      { code: 'invalid', fields: ['filedAt'] },
    );
  });

  it('are listed the earliest first, whenever they were recorded', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const days = ['2026-07-10', '2026-07-01', '2026-07-05'];
    for (const day of days) await file(stage, stage.mine, { caseId, filedAt: `${day}T10:00:00Z` });

    expect((await list(caseId)).map((each) => each.filedOn)).toEqual(days.toSorted());
  });

  it('one may follow up another of the same case, and none other', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const first = await file(stage, stage.mine, { caseId, filedAt });

    const second = await file(stage, stage.mine, {
      caseId,
      filedAt,
      kind: 'follow_up',
      followsId: first.id,
    });

    expect(await list(caseId)).toContainEqual(
      expect.objectContaining({ id: second.id, followsId: first.id }),
    );
    for (const followsId of [theirSubmission, randomUUID()]) {
      await expectRefused(
        stage.server,
        () => file(stage, stage.mine, { caseId, filedAt, followsId }),
        { code: 'invalid', fields: ['followsId'] },
      );
    }
    await expectRefused(
      stage.server,
      () => file(stage, stage.mine, { caseId: ours.caseId, filedAt, followsId: first.id }),
      { code: 'invalid', fields: ['followsId'] },
    );
  });

  it('a reference is recorded once in a firm, in whichever case; another firm has its own', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId: ours.caseId, filedAt, reference: 'SHARED-1' });

    for (const each of [caseId, ours.caseId]) {
      await expectRefused(
        stage.server,
        () => file(stage, stage.mine, { caseId: each, filedAt, reference: 'SHARED-1' }),
        { code: 'conflict', fields: ['reference'] },
      );
    }
  });

  it('of several with one reference in one case at the same time exactly one is recorded', async () => {
    const { caseId } = await matterOf(stage, stage.mine);

    const refused = await race([caseId, caseId, caseId], 'RACE-ONE-CASE');

    // The case is locked, so the later ones see the earlier and say so themselves.
    for (const error of refused) {
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: 'conflict', problems: [{ path: 'reference' }] });
    }
  });

  it('of several with one reference in several cases at the same time exactly one is recorded', async () => {
    const matters = [
      await matterOf(stage, stage.mine),
      await matterOf(stage, stage.mine),
      await matterOf(stage, stage.mine),
    ];

    const refused = await race(
      matters.map((matter) => matter.caseId),
      'RACE-CASES',
    );

    // Nothing is locked in common: the unique key refuses, and each app maps P2002 to a conflict.
    for (const error of refused) {
      expect(['P2002', 'conflict']).toContain(Reflect.get(Object(error), 'code'));
    }
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.caseId,
    ours: () => ours.caseId,
    verbs: [
      {
        name: 'recording a submission',
        roles: rolesWith('files.write'),
        write: (ctx, caseId) =>
          recordSubmission(ctx, {
            caseId,
            submission: { kind: 'request', channel: 'contactenos', menuPath: [], filedAt },
          }),
      },
      { name: "listing a case's submissions", read: listSubmissions },
    ],
  });

  it('a closed case takes none before it is opened again', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const set = (version: number, status: 'open' | 'closed') =>
      withFirm(stage.database, stage.mine.lawyer, (ctx) =>
        updateCase(ctx, { id: caseId, version, changes: { status } }),
      );
    await set(1, 'closed');

    await expectRefused(stage.server, () => file(stage, stage.mine, { caseId, filedAt }), {
      code: 'conflict',
    });
    await set(2, 'open');
    await expect(file(stage, stage.mine, { caseId, filedAt })).resolves.toBeDefined();
  });

  /** Files them at the same time, checks that one alone left its traces, and returns why the others failed. */
  async function race(caseIds: readonly string[], reference: string): Promise<unknown[]> {
    const { result, audit, timeline, outbox } = await effectsOf(stage.server, () =>
      Promise.allSettled(
        caseIds.map((caseId) => file(stage, stage.mine, { caseId, filedAt, reference })),
      ),
    );
    expect(result.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect([audit.length, timeline.length, outbox.length]).toEqual([1, 1, 1]);

    return result.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  }

  function list(caseId: string) {
    return readFirm(stage.database, stage.mine.lawyer, (ctx) => listSubmissions(ctx, caseId));
  }

  function find(caseId: string) {
    return readFirm(stage.database, stage.mine.lawyer, (ctx) => findCase(ctx, caseId));
  }
});
