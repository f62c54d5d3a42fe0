import { withFirm, type Role } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { restrictCase } from '#services/cases/restrict-case';
import { setFacts, SetFacts } from '#services/facts/set-facts';
import { OverlayContent } from '#services/playbooks/overlay-view';
import { previewRebase } from '#services/playbooks/preview-rebase';
import { mostRebased, rebaseCases } from '#services/playbooks/rebase-cases';
import { setOverlay } from '#services/playbooks/set-overlay';
import { markStep } from '#services/steps/mark-step';
import type { TestCase, TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused, stateOf } from './effects.ts';
import { file, handleAll, matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { storedDeadlines } from './stored-deadlines.ts';

/** Its version 1 counted the 60 working days from the second request; version 2 counts them from the first. */
const playbook = 'art_124_insistence';

describe('moving open cases to the newest version of their playbook', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
  });
  afterEach(() => stage.server.stop());

  it('is previewed with what differs and with each date, and the preview writes nothing', async () => {
    const matter = await insisting(stage.mine);
    const before = await stateOf(stage.server);

    const preview = await look();

    expect(await stateOf(stage.server)).toEqual(before);
    expect(preview).toMatchObject({ to: { version: 2, overlayVersion: null }, behind: 1 });
    const [group] = preview.groups;
    expect(group?.from).toEqual({ version: 1, overlayVersion: null });
    expect(group?.changes.filter(({ part }) => part === 'rule').length).toBeGreaterThan(1);
    expect(group?.cases).toMatchObject([
      {
        id: matter.caseId,
        person: { id: matter.personId },
        owner: { id: stage.mine.paralegal.userId },
        dates: [
          {
            rule: { id: 'contactenos.second_request' },
            before: { legalOn: '2026-08-14' },
            after: null,
          },
          {
            rule: { id: 'contactenos.court_action' },
            before: { legalOn: '2026-09-25' },
            after: { legalOn: '2026-08-26' },
          },
        ],
      },
    ]);
  });

  it('gives the case exactly the dates that the preview showed', async () => {
    const matter = await insisting(stage.mine);
    const shown = (await look()).groups[0]?.cases[0]?.dates ?? [];
    const open = async () =>
      (await storedDeadlines(stage, matter.caseId))
        .filter(({ status }) => status === 'open')
        .map(({ rule, legalOn }) => `${rule} ${legalOn}`);
    const before = await open();

    await move([matter]);
    await handleAll(stage);

    const text = ({ rule }: (typeof shown)[number], dates: { legalOn: string } | null) =>
      dates ? [`${rule.id} ${dates.legalOn}`] : [];
    const gone = new Set(shown.flatMap((each) => text(each, each.before)));
    const come = shown.flatMap((each) => text(each, each.after));
    expect((await open()).toSorted()).toEqual(
      [...before.filter((each) => !gone.has(each)), ...come].toSorted(),
    );
    expect(await look()).toMatchObject({ behind: 0, groups: [], staying: [] });
  });

  it('is told and audited in each case, and what was done of its steps stays done', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook });
    await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      markStep(ctx, { caseId: matter.caseId, step: 'check_status' }),
    );
    await tailor();

    const moved = await effectsOf(stage.server, () => move([matter]));

    const data = { playbook, fromVersion: 2, toVersion: 2, fromOverlay: null, toOverlay: 1 };
    expect(moved.timeline).toMatchObject([{ kind: 'playbook_changed', data }]);
    expect(moved.audit).toMatchObject([
      { action: 'case.rebased', subjectId: matter.caseId, actorId: stage.mine.lawyer.userId, data },
    ]);
    expect(moved.outbox).toMatchObject([{ topic: 'case.facts_changed', subjectId: matter.caseId }]);
    expect(await stepOf(matter)).toBe('own_call');
    expect((await effectsOf(stage.server, () => move([matter]))).audit).toEqual([]);
  });

  it('is neither offered to a case whose version this release does not hold, which is shown with the reason, nor done', async () => {
    const known = await insisting(stage.mine);
    const lost = await matterOf(stage, stage.mine, { playbook });
    await setCase(lost, 'playbook_version = 99');

    const preview = await look();

    expect(preview.behind).toBe(2);
    expect(preview.groups.flatMap(({ cases }) => cases.map(({ id }) => id))).toEqual([
      known.caseId,
    ]);
    expect(preview.staying).toMatchObject([
      {
        from: { version: 99, overlayVersion: null },
        reason: {
          pt: expect.stringContaining('A versão 99 não faz parte'),
          en: 'Version 99 is not part of this release of Prazo: its cases stay as they are.',
        },
        cases: [
          {
            id: lost.caseId,
            person: { id: lost.personId },
            owner: { id: stage.mine.paralegal.userId },
          },
        ],
      },
    ]);
    const cases = await versionsOf([lost]);
    await expectRefused(stage.server, () => rebase(cases), { code: 'invalid', fields: ['cases'] });
  });

  it('looks first at the cases that can move, however many cannot', async () => {
    const lost = await matterOf(stage, stage.mine, { playbook });
    await handleAll(stage);
    await setCase(lost, 'playbook_version = 0');
    await asOwner(
      stage.server.ownerUrl,
      `INSERT INTO cases SELECT (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid()))).*
       FROM cases k, generate_series(1, $2::int) WHERE k.id = $1`,
      [lost.caseId, mostRebased],
    );
    const { caseId } = await insisting(stage.mine);

    const preview = await look();

    expect(preview.behind).toBe(mostRebased + 2);
    expect(preview.groups.flatMap(({ cases }) => cases.map(({ id }) => id))).toEqual([caseId]);
    expect(preview.staying.flatMap(({ cases }) => cases)).toHaveLength(mostRebased - 1);
  });

  it('does not send a case of which nobody has said how far it is back to the first step', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook });
    await setCase(matter, 'playbook_version = 1, playbook_step = NULL');

    await move([matter]);

    expect(await stepOf(matter)).toBeNull();
  });

  it('all of them go or none: one that was changed since is named', async () => {
    const [first, second] = [await insisting(stage.mine), await insisting(stage.mine)];
    const stale = await versionsOf([first, second]);
    await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      markStep(ctx, { caseId: second.caseId, step: 'check_status' }),
    );

    await expectRefused(stage.server, () => rebase(stale), { code: 'conflict' });
    await move([first, second]);
    expect(await look()).toMatchObject({ behind: 0 });
  });

  it('nobody moves a case to what the preview did not show', async () => {
    const matter = await insisting(stage.mine);
    const cases = await versionsOf([matter]);
    await tailor();

    await expectRefused(stage.server, () => rebase(cases), { code: 'conflict' });
  });

  it('a closed case stays as it was, and a case of another procedure is no matter of it', async () => {
    const closed = await insisting(stage.mine);
    await setCase(closed, `status = 'closed', closed_on = '2026-07-15'`);
    const other = await matterOf(stage, stage.mine);

    expect(await look()).toMatchObject({ behind: 0 });
    const attempts = [
      [closed, 'conflict', []],
      [other, 'invalid', ['cases']],
    ] as const;
    for (const [matter, code, fields] of attempts) {
      const cases = await versionsOf([matter]);
      await expectRefused(stage.server, () => rebase(cases), { code, fields });
    }
  });

  it('neither shows nor moves a case of another firm, or one that is restricted to others', async () => {
    const theirs = await insisting(stage.other);
    const hidden = await insisting(stage.mine);
    const version = (await versionsOf([hidden]))[0]?.version ?? 0;
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      restrictCase(ctx, { id: hidden.caseId, version, people: [] }),
    );

    expect(await look(stage.mine, 'admin')).toMatchObject({ behind: 0, groups: [] });
    expect(await look(stage.mine, 'lawyer')).toMatchObject({ behind: 1 });
    for (const matter of [theirs, hidden]) {
      const cases = await versionsOf([matter]);
      await expectRefused(stage.server, () => rebase(cases, 'admin'), { code: 'not_found' });
    }
  });

  it.each<Role>(['paralegal', 'auditor'])('a %s may not', async (role) => {
    const matter = await insisting(stage.mine);
    const cases = await versionsOf([matter]);

    expect(rolesWith('playbooks.tailor')).not.toContain(role);
    await expectRefused(stage.server, () => look(stage.mine, role), { code: 'forbidden' });
    await expectRefused(stage.server, () => rebase(cases, role), { code: 'forbidden' });
  });

  /** A case of version 1 with a first request on 1 June and a second one on 3 July, its dates settled. */
  async function insisting(firm: TestFirm): Promise<TestCase> {
    const matter = await matterOf(stage, firm, { playbook });
    await setCase(matter, 'playbook_version = 1');
    await withFirm(stage.database, firm.paralegal, (ctx) =>
      setFacts(ctx, {
        id: matter.caseId,
        version: 1,
        facts: SetFacts.parse({ days: { first_filed_on: '2026-06-01' } }),
      }),
    );
    await file(stage, firm, { caseId: matter.caseId, filedAt: '2026-07-03T10:00:00Z' });
    await handleAll(stage);

    return matter;
  }

  function setCase({ caseId }: TestCase, values: string) {
    return asOwner(stage.server.ownerUrl, `UPDATE cases SET ${values} WHERE id = $1`, [caseId]);
  }

  async function stepOf({ caseId }: TestCase): Promise<unknown> {
    const [row] = await asOwner<{ step: string | null }>(
      stage.server.ownerUrl,
      'SELECT playbook_step AS step FROM cases WHERE id = $1',
      [caseId],
    );

    return row?.step;
  }

  function tailor(): Promise<void> {
    const content = OverlayContent.parse({ steps: [{ id: 'own_call', text: 'Telefonar.' }] });

    return withFirm(stage.database, stage.mine.admin, (ctx) =>
      setOverlay(ctx, { playbook, version: 0, content }),
    );
  }

  function look(firm = stage.mine, role: Role = 'lawyer') {
    return withFirm(stage.database, firm[role], (ctx) => previewRebase(ctx, playbook));
  }

  function versionsOf(matters: readonly TestCase[]): Promise<{ id: string; version: number }[]> {
    return asOwner(
      stage.server.ownerUrl,
      'SELECT id, version FROM cases WHERE id = ANY($1::uuid[])',
      [matters.map(({ caseId }) => caseId)],
    );
  }

  function rebase(cases: { id: string; version: number }[], role: Role = 'lawyer') {
    return withFirm(stage.database, stage.mine[role], (ctx) =>
      rebaseCases(ctx, playbook, { to: { version: 2, overlayVersion: null }, cases }),
    );
  }

  async function move(matters: readonly TestCase[]): Promise<void> {
    const { to } = await look();
    const cases = await versionsOf(matters);
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      rebaseCases(ctx, playbook, { to, cases }),
    );
  }
});
