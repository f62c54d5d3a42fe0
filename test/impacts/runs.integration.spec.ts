import { withFirm } from '#db/with-firm';
import { planFirm } from '#services/dispatches/plan-firm';
import { completeDeadline } from '#services/deadlines/complete-deadline';
import { fixDeadline } from '#services/deadlines/fix-deadline';
import { asOwner } from '#test/harness/test-database';
import { effectsOf } from '#test/services/effects';
import {
  file,
  handleAll,
  matterOf,
  setStage,
  standingClock,
  type Stage,
} from '#test/services/stage';
import {
  changesOf,
  datesOf,
  publish,
  publishForFirm,
  responseEnds,
  responseOf,
  settledCase,
  withdraw,
} from './law-stage.ts';

const clock = standingClock('2026-11-24T09:00:00Z');

describe('what a change of law does to the dates', () => {
  let stage: Stage;

  beforeEach(async () => {
    clock.set('2026-11-24T09:00:00Z');
    stage = await setStage(clock);
  });
  afterEach(() => stage.server.stop());

  it('a closure on the last day proposes a later date and moves nothing', async () => {
    const { caseId } = await settledCase(stage, stage.mine);
    const before = await datesOf(stage, caseId);

    await publish(stage, { date: responseEnds });
    const { audit, timeline } = await effectsOf(stage.server, () => handleAll(stage));

    expect(await datesOf(stage, caseId)).toEqual(before);
    expect(await changesOf(stage, stage.mine)).toMatchObject([
      { cause: 'calendar', state: 'waiting', old: responseEnds, new: '2026-12-16' },
    ]);
    expect(audit).toMatchObject([
      { action: 'impact.batch', subjectType: 'impact', data: { looked: 1, later: 1, earlier: 0 } },
    ]);
    expect(timeline).toEqual([]);
    expect(await messages(stage)).toEqual([]);
  });

  it('an earlier date holds at once, is explained anew, and is told to its lawyer', async () => {
    const { key } = await publish(stage, { date: responseEnds });
    const { caseId } = await settledCase(stage, stage.mine);
    const before = await responseOf(stage, caseId);
    expect(before.safe).toBe('2026-12-16');

    await withdraw(stage, key);
    const { audit, timeline } = await effectsOf(stage.server, () => handleAll(stage));

    expect(await responseOf(stage, caseId)).toMatchObject({
      id: before.id,
      legal: responseEnds,
      safe: responseEnds,
      revision: 1,
    });
    expect(await changesOf(stage, stage.mine)).toMatchObject([
      { state: 'applied', old: '2026-12-16', new: responseEnds },
    ]);
    expect(timeline).toMatchObject([
      { kind: 'deadline_moved', caseId, data: { deadlineId: before.id, safeOn: responseEnds } },
    ]);
    expect(audit).toMatchObject([{ action: 'impact.batch', data: { earlier: 1 } }]);
    expect(await messages(stage)).toEqual([
      { kind: 'impact', state: 'planned', recipient: stage.mine.lawyer.userId },
    ]);
    expect(await explainedDates(stage, before.id)).toEqual([responseEnds]);
  });

  it('the year of silence runs from the end of the term to decide that holds now', async () => {
    const { key } = await publish(stage, { date: '2027-02-01', effect: 'suspends' });
    const held = await renewal();
    const before = await silenceOf(held);

    await withdraw(stage, key);
    await handleAll(stage);
    await handleAll(stage);

    expect(await silenceOf(held)).toEqual(await silenceOf(await renewal()));
    expect(await silenceOf(held)).not.toEqual(before);
  });

  it('only the rows that the change can touch are written', async () => {
    const { key } = await publish(stage, { date: responseEnds });
    const { caseId } = await settledCase(stage, stage.mine);
    const elsewhere = await settledCase(stage, stage.other, 'porto');
    const before = [...(await datesOf(stage, caseId)), ...(await datesOf(stage, elsewhere.caseId))];

    await withdraw(stage, key);
    await handleAll(stage);

    const after = [...(await datesOf(stage, caseId)), ...(await datesOf(stage, elsewhere.caseId))];
    const written = after.filter(({ id, version }) =>
      before.every((each) => each.id !== id || each.version !== version),
    );
    expect(written.map(({ rule }) => rule)).toEqual([
      'contactenos.response',
      'contactenos.response',
    ]);
  });

  it('a holiday in the middle of the terms moves all that run over it, and no other', async () => {
    const { caseId } = await settledCase(stage, stage.mine);
    const later = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId: later.caseId, filedAt: '2026-11-23T10:00:00Z' });
    await handleAll(stage);

    await publish(stage, {
      date: '2027-02-01',
      effect: 'suspends',
      scope: { kind: 'country', code: 'PT' },
    });
    await handleAll(stage);

    const courtActions = await Promise.all([caseId, later.caseId].map(courtActionOf));
    const changed = await changesOf(stage, stage.mine);
    expect(new Set(changed.map(({ deadlineId }) => deadlineId))).toEqual(new Set(courtActions));
    expect(changed.map(({ state }) => state)).toEqual(['waiting', 'waiting']);

    async function courtActionOf(id: string) {
      const dates = await datesOf(stage, id);

      return dates.find(({ rule }) => rule === 'contactenos.court_action')?.id;
    }
  });

  it.each([
    ['municipality', '1106', true],
    ['municipality', '1312', false],
    ['office', 'lisboa', true],
    ['office', 'lisboa_1', false],
    ['region', 'mainland', true],
    ['region', 'madeira', false],
  ] as const)(
    'a closure of the %s %s reaches a case in Lisbon: %s',
    async (kind, code, reaches) => {
      await settledCase(stage, stage.mine);

      await publish(stage, { date: responseEnds, scope: { kind, code } });
      await handleAll(stage);

      expect(await changesOf(stage, stage.mine)).toHaveLength(reaches ? 1 : 0);
    },
  );

  it('a closure of one firm reaches no date of another', async () => {
    const mine = await settledCase(stage, stage.mine);
    await settledCase(stage, stage.other);

    await publishForFirm(stage, stage.mine, { date: responseEnds });
    await handleAll(stage);

    expect(await changesOf(stage, stage.mine)).toMatchObject([
      { deadlineId: (await responseOf(stage, mine.caseId)).id, state: 'waiting' },
    ]);
    expect(await changesOf(stage, stage.other)).toEqual([]);
  });

  it('a date that is done or fixed by a lawyer is flagged and never moved', async () => {
    const { key } = await publish(stage, { date: responseEnds });
    const done = await settledCase(stage, stage.mine);
    const fixed = await settledCase(stage, stage.mine);
    await withFirm(stage.database, stage.mine.lawyer, async (ctx) => {
      const [first, second] = [
        await responseOf(stage, done.caseId),
        await responseOf(stage, fixed.caseId),
      ];
      await completeDeadline(ctx, { id: first.id, proof: 'resposta recebida' });
      await fixDeadline(ctx, { id: second.id, on: '2026-12-10', reason: 'parecer' });
    });
    const before = [await responseOf(stage, done.caseId), await responseOf(stage, fixed.caseId)];

    await withdraw(stage, key);
    await handleAll(stage);

    expect([await responseOf(stage, done.caseId), await responseOf(stage, fixed.caseId)]).toEqual(
      before,
    );
    const flagged = (await changesOf(stage, stage.mine)).filter(({ runId }) => runId);
    expect(flagged.map(({ state, new: date }) => [state, date])).toEqual([
      ['flagged', responseEnds],
      ['flagged', responseEnds],
    ]);
  });

  it('a date that has passed by the new law calls the lawyer at once', async () => {
    const { key } = await publish(stage, { date: responseEnds });
    const { caseId } = await settledCase(stage, stage.mine);
    clock.set('2026-12-16T09:00:00Z');

    await withdraw(stage, key);
    await handleAll(stage);

    const response = await responseOf(stage, caseId);
    expect(response.safe).toBe(responseEnds);
    expect(
      await asOwner(stage.server.ownerUrl, 'SELECT deadline_id AS id FROM alerts'),
    ).toContainEqual({ id: response.id });
  });

  it('what was planned about the old date does not leave any more', async () => {
    const { key } = await publish(stage, { date: responseEnds });
    const { caseId } = await settledCase(stage, stage.mine);
    clock.set('2026-12-11T21:00:00Z');
    await asOwner(
      stage.server.ownerUrl,
      "UPDATE firms SET send_until = 20, send_days = 'working_days'",
    );
    await planFirm(stage.database, stage.mine.id);
    expect(await messages(stage)).toMatchObject([{ kind: 'reminder', state: 'planned' }]);

    await withdraw(stage, key);
    await handleAll(stage);
    await planFirm(stage.database, stage.mine.id);

    const { id } = await responseOf(stage, caseId);
    const keys = await asOwner<{ key: string; state: string }>(
      stage.server.ownerUrl,
      'SELECT occurrence_key AS key, state FROM dispatches WHERE deadline_id = $1 ORDER BY id',
      [id],
    );
    expect(keys[0]?.state).toBe('cancelled');
    expect(keys.slice(1).every(({ state }) => state === 'planned')).toBe(true);
  });

  /** Asked for on a Friday: sixty working days end on 19 February 2027, and the silence runs from there. */
  async function renewal(): Promise<string> {
    const { caseId } = await matterOf(stage, stage.mine, { playbook: 'ordinary_renewal' });
    await file(stage, stage.mine, {
      caseId,
      channel: 'renewal_portal',
      reference: `S-${caseId}`,
      filedAt: '2026-11-20T10:00:00Z',
    });
    await handleAll(stage);

    return caseId;
  }

  async function silenceOf(caseId: string): Promise<string[]> {
    const open = (await datesOf(stage, caseId)).filter(({ status }) => status === 'open');

    return open
      .filter(({ rule }) => ['omission.challenge', 'court.due_act_inertia'].includes(rule))
      .map(({ rule, legal }) => `${rule} ${legal}`)
      .toSorted();
  }
});

function messages(stage: Stage) {
  return asOwner(
    stage.server.ownerUrl,
    'SELECT kind, state, recipient_id AS recipient FROM dispatches WHERE firm_id = $1 ORDER BY id',
    [stage.mine.id],
  );
}

function explainedDates(stage: Stage, deadlineId: string): Promise<unknown[]> {
  return asOwner<{ legal: string }>(
    stage.server.ownerUrl,
    `SELECT t.trace ->> 'legal' AS legal FROM deadlines d
     JOIN traces t ON t.firm_id = d.firm_id AND t.hash = d.trace_hash WHERE d.id = $1`,
    [deadlineId],
  ).then((rows) => rows.map(({ legal }) => legal));
}
