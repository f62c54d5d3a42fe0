import { randomUUID } from 'node:crypto';
import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { findCase } from '#services/cases/find-case';
import { updateCase, type UpdateCase } from '#services/cases/update-case';
import { completeDeadline } from '#services/deadlines/complete-deadline';
import type { TestCase } from '#test/harness/mint-firm';
import type { z } from 'zod';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
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

type Changes = z.infer<typeof UpdateCase>;

describe('a change to a case', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
  });
  afterAll(() => stage.server.stop());

  it('alters the named fields alone and counts the version up', async () => {
    const matter = await matterOf(stage, stage.mine);

    await update(matter, 1, {
      ownerId: stage.mine.admin.userId,
      waitingOn: 'court',
      nextStep: { text: 'Ligar ao tribunal', on: '2026-08-03' },
    });

    expect(await find(matter)).toMatchObject({
      owner: { id: stage.mine.admin.userId },
      lawyer: { id: stage.mine.lawyer.userId },
      waitingOn: 'court',
      nextStep: { text: { pt: 'Ligar ao tribunal' }, on: '2026-08-03', source: 'firm' },
      status: 'open',
      progressOn: '2026-07-15',
      version: 2,
    });
  });

  it('of where the party lives has the dates settled anew (CPA, art. 88), any other does not', async () => {
    const matter = await matterOf(stage, stage.mine);
    const moved = await effectsOf(stage.server, () =>
      update(matter, 1, { partyLocation: 'europe' }),
    );
    const same = await effectsOf(stage.server, () =>
      update(matter, 2, { partyLocation: 'europe' }),
    );

    expect(moved.outbox).toMatchObject([
      { topic: 'case.facts_changed', subjectId: matter.caseId, firmId: stage.mine.id },
    ]);
    expect(same.outbox).toEqual([]);
  });

  it('is audited and told once, by the names of its fields', async () => {
    const matter = await matterOf(stage, stage.mine);

    const { audit, timeline, outbox } = await effectsOf(stage.server, () =>
      update(matter, 1, { waitingOn: 'client', nextStep: { text: 'Segredo', on: '2026-08-03' } }),
    );

    const actorId = stage.mine.paralegal.userId;
    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'case.updated',
        subjectType: 'case',
        subjectId: matter.caseId,
        actorId,
        data: { fields: ['waitingOn', 'nextStep'] },
      },
    ]);
    expect(timeline).toMatchObject([
      { kind: 'case_updated', caseId: matter.caseId, happenedOn: '2026-07-15', actorId },
    ]);
    expect(outbox).toEqual([]);
    expect(JSON.stringify({ audit, timeline })).not.toContain('Segredo');
  });

  it.each([
    ['ownerId', () => stage.other.paralegal.userId],
    ['lawyerId', () => stage.other.lawyer.userId],
    ['lawyerId', () => stage.mine.paralegal.userId],
    ['ownerId', randomUUID],
    ['lawyerId', randomUUID],
  ] as const)('with a %s that is not for this firm is refused', async (field, id) => {
    await expectRefused(stage.server, () => update(ours, 1, { [field]: id() }), {
      code: 'invalid',
      fields: [field],
    });
  });

  it.each([0, 2, 99])(
    'that knows version %d of a case at version 1 is a conflict',
    async (version) => {
      await expectRefused(stage.server, () => update(ours, version, { waitingOn: 'court' }), {
        code: 'conflict',
      });
    },
  );

  it('of several at the same time exactly one succeeds, and leaves one trace', async () => {
    const matter = await matterOf(stage, stage.mine);
    const causes = ['client', 'aima', 'court', 'third_party'] as const;

    const { result, audit, timeline } = await effectsOf(stage.server, () =>
      Promise.allSettled(causes.map((waitingOn) => update(matter, 1, { waitingOn }))),
    );

    const winner = causes.filter((_cause, index) => result[index]?.status === 'fulfilled');
    expect(winner).toHaveLength(1);
    expect([audit.length, timeline.length]).toEqual([1, 1]);
    expect(await find(matter)).toMatchObject({ waitingOn: winner[0], version: 2 });
    for (const loser of result.filter((each) => each.status === 'rejected')) {
      expect(await refusalOf(Promise.reject(loser.reason))).toMatchObject({ code: 'conflict' });
    }
  });

  it('that was made before something was filed meanwhile is a conflict', async () => {
    const matter = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId: matter.caseId, filedAt: '2026-07-14T10:00:00Z' });

    await expectRefused(stage.server, () => update(matter, 1, { waitingOn: 'client' }), {
      code: 'conflict',
    });
  });

  it('closes a case without open dates, and opens it again', async () => {
    const matter = await matterOf(stage, stage.mine);

    const closing = await effectsOf(stage.server, () => update(matter, 1, { status: 'closed' }));
    const closed = await find(matter);
    await update(matter, 2, { status: 'open' });

    expect(closing.timeline).toMatchObject([{ kind: 'case_closed' }]);
    expect(closing.audit).toHaveLength(1);
    expect(closed).toMatchObject({ status: 'closed', closedOn: '2026-07-15', nextStep: null });
    expect(await find(matter)).toMatchObject({ status: 'open', closedOn: null, version: 3 });
  });

  it('does not close a case with open dates, until each of them is done', async () => {
    const matter = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId: matter.caseId, filedAt: '2026-07-14T10:00:00Z' });
    await handleAll(stage);
    const { version } = await find(matter);

    await expectRefused(stage.server, () => update(matter, version, { status: 'closed' }), {
      code: 'conflict',
    });

    await completeAll(matter);
    await update(matter, version, { status: 'closed' });
    expect(await find(matter)).toMatchObject({ status: 'closed' });
  });

  it('does not close a case whose dates are not worked out yet', async () => {
    const matter = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId: matter.caseId, filedAt: '2026-07-14T10:00:00Z' });
    const { version } = await find(matter);

    await expectRefused(stage.server, () => update(matter, version, { status: 'closed' }), {
      code: 'conflict',
    });
    await handleAll(stage);
    expect((await find(matter)).status).toBe('open');
  });

  it('never closes a case past the worker that sets its dates at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const matter = await matterOf(stage, stage.mine);
      await file(stage, stage.mine, { caseId: matter.caseId, filedAt: '2026-07-14T10:00:00Z' });
      const { version } = await find(matter);

      await Promise.allSettled([handleAll(stage), update(matter, version, { status: 'closed' })]);

      expect((await find(matter)).status).toBe('open');
    }
  });

  it('a closed case takes neither submissions nor notices', async () => {
    const matter = await matterOf(stage, stage.mine);
    await update(matter, 1, { status: 'closed' });

    const { caseId } = matter;
    for (const work of [
      () => file(stage, stage.mine, { caseId, filedAt: '2026-07-14T10:00:00Z' }),
      () => receive(stage, stage.mine, { caseId, receivedOn: '2026-07-14' }),
    ]) {
      await expectRefused(stage.server, work, { code: 'conflict' });
    }
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.caseId,
    ours: () => ours.caseId,
    verbs: [
      {
        name: 'changing a case',
        roles: rolesWith('files.write'),
        write: (ctx, id) => updateCase(ctx, { id, version: 1, changes: { waitingOn: 'court' } }),
      },
      {
        name: 'closing a case',
        roles: rolesWith('files.write'),
        write: (ctx, id) => updateCase(ctx, { id, version: 1, changes: { status: 'closed' } }),
      },
    ],
  });

  function update({ caseId }: TestCase, version: number, changes: Changes): Promise<void> {
    return withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      updateCase(ctx, { id: caseId, version, changes }),
    );
  }

  function find({ caseId }: TestCase) {
    return readFirm(stage.database, stage.mine.paralegal, (ctx) => findCase(ctx, caseId));
  }

  async function completeAll({ caseId }: TestCase): Promise<void> {
    await withFirm(stage.database, stage.mine.paralegal, async (ctx) => {
      for (const { id } of await ctx.tx.deadline.findMany({ where: { caseId } })) {
        await completeDeadline(ctx, { id, proof: 'recibo 77' });
      }
    });
  }
});
