import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { restrictCase } from '#services/cases/restrict-case';
import { findFacts } from '#services/facts/find-facts';
import { setFacts, SetFacts } from '#services/facts/set-facts';
import { addPermit } from '#services/permits/add-permit';
import { openCase } from '#services/cases/open-case';
import { updatePerson } from '#services/people/update-person';
import { asOwner } from '#test/harness/test-database';
import { harmlessFacts } from '#test/harness/harmless-facts';
import type { TestCase } from '#test/harness/mint-firm';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
import { file, matterOf, receive, setStage, standingClock, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

type Given = Parameters<typeof SetFacts.parse>[0];

describe('the facts of a case', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
  });
  afterAll(() => stage.server.stop());

  it('are asked for until somebody says them', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'newborn_art_124' });
    await set(matter, {
      answers: { born_in_portugal: null },
      days: { birth_registered_on: null },
    });
    const before = await find(matter);

    await set(matter, {
      answers: { born_in_portugal: true },
      days: { birth_registered_on: '2026-06-01' },
    });

    const after = await find(matter);
    expect(asked(before)).toEqual(
      expect.arrayContaining(['born_in_portugal', 'birth_registered_on']),
    );
    expect(asked(after)).not.toContain('born_in_portugal');
    expect(asked(after)).not.toContain('birth_registered_on');
    expect(after.version).toBe(before.version + 1);
    expect(after.answers).toContainEqual(
      expect.objectContaining({ fact: 'born_in_portugal', is: true, from: 'said' }),
    );
    expect(after.days).toContainEqual(
      expect.objectContaining({ fact: 'birth_registered_on', on: '2026-06-01', from: 'said' }),
    );
  });

  it('say which legal terms run from a day', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'newborn_art_124' });

    const { terms } = await find(matter);

    expect(terms.map(({ fact }) => fact)).toEqual(['birth_registered_on']);
    expect(terms[0]?.rule.pt).toMatch(/residência/i);
  });

  it('that the file knows are not asked: age, NIF, expiry, what was filed and received', async () => {
    const matter = await withPermit('2026-10-01', 'child_portal_account');
    await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      updatePerson(ctx, {
        id: matter.personId,
        version: 1,
        changes: { birthDate: '2016-08-21', nif: '123456789' },
      }),
    );
    await file(stage, stage.mine, {
      caseId: matter.caseId,
      channel: 'email',
      filedAt: '2026-07-01T10:00:00Z',
    });
    await receive(stage, stage.mine, {
      caseId: matter.caseId,
      kind: 'decision',
      receivedOn: '2026-07-14',
    });

    const { answers, days } = await find(matter);

    const ofFile = ({ from }: { from: string }) => from === 'file';
    expect(answers.filter(ofFile).map(({ fact, is, from }) => [fact, is, from])).toEqual([
      ['is_minor', true, 'file'],
      ['has_nif', true, 'file'],
      ['filed_before_expiry', true, 'file'],
      ['only_email_was_sent', true, 'file'],
    ]);
    expect(days.filter(ofFile).map(({ fact, on, from }) => [fact, on, from])).toEqual([
      ['card_expires_on', '2026-10-01', 'file'],
      ['first_filed_on', '2026-07-01', 'file'],
      ['decision_notified_on', '2026-07-14', 'file'],
    ]);
  });

  it('that are said about the card stand before the permit of the file, and an earlier request counts', async () => {
    const matter = await withPermit('2026-10-01', 'child_portal_account');
    await file(stage, stage.mine, { caseId: matter.caseId, filedAt: '2026-07-01T10:00:00Z' });

    await set(matter, { days: { card_expires_on: '2026-05-02', first_filed_on: '2026-06-30' } });

    const { answers, days } = await find(matter);
    expect(days.filter(({ fact }) => fact !== 'travels_on')).toMatchObject([
      { fact: 'card_expires_on', on: '2026-05-02', from: 'said' },
      { fact: 'first_filed_on', on: '2026-06-30', from: 'said' },
    ]);
    expect(answers).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ fact: 'filed_before_expiry', is: false })]),
    );
  });

  it('can be taken back, and then they are asked for again', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'newborn_art_124' });
    await set(matter, { answers: { born_in_portugal: false }, days: { travels_on: 'none' } });
    expect((await find(matter)).days).toContainEqual(
      expect.objectContaining({ fact: 'travels_on', on: null }),
    );

    await set(matter, { answers: { born_in_portugal: null }, days: { travels_on: null } });

    const facts = await find(matter);
    expect(facts.answers.map(({ fact }) => fact)).not.toContain('born_in_portugal');
    expect(facts.days.map(({ fact }) => fact)).not.toContain('travels_on');
    expect(asked(facts)).toContain('born_in_portugal');
  });

  it('lie sealed; audit and timeline name the questions and never an answer', async () => {
    const matter = await matterOf(stage, stage.mine);

    const { audit, timeline, outbox } = await effectsOf(stage.server, () =>
      set(matter, { answers: { has_criminal_record: true }, days: { travels_on: '2026-08-01' } }),
    );

    expect(audit).toMatchObject([
      {
        action: 'case.facts_set',
        subjectId: matter.caseId,
        data: { answers: ['has_criminal_record'], days: ['travels_on'] },
      },
    ]);
    expect(timeline.map(({ kind, data }) => [kind, data])).toEqual([
      ['answers_recorded', { facts: 'has_criminal_record' }],
      ['day_recorded', { fact: 'travels_on', day: '2026-08-01', before: null }],
    ]);
    expect(outbox).toHaveLength(1);
    const [row] = await asOwner<{ answers: string }>(
      stage.server.ownerUrl,
      'SELECT answers FROM cases WHERE id = $1',
      [matter.caseId],
    );
    expect(row?.answers).toMatch(/^1\.[\w-]{38,}$/);
  });

  it('said again as they are change nothing', async () => {
    const matter = await matterOf(stage, stage.mine);
    const given = { answers: { is_minor: true }, days: { travels_on: '2026-08-01' } };
    await set(matter, given);

    const { audit, timeline, outbox } = await effectsOf(stage.server, () => set(matter, given));

    expect([audit, timeline, outbox]).toEqual([[], [], []]);
  });

  it.each([
    ['slip_issued_on', '2026-07-16'],
    ['birth_registered_on', '1999-12-31'],
    ['card_expires_on', '2101-01-01'],
  ])('with %s on %s, which cannot be, are refused and name the field', async (fact, day) => {
    await expectRefused(stage.server, () => set(ours, { days: { [fact]: day } }), {
      code: 'invalid',
      fields: [`days.${fact}`],
    });
  });

  it('that somebody else changed meanwhile are a conflict', async () => {
    await expectRefused(stage.server, () => write(ours, { answers: { is_minor: true } }, 7), {
      code: 'conflict',
    });
  });

  it('of a restricted case are there for nobody who is not named', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'newborn_art_124' });
    await set(matter, { days: { birth_registered_on: '2026-06-01' } });
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      restrictCase(ctx, { id: matter.caseId, version: 2, people: [] }),
    );

    const theirView = readFirm(stage.database, stage.mine.admin, (ctx) =>
      findFacts(ctx, matter.caseId),
    );

    expect(await refusalOf(theirView)).toMatchObject({ code: 'not_found' });
  });

  it('are days alone for whoever reads the file and does not work on it: answers and what rests on them stay sealed', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'newborn_art_124' });
    await set(matter, {
      answers: { born_in_portugal: true },
      days: { birth_registered_on: '2026-06-01' },
    });

    const whole = await find(matter);
    const read = await readFirm(stage.database, stage.mine.auditor, (ctx) =>
      findFacts(ctx, matter.caseId),
    );

    expect(whole.answers).toContainEqual(
      expect.objectContaining({ fact: 'born_in_portugal', is: true }),
    );
    expect(whole.guards).not.toBeNull();
    expect(read.days).toEqual(whole.days);
    expect(read.answers.filter(({ from }) => from === 'said')).toEqual([]);
    expect(read).toMatchObject({ questions: [], guards: null });
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.caseId,
    ours: () => ours.caseId,
    verbs: [
      {
        name: 'reading the facts of a case',
        roles: rolesWith('files.read'),
        read: (ctx, id) => findFacts(ctx, id),
      },
      {
        name: 'setting the facts of a case',
        roles: rolesWith('files.write'),
        write: (ctx, id) =>
          setFacts(ctx, { id, version: 1, facts: SetFacts.parse({ answers: { is_minor: true } }) }),
      },
    ],
  });

  function find({ caseId }: TestCase) {
    return readFirm(stage.database, stage.mine.paralegal, (ctx) => findFacts(ctx, caseId));
  }

  function asked({ questions }: Awaited<ReturnType<typeof findFacts>>): string[] {
    return questions.map(({ fact }) => fact);
  }

  async function set(matter: TestCase, given: Given): Promise<void> {
    await write(matter, given, (await find(matter)).version);
  }

  function write({ caseId }: TestCase, given: Given, version: number): Promise<void> {
    return withFirm(stage.database, stage.mine.paralegal, (ctx) =>
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
