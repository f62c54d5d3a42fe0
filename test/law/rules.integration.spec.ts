import { readFirm } from '#db/with-firm';
import { publishedRules } from '#domain/deadlines/rules';
import { listRules } from '#services/law/list-rules';
import { withdrawRule } from '#services/law/withdraw-rule';
import { expectRefused, refusalOf } from '#test/services/effects';
import { setStage, standingClock, type Stage } from '#test/services/stage';
import { answerDue, publishVersion, withdrawVersion } from './rule-versions.ts';
import { asPlatform, runsOf } from './statements.ts';

describe('the versions of a rule', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage(standingClock('2026-09-21T09:00:00Z'));
  });
  afterEach(() => stage.server.stop());

  it('a new version governs events on or after its day, and none before', async () => {
    const unchanged = await answerDue(stage, stage.mine, '2026-09-10');
    await publishVersion(stage);

    const [eve, day] = [
      await answerDue(stage, stage.mine, '2026-09-09'),
      await answerDue(stage, stage.other, '2026-09-10'),
    ];

    expect(unchanged.legalOn).toBe('2026-10-01');
    expect(eve).toMatchObject({ legalOn: '2026-09-30', trace: { rule: { version: 1 } } });
    expect(day).toMatchObject({ legalOn: '2026-09-24', trace: { rule: { version: 2 } } });
    expect(day.trace.citations).toContainEqual({
      text: 'Despacho n.º 9/2026',
      confidence: 'law',
    });
  });

  it('has the open dates of such events looked at anew, in every firm', async () => {
    await answerDue(stage, stage.mine, '2026-09-09');
    await answerDue(stage, stage.other, '2026-09-10');

    const { id, touched } = await publishVersion(stage);

    expect(touched).toEqual({ firms: 1, deadlines: 1 });
    expect(await runsOf(stage, stage.mine)).toEqual([]);
    expect(await runsOf(stage, stage.other)).toMatchObject([
      { kind: 'rule_version', causeId: id, touched: 1, title: expect.stringContaining('(v2)') },
    ]);
  });

  it('when one is withdrawn the one before it governs again', async () => {
    await publishVersion(stage);
    const then = await answerDue(stage, stage.mine, '2026-09-11');

    const { touched } = await withdrawVersion(stage, 2);

    const now = await answerDue(stage, stage.mine, '2026-09-11');
    expect([then.legalOn, now.legalOn]).toEqual(['2026-09-25', '2026-10-02']);
    expect(now.trace.rule).toEqual({ id: 'contactenos.response', version: 1 });
    expect(touched).toEqual({ firms: 1, deadlines: 1 });
  });

  it('of two later versions the newer one governs where both would', async () => {
    await publishVersion(stage);
    await publishVersion(stage, {
      version: 3,
      appliesFrom: '2026-09-15',
      period: { count: 5, unit: 'working_days' },
    });

    const versions: unknown[] = [];
    for (const day of ['2026-09-09', '2026-09-14', '2026-09-15']) {
      versions.push((await answerDue(stage, stage.mine, day)).trace.rule?.version);
    }
    expect(versions).toEqual([1, 2, 3]);
  });

  it('a number is given once, also when the version that had it was withdrawn', async () => {
    const refused = (version: number) =>
      expectRefused(stage.server, () => publishVersion(stage, { version }), {
        code: 'conflict',
        fields: ['version'],
      });

    await refused(1);
    await refused(3);
    await publishVersion(stage);
    await refused(2);
    await withdrawVersion(stage, 2);
    await refused(2);
    await publishVersion(stage, { version: 3 });
  });

  it('of two who publish the same version at the same time exactly one does', async () => {
    const both = await Promise.allSettled([publishVersion(stage), publishVersion(stage)]);

    const lost = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(lost).toHaveLength(1);
    expect(await refusalOf(Promise.reject(lost[0]))).toMatchObject({ fields: ['version'] });
  });

  it('a later version says from when it governs', async () => {
    const work = () => publishVersion(stage, { appliesFrom: undefined });

    await expectRefused(stage.server, work, { code: 'invalid', fields: ['appliesFrom'] });
  });

  it('one is withdrawn once, and never the last that governs whatever the day', async () => {
    const refused = (version: number) =>
      expectRefused(stage.server, () => withdrawVersion(stage, version), {
        code: 'conflict',
        fields: ['version'],
      });

    await refused(1);
    await publishVersion(stage);
    await refused(1);
    await withdrawVersion(stage, 2);
    await refused(2);
  });

  it('a version that nobody published is not found', async () => {
    await expectRefused(stage.server, () => withdrawVersion(stage, 7), { code: 'not_found' });
    const other = asPlatform(stage, (ctx) =>
      withdrawRule(ctx, { rule: 'email.silence', version: 2, reason: 'x', author: 'x' }),
    );
    expect(await refusalOf(other)).toMatchObject({ code: 'not_found' });
  });

  it('every member sees the versions in force, who published them and who signed', async () => {
    await publishVersion(stage);
    await publishVersion(stage, { version: 3, appliesFrom: '2027-01-01' });
    await withdrawVersion(stage, 3);

    const rules = await readFirm(stage.database, stage.other.paralegal, listRules);

    expect(rules).toHaveLength(publishedRules.length + 1);
    expect(rules.filter(({ id }) => id === 'contactenos.response')).toMatchObject([
      { version: 1, appliesFrom: null, author: 'release', signedBy: [] },
      { version: 2, appliesFrom: '2026-09-10', author: 'Ana, operator', signedBy: ['Ana Sousa'] },
    ]);
  });
});
