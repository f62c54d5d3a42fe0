import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { findCase } from '#services/cases/find-case';
import { RecordEvent, recordEvent } from '#services/cases/record-event';
import { restrictCase } from '#services/cases/restrict-case';
import { updateCase } from '#services/cases/update-case';
import { findFacts } from '#services/facts/find-facts';
import { ListStalled, stalledReport } from '#services/reports/stalled-report';
import type { TestCase } from '#test/harness/mint-firm';
import { effectsOf, expectRefused } from './effects.ts';
import { file, matterOf, receive, setStage, standingClock, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

const clock = standingClock('2026-07-15T09:00:00Z');

describe('the course of a case', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage(clock);
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
  });
  afterEach(() => clock.set('2026-07-15T09:00:00Z'));
  afterAll(() => stage.server.stop());

  it('begins as a draft that waits for the firm', async () => {
    expect(await find(await matterOf(stage, stage.mine))).toMatchObject({
      stage: 'draft',
      hindrance: null,
      possibleEvents: ['submitted', 'given_up', 'form_locked'],
      waitingOn: 'firm',
    });
  });

  it('follows what is filed and received, and waits for whoever has to act', async () => {
    const { caseId, ...matter } = await matterOf(stage, stage.mine);
    const seen: unknown[] = [];
    const note = async (work: Promise<unknown>) => {
      await work;
      const { stage: reached, waitingOn } = await find({ caseId, ...matter });
      seen.push([reached, waitingOn]);
    };

    await note(file(stage, stage.mine, { caseId, filedAt: '2026-07-01T10:00:00Z' }));
    await note(
      receive(stage, stage.mine, { caseId, kind: 'acknowledgement', receivedOn: '2026-07-02' }),
    );
    await note(
      receive(stage, stage.mine, { caseId, kind: 'elements_request', receivedOn: '2026-07-03' }),
    );
    await note(event({ caseId, ...matter }, { event: 'elements_delivered', on: '2026-07-06' }));
    await note(receive(stage, stage.mine, { caseId, kind: 'hearing', receivedOn: '2026-07-07' }));
    await note(
      file(stage, stage.mine, { caseId, kind: 'hearing_letter', filedAt: '2026-07-08T10:00:00Z' }),
    );
    await note(
      receive(stage, stage.mine, {
        caseId,
        kind: 'decision',
        outcome: 'against',
        receivedOn: '2026-07-09',
      }),
    );
    await note(event({ caseId, ...matter }, { event: 'sued', on: '2026-07-10' }));

    expect(seen).toEqual([
      ['submitted', 'aima'],
      ['awaiting', 'aima'],
      ['info_requested', 'client'],
      ['in_analysis', 'aima'],
      ['hearing_notified', 'firm'],
      ['in_analysis', 'aima'],
      ['decided_negative', 'firm'],
      ['decided_negative', 'court'],
    ]);
    const facts = await readFirm(stage.database, stage.mine.paralegal, (ctx) =>
      findFacts(ctx, caseId),
    );
    expect(facts.answers).toContainEqual(
      expect.objectContaining({ fact: 'was_refused', is: true, from: 'file' }),
    );
  });

  it('a fact that the stage does not expect is recorded all the same, and the stage stays', async () => {
    const matter = await matterOf(stage, stage.mine);
    const { caseId } = matter;
    await file(stage, stage.mine, { caseId, filedAt: '2026-07-01T10:00:00Z' });
    await event(matter, { event: 'taken_up', on: '2026-07-02' });

    const { timeline } = await effectsOf(stage.server, () =>
      receive(stage, stage.mine, { caseId, kind: 'acknowledgement', receivedOn: '2026-07-03' }),
    );

    expect(timeline).toMatchObject([
      { kind: 'notice_recorded', data: { unexpected: 'acknowledged', stage: 'in_analysis' } },
    ]);
    expect(await find(matter)).toMatchObject({ stage: 'in_analysis' });
  });

  it('a case taken over with a notice was filed by somebody', async () => {
    const matter = await matterOf(stage, stage.mine);

    await receive(stage, stage.mine, { caseId: matter.caseId, receivedOn: '2026-07-03' });

    expect(await find(matter)).toMatchObject({ stage: 'hearing_notified', waitingOn: 'firm' });
  });

  it('an event is told once, with its note, and audited without it', async () => {
    const matter = await matterOf(stage, stage.mine);

    const { audit, timeline } = await effectsOf(stage.server, () =>
      event(matter, { event: 'form_locked', on: '2026-07-14', note: 'pedido ativo' }),
    );

    expect(timeline.map(({ kind, data }) => [kind, data])).toEqual([
      [
        'event_recorded',
        { event: 'form_locked', note: 'pedido ativo', stage: 'draft', hindrance: 'form_locked' },
      ],
    ]);
    expect(audit).toMatchObject([
      { action: 'case.event_recorded', data: { event: 'form_locked', on: '2026-07-14' } },
    ]);
    expect(JSON.stringify(audit)).not.toContain('pedido ativo');
  });

  it('an event that cannot happen now is a conflict, with those that can', async () => {
    await expectRefused(
      stage.server,
      () => event(ours, { event: 'card_issued', on: '2026-07-14' }),
      { code: 'conflict', fields: ['event'] },
    );
  });

  it.each([
    ['2026-07-16', 'on'],
    ['1999-12-31', 'on'],
  ])('an event on %s names the field', async (on, field) => {
    await expectRefused(stage.server, () => event(ours, { event: 'form_locked', on }), {
      code: 'invalid',
      fields: [field],
    });
  });

  it('only a decision ends a request', async () => {
    await expectRefused(
      stage.server,
      () =>
        receive(stage, stage.mine, {
          caseId: ours.caseId,
          outcome: 'for',
          receivedOn: '2026-07-14',
        }),
      { code: 'invalid', fields: ['outcome'] },
    );
  });

  it('charges every working day to one cause, and a bounce-back resets none', async () => {
    clock.set('2026-07-01T09:00:00Z');
    const matter = await matterOf(stage, stage.mine);
    const { caseId } = matter;
    clock.set('2026-07-15T09:00:00Z');
    await file(stage, stage.mine, { caseId, filedAt: '2026-07-03T10:00:00Z' });
    await receive(stage, stage.mine, {
      caseId,
      kind: 'elements_request',
      receivedOn: '2026-07-07',
    });
    await event(matter, { event: 'elements_delivered', on: '2026-07-09' });
    await receive(stage, stage.mine, {
      caseId,
      kind: 'elements_request',
      receivedOn: '2026-07-13',
    });

    const waiting = await find(matter);
    const { version } = waiting;
    await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      updateCase(ctx, { id: caseId, version, changes: { status: 'closed' } }),
    ).catch(() => undefined);
    clock.set('2026-07-17T09:00:00Z');

    // 2-3 July firm; 6-7 AIMA; 8-9 client; 10 and 13 AIMA; 14 and 15 client. The days that follow go on with the client.
    expect(waiting.waitedDays).toEqual({ client: 4, firm: 2, aima: 4, court: 0, third_party: 0 });
    expect((await find(matter)).waitedDays).toMatchObject({ client: 6, aima: 4 });
    const report = await readFirm(stage.database, stage.mine.lawyer, (ctx) =>
      stalledReport(ctx, ListStalled.parse({ minDays: 0 })),
    );
    const total = report.items.reduce((sum, item) => sum + item.case.waitedDays.client, 0);
    expect(report.byCause.find(({ waitingOn }) => waitingOn === 'client')?.days).toBe(total);
    expect(total).toBeGreaterThanOrEqual(6);
  });

  it('a request filed before the firm had the case is charged to AIMA from that day', async () => {
    const matter = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId: matter.caseId, filedAt: '2026-07-08T10:00:00Z' });

    expect((await find(matter)).waitedDays).toMatchObject({ aima: 5, firm: 0 });
  });

  it('while a case is closed nobody is waited for', async () => {
    clock.set('2026-07-01T09:00:00Z');
    const matter = await matterOf(stage, stage.mine);
    clock.set('2026-07-03T09:00:00Z');
    await change(matter, { status: 'closed' });
    clock.set('2026-07-13T09:00:00Z');
    const closed = await find(matter);
    await change(matter, { status: 'open' });
    clock.set('2026-07-15T09:00:00Z');

    expect(closed.waitedDays).toMatchObject({ firm: 2 });
    expect((await find(matter)).waitedDays).toMatchObject({ firm: 4 });
  });

  it('of a restricted case goes on for nobody who is not named', async () => {
    const matter = await matterOf(stage, stage.mine);
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      restrictCase(ctx, { id: matter.caseId, version: 1, people: [] }),
    );

    const attempt = withFirm(stage.database, stage.mine.admin, (ctx) =>
      recordEvent(ctx, {
        caseId: matter.caseId,
        happened: RecordEvent.parse({ event: 'form_locked', on: '2026-07-14' }),
      }),
    );

    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.caseId,
    ours: () => ours.caseId,
    verbs: [
      {
        name: 'recording an event',
        roles: rolesWith('files.write'),
        write: (ctx, caseId) =>
          recordEvent(ctx, {
            caseId,
            happened: RecordEvent.parse({ event: 'form_locked', on: '2026-07-14' }),
          }),
      },
    ],
  });

  function find({ caseId }: TestCase) {
    return readFirm(stage.database, stage.mine.paralegal, (ctx) => findCase(ctx, caseId));
  }

  function event({ caseId }: TestCase, happened: Parameters<typeof RecordEvent.parse>[0]) {
    return withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      recordEvent(ctx, { caseId, happened: RecordEvent.parse(happened) }),
    );
  }

  async function change(
    matter: TestCase,
    changes: Parameters<typeof updateCase>[1]['changes'],
  ): Promise<void> {
    const { version } = await find(matter);
    await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      updateCase(ctx, { id: matter.caseId, version, changes }),
    );
  }
});
