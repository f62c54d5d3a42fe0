import { withFirm, readFirm } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { updateCase } from '#services/cases/update-case';
import { planFirm } from '#services/dispatches/plan-firm';
import { addMember } from '#services/firms/add-member';
import { deactivateMember } from '#services/members/deactivate-member';
import { findMember } from '#services/members/find-member';
import { handOver } from '#services/members/hand-over';
import type { HandOver } from '#services/members/successors';
import { previewHandOver } from '#services/members/preview-hand-over';
import type { Role } from '#db/with-firm';
import { mintFirm, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
import { file, handleAll, matterOf, setStage, standingClock, type Stage } from './stage.ts';

const clock = standingClock('2026-05-21T09:00:00Z');

/** Everything open that names somebody who is not active: empty, or somebody is forgotten. */
async function forgotten(stage: Stage): Promise<unknown[]> {
  return asOwner(
    stage.server.ownerUrl,
    `SELECT x.what, x.id FROM memberships m JOIN (
       SELECT 'case' AS what, firm_id, id, owner_id AS user_id FROM cases WHERE status = 'open'
       UNION ALL SELECT 'case', firm_id, id, lawyer_id FROM cases WHERE status = 'open'
       UNION ALL SELECT 'alert', firm_id, id, recipient_id FROM alerts WHERE acknowledged_at IS NULL
       UNION ALL SELECT 'message', firm_id, id, recipient_id FROM dispatches WHERE state IN ('planned', 'sending')
     ) x ON x.firm_id = m.firm_id AND x.user_id = m.user_id
     WHERE NOT m.is_active`,
  );
}

describe('looking after members', () => {
  let stage: Stage;
  let firm: TestFirm;
  const another = (role: Role, of = firm) =>
    withPlatform(stage.server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: of.id,
        email: `${role}2@${of.canary}.test`,
        name: `Segundo ${role}`,
        role,
        password: testPassword,
      }),
    ).then(({ userId }) => userId);
  const asAdmin = <T>(work: Parameters<typeof withFirm<T>>[2]) =>
    withFirm(stage.database, firm.admin, work);
  const leave = (id: string, to: HandOver) => asAdmin((ctx) => deactivateMember(ctx, { id, to }));

  beforeAll(async () => {
    stage = await setStage(clock);
  });
  beforeEach(async () => {
    firm = await mintFirm(stage.server);
    clock.set('2026-05-21T09:00:00Z');
  });
  afterAll(() => stage.server.stop());

  /** A case whose answer is long overdue: a date has passed, the lawyer has been called and a message waits. */
  async function overdueMatter() {
    const matter = await matterOf(stage, firm);
    await file(stage, firm, { caseId: matter.caseId, filedAt: '2026-03-02T10:00:00Z' });
    await handleAll(stage);
    await planFirm(stage.database, firm.id);

    return matter;
  }

  it('whoever leaves hands over cases, alerts and messages, and nothing open names them afterwards', async () => {
    const { caseId } = await overdueMatter();
    const lawyer2 = await another('lawyer');
    const before = await readFirm(stage.database, firm.admin, (ctx) =>
      previewHandOver(ctx, firm.lawyer.userId),
    );
    expect(before).toMatchObject({ ownedCases: 0, ledCases: 1 });
    expect(before.alerts).toBeGreaterThan(0);
    expect(before.otherMessages).toBeGreaterThan(0);
    const to = { lawyerId: lawyer2, alertsId: lawyer2 };

    const { result, audit, timeline } = await effectsOf(stage.server, () =>
      leave(firm.lawyer.userId, to),
    );

    expect(result).toEqual(before);
    expect(await forgotten(stage)).toEqual([]);
    expect(audit).toEqual([
      expect.objectContaining({
        action: 'member.deactivated',
        subjectId: firm.lawyer.userId,
        data: { ...before, ...to, ownerId: null },
      }),
    ]);
    expect(timeline).toEqual([
      expect.objectContaining({
        kind: 'case_handed_over',
        caseId,
        actorId: firm.admin.userId,
        data: { fromId: firm.lawyer.userId, lawyerId: lawyer2 },
      }),
    ]);
    const after = await readFirm(stage.database, firm.admin, (ctx) =>
      previewHandOver(ctx, lawyer2),
    );
    expect(after).toEqual(before);
  });

  it('the planner goes on with the new people, and a call that is repeated does not wake who left', async () => {
    await overdueMatter();
    const lawyer2 = await another('lawyer');
    await leave(firm.lawyer.userId, { lawyerId: lawyer2, alertsId: lawyer2 });
    await asOwner(
      stage.server.ownerUrl,
      'UPDATE alerts SET acknowledged_at = now(), acknowledged_by = recipient_id WHERE firm_id = $1',
      [firm.id],
    );

    clock.set('2026-06-30T09:00:00Z');
    await planFirm(stage.database, firm.id);

    expect(await forgotten(stage)).toEqual([]);
  });

  it('a colleague who is called about a date already is called once', async () => {
    await overdueMatter();
    clock.set('2026-05-25T09:00:00Z');
    await planFirm(stage.database, firm.id);
    const [both] = await asOwner<{ count: number }>(
      stage.server.ownerUrl,
      'SELECT count(DISTINCT recipient_id)::int AS count FROM alerts WHERE firm_id = $1',
      [firm.id],
    );
    expect(both?.count).toBe(2);
    const lawyer2 = await another('lawyer');

    await leave(firm.lawyer.userId, { lawyerId: lawyer2, alertsId: firm.admin.userId });

    expect(await forgotten(stage)).toEqual([]);
    const open = await asOwner(
      stage.server.ownerUrl,
      'SELECT recipient_id FROM alerts WHERE firm_id = $1 AND acknowledged_at IS NULL GROUP BY 1',
      [firm.id],
    );
    expect(open).toEqual([{ recipient_id: firm.admin.userId }]);
  });

  it.each([
    ['ownerId', 'paralegal'],
    ['lawyerId', 'lawyer'],
  ] as const)('nobody leaves open cases behind: %s must name a colleague', async (field, role) => {
    await matterOf(stage, firm);
    const { userId } = firm[role];

    await expectRefused(stage.server, () => leave(userId, {}), {
      code: 'invalid',
      fields: [field],
    });
    await expectRefused(stage.server, () => leave(userId, { [field]: userId }), {
      code: 'invalid',
      fields: [field],
    });
  });

  it('the work goes to roles that may do it, of this firm, and active', async () => {
    await overdueMatter();
    const { lawyer, paralegal, auditor } = firm;
    const lawyer2 = await another('lawyer');
    const good = { lawyerId: lawyer2, alertsId: lawyer2 };
    const bad: [HandOver, string][] = [
      [{ ...good, lawyerId: paralegal.userId }, 'lawyerId'],
      [{ ...good, lawyerId: stage.other.lawyer.userId }, 'lawyerId'],
      [{ ...good, alertsId: paralegal.userId }, 'alertsId'],
      [{ ...good, alertsId: stage.other.admin.userId }, 'alertsId'],
      [{ ...good, ownerId: auditor.userId }, 'ownerId'],
    ];

    for (const [to, field] of bad) {
      await expectRefused(stage.server, () => leave(lawyer.userId, to), {
        code: 'invalid',
        fields: [field],
      });
    }
  });

  it('work can be handed over without leaving, and the one who had the case open sees a conflict', async () => {
    const { caseId } = await matterOf(stage, firm);
    const to = { ownerId: firm.lawyer.userId };

    await asAdmin((ctx) => handOver(ctx, { id: firm.paralegal.userId, to }));

    const stale = withFirm(stage.database, firm.paralegal, (ctx) =>
      updateCase(ctx, { id: caseId, version: 1, changes: { waitingOn: 'aima' } }),
    );
    expect(await refusalOf(stale)).toMatchObject({ code: 'conflict' });
    const member = await readFirm(stage.database, firm.admin, (ctx) =>
      findMember(ctx, firm.paralegal.userId),
    );
    expect(member).toMatchObject({ isActive: true });
  });

  it('a restricted case that the admin does not see is handed over too', async () => {
    const { caseId } = await matterOf(stage, firm);
    await asOwner(stage.server.ownerUrl, 'UPDATE cases SET is_restricted = true WHERE id = $1', [
      caseId,
    ]);
    const hidden = await asAdmin((ctx) => ctx.tx.case.count());
    const to = { ownerId: firm.lawyer.userId };

    const desk = await leave(firm.paralegal.userId, to);

    expect(hidden).toBe(0);
    expect(desk).toMatchObject({ ownedCases: 1 });
    expect(await forgotten(stage)).toEqual([]);
  });

  it('a case that was closed cannot be opened again in the name of who left', async () => {
    const { caseId } = await matterOf(stage, firm);
    const update = (version: number, changes: Parameters<typeof updateCase>[1]['changes']) =>
      withFirm(stage.database, firm.admin, (ctx) =>
        updateCase(ctx, { id: caseId, version, changes }),
      );
    await update(1, { status: 'closed' });
    await leave(firm.paralegal.userId, {});

    expect(await refusalOf(update(2, { status: 'open' }))).toMatchObject({ fields: ['ownerId'] });
    await update(2, { status: 'open', ownerId: firm.lawyer.userId });

    expect(await forgotten(stage)).toEqual([]);
  });

  it('no case is given to somebody who leaves at that moment', async () => {
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 6 }, () => matterOf(stage, firm)),
      leave(firm.paralegal.userId, { ownerId: firm.lawyer.userId }),
      ...Array.from({ length: 6 }, () => matterOf(stage, firm)),
    ]);

    expect(outcomes[6]).toMatchObject({ status: 'fulfilled' });
    expect(await forgotten(stage)).toEqual([]);
  });
});
