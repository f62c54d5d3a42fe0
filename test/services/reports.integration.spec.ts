import { harmlessFacts } from '#test/harness/harmless-facts';
import { readFirm, withFirm, type Role } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { openCase } from '#services/cases/open-case';
import { updateCase } from '#services/cases/update-case';
import { completeDeadline } from '#services/deadlines/complete-deadline';
import { ListStalled, stalledReport } from '#services/reports/stalled-report';
import { ListToday, todayReport } from '#services/reports/today-report';
import { mintFirm, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import {
  finishSteps,
  file,
  handleAll,
  matterOf,
  receive,
  setStage,
  standingClock,
  type Stage,
} from './stage.ts';
import { isForRoles } from './strangers.ts';
import { storedDeadlines } from './stored-deadlines.ts';

const wednesday = '2026-07-15T09:00:00Z';

describe('reports', () => {
  let stage: Stage;
  let firm: TestFirm;
  const clock = standingClock(wednesday);

  beforeAll(async () => {
    stage = await setStage(clock);
    const theirs = await matterOf(stage, stage.other);
    await receive(stage, stage.other, { caseId: theirs.caseId, receivedOn: '2026-06-01' });
    await handleAll(stage);
  });
  beforeEach(async () => {
    clock.set(wednesday);
    firm = await mintFirm(stage.server);
  });
  afterAll(() => stage.server.stop());

  it('the day of a firm without cases is empty', async () => {
    expect(await dayOf(firm)).toEqual({
      today: '2026-07-15',
      counts: { overdue: 0, today: 0, urgent: 0, soon: 0, later: 0, withoutNextStep: 0 },
      deadlines: [],
      withoutNextStep: [],
    });
  });

  it("the day's work is every open date, the most urgent first, each counted in one band", async () => {
    // Ten working days from each of these days end overdue, today, urgent, soon and as late as possible.
    for (const day of ['2026-06-30', '2026-07-01', '2026-07-03', '2026-07-08', '2026-07-15']) {
      const { caseId } = await matterOf(stage, firm);
      await receive(stage, firm, { caseId, receivedOn: day });
    }
    const { caseId } = await matterOf(stage, firm);
    await file(stage, firm, { caseId, filedAt: '2026-07-15T08:00:00Z' });
    await handleAll(stage);

    const report = await dayOf(firm);

    expect(report.counts).toEqual({
      overdue: 1,
      today: 1,
      urgent: 1,
      soon: 2,
      later: 3,
      withoutNextStep: 0,
    });
    const days = report.deadlines.map(({ deadline }) => deadline.safeOn);
    expect(days).toEqual(days.toSorted());
    expect(report.deadlines.map(({ deadline }) => deadline.urgency.band)).toEqual([
      'overdue',
      'today',
      'urgent',
      'soon',
      'soon',
      'later',
      'later',
      'later',
    ]);
    expect(report.deadlines.every((each) => each.deadline.caseId === each.case.id)).toBe(true);
    expect(JSON.stringify(report)).not.toContain(stage.other.canary);
  });

  it('what is done, or belongs to a closed case, is no work of the day', async () => {
    const matter = await matterOf(stage, firm);
    await receive(stage, firm, { caseId: matter.caseId, receivedOn: '2026-07-08' });
    await handleAll(stage);
    expect((await dayOf(firm)).deadlines).toHaveLength(1);

    await finish(matter);
    await finishSteps(stage, firm, matter.caseId);
    const done = await dayOf(firm);
    const { version = 0 } = done.withoutNextStep[0] ?? {};
    await close(matter, version);

    expect(done).toMatchObject({
      deadlines: [],
      withoutNextStep: [{ id: matter.caseId, nextStep: null }],
    });
    expect((await dayOf(firm)).withoutNextStep).toEqual([]);
  });

  it('a case of which nobody knows what comes next is shown, until somebody says it', async () => {
    const matter = await matterOf(stage, firm);
    await receive(stage, firm, {
      caseId: matter.caseId,
      receivedOn: '2026-07-14',
      kind: 'acknowledgement',
    });
    await handleAll(stage);
    await finishSteps(stage, firm, matter.caseId);
    const before = await dayOf(firm);
    const { version = 0 } = before.withoutNextStep[0] ?? {};
    const nextStep = { text: 'Ligar à cliente', on: '2026-07-16' };
    await withFirm(stage.database, firm.paralegal, (ctx) =>
      updateCase(ctx, { id: matter.caseId, version, changes: { nextStep } }),
    );

    expect(before.withoutNextStep.map((each) => each.id)).toEqual([matter.caseId]);
    expect(before.counts.withoutNextStep).toBe(1);
    expect((await dayOf(firm)).counts.withoutNextStep).toBe(0);
  });

  it("one's own work is that of the cases one owns or answers for", async () => {
    const shared = await matterOf(stage, firm);
    await receive(stage, firm, { caseId: shared.caseId, receivedOn: '2026-07-08' });
    const own = await withFirm(stage.database, firm.admin, (ctx) =>
      openCase(ctx, {
        clientId: shared.clientId,
        personId: shared.personId,
        officeId: shared.officeId,
        playbook: 'general_contactenos',
        ...harmlessFacts('general_contactenos'),
        ownerId: firm.admin.userId,
        lawyerId: firm.lawyer.userId,
      }),
    );
    await receive(stage, firm, { caseId: own.id, receivedOn: '2026-07-08' });
    await handleAll(stage);
    const cases = async (role: Role, mine: string) =>
      (await dayOf(firm, role, { mine })).deadlines.map((each) => each.case.id);

    expect(await cases('paralegal', 'true')).toEqual([shared.caseId]);
    expect(await cases('admin', 'true')).toEqual([own.id]);
    expect((await cases('lawyer', 'true')).toSorted()).toEqual([shared.caseId, own.id].toSorted());
    expect(await cases('paralegal', 'false')).toHaveLength(2);
  });

  it('a case stalls by working days of its office, counted from its last progress', async () => {
    const old = await matterOf(stage, firm);
    const recent = await matterOf(stage, firm);
    const closed = await matterOf(stage, firm);
    clock.set('2026-07-29T09:00:00Z');
    await file(stage, firm, { caseId: recent.caseId, filedAt: '2026-07-28T10:00:00Z' });
    await close(closed, 1);

    const stalled = await stalledOf(firm, { minDays: 10 });

    expect(stalled).toMatchObject({
      asOf: '2026-07-29',
      minDays: 10,
      openCases: 2,
      stalled: 1,
      items: [{ case: { id: old.caseId }, stalledDays: 10 }],
    });
    expect((await stalledOf(firm, { minDays: 11 })).items).toEqual([]);
    expect((await stalledOf(firm, { minDays: 0 })).items.map((each) => each.stalledDays)).toEqual([
      10, 1,
    ]);
    expect(stalled.byCause.find((each) => each.waitingOn === 'firm')).toEqual({
      waitingOn: 'firm',
      cases: 1,
      days: 19,
    });
  });

  it('the longest stalled come first, and the totals count what the limit cuts off', async () => {
    for (const day of ['2026-07-01', '2026-07-03', '2026-07-02']) {
      clock.set(`${day}T09:00:00Z`);
      await matterOf(stage, firm);
    }
    clock.set(wednesday);

    const all = await stalledOf(firm, { minDays: 1 });
    const cut = await stalledOf(firm, { minDays: 1, limit: 1 });

    expect(all.items.map((each) => each.case.progressOn)).toEqual([
      '2026-07-01',
      '2026-07-02',
      '2026-07-03',
    ]);
    expect(cut).toMatchObject({ stalled: 3, openCases: 3 });
    expect(cut.items).toEqual(all.items.slice(0, 1));
    expect(cut.byCause).toEqual(all.byCause);
  });

  it('unanswered alerts and cases without a next step are counted for this firm alone', async () => {
    const overdue = await matterOf(stage, firm);
    await receive(stage, firm, { caseId: overdue.caseId, receivedOn: '2026-06-01' });
    const adrift = await matterOf(stage, firm);
    await receive(stage, firm, {
      caseId: adrift.caseId,
      receivedOn: '2026-07-14',
      kind: 'acknowledgement',
    });
    await handleAll(stage);
    await finishSteps(stage, firm, adrift.caseId);

    expect(await stalledOf(firm, {})).toMatchObject({
      openCases: 2,
      unansweredAlerts: 1,
      withoutNextStep: 1,
    });
    expect(await stalledOf(await mintFirm(stage.server), {})).toMatchObject({
      openCases: 0,
      unansweredAlerts: 0,
      withoutNextStep: 0,
      items: [],
    });
  });

  isForRoles(() => stage, {
    name: "reading the day's work",
    roles: rolesWith('files.read'),
    read: (ctx) => todayReport(ctx, ListToday.parse({})),
  });

  isForRoles(() => stage, {
    name: 'reading what has stalled',
    roles: rolesWith('reports.read'),
    read: (ctx) => stalledReport(ctx, ListStalled.parse({})),
  });

  function dayOf(of: TestFirm, role: Role = 'paralegal', query: object = {}) {
    return readFirm(stage.database, of[role], (ctx) => todayReport(ctx, ListToday.parse(query)));
  }

  function stalledOf(of: TestFirm, query: object) {
    return readFirm(stage.database, of.lawyer, (ctx) =>
      stalledReport(ctx, ListStalled.parse(query)),
    );
  }

  async function finish({ caseId }: TestCase): Promise<void> {
    for (const { id } of await storedDeadlines(stage, caseId)) {
      await withFirm(stage.database, firm.lawyer, (ctx) =>
        completeDeadline(ctx, { id, proof: 'recibo' }),
      );
    }
  }

  function close({ caseId }: TestCase, version: number): Promise<void> {
    return withFirm(stage.database, firm.lawyer, (ctx) =>
      updateCase(ctx, { id: caseId, version, changes: { status: 'closed' } }),
    );
  }
});
