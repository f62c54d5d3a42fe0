import { readFirm, withFirm, type Actor } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { civilDate } from '#domain/calendar/civil-date';
import { findClosure } from '#services/closures/find-closure';
import { listClosures } from '#services/closures/list-closures';
import { amendFirmEntry } from '#services/law/amend-entry';
import { publishFirmEntry } from '#services/law/publish-entry';
import { withdrawFirmEntry } from '#services/law/withdraw-entry';
import type { TestFirm } from '#test/harness/mint-firm';
import { effectsOf, expectRefused, refusalOf } from '#test/services/effects';
import { setStage, standingClock, type Stage } from '#test/services/stage';
import { isForRoles, keepsStrangersOut } from '#test/services/strangers';
import {
  chainOf,
  closureSeenBy,
  dayOff,
  lawSeenBy,
  publish,
  withdraw,
  type Body,
} from './statements.ts';

const deciders = rolesWith('law.decide');

describe('what a firm knows about days beyond the platform', () => {
  let stage: Stage;
  let theirs: string;
  let ours: string;
  let day = 0;
  const nextDay = () => `2027-05-${String((day += 1)).padStart(2, '0')}`;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    theirs = (await add(stage.other.lawyer, nextDay())).id;
    ours = (await add(stage.mine.lawyer, nextDay())).id;
  });
  afterAll(() => stage.server.stop());

  it('moves the calendar of that firm alone', async () => {
    const date = nextDay();
    const before = await lawSeenBy(stage, stage.other);

    const { key } = await add(stage.mine.lawyer, date);

    expect(key).toBe(`firm.closure.central_government.${date}`);
    expect(await closureSeenBy(stage, stage.mine, { date })).toMatchObject({ date });
    expect(await closureSeenBy(stage, stage.other, { date })).toBeUndefined();
    expect(await lawSeenBy(stage, stage.other)).toBe(before);
  });

  it('a holiday of the firm takes a day out of its count, and out of no other firm’s', async () => {
    const date = '2027-06-01';

    await add(stage.mine.lawyer, date, { effect: 'suspends' });

    const works = async (firm: TestFirm) =>
      (await lawSeenBy(stage, firm)).calendarOf('1106').reasonSkipped(civilDate(date)) ===
      undefined;
    expect([await works(stage.mine), await works(stage.other)]).toEqual([false, true]);
  });

  it('an office that stays open is not closed by the Government’s day off, in that firm', async () => {
    const date = nextDay();
    await publish(stage, date);

    await add(stage.mine.lawyer, date, {
      scope: { kind: 'office', code: 'lisboa_1' },
      extent: 'open',
    });

    const seen = (firm: TestFirm, office: string) => closureSeenBy(stage, firm, { date, office });
    expect(await seen(stage.mine, 'lisboa_1')).toBeUndefined();
    expect(await seen(stage.mine, 'lisboa_2')).toMatchObject({ extent: 'full' });
    expect(await seen(stage.other, 'lisboa_1')).toMatchObject({ extent: 'full' });
  });

  it('is amended and withdrawn by its own firm, and every word of it stays', async () => {
    const date = nextDay();
    const { id, key } = await add(stage.mine.lawyer, date);

    const amended = await amend(stage.mine.admin, id, date, { extent: 'partial' });
    const partial = await closureSeenBy(stage, stage.mine, { date });
    await takeBack(stage.mine.lawyer, amended.id);

    expect(partial).toMatchObject({ extent: 'partial' });
    expect(await closureSeenBy(stage, stage.mine, { date })).toBeUndefined();
    const chain = await chainOf(stage, key, 'firm_calendar_entries');
    expect(chain.map(({ isWithdrawn }) => isWithdrawn)).toEqual([false, false, true]);
  });

  it('who read it before somebody else amended it has to read it again', async () => {
    const date = nextDay();
    const { id } = await add(stage.mine.lawyer, date);
    await amend(stage.mine.lawyer, id, date, { extent: 'partial' });

    await expectRefused(stage.server, () => amend(stage.mine.lawyer, id, date), {
      code: 'conflict',
    });
    await expectRefused(stage.server, () => takeBack(stage.mine.lawyer, id), { code: 'conflict' });
  });

  it('of two who withdraw it at the same time exactly one does', async () => {
    const { id } = await add(stage.mine.lawyer, nextDay());

    const both = await Promise.allSettled([
      takeBack(stage.mine.lawyer, id),
      takeBack(stage.mine.admin, id),
    ]);

    const lost = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(lost).toHaveLength(1);
    expect(await refusalOf(Promise.reject(lost[0]))).toMatchObject({ code: 'conflict' });
  });

  it('two firms may say the same of the same day', async () => {
    const date = nextDay();

    const keys = [await add(stage.mine.lawyer, date), await add(stage.other.lawyer, date)];

    expect(new Set(keys.map(({ key }) => key)).size).toBe(1);
  });

  it('says nothing twice: neither what the firm says already nor what the platform does', async () => {
    const [own, published] = [nextDay(), nextDay()];
    await add(stage.mine.lawyer, own);
    await publish(stage, published);

    const refusal = (date: string, change: Body = {}) =>
      refusalOf(add(stage.mine.lawyer, date, change));
    expect(await refusal(own)).toMatchObject({ code: 'conflict', fields: ['key'] });
    expect(await refusal(own, { key: 'a.key' })).toMatchObject({ fields: ['day'] });
    expect(await refusal(published)).toMatchObject({ code: 'conflict', fields: ['day'] });
  });

  it('makes a whole day of the platform’s half, but a half of no whole: the longer closure decides', async () => {
    const [half, whole] = [nextDay(), nextDay()];
    await publish(stage, half, { extent: 'partial' });
    await publish(stage, whole);

    await add(stage.mine.lawyer, half);

    expect(await closureSeenBy(stage, stage.mine, { date: half })).toMatchObject({
      extent: 'full',
    });
    for (const extent of ['partial', 'open']) {
      const work = () => add(stage.mine.lawyer, whole, { extent });
      await expectRefused(stage.server, work, { code: 'conflict', fields: ['day'] });
    }
  });

  it('a key of the platform’s is not taken, not even one that is withdrawn', async () => {
    const { key } = await publish(stage, nextDay());
    const withdrawn = await publish(stage, nextDay());
    await withdraw(stage, withdrawn.key);

    for (const taken of [key, withdrawn.key]) {
      const work = () => add(stage.mine.lawyer, nextDay(), { key: taken });
      await expectRefused(stage.server, work, { code: 'conflict', fields: ['key'] });
    }
  });

  it('the platform’s own statements are not amended or withdrawn by a firm', async () => {
    const date = nextDay();
    const { id } = await publish(stage, date);

    const refusal = { code: 'not_found' } as const;
    await expectRefused(stage.server, () => amend(stage.mine.lawyer, id, date), refusal);
    await expectRefused(stage.server, () => takeBack(stage.mine.lawyer, id), refusal);
  });

  it('a day that has passed is refused unless it is meant', async () => {
    const past = '2026-07-14';

    await expectRefused(stage.server, () => add(stage.mine.lawyer, past), {
      code: 'invalid',
      fields: ['day.date'],
    });
    await add(stage.mine.lawyer, past, { retroactive: true });
  });

  it('each step is audited with its author, in the firm alone', async () => {
    const date = nextDay();
    const { audit } = await effectsOf(stage.server, async () => {
      const { id } = await add(stage.mine.lawyer, date);
      const amended = await amend(stage.mine.admin, id, date, { extent: 'partial' });
      await takeBack(stage.mine.lawyer, amended.id);
    });

    const { lawyer, admin, id: firmId } = stage.mine;
    const key = `firm.closure.central_government.${date}`;
    expect(audit).toMatchObject([
      { firmId, action: 'closure.published', actorId: lawyer.userId, data: { key, deadlines: 0 } },
      { firmId, action: 'closure.amended', actorId: admin.userId, data: { key } },
      { firmId, action: 'closure.withdrawn', actorId: lawyer.userId, data: { key } },
    ]);
  });

  it('the list shows the platform’s and the firm’s, with who said it, and no other firm’s', async () => {
    const of = (firm: TestFirm, state: 'in_force' | 'all') =>
      readFirm(stage.database, firm.paralegal, (ctx) => listClosures(ctx, { state }));

    const mine = await of(stage.mine, 'all');
    const other = await of(stage.other, 'all');

    expect(mine.find(({ id }) => id === ours)).toMatchObject({
      source: 'firm',
      state: 'in_force',
      author: `lawyer ${stage.mine.canary}`,
    });
    expect(mine.map(({ id }) => id)).not.toContain(theirs);
    expect(other.map(({ id }) => id)).toContain(theirs);
    expect(JSON.stringify(other)).not.toContain(stage.mine.canary);
    const inForce = await of(stage.mine, 'in_force');
    expect(new Set(inForce.map(({ state }) => state))).toEqual(new Set(['in_force']));
  });

  describe('publishing', () => {
    isForRoles(() => stage, {
      name: 'publishing a closure',
      roles: deciders,
      write: (ctx) => publishFirmEntry(ctx, dayOff('2027-07-01')),
    });
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs,
    ours: () => ours,
    verbs: [
      { name: 'reading a closure', read: findClosure },
      {
        name: 'amending a closure',
        roles: deciders,
        write: (ctx, id) => amendFirmEntry(ctx, { id, entry: dayOff('2027-07-01') }),
      },
      {
        name: 'withdrawing a closure',
        roles: deciders,
        write: (ctx, id) => withdrawFirmEntry(ctx, { id, reason: 'x', retroactive: false }),
      },
    ],
  });

  function add(actor: Actor, date: string, change: Body = {}) {
    return withFirm(stage.database, actor, (ctx) => publishFirmEntry(ctx, dayOff(date, change)));
  }

  function amend(actor: Actor, id: string, date: string, change: Body = {}) {
    return withFirm(stage.database, actor, (ctx) =>
      amendFirmEntry(ctx, { id, entry: dayOff(date, change) }),
    );
  }

  function takeBack(actor: Actor, id: string) {
    return withFirm(stage.database, actor, (ctx) =>
      withdrawFirmEntry(ctx, { id, reason: 'it was open after all', retroactive: false }),
    );
  }
});
