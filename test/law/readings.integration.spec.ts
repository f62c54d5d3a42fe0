import type { z } from 'zod';
import { rolesWith } from '#services/access/permissions';
import { readFirm, withFirm, type Actor } from '#db/with-firm';
import { defaultChoices, type ReadingChoices } from '#domain/deadlines/readings';
import { ChooseReadings, chooseReadings } from '#services/law/choose-readings';
import { readReadings } from '#services/law/read-readings';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused } from '#test/services/effects';
import {
  file,
  handleAll,
  matterOf,
  setStage,
  standingClock,
  type Stage,
} from '#test/services/stage';
import { storedDeadlines } from '#test/services/stored-deadlines';
import { isForRoles } from '#test/services/strangers';
import { runsOf } from './statements.ts';

const body = { choices: defaultChoices, marginDays: 0, reason: 'Parecer de 2 de setembro' };

describe('how a firm reads the law where it is open', () => {
  let stage: Stage;

  // The municipal holiday of Faro is 7 September, in 2026 a Monday.
  beforeEach(async () => {
    stage = await setStage(standingClock('2026-09-02T09:00:00Z'));
  });
  afterEach(() => stage.server.stop());

  it('is as the release reads it, until it chooses', async () => {
    expect(await readingsOf(stage.mine)).toEqual({
      choices: defaultChoices,
      marginDays: 0,
      history: [],
    });
  });

  it('decides which date of the next deadlines is the legal one, in that firm alone', async () => {
    const before = await datesOf(stage.mine);
    await choose(stage.mine.lawyer, { municipal: 'counts' });

    const after = await datesOf(stage.mine);

    // 15 working days after 1 September: the 22nd, or the 23rd when the holiday of Faro does not count.
    expect(before).toMatchObject({ legalOn: '2026-09-23', safeOn: '2026-09-22' });
    expect(after).toMatchObject({ legalOn: '2026-09-22', safeOn: '2026-09-22' });
    expect(after.trace).toMatchObject({ choices: { municipal: 'counts' } });
    expect(await datesOf(stage.other)).toMatchObject({
      legalOn: before.legalOn,
      safeOn: before.safeOn,
    });
  });

  it('has every open date of the firm looked at anew, and none of another firm', async () => {
    await datesOf(stage.mine);
    await datesOf(stage.other);

    const { result, outbox } = await effectsOf(stage.server, () =>
      choose(stage.mine.lawyer, { municipal: 'counts' }),
    );

    expect(result.touched).toEqual({ firms: 1, deadlines: 3 });
    expect(await runsOf(stage, stage.mine)).toMatchObject([
      { kind: 'reading_choices', causeId: result.id, touched: 3 },
    ]);
    expect(await runsOf(stage, stage.other)).toEqual([]);
    expect(outbox).toMatchObject([{ topic: 'impact.run', firmId: stage.mine.id }]);
  });

  it('may want to be early by some working days', async () => {
    await choose(stage.mine.lawyer, {}, { marginDays: 3 });

    const { id, safeOn } = await datesOf(stage.mine);

    const [row] = await asOwner<{ internal: string }>(
      stage.server.ownerUrl,
      'SELECT internal_on::text AS internal FROM deadlines WHERE id = $1',
      [id],
    );
    expect({ safeOn, ...row }).toEqual({ safeOn: '2026-09-22', internal: '2026-09-17' });
  });

  it('keeps every choice with who made it, when and why, the latest first', async () => {
    await choose(stage.mine.lawyer, { municipal: 'counts' }, { reason: 'one' });
    await choose(stage.mine.admin, { partial: 'ignored' }, { reason: 'two', marginDays: 1 });

    const { history, ...now } = await readingsOf(stage.mine);

    expect(now).toEqual({ choices: { ...defaultChoices, partial: 'ignored' }, marginDays: 1 });
    expect(history).toMatchObject([
      { reason: 'two', marginDays: 1, by: { id: stage.mine.admin.userId } },
      { reason: 'one', choices: { municipal: 'counts' }, by: { id: stage.mine.lawyer.userId } },
    ]);
    expect((await readingsOf(stage.other)).history).toEqual([]);
  });

  it('is audited by its author', async () => {
    const { audit } = await effectsOf(stage.server, () =>
      choose(stage.mine.lawyer, { months: 'suspended' }, { marginDays: 2 }),
    );

    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'readings.chosen',
        actorId: stage.mine.lawyer.userId,
        data: { months: 'suspended', marginDays: 2, deadlines: 0 },
      },
    ]);
  });

  it('is not rewritten, not even by the firm itself', async () => {
    await choose(stage.mine.lawyer, {});

    for (const sql of [`UPDATE reading_choices SET reason = 'x'`, 'DELETE FROM reading_choices']) {
      const work = withFirm(stage.database, stage.mine.admin, (ctx) => ctx.sql(sql));
      await expect(work).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('without a reason, or with a margin beyond reason, the database refuses it too', async () => {
    for (const change of [{ reason: '' }, { marginDays: 21 }, { marginDays: -1 }]) {
      await expect(choose(stage.mine.lawyer, {}, change)).rejects.toMatchObject({ code: '23514' });
    }
  });

  isForRoles(() => stage, {
    name: 'choosing readings',
    roles: rolesWith('law.decide'),
    write: (ctx) => chooseReadings(ctx, body),
  });

  it('of another firm cannot be chosen', async () => {
    const actor = { ...stage.mine.lawyer, firmId: stage.other.id };

    await expect(choose(actor, {})).rejects.toMatchObject({ code: '23503' });
    await expectRefused(stage.server, () => choose(stage.mine.paralegal, {}), {
      code: 'forbidden',
    });
  });

  function choose(
    actor: Actor,
    choices: Partial<ReadingChoices>,
    change: Partial<z.infer<typeof ChooseReadings>> = {},
  ) {
    const input = { ...body, choices: { ...defaultChoices, ...choices }, ...change };

    return withFirm(stage.database, actor, (ctx) => chooseReadings(ctx, input));
  }

  function readingsOf(firm: TestFirm) {
    return readFirm(stage.database, firm.paralegal, readReadings);
  }

  /** The first date of a new case in Faro, of a contactenos filed on 1 September. */
  async function datesOf(firm: TestFirm) {
    const { caseId } = await matterOf(stage, firm, { office: 'faro' });
    await file(stage, firm, { caseId, filedAt: '2026-09-01T10:00:00Z' });
    await handleAll(stage);
    const [first] = await storedDeadlines(stage, caseId);
    if (!first) throw new Error('a contactenos gives a date');

    return first;
  }
});
