import pg from 'pg';
import { withFirm } from '#db/with-firm';
import { completeDeadline } from '#services/deadlines/complete-deadline';
import { settleDeadlines } from '#services/deadlines/settle-deadlines';
import { handleEvent } from '#services/outbox/handle-event';
import { eventually } from '#test/harness/eventually';
import type { TestCase } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { waitingForLocks } from '#test/harness/waiting-for-locks';
import { effectsOf, refusalOf, stateOf } from './effects.ts';
import { file, handleAll, matterOf, setStage, standingClock, system, type Stage } from './stage.ts';
import { storedDeadlines } from './stored-deadlines.ts';

const clock = standingClock('2025-06-17T09:00:00Z');

describe('the dates of a case, settled by the worker', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(clock);
  });
  afterAll(() => stage.server.stop());

  it('a first contactenos gives 15, 30 and 60 working days, each told and audited once', async () => {
    const matter = await matterOf(stage, stage.mine);
    const { id } = await file(stage, stage.mine, {
      caseId: matter.caseId,
      filedAt: '2025-06-16T10:00:00Z',
    });

    const { audit, timeline, outbox } = await effectsOf(stage.server, () => handleAll(stage));

    const deadlines = await storedDeadlines(stage, matter.caseId);
    expect(deadlines).toMatchObject([
      { rule: 'contactenos.response', submissionId: id, status: 'open' },
      { rule: 'contactenos.second_request', submissionId: id, status: 'open' },
      { rule: 'contactenos.court_action', submissionId: id, status: 'open' },
    ]);
    expect(audit).toMatchObject(
      deadlines.map((deadline) => ({
        firmId: stage.mine.id,
        action: 'deadline.set',
        subjectType: 'deadline',
        subjectId: deadline.id,
        actorId: null,
        data: { caseId: matter.caseId, traceHash: deadline.traceHash, replaces: null },
      })),
    );
    expect(timeline).toMatchObject(
      deadlines.map(({ id: deadlineId, rule }) => ({
        kind: 'deadline_set',
        caseId: matter.caseId,
        happenedOn: '2025-06-17',
        actorId: null,
        data: { deadlineId, rule },
      })),
    );
    expect(outbox).toEqual([]);
  });

  it('settled twice, or by an event delivered again, nothing is different', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId, filedAt: '2025-06-16T10:00:00Z' });
    await handleAll(stage);
    const before = await stateOf(stage.server);

    await settle(caseId);
    for (const event of await asOwner<{ id: string }>(stage.server.ownerUrl, 'TABLE outbox')) {
      await handleEvent(stage.database, event.id);
    }

    expect(await stateOf(stage.server)).toEqual(before);
  });

  it('an event delivered to two workers at once counts once', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId, filedAt: '2025-06-16T10:00:00Z' });
    const holder = new pg.Client({ connectionString: stage.server.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN');
    const { rows } = await holder.query<{ id: string }>(
      'SELECT id FROM outbox WHERE handled_at IS NULL FOR UPDATE',
    );
    const deliver = async (hour: string, waiting: number) => {
      clock.set(`2025-06-17T${hour}:00:00Z`);
      const handled = handleEvent(stage.database, rows[0]?.id ?? '');
      await eventually(
        'the worker before it',
        async () => (await waitingForLocks(stage.server.ownerUrl)) >= waiting,
      );

      return { handled };
    };

    const [first, second] = [await deliver('10', 1), await deliver('11', 2)];
    await holder.query('COMMIT');
    await Promise.all([first.handled, second.handled]);
    clock.set('2025-06-17T09:00:00Z');
    const { rows: events } = await holder.query('SELECT handled_at FROM outbox WHERE id = $1', [
      rows[0]?.id,
    ]);
    await holder.end();

    expect(rows).toHaveLength(1);
    expect(events).toEqual([{ handled_at: new Date('2025-06-17T10:00:00Z') }]);
  });

  it('settled by several workers at the same time they are set once', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId, filedAt: '2025-06-16T10:00:00Z' });

    const { audit } = await effectsOf(stage.server, () =>
      Promise.all([handleAll(stage), handleAll(stage), settle(caseId), settle(caseId)]),
    );

    expect(audit).toHaveLength(3);
    expect(await storedDeadlines(stage, caseId)).toHaveLength(3);
  });

  it('the latest hearing letter moves its date and supersedes the one before', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const letter = { caseId, kind: 'hearing_letter' } as const;
    await file(stage, stage.mine, { ...letter, channel: 'email', filedAt: '2025-06-11T10:00:00Z' });
    await handleAll(stage);
    const [first] = await storedDeadlines(stage, caseId);
    const later = await file(stage, stage.mine, {
      ...letter,
      channel: 'registered_post',
      filedAt: '2025-06-16T10:00:00Z',
    });

    const { audit, timeline } = await effectsOf(stage.server, () => handleAll(stage));

    const [old, now] = await storedDeadlines(stage, caseId);
    expect(now).toMatchObject({ status: 'open', submissionId: later.id, startsOn: '2025-06-16' });
    expect(old).toMatchObject({ id: first?.id, status: 'superseded', supersededBy: now?.id });
    expect(audit.map((row) => [row.action, row.subjectId, row.data['replaces']])).toEqual([
      ['deadline.superseded', old?.id, undefined],
      ['deadline.set', now?.id, old?.id],
    ]);
    expect(timeline.map((row) => row.kind)).toEqual(['deadline_superseded', 'deadline_set']);
  });

  it('an earlier hearing letter recorded late moves nothing', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const letter = { caseId, kind: 'hearing_letter', channel: 'email' } as const;
    await file(stage, stage.mine, { ...letter, filedAt: '2025-06-16T10:00:00Z' });
    await handleAll(stage);
    const before = await storedDeadlines(stage, caseId);

    await file(stage, stage.mine, { ...letter, filedAt: '2025-06-11T10:00:00Z' });
    await handleAll(stage);

    expect(await storedDeadlines(stage, caseId)).toEqual(before);
  });

  it('a date that was done is left alone, whatever follows from later facts', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    const letter = { caseId, kind: 'hearing_letter', channel: 'email' } as const;
    await file(stage, stage.mine, { ...letter, filedAt: '2025-06-11T10:00:00Z' });
    await handleAll(stage);
    const [first] = await storedDeadlines(stage, caseId);
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      completeDeadline(ctx, { id: first?.id ?? '', proof: 'resposta recebida' }),
    );
    await settle(caseId);
    const [done] = await storedDeadlines(stage, caseId);

    await file(stage, stage.mine, { ...letter, filedAt: '2025-06-16T10:00:00Z' });
    await handleAll(stage);

    expect(done).toMatchObject({ id: first?.id, status: 'done', proof: 'resposta recebida' });
    expect(await storedDeadlines(stage, caseId)).toEqual([
      done,
      expect.objectContaining({ status: 'open', startsOn: '2025-06-16' }),
    ]);
  });

  it('a date whose calendar was amended later is set anew when open, and left alone when done', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId, filedAt: '2025-06-16T10:00:00Z' });
    await handleAll(stage);
    const [first, second] = await storedDeadlines(stage, caseId);
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      completeDeadline(ctx, { id: first?.id ?? '', proof: 'resposta recebida' }),
    );
    // As if the calendar of that day had known one closed day more.
    await asOwner(
      stage.server.ownerUrl,
      'UPDATE deadlines SET legal_on = legal_on + 1 WHERE id = ANY($1)',
      [[first?.id, second?.id]],
    );

    const { audit } = await effectsOf(stage.server, () => settle(caseId));

    const after = await storedDeadlines(stage, caseId);
    const renewed = after.find((deadline) => deadline.id === audit[1]?.subjectId);
    expect(audit.map((row) => [row.action, row.subjectId])).toEqual([
      ['deadline.superseded', second?.id],
      ['deadline.set', renewed?.id],
    ]);
    expect(after[0]).toMatchObject({ id: first?.id, status: 'done' });
    expect(renewed).toMatchObject({ rule: second?.rule, legalOn: second?.legalOn, status: 'open' });
  });

  it("another firm's case is not found, and nothing of it is settled", async () => {
    const theirs = await matterOf(stage, stage.other);
    await file(stage, stage.other, { caseId: theirs.caseId, filedAt: '2025-06-16T10:00:00Z' });

    expect(await refusalOf(settle(theirs.caseId))).toMatchObject({ code: 'not_found' });
    expect(await storedDeadlines(stage, theirs.caseId)).toEqual([]);
    await handleAll(stage);
    const owners = (await storedDeadlines(stage, theirs.caseId)).map(({ firmId }) => firmId);
    expect(owners).toEqual([stage.other.id, stage.other.id, stage.other.id]);
  });

  function settle(caseId: TestCase['caseId']): Promise<void> {
    return withFirm(stage.database, system(stage.mine), (ctx) => settleDeadlines(ctx, caseId));
  }
});
