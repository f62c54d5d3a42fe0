import { randomBytes } from 'node:crypto';
import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import { migrate } from '#db/migrate';
import { withPlatform } from '#db/with-platform';
import { civilDate } from '#domain/calendar/civil-date';
import { publishedEntries } from '#domain/calendar/published-entries';
import { publishedRules } from '#domain/deadlines/rules';
import { publishLaw, type ReleaseLaw } from '#services/law/publish-law';
import { asOwner } from '#test/harness/test-database';
import { stateOf } from '#test/services/effects';
import { setStage, standingClock, type Stage } from '#test/services/stage';
import { answerDue, publishVersion } from './rule-versions.ts';
import {
  amend,
  asPlatform,
  chainOf,
  closureSeenBy,
  dayOff,
  runsOf,
  withdraw,
} from './statements.ts';

const everything = publishedEntries.length + publishedRules.length;
const key = 'closure.central_government.2026-10-01';

describe('the law that a release ships', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage(standingClock('2026-09-11T09:00:00Z'));
  });
  afterEach(() => stage.server.stop());

  it('is published once on an empty database, and the second time nothing is', async () => {
    const name = `prazo_law_${randomBytes(4).toString('hex')}`;
    await asOwner(stage.server.ownerUrl, `CREATE DATABASE ${name}`);
    const url = new URL(stage.server.ownerUrl);
    url.pathname = `/${name}`;
    try {
      await migrate(url.href);
      const [first, second] = [
        await withPlatform(url.href, (ctx) => publishLaw(ctx)),
        await withPlatform(url.href, (ctx) => publishLaw(ctx)),
      ];

      expect(first).toEqual({ published: everything, amended: 0, kept: [] });
      expect(second).toEqual({ published: 0, amended: 0, kept: [] });
    } finally {
      await asOwner(stage.server.ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    }
  });

  it('changes nothing when it is published again', async () => {
    const before = await stateOf(stage.server);

    await release({});

    expect(await stateOf(stage.server)).toEqual(before);
  });

  it('adds what is new in it and amends what it says anew', async () => {
    const added = await release({ entries: [...publishedEntries, granted('full')] });
    const amended = await release({ entries: [...publishedEntries, granted('partial')] });

    expect([added, amended]).toEqual([
      { published: 1, amended: 0, kept: [] },
      { published: 0, amended: 1, kept: [] },
    ]);
    expect(await closureSeenBy(stage, stage.mine, { date: '2026-10-01' })).toMatchObject({
      extent: 'partial',
    });
    expect(await chainOf(stage, key)).toHaveLength(2);
  });

  it('leaves what an operator said instead, and names it when it says something new', async () => {
    await release({ entries: [...publishedEntries, granted('full')] });
    await amend(stage, key, dayOff('2026-10-01', { citation: 'Despacho n.º 2' }));

    const same = await release({ entries: [...publishedEntries, granted('full')] });
    const other = await release({ entries: [...publishedEntries, granted('partial')] });

    expect(same).toEqual({ published: 0, amended: 0, kept: [] });
    expect(other).toEqual({ published: 0, amended: 0, kept: [key] });
    expect(await closureSeenBy(stage, stage.mine, { date: '2026-10-01' })).toMatchObject({
      extent: 'full',
      citation: 'Despacho n.º 2',
    });
  });

  it('does not bring back what an operator withdrew', async () => {
    await release({ entries: [...publishedEntries, granted('full')] });
    await withdraw(stage, key);

    const same = await release({ entries: [...publishedEntries, granted('full')] });
    const other = await release({ entries: [...publishedEntries, granted('partial')] });

    expect([same.kept, other.kept]).toEqual([[], [key]]);
    expect(await closureSeenBy(stage, stage.mine, { date: '2026-10-01' })).toBeUndefined();
  });

  it('does not take back what it no longer names: somebody has to withdraw that', async () => {
    await release({ entries: [...publishedEntries, granted('full')] });

    const dropped = await release({ rules: publishedRules.slice(1) });

    expect(dropped).toEqual({ published: 0, amended: 0, kept: [] });
    expect(await closureSeenBy(stage, stage.mine, { date: '2026-10-01' })).toBeDefined();
    expect((await answerDue(stage, stage.mine, '2026-09-10')).legalOn).toBe('2026-10-02');
  });

  it('with a closure that moves a date, begins a run in the firms that have it', async () => {
    await answerDue(stage, stage.mine, '2026-09-10');

    await release({ entries: [...publishedEntries, granted('full')] });

    expect(await runsOf(stage, stage.mine)).toMatchObject([
      { kind: 'calendar_entry', touched: 1, title: expect.stringContaining('(2026-10-01)') },
    ]);
    expect(await runsOf(stage, stage.other)).toEqual([]);
  });

  it('with a rule that counts otherwise begins a run; with other words for it, none', async () => {
    await answerDue(stage, stage.mine, '2026-09-10');
    const restated = (change: object) =>
      release({
        rules: publishedRules.map((rule) =>
          rule.id === 'contactenos.response' ? { ...rule, ...change } : rule,
        ),
      });

    const words = await restated({ name: { pt: 'Resposta', en: 'Answer' } });
    const silent = await runsOf(stage, stage.mine);
    const period = await restated({ period: { count: 20, unit: 'working_days' } });

    expect([words.amended, period.amended]).toEqual([1, 1]);
    expect(silent).toEqual([]);
    expect(await runsOf(stage, stage.mine)).toMatchObject([{ kind: 'rule_version', touched: 1 }]);
    expect((await answerDue(stage, stage.mine, '2026-09-10')).legalOn).toBe('2026-10-09');
  });

  it('leaves the version of a rule that an operator published under the same number', async () => {
    await publishVersion(stage);
    const rule = publishedRules.find(({ id }) => id === 'contactenos.response');
    if (!rule) throw new Error('the release ships this rule');
    const second = { ...rule, version: 2, appliesFrom: civilDate('2027-01-01') };

    const { kept } = await release({ rules: [...publishedRules, second] });

    expect(kept).toEqual(['contactenos.response 2']);
    expect((await answerDue(stage, stage.mine, '2026-09-10')).trace.rule?.version).toBe(2);
  });

  it('published for the first time where dates stand already has one run look at them all', async () => {
    await answerDue(stage, stage.mine, '2026-09-10');
    await asOwner(stage.server.ownerUrl, 'TRUNCATE calendar_entries, rule_versions');

    const first = await release({});

    expect(first).toEqual({ published: everything, amended: 0, kept: [] });
    expect(await runsOf(stage, stage.mine)).toMatchObject([
      { touched: 3, title: 'Calendar and rules of this release' },
    ]);
  });

  function release(law: Partial<ReleaseLaw>) {
    return asPlatform(stage, (ctx) =>
      publishLaw(ctx, { entries: publishedEntries, rules: publishedRules, ...law }),
    );
  }
});

function granted(extent: CalendarEntry['extent']): CalendarEntry {
  return {
    key,
    effect: 'rolls',
    extent,
    scope: { kind: 'authority', code: 'central_government' },
    day: { kind: 'date', date: civilDate('2026-10-01') },
    name: { pt: 'tolerância de ponto', en: 'day off' },
    citation: 'Despacho n.º 1/2026',
    confidence: 'law',
  };
}
