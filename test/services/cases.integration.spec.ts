import { randomUUID } from 'node:crypto';
import { readFirm, withFirm } from '#db/with-firm';
import { playbooks } from '#domain/playbooks/catalogue';
import { rolesWith } from '#services/access/permissions';
import { findCase } from '#services/cases/find-case';
import { ListCases, listCases } from '#services/cases/list-cases';
import { OpenCase, openCase } from '#services/cases/open-case';
import { addDependent } from '#services/dependents/add-dependent';
import { addPermit } from '#services/permits/add-permit';
import { recordSubmission } from '#services/submissions/record-submission';
import { harmlessFacts } from '#test/harness/harmless-facts';
import type { TestCase, TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import type { z } from 'zod';
import { effectsOf, expectRefused, stateOf } from './effects.ts';
import { allPages } from './pages.ts';
import { matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { isForRoles, keepsStrangersOut } from './strangers.ts';

type Opening = z.infer<typeof OpenCase>;

describe('cases', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-01T23:30:00Z'));
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
  });
  afterAll(() => stage.server.stop());

  it('opens with an owner, a lawyer and the day it is in Lisbon', async () => {
    const { id } = await open(stage.mine, {});

    expect(await find(id)).toMatchObject({
      id,
      status: 'open',
      waitingOn: 'firm',
      openedOn: '2026-07-02',
      progressOn: '2026-07-02',
      closedOn: null,
      owner: { id: stage.mine.paralegal.userId },
      lawyer: { id: stage.mine.lawyer.userId },
      office: { name: 'Lisboa', municipality: '1106' },
      permit: null,
      overdueDeadlines: 0,
      openAlerts: 0,
      version: 1,
    });
  });

  it('opening one is audited and told once, and no deadline follows from it', async () => {
    const playbook = 'child_portal_account';
    const { result, audit, timeline, outbox } = await effectsOf(stage.server, () =>
      open(stage.mine, { playbook }),
    );
    const actorId = stage.mine.paralegal.userId;
    const data = { playbook };
    expect(audit).toMatchObject([
      {
        action: 'case.opened',
        subjectId: result.id,
        actorId,
        data: { ...data, playbookVersion: 1 },
      },
    ]);
    expect(timeline).toMatchObject([
      { kind: 'case_opened', caseId: result.id, happenedOn: '2026-07-02', actorId, data },
      { kind: 'answers_recorded' },
      { kind: 'day_recorded' },
    ]);
    expect(outbox).toEqual([]);
  });

  it.each(playbooks.map((playbook) => playbook.id))(
    'under %s its first step is the one of the playbook, until the firm says another',
    async (playbook) => {
      const { personId, clientId, caseId } = await matterOf(stage, stage.mine, { playbook });
      const nextStep = { text: 'Telefonar ao consulado', on: '2026-07-20' };
      const told = await open(stage.mine, { playbook, personId, clientId, nextStep });

      const first = playbooks.find((each) => each.id === playbook)?.steps[0].text;
      expect((await find(caseId)).nextStep).toMatchObject({ text: first, on: '2026-07-02' });
      expect((await find(told.id)).nextStep).toMatchObject({
        text: { pt: nextStep.text, en: nextStep.text },
        on: nextStep.on,
        source: 'firm',
      });
    },
  );

  it('is about the client or a dependent of that client, and one of their own permits', async () => {
    const child = await withFirm(stage.database, stage.mine.paralegal, async (ctx) => {
      const { personId } = await addDependent(ctx, {
        clientId: ours.clientId,
        dependent: { fullName: 'Rui', kinship: 'child' },
      });
      const permit = await addPermit(ctx, {
        personId,
        permit: { number: 'CHILD01', legalBasis: 'art. 124' },
      });

      return { personId, permitId: permit.id };
    });

    const { id } = await open(stage.mine, child);

    expect(await find(id)).toMatchObject({
      person: { id: child.personId, fullName: 'Rui' },
      client: { id: ours.clientId },
      permit: { id: child.permitId, number: '•••D01' },
    });
    await expectRefused(stage.server, () => open(stage.mine, { permitId: child.permitId }), {
      code: 'invalid',
      fields: ['permitId'],
    });
  });

  it.each([
    ['clientId', () => ({ clientId: theirs.clientId, personId: theirs.personId })],
    ['clientId', () => ({ clientId: theirs.clientId })],
    ['personId', () => ({ personId: theirs.personId })],
    ['ownerId', () => ({ ownerId: stage.other.paralegal.userId })],
    ['lawyerId', () => ({ lawyerId: stage.other.lawyer.userId })],
    ['lawyerId', () => ({ lawyerId: stage.mine.paralegal.userId })],
    ['lawyerId', () => ({ lawyerId: stage.mine.admin.userId })],
    ['clientId', () => ({ clientId: randomUUID() })],
    ['personId', () => ({ personId: randomUUID() })],
    ['permitId', () => ({ permitId: randomUUID() })],
    ['officeId', () => ({ officeId: randomUUID() })],
    ['ownerId', () => ({ ownerId: randomUUID() })],
    ['lawyerId', () => ({ lawyerId: randomUUID() })],
  ] as const)('with a %s that is not for this firm nothing is opened', async (field, change) => {
    await expectRefused(stage.server, () => open(stage.mine, change()), {
      code: 'invalid',
      fields: [field],
    });
  });

  it("another firm's permit opens nothing", async () => {
    const { id } = await withFirm(stage.database, stage.other.paralegal, (ctx) =>
      addPermit(ctx, {
        personId: theirs.personId,
        permit: { number: 'FOREIGN1', legalBasis: 'art. 77' },
      }),
    );

    await expectRefused(stage.server, () => open(stage.mine, { permitId: id }), {
      code: 'invalid',
      fields: ['permitId'],
    });
  });

  it('another client of the firm, or one of their dependents, opens nothing', async () => {
    const { clientId, personId } = await matterOf(stage, stage.mine);
    const child = await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      addDependent(ctx, { clientId, dependent: { fullName: 'Eva', kinship: 'child' } }),
    );

    for (const each of [personId, child.personId]) {
      await expectRefused(stage.server, () => open(stage.mine, { personId: each }), {
        code: 'invalid',
        fields: ['personId'],
      });
    }
  });

  it('somebody who left the firm is given no case', async () => {
    const leave = (isActive: boolean) =>
      asOwner(stage.server.ownerUrl, 'UPDATE memberships SET is_active = $1 WHERE user_id = $2', [
        isActive,
        stage.mine.lawyer.userId,
      ]);
    await leave(false);

    const { userId } = stage.mine.lawyer;
    for (const [field, change] of [
      ['lawyerId', { lawyerId: userId }],
      ['ownerId', { ownerId: userId }],
    ] as const) {
      await expectRefused(stage.server, () => open(stage.mine, change), {
        code: 'invalid',
        fields: [field],
      });
    }
    await leave(true);
  });

  it('a failure after everything was written leaves no trace of it in any table', async () => {
    const before = await stateOf(stage.server);

    await expect(
      withFirm(stage.database, stage.mine.paralegal, async (ctx) => {
        const { id } = await openCase(ctx, opening({}));
        await recordSubmission(ctx, {
          caseId: id,
          submission: {
            kind: 'request',
            channel: 'contactenos',
            menuPath: [],
            filedAt: '2026-07-01T10:00:00Z',
          },
        });
        const words = await ctx.tx.outbox.count({ where: { subjectId: id } });
        expect([words, await ctx.tx.case.count({ where: { id } })]).toEqual([1, 1]);
        throw new Error('the power fails');
      }),
    ).rejects.toThrow('the power fails');

    expect(await stateOf(stage.server)).toEqual(before);
  });

  it('are listed in pages that hold every one of them exactly once, the latest first', async () => {
    for (let each = 0; each < 4; each += 1) await open(stage.mine, {});
    const { items } = await list(stage.mine, { limit: '100' });

    const pages = await allPages((page) => list(stage.mine, page));

    expect(pages).toEqual(items);
    const ids = items.map((item) => item.id);
    expect(ids.toReversed()).toEqual(ids.toSorted());
  });

  it('are narrowed by status, cause of waiting, owner, client and playbook', async () => {
    const only = { clientId: ours.clientId, ownerId: stage.mine.admin.userId };
    const { id } = await open(stage.mine, { ...only, playbook: 'art_15_filed_as_art_17' });

    const ids = async (query: object) =>
      (await list(stage.mine, query)).items.map((item) => item.id);
    for (const query of [
      only,
      { ownerId: only.ownerId, status: 'open' },
      { ownerId: only.ownerId, waitingOn: 'firm' },
      { playbook: 'art_15_filed_as_art_17', ownerId: only.ownerId },
    ]) {
      expect(await ids(query)).toEqual([id]);
    }
    expect(await ids({ ownerId: only.ownerId, status: 'closed' })).toEqual([]);
    expect(await ids({ ownerId: only.ownerId, waitingOn: 'court' })).toEqual([]);
  });

  it('of another firm are on no page, whatever is asked for', async () => {
    for (const query of [
      { limit: 100 },
      { clientId: theirs.clientId },
      { q: stage.other.canary },
    ]) {
      expect(JSON.stringify(await list(stage.mine, query))).not.toContain(stage.other.canary);
    }
    expect(await list(stage.mine, { ownerId: stage.other.paralegal.userId })).toEqual({
      items: [],
      nextCursor: null,
    });
    await expectRefused(stage.server, () => list(stage.mine, { cursor: 'forged' }), {
      code: 'invalid',
      fields: ['cursor'],
    });
  });

  isForRoles(() => stage, {
    name: 'opening a case',
    roles: rolesWith('files.write'),
    write: (ctx) => openCase(ctx, opening({})),
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.caseId,
    ours: () => ours.caseId,
    verbs: [{ name: 'reading a case', read: findCase }],
  });

  function opening(change: Partial<Opening>): Opening {
    return {
      clientId: ours.clientId,
      personId: ours.personId,
      officeId: ours.officeId,
      playbook: 'general_contactenos',
      ownerId: stage.mine.paralegal.userId,
      lawyerId: stage.mine.lawyer.userId,
      ...harmlessFacts(change.playbook ?? 'general_contactenos'),
      ...change,
    };
  }

  function open(firm: TestFirm, change: Partial<Opening>): Promise<{ id: string }> {
    return withFirm(stage.database, firm.paralegal, (ctx) => openCase(ctx, opening(change)));
  }

  function find(id: string) {
    return readFirm(stage.database, stage.mine.lawyer, (ctx) => findCase(ctx, id));
  }

  function list(firm: TestFirm, query: object) {
    return readFirm(stage.database, firm.lawyer, (ctx) => listCases(ctx, ListCases.parse(query)));
  }
});
