import { readFirm, withFirm, type Role } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { acknowledgeAlert } from '#services/alerts/acknowledge-alert';
import { ListAlerts, listAlerts } from '#services/alerts/list-alerts';
import { readMe } from '#services/auth/read-me';
import { planDispatches } from '#services/dispatches/plan-dispatches';
import type { TestCase, TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
import { allPages } from './pages.ts';
import { file, handleAll, matterOf, setStage, standingClock, system, type Stage } from './stage.ts';
import { storedDeadlines } from './stored-deadlines.ts';
import { isForRoles, keepsStrangersOut } from './strangers.ts';

const wednesday = '2026-07-15T09:00:00Z';
const thursday = '2026-07-16T09:00:00Z';

describe('alerts', () => {
  let stage: Stage;
  let ours: { matter: TestCase; alertId: string };
  let theirs: { matter: TestCase; alertId: string };
  const clock = standingClock(wednesday);

  beforeAll(async () => {
    stage = await setStage(clock);
    ours = await overdue(stage.mine);
    theirs = await overdue(stage.other);
  });
  beforeEach(() => clock.set(wednesday));
  afterAll(() => stage.server.stop());

  it('a date that passed calls the responsible lawyer, and is told once', async () => {
    const matter = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId: matter.caseId, filedAt: '2026-06-10T10:00:00Z' });

    const { timeline } = await effectsOf(stage.server, () => handleAll(stage));

    const { items } = await list(stage.mine, 'lawyer', {});
    expect(items[0]).toMatchObject({
      case: { id: matter.caseId, personName: `Maria ${stage.mine.canary}` },
      recipient: { id: stage.mine.lawyer.userId },
      raisedAt: '2026-07-15T09:00:00.000Z',
      acknowledgedAt: null,
      acknowledgedBy: null,
      deadline: {
        caseId: matter.caseId,
        rule: { id: 'contactenos.response' },
        urgency: { band: 'overdue' },
      },
    });
    expect(timeline.filter((entry) => entry.kind === 'escalated')).toMatchObject([
      { caseId: matter.caseId, data: { deadlineId: items[0]?.deadline.id } },
    ]);
  });

  it('on the next working day nobody has answered, and the admins are called too', async () => {
    const { matter } = await overdue(stage.mine);
    clock.set(thursday);

    const first = await effectsOf(stage.server, () => plan(stage.mine));
    const again = await effectsOf(stage.server, () => plan(stage.mine));

    expect((await about(matter)).map(({ recipient }) => recipient.id).toSorted()).toEqual(
      [stage.mine.admin.userId, stage.mine.lawyer.userId].toSorted(),
    );
    expect([first, again].map(({ timeline }) => timeline)).toEqual([[], []]);
  });

  it('one answer is enough for everybody who was called, and stops the messages', async () => {
    const { matter } = await overdue(stage.mine);
    clock.set(thursday);
    await plan(stage.mine);
    const [alert] = await about(matter);

    const { audit, timeline, outbox } = await effectsOf(stage.server, () =>
      acknowledge(stage.mine, alert?.id ?? ''),
    );

    const actorId = stage.mine.lawyer.userId;
    const data = { deadlineId: alert?.deadline.id };
    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'alert.acknowledged',
        subjectType: 'alert',
        subjectId: alert?.id,
        actorId,
        data: { caseId: matter.caseId, ...data },
      },
    ]);
    expect(timeline).toMatchObject([
      {
        kind: 'alert_acknowledged',
        caseId: matter.caseId,
        happenedOn: '2026-07-16',
        actorId,
        data,
      },
    ]);
    expect(outbox).toEqual([]);
    expect(await about(matter)).toEqual([]);
    expect(await about(matter, 'all')).toMatchObject([
      { acknowledgedAt: '2026-07-16T09:00:00.000Z', acknowledgedBy: { id: actorId } },
      { acknowledgedAt: '2026-07-16T09:00:00.000Z', acknowledgedBy: { id: actorId } },
    ]);
    const states = await asOwner<{ state: string }>(
      stage.server.ownerUrl,
      'SELECT DISTINCT state FROM dispatches WHERE deadline_id = $1',
      [alert?.deadline.id],
    );
    expect(states).toEqual([{ state: 'cancelled' }]);
  });

  it('an answer gives five working days of rest; while the date stays open the lawyer is called again', async () => {
    const { matter, alertId } = await overdue(stage.mine);
    await acknowledge(stage.mine, alertId);

    clock.set('2026-07-21T09:00:00Z');
    await plan(stage.mine);
    const resting = await about(matter);
    clock.set('2026-07-22T09:00:00Z');
    await plan(stage.mine);

    expect(resting).toEqual([]);
    expect(await about(matter)).toMatchObject([
      { id: alertId, acknowledgedAt: null, raisedAt: '2026-07-22T09:00:00.000Z' },
    ]);
    expect((await storedDeadlines(stage, matter.caseId))[0]?.status).toBe('open');
  });

  it('acknowledging twice is a conflict, also through the alert of somebody else', async () => {
    const { matter } = await overdue(stage.mine);
    clock.set(thursday);
    await plan(stage.mine);
    const alerts = await about(matter);
    await acknowledge(stage.mine, alerts[0]?.id ?? '');

    for (const { id } of alerts) {
      await expectRefused(stage.server, () => acknowledge(stage.mine, id), { code: 'conflict' });
    }
  });

  it('of several who acknowledge at the same time exactly one does', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { alertId } = await overdue(stage.mine);

      const { result, audit, timeline } = await effectsOf(stage.server, () =>
        Promise.allSettled([1, 2, 3].map(() => acknowledge(stage.mine, alertId))),
      );

      expect(result.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
      expect([audit.length, timeline.length]).toEqual([1, 1]);
      for (const refused of result.filter((each) => each.status === 'rejected')) {
        expect(await refusalOf(Promise.reject(refused.reason))).toMatchObject({ code: 'conflict' });
      }
    }
  });

  it('are listed open or all, of everybody or only of whoever asks', async () => {
    const { alertId } = await overdue(stage.mine);
    const ids = async (role: Role, query: object) =>
      (await list(stage.mine, role, query)).items.map((item) => item.id);

    expect(await ids('paralegal', {})).toContain(alertId);
    expect(await ids('lawyer', { mine: 'true' })).toContain(alertId);
    expect(await ids('paralegal', { mine: 'true' })).toEqual([]);
    await acknowledge(stage.mine, alertId);
    expect(await ids('lawyer', { state: 'open' })).not.toContain(alertId);
    expect(await ids('lawyer', { state: 'all' })).toContain(alertId);
  });

  it('come in pages that hold every one of them exactly once', async () => {
    for (let each = 0; each < 3; each += 1) await overdue(stage.mine);
    const { items } = await list(stage.mine, 'admin', { state: 'all', limit: 100 });

    const pages = await allPages((page) => list(stage.mine, 'admin', { state: 'all', ...page }));

    expect(pages.map((alert) => alert.id)).toEqual(items.map((alert) => alert.id));
    expect(items.length).toBeGreaterThan(3);
    await expectRefused(stage.server, () => list(stage.mine, 'admin', { cursor: 'forged' }), {
      code: 'invalid',
      fields: ['cursor'],
    });
  });

  it('of another firm are neither listed nor counted', async () => {
    const all = await list(stage.mine, 'admin', { state: 'all', limit: 100 });
    const open = await list(stage.mine, 'admin', { limit: 100 });

    expect(JSON.stringify(all)).not.toContain(stage.other.canary);
    expect(all.items.map((item) => item.id)).not.toContain(theirs.alertId);
    const me = await readFirm(stage.database, stage.mine.paralegal, readMe);
    expect(me.openAlerts).toBe(new Set(open.items.map((item) => item.deadline.id)).size);
  });

  isForRoles(() => stage, {
    name: 'listing alerts',
    roles: rolesWith('files.read'),
    read: (ctx) => listAlerts(ctx, ListAlerts.parse({})),
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.alertId,
    ours: () => ours.alertId,
    verbs: [
      {
        name: 'acknowledging an alert',
        roles: rolesWith('deadlines.decide'),
        write: acknowledgeAlert,
      },
    ],
  });

  it('are shown to members, and to no process that acts for nobody', async () => {
    const attempt = readFirm(stage.database, system(stage.mine), (ctx) =>
      listAlerts(ctx, ListAlerts.parse({ state: 'all' })),
    );

    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  });

  /** A case whose first date has just passed, with the alert that called its lawyer. */
  async function overdue(firm: TestFirm): Promise<{ matter: TestCase; alertId: string }> {
    const matter = await matterOf(stage, firm);
    await file(stage, firm, { caseId: matter.caseId, filedAt: '2026-06-10T10:00:00Z' });
    await handleAll(stage);
    const [alert] = await asOwner<{ id: string }>(
      stage.server.ownerUrl,
      'SELECT id FROM alerts WHERE case_id = $1',
      [matter.caseId],
    );
    if (!alert) throw new Error('a passed date raises an alert');

    return { matter, alertId: alert.id };
  }

  async function about(matter: TestCase, state: 'open' | 'all' = 'open') {
    const { items } = await list(stage.mine, 'admin', { state, limit: 100 });

    return items.filter((item) => item.case.id === matter.caseId);
  }

  async function plan(firm: TestFirm): Promise<void> {
    await withFirm(stage.database, system(firm), (ctx) => planDispatches(ctx, {}));
  }

  function acknowledge(firm: TestFirm, id: string): Promise<void> {
    return withFirm(stage.database, firm.lawyer, (ctx) => acknowledgeAlert(ctx, id));
  }

  function list(firm: TestFirm, role: Role, query: object) {
    return readFirm(stage.database, firm[role], (ctx) => listAlerts(ctx, ListAlerts.parse(query)));
  }
});
