import { readFirm, withFirm, type Role } from '#db/with-firm';
import { playbookById } from '#domain/playbooks/catalogue';
import { rolesWith } from '#services/access/permissions';
import { findCase } from '#services/cases/find-case';
import { listCases, ListCases } from '#services/cases/list-cases';
import { findNote } from '#services/notes/find-note';
import { findOverlay } from '#services/playbooks/find-overlay';
import { listUse } from '#services/playbooks/list-use';
import { OverlayContent } from '#services/playbooks/overlay-view';
import { setOverlay } from '#services/playbooks/set-overlay';
import { listSteps } from '#services/steps/list-steps';
import { markStep } from '#services/steps/mark-step';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused } from './effects.ts';
import { file, handleAll, matterOf, setStage, standingClock, type Stage } from './stage.ts';

const playbook = 'newborn_art_124';
const clock = standingClock('2026-07-15T09:00:00Z');
const ours = OverlayContent.parse({
  steps: [
    { id: 'own_conflict', text: 'Verificar conflito de interesses.' },
    { id: 'own_call', text: 'Telefonar ao cliente.', after: 'submit' },
  ],
  remarks: { check_parents: 'Usar a ficha azul.' },
  noteEnding: 'Com os melhores cumprimentos, o escritório.',
  leadTimes: [10, 0],
});

describe('what a firm adds to a playbook', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage(clock);
  });
  afterEach(() => stage.server.stop());

  it('is followed by the cases that are opened from then on, and by no other', async () => {
    const before = await matterOf(stage, stage.mine, { playbook });
    await set(0, ours);
    const after = await matterOf(stage, stage.mine, { playbook });
    const elsewhere = await matterOf(stage, stage.other, { playbook });

    const own = (caseId: string, firm = stage.mine) =>
      readFirm(stage.database, firm.paralegal, (ctx) => listSteps(ctx, caseId)).then((steps) =>
        steps.filter(({ isOwn, remark }) => isOwn || remark !== null),
      );
    expect(await own(before.caseId)).toEqual([]);
    expect(await own(elsewhere.caseId, stage.other)).toEqual([]);
    expect(await own(after.caseId)).toMatchObject([
      { id: 'own_conflict', isReady: true, text: { pt: 'Verificar conflito de interesses.' } },
      { id: 'check_parents', remark: 'Usar a ficha azul.' },
      { id: 'own_call', isReady: false, after: ['submit'] },
    ]);
    expect(await readFirm(stage.database, stage.mine.paralegal, listUse)).toContainEqual({
      playbook,
      open: 2,
      behind: 1,
      overlayVersion: 1,
    });
  });

  it('comes next when its turn comes, and is marked like every other step', async () => {
    await set(0, ours);
    const { caseId } = await matterOf(stage, stage.mine, { playbook });
    const next = () =>
      readFirm(stage.database, stage.mine.paralegal, (ctx) => findCase(ctx, caseId)).then(
        ({ nextStep }) => nextStep,
      );
    const first = await next();

    const done = await effectsOf(stage.server, () =>
      withFirm(stage.database, stage.mine.paralegal, (ctx) =>
        markStep(ctx, { caseId, step: 'own_conflict' }),
      ),
    );

    expect(first).toMatchObject({ text: { pt: 'Verificar conflito de interesses.' } });
    expect(done.timeline).toMatchObject([
      {
        kind: 'step_done',
        data: { step: 'own_conflict', own: 'Verificar conflito de interesses.' },
      },
    ]);
    expect(await next()).toMatchObject({ text: playbookById(playbook)?.steps[0].text });
  });

  it('is read once for a list of cases, each of which has the words it was opened with', async () => {
    const plain = await matterOf(stage, stage.mine, { playbook });
    await set(0, ours);
    const first = await matterOf(stage, stage.mine, { playbook });
    const alike = await matterOf(stage, stage.mine, { playbook });
    await set(1, OverlayContent.parse({ steps: [{ id: 'own_fee', text: 'Acordar honorários.' }] }));
    const second = await matterOf(stage, stage.mine, { playbook });
    const asked: string[] = [];

    const { items } = await readFirm(stage.database, stage.mine.paralegal, (ctx) =>
      listCases(
        {
          ...ctx,
          sql: (text, values) => {
            asked.push(text);

            return ctx.sql(text, values);
          },
        },
        ListCases.parse({}),
      ),
    );

    expect(asked.filter((text) => text.includes('playbook_overlays'))).toHaveLength(1);
    const next = new Map(items.map(({ id, nextStep }) => [id, nextStep?.text.pt]));
    expect([plain, first, alike, second].map(({ caseId }) => next.get(caseId))).toEqual([
      playbookById(playbook)?.steps[0].text.pt,
      'Verificar conflito de interesses.',
      'Verificar conflito de interesses.',
      'Acordar honorários.',
    ]);
  });

  it('ends the note of the case', async () => {
    await set(0, ours);
    const { caseId } = await matterOf(stage, stage.mine, { playbook });

    const { note } = await readFirm(stage.database, stage.mine.paralegal, (ctx) =>
      findNote(ctx, caseId),
    );

    expect(note?.text.endsWith('\nCom os melhores cumprimentos, o escritório.')).toBe(true);
    expect(note?.statements.at(-1)).toMatchObject({ id: 'own_ending' });
  });

  it('reminds on its own days, and the playbook on its own where nothing was added', async () => {
    const plain = await matterOf(stage, stage.mine, { playbook });
    await set(0, ours);
    const tailored = await matterOf(stage, stage.mine, { playbook });
    for (const { caseId } of [plain, tailored]) {
      await file(stage, stage.mine, { caseId, filedAt: '2026-07-10T10:00:00Z' });
    }
    // Fifteen working days from 10 July end on 31 July: ten working days before is the 17th.
    clock.set('2026-07-17T09:00:00Z');
    await handleAll(stage);
    clock.set('2026-07-15T09:00:00Z');

    const planned = await asOwner<{ caseId: string; key: string }>(
      stage.server.ownerUrl,
      `SELECT d.case_id AS "caseId", split_part(p.occurrence_key, ' ', 3) AS key
       FROM dispatches p JOIN deadlines d ON d.id = p.deadline_id WHERE p.kind = 'reminder'`,
    );
    expect(planned).toEqual([{ caseId: tailored.caseId, key: '10' }]);
  });

  it('is kept version by version, each audited without its words', async () => {
    const first = await effectsOf(stage.server, () => set(0, ours));
    await set(1, OverlayContent.parse({}));

    expect(first.audit).toMatchObject([
      {
        action: 'playbook.tailored',
        actorId: stage.mine.admin.userId,
        data: { playbook, version: 1, steps: 2, remarks: 1, hasNoteEnding: true },
      },
    ]);
    expect(JSON.stringify(first.audit)).not.toContain('conflito');
    const [kept] = await asOwner(
      stage.server.ownerUrl,
      'SELECT count(*)::int AS versions FROM playbook_overlays',
    );
    expect(kept).toEqual({ versions: 2 });
    expect(await find(stage.mine)).toMatchObject({
      version: 2,
      content: { steps: [], remarks: {} },
      by: { id: stage.mine.admin.userId },
    });
  });

  it('two who write at once: one of them is told', async () => {
    const results = await Promise.allSettled([set(0, ours), set(0, OverlayContent.parse({}))]);

    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expectRefused(stage.server, () => set(0, ours), { code: 'conflict' });
    await expectRefused(stage.server, () => set(5, ours), { code: 'conflict' });
  });

  it('is refused, with its field, where it does not fit the playbook', async () => {
    const bad = OverlayContent.parse({
      steps: [{ id: 'own_call', text: 'Telefonar.', after: 'nowhere' }],
      leadTimes: [5],
    });

    await expectRefused(stage.server, () => set(0, bad), {
      code: 'unprocessable',
      fields: ['steps', 'leadTimes'],
    });
    await expectRefused(
      stage.server,
      () => set(0, { ...ours, noteEnding: 'palavra '.repeat(250).trim() }),
      { code: 'unprocessable', fields: ['noteEnding'] },
    );
    await expectRefused(
      stage.server,
      () =>
        withFirm(stage.database, stage.mine.admin, (ctx) =>
          setOverlay(ctx, { playbook: 'no_such', version: 0, content: ours }),
        ),
      { code: 'not_found' },
    );
  });

  it('belongs to the firm alone', async () => {
    await set(0, ours);

    expect(await find(stage.other)).toMatchObject({ version: 0, by: null });
  });

  it.each<Role>(['paralegal', 'lawyer', 'admin', 'auditor'])(
    'a %s sees it, and says it only when their role may',
    async (role) => {
      const work = () =>
        withFirm(stage.database, stage.mine[role], (ctx) =>
          setOverlay(ctx, { playbook, version: 0, content: ours }),
        );

      if (rolesWith('playbooks.tailor').includes(role)) await work();
      else await expectRefused(stage.server, work, { code: 'forbidden' });
      const seen = await readFirm(stage.database, stage.mine[role], (ctx) =>
        findOverlay(ctx, playbook),
      );
      expect(seen.version).toBe(rolesWith('playbooks.tailor').includes(role) ? 1 : 0);
    },
  );

  function set(version: number, content: OverlayContent): Promise<void> {
    return withFirm(stage.database, stage.mine.admin, (ctx) =>
      setOverlay(ctx, { playbook, version, content }),
    );
  }

  function find(firm: TestFirm) {
    return readFirm(stage.database, firm.auditor, (ctx) => findOverlay(ctx, playbook));
  }
});
