import { readFirm, withFirm, type Role } from '#db/with-firm';
import { recompute } from '#domain/deadlines/trace';
import { AppError } from '#platform/errors';
import { rolesWith } from '#services/access/permissions';
import { CompleteDeadline, completeDeadline } from '#services/deadlines/complete-deadline';
import { findDeadline } from '#services/deadlines/find-deadline';
import { listDeadlines } from '#services/deadlines/list-deadlines';
import { previewDeadline } from '#services/deadlines/preview-deadline';
import type { TestCase, TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
import { file, handleAll, matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { storedDeadlines, type StoredDeadline } from './stored-deadlines.ts';
import { keepsStrangersOut } from './strangers.ts';

describe('deadlines', () => {
  let stage: Stage;
  let ours: Dated;
  let theirs: Dated;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    ours = await dated(stage.mine, '2026-07-14');
    theirs = await dated(stage.other, '2026-07-14');
  });
  afterAll(() => stage.server.stop());

  it('a case shows its dates with the reason of each, the nearest first', async () => {
    const deadlines = await list(ours.matter.caseId);

    expect(deadlines.map((each) => each.safeOn)).toEqual(
      deadlines.map((each) => each.safeOn).toSorted(),
    );
    expect(deadlines[0]).toMatchObject({
      id: ours.first.id,
      caseId: ours.matter.caseId,
      rule: { id: 'contactenos.response', version: 1, kind: 'practice' },
      source: { kind: 'submission', id: ours.first.submissionId },
      startsOn: '2026-07-14',
      status: 'open',
      urgency: { band: 'later', workingDays: 14 },
      explanation: { pt: expect.stringContaining('15 dias úteis') },
    });
  });

  it('one date shows its whole trace, from which both dates follow again', async () => {
    const file = await read(ours.first.id);

    expect(file.traceHash).toBe(ours.first.traceHash);
    expect(recompute(ours.first.trace)).toEqual({ legal: file.legalOn, safe: file.safeOn });
    expect(file.trace).toEqual(ours.first.trace);
    for (const words of [file.steps.pt, file.steps.en]) {
      expect(words.steps.length).toBeGreaterThan(1);
    }
  });

  it('completing one records who, when and the proof, and leaves the others open', async () => {
    const { first, matter } = await dated(stage.mine, '2026-07-14');

    await complete(stage.mine, first.id, 'Recibo 2026/77');

    expect(await read(first.id)).toMatchObject({
      status: 'done',
      proof: 'Recibo 2026/77',
      closedAt: '2026-07-15T09:00:00.000Z',
      urgency: { band: 'done' },
      supersededBy: null,
    });
    const stored = await storedDeadlines(stage, matter.caseId);
    expect(stored.map((each) => each.status)).toEqual(['done', 'open', 'open']);
    expect(stored[0]?.closedBy).toBe(stage.mine.paralegal.userId);
    expect((await list(matter.caseId)).map((each) => each.status)).toEqual([
      'open',
      'open',
      'done',
    ]);
  });

  it('completing one is audited and told once; the proof stands in the timeline alone', async () => {
    const { first, matter } = await dated(stage.mine, '2026-07-14');

    const { audit, timeline, outbox } = await effectsOf(stage.server, () =>
      complete(stage.mine, first.id, 'Recibo 2026/77'),
    );

    const actorId = stage.mine.paralegal.userId;
    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'deadline.done',
        subjectType: 'deadline',
        subjectId: first.id,
        actorId,
        data: { caseId: matter.caseId, rule: first.rule },
      },
    ]);
    expect(timeline).toMatchObject([
      {
        kind: 'deadline_done',
        caseId: matter.caseId,
        happenedOn: '2026-07-15',
        actorId,
        data: { deadlineId: first.id, proof: 'Recibo 2026/77' },
      },
    ]);
    expect(outbox).toEqual([]);
    expect(JSON.stringify(audit)).not.toContain('Recibo');
  });

  it('one that called for an answer is completed by a decider, which answers it and no other', async () => {
    const overdue = await dated(stage.mine, '2026-06-01');
    const other = await dated(stage.mine, '2026-06-01');

    await expectRefused(stage.server, () => complete(stage.mine, overdue.first.id, 'Recibo'), {
      code: 'forbidden',
    });
    await complete(stage.mine, overdue.first.id, 'Recibo', 'lawyer');

    const about = (id: string) =>
      asOwner(
        stage.server.ownerUrl,
        `SELECT d.state, a.acknowledged_by AS "answeredBy" FROM dispatches d
         JOIN alerts a ON a.id = d.alert_id WHERE d.deadline_id = $1`,
        [id],
      );
    expect(await about(overdue.first.id)).toEqual([
      { state: 'cancelled', answeredBy: stage.mine.lawyer.userId },
    ]);
    expect(await about(other.first.id)).toEqual([{ state: 'planned', answeredBy: null }]);
  });

  it('completing one twice is a conflict, and the first proof stays', async () => {
    const { first } = await dated(stage.mine, '2026-07-14');
    await complete(stage.mine, first.id, 'first');

    await expectRefused(stage.server, () => complete(stage.mine, first.id, 'second'), {
      code: 'conflict',
    });
    expect(await read(first.id)).toMatchObject({ proof: 'first' });
  });

  it('of several who complete one at the same time exactly one does', async () => {
    const { first } = await dated(stage.mine, '2026-07-14');

    const { result, audit, timeline } = await effectsOf(stage.server, () =>
      Promise.allSettled(['a', 'b', 'c'].map((proof) => complete(stage.mine, first.id, proof))),
    );

    const refused = result.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused).toHaveLength(2);
    for (const error of refused) {
      expect(await refusalOf(Promise.reject(error))).toMatchObject({ code: 'conflict' });
    }
    expect([audit.length, timeline.length]).toEqual([1, 1]);
  });

  it('a superseded date cannot be completed: the one that replaced it can', async () => {
    const { first, matter } = await dated(stage.mine, '2026-07-14');
    await file(stage, stage.mine, { caseId: matter.caseId, filedAt: '2026-07-13T10:00:00Z' });
    await handleAll(stage);

    await expectRefused(stage.server, () => complete(stage.mine, first.id, 'x'), {
      code: 'conflict',
    });
    const { status, supersededBy } = await read(first.id);
    expect(status).toBe('superseded');
    await complete(stage.mine, supersededBy ?? '', 'x');
  });

  it.each(['', '   ', '\t\n', 'a'.repeat(501), undefined, null, 7, {}])(
    '%j is not a proof',
    (proof) => {
      expect(CompleteDeadline.safeParse({ proof }).success).toBe(false);
    },
  );

  it('without a proof the database itself refuses to close a date', async () => {
    const { first } = await dated(stage.mine, '2026-07-14');

    const failure = await complete(stage.mine, first.id, '').catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(AppError);
    expect(await read(first.id)).toMatchObject({ status: 'open', proof: null });
  });

  it.each([
    ['municipality', { municipality: 'Atlantis' }],
    ['count', { count: 0 }],
    ['count', { count: -1 }],
    ['count', { count: 5_001 }],
    ['count', { count: 47, unit: 'hours' as const }],
  ])('a preview names %s when it is %j', async (field, change) => {
    expect(await refusalOf(preview(change))).toMatchObject({
      code: 'invalid',
      fields: [field],
    });
  });

  it.each([
    { start: '1900-01-01' },
    { start: '1900-01-01', count: 5_000 },
    { start: '2199-12-31' },
    { start: '2199-12-31', count: 5_000 },
    { start: '2199-12-31', count: 20, unit: 'years' as const },
  ])('a preview far from today answers all the same: %j', async (change) => {
    const { legalOn, safeOn } = await preview(change);

    expect(legalOn > change.start && safeOn <= legalOn).toBe(true);
  });

  it('a preview says what the engine would set', async () => {
    const { legalOn, safeOn, steps } = await preview({
      start: '2026-07-14',
      municipality: 'lisboa',
    });

    expect({ legalOn, safeOn }).toEqual({
      legalOn: ours.first.legalOn,
      safeOn: ours.first.safeOn,
    });
    expect(steps.pt.sentence).toContain('15 dias úteis');
  });

  describe('of a case', () => {
    keepsStrangersOut({
      stage: () => stage,
      theirs: () => theirs.matter.caseId,
      ours: () => ours.matter.caseId,
      verbs: [{ name: "listing a case's deadlines", read: listDeadlines }],
    });
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.first.id,
    ours: () => ours.first.id,
    verbs: [
      { name: 'reading a deadline', read: findDeadline },
      {
        name: 'completing a deadline',
        roles: rolesWith('files.write'),
        write: (ctx, id) => completeDeadline(ctx, { id, proof: 'x' }),
      },
    ],
  });

  type Dated = { readonly matter: TestCase; readonly first: StoredDeadline };

  /** A case with a contactenos of that day and its three dates; the first of them is the one of 15 days. */
  async function dated(firm: TestFirm, day: string): Promise<Dated> {
    const matter = await matterOf(stage, firm);
    await file(stage, firm, { caseId: matter.caseId, filedAt: `${day}T10:00:00Z` });
    await handleAll(stage);
    const [first] = await storedDeadlines(stage, matter.caseId);
    if (!first) throw new Error('a contactenos gives a date');

    return { matter, first };
  }

  function complete(
    firm: TestFirm,
    id: string,
    proof: string,
    role: Role = 'paralegal',
  ): Promise<void> {
    return withFirm(stage.database, firm[role], (ctx) => completeDeadline(ctx, { id, proof }));
  }

  function read(id: string) {
    return readFirm(stage.database, stage.mine.lawyer, (ctx) => findDeadline(ctx, id));
  }

  function list(caseId: string) {
    return readFirm(stage.database, stage.mine.lawyer, (ctx) => listDeadlines(ctx, caseId));
  }

  function preview(change: Partial<Parameters<typeof previewDeadline>[1]>) {
    return readFirm(stage.database, stage.mine.lawyer, (ctx) =>
      previewDeadline(ctx, {
        start: '2026-07-14',
        count: 15,
        unit: 'working_days',
        municipality: '1106',
        ...change,
      }),
    );
  }
});
