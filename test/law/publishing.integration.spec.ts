import { withFirm } from '#db/with-firm';
import { civilDate } from '#domain/calendar/civil-date';
import { publishEntry } from '#services/law/publish-entry';
import { asOwner } from '#test/harness/test-database';
import { expectRefused, refusalOf, stateOf } from '#test/services/effects';
import { setStage, standingClock, type Stage } from '#test/services/stage';
import {
  amend,
  asPlatform,
  chainOf,
  closureSeenBy,
  dayOff,
  lawSeenBy,
  publish,
  withdraw,
} from './statements.ts';

describe('what the platform publishes about days', () => {
  let stage: Stage;
  let day = 0;
  /** A day of its own for every test, so that none meets the closure of another. */
  const nextDay = () => `2027-03-${String((day += 1)).padStart(2, '0')}`;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
  });
  afterAll(() => stage.server.stop());

  const seenByBoth = (date: string) =>
    Promise.all([stage.mine, stage.other].map((firm) => closureSeenBy(stage, firm, { date })));

  it('every firm sees a closure at once, also one whose law was read before', async () => {
    const date = nextDay();
    const before = await seenByBoth(date);

    await publish(stage, date);

    expect(before).toEqual([undefined, undefined]);
    expect(await seenByBoth(date)).toMatchObject([
      { date, extent: 'full', scope: 'central_government', reason: { en: 'day off' } },
      { date, extent: 'full', scope: 'central_government', reason: { en: 'day off' } },
    ]);
  });

  it('every firm sees at once that it was amended, and that it was withdrawn', async () => {
    const date = nextDay();
    const { key } = await publish(stage, date);
    await seenByBoth(date);

    await amend(stage, key, dayOff(date, { extent: 'partial' }));
    const amended = await seenByBoth(date);
    await withdraw(stage, key);

    expect(amended).toMatchObject([{ extent: 'partial' }, { extent: 'partial' }]);
    expect(await seenByBoth(date)).toEqual([undefined, undefined]);
  });

  it('what it moves to another day no longer closes the first', async () => {
    const [first, second] = [nextDay(), nextDay()];
    const { key } = await publish(stage, first);

    await amend(stage, key, dayOff(second));

    expect(await seenByBoth(first)).toEqual([undefined, undefined]);
    expect(await seenByBoth(second)).toMatchObject([{ date: second }, { date: second }]);
  });

  it('every state of the law has a name of its own', async () => {
    const { key } = await publish(stage, nextDay());
    const { snapshot } = await lawSeenBy(stage, stage.mine);

    await withdraw(stage, key);

    expect((await lawSeenBy(stage, stage.mine)).snapshot).not.toBe(snapshot);
  });

  it('the history stays, row by row, and publishing again continues it', async () => {
    const date = nextDay();
    const { key } = await publish(stage, date, { name: { pt: 'um', en: 'one' } });
    const [begun] = await rowsUnder(key);
    await amend(stage, key, dayOff(date, { name: { pt: 'dois', en: 'two' } }));
    await withdraw(stage, key);

    await publish(stage, date, { name: { pt: 'três', en: 'three' } });

    const chain = await chainOf(stage, key);
    expect(chain.map(({ name, isWithdrawn }) => [name, isWithdrawn])).toEqual([
      ['one', false],
      ['two', false],
      ['two', true],
      ['three', false],
    ]);
    expect(chain.map(({ replaces }) => replaces)).toEqual([
      null,
      ...chain.slice(0, -1).map(({ id }) => id),
    ]);
    expect((await rowsUnder(key))[0]).toEqual(begun);
    expect(await seenByBoth(date)).toMatchObject([{ reason: { en: 'three' } }, {}]);
  });

  it.each([
    ['insert', `INSERT INTO calendar_entries SELECT * FROM calendar_entries LIMIT 1`],
    ['update', `UPDATE calendar_entries SET name_en = 'x'`],
    ['delete', `DELETE FROM calendar_entries`],
    ['insert', `INSERT INTO rule_versions SELECT * FROM rule_versions LIMIT 1`],
    ['update', `UPDATE rule_versions SET author = 'x'`],
    ['delete', `DELETE FROM rule_versions`],
  ])('who serves a firm cannot %s what the platform says: %s', async (_verb, sql) => {
    const work = withFirm(stage.database, stage.mine.admin, (ctx) => ctx.sql(sql));

    await expect(work).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    `UPDATE calendar_entries SET name_en = 'x'`,
    `DELETE FROM calendar_entries`,
    `UPDATE rule_versions SET author = 'x'`,
    `DELETE FROM rule_versions`,
    `INSERT INTO firm_calendar_entries SELECT * FROM firm_calendar_entries`,
  ])('the operator cannot change what was said: %s', async (sql) => {
    await expect(asPlatform(stage, (ctx) => ctx.sql(sql))).rejects.toMatchObject({ code: '42501' });
  });

  it('a key is published once: then it is amended', async () => {
    const date = nextDay();
    const { key } = await publish(stage, date);

    await refused(() => publish(stage, date), ['key']);
    await refused(() => publish(stage, nextDay(), { key }), ['key']);
  });

  it('the same day is closed once in the same place, under whatever key', async () => {
    const date = nextDay();
    const { key } = await publish(stage, date);
    const other = await publish(stage, nextDay());

    await refused(() => publish(stage, date, { key: 'another.key' }), ['day']);
    await refused(() => amend(stage, other.key, dayOff(date)), ['day']);
    expect(
      (await refusalOf(publish(stage, date, { key: 'another.key', extent: 'partial' }))).message,
    ).toContain(key);
  });

  it('one office is closed by itself on a day on which everything is', async () => {
    const date = nextDay();
    await publish(stage, date);

    const { key } = await publish(stage, date, { scope: { kind: 'office', code: 'lisboa_1' } });

    expect(key).toBe(`closure.lisboa_1.${date}`);
  });

  it('what is withdrawn is neither withdrawn again nor amended', async () => {
    const date = nextDay();
    const { key } = await publish(stage, date);
    await withdraw(stage, key);

    await refused(() => withdraw(stage, key), ['key']);
    await refused(() => amend(stage, key, dayOff(date)), ['key']);
  });

  it('a key is not amended into another', async () => {
    const date = nextDay();
    const { key } = await publish(stage, date);

    await refused(() => amend(stage, key, dayOff(date, { key: 'another.key' })), ['key']);
  });

  it('a key that nobody published is not found', async () => {
    await expectRefused(stage.server, () => withdraw(stage, 'no.such.key'), { code: 'not_found' });
    await expectRefused(stage.server, () => amend(stage, 'no.such.key', dayOff(nextDay())), {
      code: 'not_found',
    });
  });

  it('of two who publish the same, or withdraw it, at the same time exactly one does', async () => {
    const date = nextDay();
    const published = await Promise.allSettled([publish(stage, date), publish(stage, date)]);
    const key = `closure.central_government.${date}`;
    const withdrawn = await Promise.allSettled([withdraw(stage, key), withdraw(stage, key)]);

    for (const both of [published, withdrawn]) {
      const lost = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(lost).toHaveLength(1);
      expect(await refusalOf(Promise.reject(lost[0]))).toMatchObject({ code: 'conflict' });
    }
    expect(await chainOf(stage, key)).toHaveLength(2);
  });

  it('a day that has passed is closed, opened or moved only by who says that it is meant', async () => {
    const past = '2026-07-14';
    const refusal = { code: 'invalid', fields: ['day.date'] } as const;

    await expectRefused(stage.server, () => publish(stage, past), refusal);
    const { key } = await publish(stage, past, { retroactive: true });
    await expectRefused(stage.server, () => withdraw(stage, key), refusal);
    await expectRefused(stage.server, () => amend(stage, key, dayOff(nextDay())), refusal);
    await withdraw(stage, key, true);

    expect(await seenByBoth(past)).toEqual([undefined, undefined]);
  });

  it('today has not passed; and the words of a past closure are corrected freely', async () => {
    await publish(stage, '2026-07-15');
    const { key } = await publish(stage, '2026-07-13', { retroactive: true });

    await amend(stage, key, dayOff('2026-07-13', { citation: 'Despacho n.º 2/2026' }));

    expect(await seenByBoth('2026-07-13')).toMatchObject([{ citation: 'Despacho n.º 2/2026' }, {}]);
  });

  it('a holiday of every year begins ahead, unless it is meant to reach back', async () => {
    const yearly = { effect: 'suspends', day: { kind: 'fixed', month: 3, day: 31 } };

    await expectRefused(stage.server, () => publish(stage, '', yearly), {
      code: 'invalid',
      fields: ['validFrom'],
    });
    await publish(stage, '', { ...yearly, validFrom: '2027-01-01' });

    const calendar = (await lawSeenBy(stage, stage.other)).calendarOf('1106');
    const works = (date: string) => calendar.isWorkingDay(civilDate(date));
    expect(['2026-03-31', '2027-03-31', '2032-03-31'].map(works)).toEqual([true, false, false]);
  });

  it.each(['1989-12-31', '2111-01-01'])(
    'a day that no calendar holds is refused, not silently kept: %s',
    async (date) => {
      await expectRefused(stage.server, () => publish(stage, date, { retroactive: true }), {
        code: 'invalid',
        fields: ['day.date'],
      });
    },
  );

  it('a statement that is valid on none of its days is refused', async () => {
    const outside = [
      { field: 'day.date', day: { kind: 'date', date: '2028-03-01' } },
      { field: 'day', day: { kind: 'fixed', month: 3, day: 1 } },
    ];

    for (const { field, day: when } of outside) {
      const change = { day: when, validFrom: '2027-04-01', validTo: '2027-04-30' };
      await expectRefused(stage.server, () => publish(stage, '', change), {
        code: 'invalid',
        fields: [field],
      });
    }
  });

  it('a failure in the middle leaves nothing behind', async () => {
    const before = await stateOf(stage.server);

    const work = asPlatform(stage, async (ctx) => {
      await publishEntry(ctx, { entry: dayOff(nextDay()), author: 'x' });
      await ctx.sql('SELECT 1 / 0');
    });

    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(await stateOf(stage.server)).toEqual(before);
  });

  function refused(work: () => Promise<unknown>, fields: readonly string[]): Promise<void> {
    return expectRefused(stage.server, work, { code: 'conflict', fields });
  }

  function rowsUnder(key: string): Promise<Record<string, unknown>[]> {
    return asOwner(
      stage.server.ownerUrl,
      'SELECT * FROM calendar_entries WHERE key = $1 ORDER BY seq',
      [key],
    );
  }
});
