import { readFirm, withFirm } from '#db/with-firm';
import { findDeadline } from '#services/deadlines/find-deadline';
import { verifyDeadlines } from '#services/deadlines/verify-deadlines';
import { findFacts } from '#services/facts/find-facts';
import { setFacts, SetFacts } from '#services/facts/set-facts';
import { addPermit } from '#services/permits/add-permit';
import { openCase } from '#services/cases/open-case';
import { harmlessFacts } from '#test/harness/harmless-facts';
import { menus } from '#domain/playbooks/pieces/menus';
import type { TestCase } from '#test/harness/mint-firm';
import { file, handleAll, matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { storedDeadlines } from './stored-deadlines.ts';

const dedicated = { reference: 'CT-2026-0418', menuPath: [...menus.art_124.path] };

describe('dates that run from days which nobody files or notifies', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
  });
  afterAll(() => stage.server.stop());

  it.each([
    // Lei 23/2007, art. 124/2: six months after the registration; 1 December is a holiday.
    [
      'newborn_art_124',
      'birth_registered_on',
      '2026-06-01',
      'birth.residence_request',
      '2026-12-02',
    ],
    // Ten working days to pay the slip.
    ['ordinary_renewal', 'slip_issued_on', '2026-07-01', 'payment.slip', '2026-07-15'],
  ] as const)('%s: %s on %s gives %s on %s', async (playbook, fact, day, rule, legalOn) => {
    const matter = await matterOf(stage, stage.mine, { playbook });

    await set(matter, { days: { [fact]: day } });
    await handleAll(stage);

    const deadlines = await storedDeadlines(stage, matter.caseId);
    expect(deadlines).toMatchObject([{ rule, startsOn: day, legalOn, status: 'open' }]);
    const shown = await readFirm(stage.database, stage.mine.paralegal, (ctx) =>
      findDeadline(ctx, deadlines[0]?.id ?? ''),
    );
    expect(shown).toMatchObject({ source: { kind: 'day', fact }, startsOn: day });
    expect(shown.steps.pt.steps.length).toBeGreaterThan(0);
  });

  it('the expiry of the permit asks for the renewal 30 days before, and at the last on its eve, without being said', async () => {
    const matter = await withPermit('2026-12-01', 'ordinary_renewal');

    await handleAll(stage);

    expect(await storedDeadlines(stage, matter.caseId)).toMatchObject([
      // The thirtieth day before is a Sunday and All Saints: counted back, it rolls to the Friday.
      { rule: 'renewal.request', startsOn: '2026-12-01', legalOn: '2026-10-30', status: 'open' },
      // A Monday.
      { rule: 'renewal.before_expiry', legalOn: '2026-11-30', status: 'open' },
    ]);
  });

  it('a corrected day supersedes the date, and settling again changes nothing', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'ordinary_renewal' });
    await set(matter, { days: { slip_issued_on: '2026-07-01' } });
    await handleAll(stage);

    await set(matter, { days: { slip_issued_on: '2026-07-03' } });
    await handleAll(stage);
    const [old, now, ...rest] = await storedDeadlines(stage, matter.caseId);
    await set(matter, { days: { slip_issued_on: null } });
    await handleAll(stage);

    expect(rest).toEqual([]);
    expect(old).toMatchObject({ status: 'superseded', supersededBy: now?.id });
    expect(now).toMatchObject({ status: 'open', startsOn: '2026-07-03', legalOn: '2026-07-17' });
    expect((await storedDeadlines(stage, matter.caseId)).map(({ status }) => status)).toEqual([
      'superseded',
      'superseded',
    ]);
  });

  it('a request for an appointment, however filed, leaves the six months to a person', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'newborn_art_124' });
    await set(matter, { days: { birth_registered_on: '2026-01-13' } });
    await file(stage, stage.mine, {
      caseId: matter.caseId,
      ...dedicated,
      filedAt: '2026-07-13T10:00:00Z',
    });
    await handleAll(stage);

    const settled = await storedDeadlines(stage, matter.caseId);
    expect(settled.find(({ rule }) => rule === 'birth.residence_request')).toMatchObject({
      status: 'open',
      legalOn: '2026-07-13',
    });
  });

  it('are verified by the second count like every other', async () => {
    const checked = await readFirm(stage.database, stage.mine.lawyer, (ctx) =>
      verifyDeadlines(ctx),
    );

    expect(checked).toMatchObject({ differing: [] });
    expect(checked.checked).toBeGreaterThan(3);
  });

  async function set(
    { caseId }: TestCase,
    given: Parameters<typeof SetFacts.parse>[0],
  ): Promise<void> {
    const { version } = await readFirm(stage.database, stage.mine.paralegal, (ctx) =>
      findFacts(ctx, caseId),
    );
    await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      setFacts(ctx, { id: caseId, version, facts: SetFacts.parse(given) }),
    );
  }

  async function withPermit(
    expiresOn: string,
    playbook: Parameters<typeof openCase>[1]['playbook'],
  ): Promise<TestCase> {
    const made = await matterOf(stage, stage.mine);

    return withFirm(stage.database, stage.mine.paralegal, async (ctx) => {
      const permit = await addPermit(ctx, {
        personId: made.personId,
        permit: { number: `P${made.personId.slice(-8)}`, legalBasis: 'art. 77', expiresOn },
      });
      const { id } = await openCase(ctx, {
        clientId: made.clientId,
        personId: made.personId,
        permitId: permit.id,
        officeId: made.officeId,
        playbook,
        ...harmlessFacts(playbook),
        ownerId: stage.mine.paralegal.userId,
        lawyerId: stage.mine.lawyer.userId,
      });

      return { ...made, caseId: id };
    });
  }
});
