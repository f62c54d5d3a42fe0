import { randomUUID } from 'node:crypto';
import { toCivil } from '#db/civil';
import { withFirm, type FirmContext } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { enterCase } from '#services/cases/enter-case';
import { restrictCase } from '#services/cases/restrict-case';
import { updateCase } from '#services/cases/update-case';
import { composeMail } from '#services/dispatches/compose-mail';
import { planFirm } from '#services/dispatches/plan-firm';
import { addMember } from '#services/firms/add-member';
import { acknowledgeChanges } from '#services/impacts/acknowledge-changes';
import { previewImpact } from '#services/impacts/preview-impact';
import { listImpacts } from '#services/impacts/list-impacts';
import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { publishFirmEntry } from '#services/law/publish-entry';
import type { TestCase } from '#test/harness/mint-firm';
import { effectsOf, expectRefused } from './effects.ts';
import { file, handleAll, matterOf, setStage, standingClock, system, type Stage } from './stage.ts';
import { isForRoles } from './strangers.ts';

describe('a restricted case', () => {
  const clock = standingClock('2026-05-20T09:00:00Z');
  let stage: Stage;
  let matter: TestCase;

  const versionOf = async (ctx: FirmContext, id: string) =>
    (await ctx.tx.case.findFirstOrThrow({ where: { id } })).version;
  const restrict = (actor: Stage['mine']['lawyer'], people: readonly string[] | null) =>
    withFirm(stage.database, actor, async (ctx) =>
      restrictCase(ctx, {
        id: matter.caseId,
        version: await versionOf(ctx, matter.caseId),
        people,
      }),
    );
  const sees = (actor: { readonly firmId: string; readonly userId: string }) =>
    withFirm(
      stage.database,
      { ...actor, role: 'paralegal' },
      async (ctx) => (await ctx.tx.case.count({ where: { id: matter.caseId } })) === 1,
    );
  const newMember = async (role: 'paralegal' | 'lawyer') => {
    const { userId } = await withPlatform(stage.server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: stage.mine.id,
        email: `${randomUUID()}@x.test`,
        name: `Novo ${role}`,
        role,
        password: 'correct horse battery staple',
      }),
    );

    return { firmId: stage.mine.id, userId, role, email: '' } as const;
  };

  beforeAll(async () => {
    stage = await setStage(clock);
  });
  beforeEach(async () => {
    clock.set('2026-05-20T09:00:00Z');
    matter = await matterOf(stage, stage.mine, { name: `Maria Sigilosa ${stage.mine.canary}` });
  });
  afterAll(() => stage.server.stop());

  isForRoles(() => stage, {
    name: 'restricting a case',
    roles: ['paralegal', 'lawyer', 'admin'],
    write: (ctx, id) => restrictCase(ctx, { id, version: 1, people: [] }),
  });
  it('is restricted by its owner, or by those who decide, and opened again by these alone', async () => {
    const colleague = await newMember('paralegal');

    await expectRefused(stage.server, () => restrict(colleague, []), { code: 'forbidden' });
    await restrict(stage.mine.paralegal, []);
    await expectRefused(stage.server, () => restrict(stage.mine.paralegal, null), {
      code: 'forbidden',
    });
    await restrict(stage.mine.lawyer, null);
    expect(await sees(colleague)).toBe(true);
  });
  isForRoles(() => stage, {
    name: 'entering a restricted case',
    roles: ['admin'],
    write: (ctx, id) => enterCase(ctx, { id, reason: 'x' }),
  });

  it('is not another firm’s to restrict or to enter', async () => {
    const { server, database, mine, other } = stage;
    await restrict(mine.lawyer, []);

    for (const attempt of [
      (ctx: FirmContext) => restrictCase(ctx, { id: matter.caseId, version: 2, people: [] }),
      (ctx: FirmContext) => enterCase(ctx, { id: matter.caseId, reason: 'x' }),
    ]) {
      await expectRefused(server, () => withFirm(database, other.admin, attempt), {
        code: 'not_found',
      });
    }
  });

  it('takes only people of the firm, and only as it was seen', async () => {
    const { server, database, mine, other } = stage;
    const attempt = (people: readonly string[], version: number) => () =>
      withFirm(database, mine.lawyer, (ctx) =>
        restrictCase(ctx, { id: matter.caseId, version, people }),
      );

    await expectRefused(server, attempt([other.lawyer.userId], 1), {
      code: 'invalid',
      fields: ['people'],
    });
    await expectRefused(server, attempt([], 9), { code: 'conflict' });
  });

  it('is told of in the audit and in the timeline', async () => {
    const { server, mine } = stage;

    const { audit, timeline } = await effectsOf(server, () => restrict(mine.lawyer, []));

    expect(audit).toMatchObject([
      {
        action: 'case.restricted',
        subjectId: matter.caseId,
        data: { people: [mine.lawyer.userId] },
      },
    ]);
    expect(timeline).toMatchObject([{ kind: 'case_restricted', actorId: mine.lawyer.userId }]);
  });

  it('is restricted by an admin without being lost to them', async () => {
    await restrict(stage.mine.admin, []);

    expect(await sees(stage.mine.admin)).toBe(true);
    expect(await sees(stage.mine.auditor)).toBe(false);
  });

  it('belongs to its new owner and lawyer after a hand-over, and still to those who handed it over', async () => {
    const { database, mine } = stage;
    await restrict(mine.lawyer, []);
    const owner = await newMember('paralegal');
    const lawyer = await newMember('lawyer');

    expect([await sees(owner), await sees(lawyer)]).toEqual([false, false]);
    await withFirm(database, mine.paralegal, (ctx) =>
      updateCase(ctx, {
        id: matter.caseId,
        version: 2,
        changes: { ownerId: owner.userId, lawyerId: lawyer.userId },
      }),
    );

    for (const person of [owner, lawyer, mine.paralegal, mine.lawyer]) {
      expect(await sees(person)).toBe(true);
    }
    await restrict(lawyer, []);
    expect([await sees(mine.paralegal), await sees(mine.lawyer)]).toEqual([false, false]);
  });

  it('loses whoever is taken out, with the next statement', async () => {
    const { mine } = stage;
    await restrict(mine.lawyer, [mine.admin.userId]);
    expect(await sees(mine.admin)).toBe(true);

    await restrict(mine.lawyer, []);

    expect(await sees(mine.admin)).toBe(false);
  });

  it('is counted anew when a colleague who does not see it changes the law, and tells them nothing', async () => {
    const { database, mine } = stage;
    const colleague = await newMember('lawyer');
    await file(stage, mine, { caseId: matter.caseId, filedAt: '2026-05-18T10:00:00Z' });
    await handleAll(stage);
    await restrict(mine.lawyer, []);
    const first = await withFirm(database, mine.lawyer, (ctx) =>
      ctx.tx.deadline.findFirstOrThrow({
        where: { caseId: matter.caseId },
        orderBy: { safeOn: 'desc' },
      }),
    );
    const entry = CalendarEntryInput.parse({
      scope: { kind: 'office', code: 'lisboa' },
      day: { kind: 'date', date: toCivil(first.legalOn) },
      name: { pt: 'obras', en: 'works' },
      citation: 'aviso',
    });

    const preview = await withFirm(database, colleague, (ctx) =>
      previewImpact(ctx, { kind: 'entry', entry }),
    );
    const published = await withFirm(database, colleague, (ctx) => publishFirmEntry(ctx, entry));
    await handleAll(stage);
    const [told] = (await withFirm(database, colleague, (ctx) => listImpacts(ctx, { limit: 1 })))
      .items;
    const [whole] = (await withFirm(database, mine.lawyer, (ctx) => listImpacts(ctx, { limit: 1 })))
      .items;

    expect(whole).toMatchObject({ state: 'done', touched: 1, looked: 1, later: 1, unchanged: 0 });
    expect(told).toMatchObject({
      touched: 0,
      looked: 0,
      earlier: 0,
      later: 0,
      unchanged: 0,
      waiting: 0,
    });
    expect([preview.touched, published.touched.deadlines]).toEqual([0, 0]);
    await withFirm(database, colleague, (ctx) => acknowledgeChanges(ctx, { runId: whole?.id }));
  });

  it('calls everybody in it when nobody answers, and tells an admin who is not that there is something, but not what', async () => {
    const { database, mine } = stage;
    await file(stage, mine, {
      caseId: matter.caseId,
      filedAt: '2026-03-02T10:00:00Z',
      reference: `REF-${randomUUID()}`,
    });
    await handleAll(stage);
    await restrict(mine.lawyer, []);
    await planFirm(database, mine.id);
    clock.set('2026-05-22T09:00:00Z');
    await planFirm(database, mine.id);

    const mails = await withFirm(database, system(mine), async (ctx) => {
      const calls = await ctx.tx.dispatch.findMany({
        where: { kind: 'escalation', deadline: { caseId: matter.caseId } },
      });

      return Promise.all(
        calls.map(async (dispatch) => ({
          to: dispatch.recipientId,
          mail: await composeMail(ctx, { dispatch, messageId: '<x>', adminUrl: 'http://a.test' }),
        })),
      );
    });
    const of = (userId: string) => mails.filter(({ to }) => to === userId).map(({ mail }) => mail);

    expect(of(mine.lawyer.userId)[0]?.text).toContain('Sigilosa');
    expect(of(mine.paralegal.userId)[0]?.text).toContain('Sigilosa');
    expect(of(mine.admin.userId).length).toBeGreaterThan(0);
    for (const { subject, text, html } of of(mine.admin.userId)) {
      const everything = [subject, text, html].join();
      expect(everything).not.toMatch(/Sigilosa|REF-|\d{4}-\d{2}-\d{2}|prazo de|Data legal/);
      expect(text).toContain(`http://a.test/casos/${matter.caseId}/entrada`);
    }
    expect(of(mine.auditor.userId)).toEqual([]);
  });

  it('tells its lawyer who entered it and why', async () => {
    const { database, mine } = stage;
    await restrict(mine.lawyer, []);
    await withFirm(database, mine.admin, (ctx) =>
      enterCase(ctx, { id: matter.caseId, reason: 'A advogada está ausente' }),
    );

    const mail = await withFirm(database, system(mine), async (ctx) => {
      const dispatch = await ctx.tx.dispatch.findFirstOrThrow({
        where: { caseId: matter.caseId, kind: 'entry' },
      });

      return composeMail(ctx, { dispatch, messageId: '<x>', adminUrl: 'http://a.test' });
    });

    expect(mail.to.address).toBe(mine.lawyer.email);
    expect(mail.text).toContain('A advogada está ausente');
    expect(mail.text).toContain('Sigilosa');
  });
});
