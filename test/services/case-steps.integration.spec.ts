import { readFirm, withFirm } from '#db/with-firm';
import { playbookById } from '#domain/playbooks/catalogue';
import { rolesWith } from '#services/access/permissions';
import { findCase } from '#services/cases/find-case';
import { openCase } from '#services/cases/open-case';
import { restrictCase } from '#services/cases/restrict-case';
import { findFacts } from '#services/facts/find-facts';
import { ListToday, todayReport } from '#services/reports/today-report';
import { listSteps } from '#services/steps/list-steps';
import { clearStep, markStep } from '#services/steps/mark-step';
import { harmlessFacts } from '#test/harness/harmless-facts';
import type { TestCase } from '#test/harness/mint-firm';
import { effectsOf, expectRefused } from './effects.ts';
import {
  file,
  finishSteps,
  handleAll,
  matterOf,
  setStage,
  standingClock,
  type Stage,
} from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

const clock = standingClock('2026-07-15T09:00:00Z');
const steps = playbookById('general_contactenos')?.steps.map(({ id }) => id) ?? [];
const [first = '', second = ''] = steps;

describe('the steps of a case', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage(clock);
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
  });
  afterEach(() => clock.set('2026-07-15T09:00:00Z'));
  afterAll(() => stage.server.stop());

  it('stand in the order of the playbook, each with what comes before it', async () => {
    const matter = await matterOf(stage, stage.mine);
    await mark(matter, first, '2026-07-14');

    const listed = await list(matter);

    expect(listed.map(({ id }) => id)).toEqual(steps);
    expect(listed[0]).toMatchObject({
      done: { on: '2026-07-14', by: { id: stage.mine.paralegal.userId } },
    });
    expect(listed[1]).toMatchObject({ after: [first], isReady: true, done: null });
    expect((await list(ours))[1]?.isReady).toBe(false);
  });

  it('give the next step of a case, dated since the one before it was done', async () => {
    const matter = await matterOf(stage, stage.mine);
    const before = await find(matter);
    clock.set('2026-07-17T09:00:00Z');
    await mark(matter, first, undefined);
    const after = await find(matter);
    await clear(matter, first);

    expect(before.nextStep).toMatchObject({ source: 'playbook', on: '2026-07-15' });
    expect(after.nextStep).toMatchObject({ source: 'playbook', on: '2026-07-17' });
    expect(after.nextStep?.text).not.toEqual(before.nextStep?.text);
    expect((await find(matter)).nextStep).toEqual(
      expect.objectContaining({ text: before.nextStep?.text, on: '2026-07-15' }),
    );
  });

  it('all done, and nothing else to come, the case is listed as one without a next step', async () => {
    const matter = await matterOf(stage, stage.mine);
    const before = await stepless();
    await finishSteps(stage, stage.mine, matter.caseId);

    expect((await find(matter)).nextStep).toBeNull();
    expect(before).not.toContain(matter.caseId);
    expect(await stepless()).toContain(matter.caseId);
  });

  it('are told and audited once, and said again change nothing', async () => {
    const matter = await matterOf(stage, stage.mine);

    const done = await effectsOf(stage.server, () => mark(matter, second, '2026-07-15'));
    const again = await effectsOf(stage.server, () => mark(matter, second, '2026-07-15'));

    expect(done.timeline).toMatchObject([{ kind: 'step_done', data: { step: second } }]);
    expect(done.audit).toMatchObject([{ action: 'case.step_done', data: { step: second } }]);
    expect([again.timeline, again.audit]).toEqual([[], []]);
  });

  it('that a case does not need are told as such, and what comes after them is ready', async () => {
    const matter = await matterOf(stage, stage.mine);

    const skipped = await effectsOf(stage.server, () => skip(matter, first));
    const again = await effectsOf(stage.server, () => skip(matter, first));
    const [one, two] = await list(matter);
    await mark(matter, first, '2026-07-15');

    expect(skipped.timeline).toMatchObject([{ kind: 'step_skipped', data: { step: first } }]);
    expect(skipped.audit).toMatchObject([{ action: 'case.step_skipped', data: { step: first } }]);
    expect([again.timeline, again.audit]).toEqual([[], []]);
    expect(one?.done).toMatchObject({ on: '2026-07-15', wasNeeded: false });
    expect(two?.isReady).toBe(true);
    expect((await list(matter))[0]?.done).toMatchObject({ wasNeeded: true });
  });

  it('that the playbook does not have are not found, and none is done in the future', async () => {
    await expectRefused(stage.server, () => mark(ours, 'no_such_step', '2026-07-15'), {
      code: 'not_found',
    });
    await expectRefused(stage.server, () => mark(ours, first, '2026-07-16'), {
      code: 'invalid',
      fields: ['on'],
    });
  });

  it('of a restricted case are there for nobody who is not named', async () => {
    const matter = await matterOf(stage, stage.mine);
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      restrictCase(ctx, { id: matter.caseId, version: 1, people: [] }),
    );

    const attempt = readFirm(stage.database, stage.mine.admin, (ctx) =>
      listSteps(ctx, matter.caseId),
    );

    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
  });

  it('a date that passed without an answer offers the next playbook, until a case follows', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'child_portal_account' });
    await file(stage, stage.mine, { caseId: matter.caseId, filedAt: '2026-06-01T10:00:00Z' });
    await handleAll(stage);
    clock.set('2026-06-10T09:00:00Z');
    const early = await find(matter);
    clock.set('2026-07-15T09:00:00Z');
    const late = await find(matter);
    const next = { playbook: 'renewal_escalation' } as const;

    const { id } = await follow(matter, matter.caseId);

    expect(early.offers).toEqual([]);
    expect(late.offers).toMatchObject([{ ...next, rule: 'contactenos.response' }]);
    expect((await find(matter)).offers).toEqual([]);
    expect(await find({ ...matter, caseId: id })).toMatchObject({
      follows: { id: matter.caseId, playbook: 'child_portal_account' },
    });
    const facts = await readFirm(stage.database, stage.mine.paralegal, (ctx) => findFacts(ctx, id));
    expect(facts.answers).toContainEqual(
      expect.objectContaining({ fact: 'is_eu_family_card', is: false, from: 'said' }),
    );
  });

  it("no case goes on from another firm's", async () => {
    await expectRefused(stage.server, () => follow(ours, theirs.caseId), {
      code: 'invalid',
      fields: ['followsCaseId'],
    });
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.caseId,
    ours: () => ours.caseId,
    verbs: [
      { name: 'listing steps', roles: rolesWith('files.read'), read: listSteps },
      {
        name: 'marking a step',
        roles: rolesWith('files.write'),
        write: (ctx, caseId) => markStep(ctx, { caseId, step: first }),
      },
      {
        name: 'clearing a step',
        roles: rolesWith('files.write'),
        write: (ctx, caseId) => clearStep(ctx, { caseId, step: first }),
      },
    ],
  });

  function find({ caseId }: TestCase) {
    return readFirm(stage.database, stage.mine.paralegal, (ctx) => findCase(ctx, caseId));
  }

  function list({ caseId }: TestCase) {
    return readFirm(stage.database, stage.mine.paralegal, (ctx) => listSteps(ctx, caseId));
  }

  function mark({ caseId }: TestCase, step: string, on: string | undefined) {
    return withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      markStep(ctx, { caseId, step, on }),
    );
  }

  function skip({ caseId }: TestCase, step: string) {
    return withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      markStep(ctx, { caseId, step, on: '2026-07-15', wasNeeded: false }),
    );
  }

  function clear({ caseId }: TestCase, step: string) {
    return withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      clearStep(ctx, { caseId, step }),
    );
  }

  async function stepless(): Promise<string[]> {
    const day = await readFirm(stage.database, stage.mine.paralegal, (ctx) =>
      todayReport(ctx, ListToday.parse({})),
    );

    return day.withoutNextStep.map(({ id }) => id);
  }

  function follow({ clientId, personId, officeId }: TestCase, followsCaseId: string) {
    return withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      openCase(ctx, {
        clientId,
        personId,
        officeId,
        playbook: 'renewal_escalation',
        ...harmlessFacts('renewal_escalation'),
        ownerId: stage.mine.paralegal.userId,
        lawyerId: stage.mine.lawyer.userId,
        followsCaseId,
      }),
    );
  }
});
