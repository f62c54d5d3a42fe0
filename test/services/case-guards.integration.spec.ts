import { randomUUID } from 'node:crypto';
import { readFirm, withFirm, type Actor } from '#db/with-firm';
import { playbooks } from '#domain/playbooks/catalogue';
import { rolesWith } from '#services/access/permissions';
import { checkCase, CheckCase } from '#services/cases/check-case';
import { findCase } from '#services/cases/find-case';
import { openCase } from '#services/cases/open-case';
import { findFacts } from '#services/facts/find-facts';
import { updatePerson } from '#services/people/update-person';
import { harmlessFacts } from '#test/harness/harmless-facts';
import type { TestCase } from '#test/harness/mint-firm';
import { effectsOf, expectRefused } from './effects.ts';
import { handleAll, matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { storedDeadlines } from './stored-deadlines.ts';
import { isForRoles } from './strangers.ts';

type Opening = Parameters<typeof openCase>[1];

describe('the guards of a playbook, when a case is opened', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;
  const newborn = harmlessFacts('newborn_art_124');

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
  });
  afterAll(() => stage.server.stop());

  it.each(playbooks.map(({ id }) => id))(
    '%s opens when nothing stands against it',
    async (playbook) => {
      const { caseId } = await matterOf(stage, stage.mine, { playbook });

      const facts = await readFirm(stage.database, stage.mine.paralegal, (ctx) =>
        findFacts(ctx, caseId),
      );
      expect(facts.guards?.verdict).toBe('go');
    },
  );

  it('a naturalisation is held while the firm itself corrects the legal basis, whatever is said', async () => {
    const person = await matterOf(stage, stage.mine, { playbook: 'art_15_filed_as_art_17' });
    const { personId, clientId } = person;
    const said = { answers: { correction_is_open: false, wrong_card_was_issued: false } };
    const nobody = await matterOf(stage, stage.mine, { playbook: 'eu_family_card_route' });

    const checked = await check({ playbook: 'naturalisation_hold', personId, ...said });

    expect(checked.guards).toMatchObject({ verdict: 'go', findings: [] });
    await open({ playbook: 'naturalisation_hold', personId, clientId, ...said });
    await expect(
      open({ playbook: 'naturalisation_hold', ...nobody, ...said }),
    ).rejects.toMatchObject({ code: 'unprocessable' });
  });

  it('a child of a Portuguese parent is stopped, told why, and shown where to go', async () => {
    const answers = { ...newborn.answers, parent_is_portuguese: true };

    const checked = await check({ playbook: 'newborn_art_124', ...newborn, answers });

    expect(checked.guards).toMatchObject({
      verdict: 'stop',
      findings: [
        { guard: 'parent_portuguese', effect: 'block', goTo: 'child_of_portuguese_parent' },
      ],
      questions: [],
    });
    const attempt = open({ playbook: 'newborn_art_124', ...newborn, answers });
    await expect(attempt).rejects.toMatchObject({
      code: 'unprocessable',
      problems: [
        {
          path: 'playbook',
          message: expect.stringMatching(
            /\[.*37\/81.*\] Open instead: child_of_portuguese_parent$/,
          ),
        },
      ],
    });
    await expectRefused(
      stage.server,
      () => open({ playbook: 'newborn_art_124', ...newborn, answers }),
      {
        code: 'unprocessable',
        fields: ['playbook'],
      },
    );
  });

  it('an unknown fact is asked for, never taken for a no', async () => {
    const { born_in_portugal: _unsaid, ...answers } = newborn.answers;

    await expectRefused(
      stage.server,
      () => open({ playbook: 'newborn_art_124', ...newborn, answers }),
      { code: 'unprocessable', fields: ['answers.born_in_portugal'] },
    );
    expect((await check({ playbook: 'newborn_art_124' })).guards.verdict).toBe('ask');
  });

  it('a doubt waits for a lawyer, whose reason is kept', async () => {
    const doubtful: Partial<Opening> = {
      playbook: 'newborn_art_124',
      ...newborn,
      days: { birth_registered_on: '2026-01-05' },
    };
    const decision = { reason: 'curador de menores avisado' };

    await expectRefused(stage.server, () => open(doubtful), {
      code: 'unprocessable',
      fields: ['decision'],
    });
    await expectRefused(stage.server, () => open({ ...doubtful, decision }), { code: 'forbidden' });
    const { result, timeline, audit } = await effectsOf(stage.server, () =>
      open({ ...doubtful, decision }, stage.mine.lawyer),
    );

    expect(timeline).toContainEqual(
      expect.objectContaining({
        kind: 'opening_decided',
        data: { guards: 'registered_six_months_ago', ...decision },
      }),
    );
    expect(JSON.stringify(audit)).not.toContain(decision.reason);
    await expect(
      readFirm(stage.database, stage.mine.lawyer, (ctx) => findCase(ctx, result.id)),
    ).resolves.toMatchObject({ status: 'open' });
  });

  it('a warning lets it go on and stays in the timeline', async () => {
    const { timeline } = await effectsOf(stage.server, () =>
      open({
        ...harmlessFacts('general_contactenos'),
        answers: { ...harmlessFacts('general_contactenos').answers, only_email_was_sent: true },
      }),
    );

    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: 'opening_warned', data: { guards: 'only_email' } }),
    );
  });

  it('what the file knows decides, whatever is said', async () => {
    const child = await matterOf(stage, stage.mine);
    await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      updatePerson(ctx, { id: child.personId, version: 1, changes: { birthDate: '2016-08-21' } }),
    );
    const facts = harmlessFacts('termo_wrongly_required');

    const checked = await check({
      playbook: 'termo_wrongly_required',
      ...facts,
      personId: child.personId,
    });

    expect(checked.answers).toContainEqual(
      expect.objectContaining({ fact: 'is_minor', is: true, from: 'file' }),
    );
    expect(checked.guards).toMatchObject({
      verdict: 'stop',
      findings: [{ guard: 'minor_needs_termo' }],
    });
  });

  it('what was answered stays with the case, and its days start dates at once', async () => {
    const { id } = await open({
      playbook: 'newborn_art_124',
      ...newborn,
      days: { birth_registered_on: '2026-06-01' },
    });
    await handleAll(stage);

    const facts = await readFirm(stage.database, stage.mine.paralegal, (ctx) => findFacts(ctx, id));
    expect(facts.answers).toContainEqual(
      expect.objectContaining({ fact: 'born_in_portugal', is: true, from: 'said' }),
    );
    expect(await storedDeadlines(stage, id)).toMatchObject([{ rule: 'birth.residence_request' }]);
  });

  it('asking changes nothing', async () => {
    const { audit, timeline, outbox } = await effectsOf(stage.server, () =>
      check({ playbook: 'newborn_art_124' }),
    );

    expect([audit, timeline, outbox]).toEqual([[], [], []]);
  });

  it.each([
    ['personId', () => ({ personId: theirs.personId })],
    ['personId', () => ({ personId: randomUUID() })],
    ['officeId', () => ({ officeId: randomUUID() })],
    ['days.slip_issued_on', () => ({ days: { slip_issued_on: '2026-07-16' } })],
  ])(
    'asked with a %s that is not for this firm or cannot be, nothing is said',
    async (field, change) => {
      await expectRefused(stage.server, () => check({ playbook: 'newborn_art_124', ...change() }), {
        code: 'invalid',
        fields: [field],
      });
    },
  );

  isForRoles(() => stage, {
    name: 'asking what the guards say',
    roles: rolesWith('files.write'),
    read: (ctx) => checkCase(ctx, question({ playbook: 'newborn_art_124' })),
  });

  function question(given: object) {
    return CheckCase.parse({ personId: ours.personId, officeId: ours.officeId, ...given });
  }

  function check(given: object) {
    return readFirm(stage.database, stage.mine.paralegal, (ctx) => checkCase(ctx, question(given)));
  }

  function open(given: Partial<Opening>, actor: Actor = stage.mine.paralegal) {
    return withFirm(stage.database, actor, (ctx) =>
      openCase(ctx, {
        clientId: ours.clientId,
        personId: ours.personId,
        officeId: ours.officeId,
        playbook: 'general_contactenos',
        ownerId: stage.mine.paralegal.userId,
        lawyerId: stage.mine.lawyer.userId,
        ...given,
      }),
    );
  }
});
