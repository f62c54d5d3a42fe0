import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import type { RuleId } from '#domain/deadlines/rule';
import { ruleById } from '#domain/deadlines/rules';
import { recompute } from '#domain/deadlines/trace';
import { effectsOf } from './effects.ts';
import {
  file,
  handleAll,
  matterOf,
  receive,
  setStage,
  standingClock,
  type Stage,
} from './stage.ts';
import { storedDeadlines, type StoredDeadline } from './stored-deadlines.ts';

/** Tuesday; Lisbon's holiday is Friday 13 June, Porto's Tuesday 24 June, 10 and 19 June are everybody's. */
const clock = standingClock('2025-06-17T09:00:00Z');

describe('the terms that the facts of a case start', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(clock);
  });
  afterAll(() => stage.server.stop());

  it('stand as the domain computes them, and their trace explains them alone', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'art_15_filed_as_art_17' });
    await file(stage, stage.mine, { caseId: matter.caseId, filedAt: '2025-02-03T10:00:00Z' });
    await file(stage, stage.mine, {
      caseId: matter.caseId,
      filedAt: '2025-06-16T10:00:00Z',
      kind: 'annulment_request',
    });
    await receive(stage, stage.mine, { caseId: matter.caseId, receivedOn: '2025-06-11' });
    await handleAll(stage);

    const deadlines = await storedDeadlines(stage, matter.caseId);

    // Five from the facts, and the two of the year of silence from the end of the term to decide the annulment.
    expect(deadlines).toHaveLength(7);
    for (const deadline of deadlines) {
      expect(datesOf(deadline)).toEqual(computed('1106', deadline.rule, deadline.startsOn));
      expect(recompute(deadline.trace)).toEqual(datesOf(deadline));
      expect(deadline.hashOfTrace).toBe(deadline.traceHash);
    }
  });

  it("the office's municipal holiday decides: Lisbon skips 13 June, Porto 24 June", async () => {
    const term = async (office: string, receivedOn: string) => {
      const { caseId } = await matterOf(stage, stage.mine, { office });
      await receive(stage, stage.mine, { caseId, receivedOn });
      await handleAll(stage);

      return (await storedDeadlines(stage, caseId)).map(datesOf);
    };

    expect(await term('lisboa', '2025-06-02')).toEqual([
      computed('1106', 'hearing.reply', '2025-06-02'),
    ]);
    expect(await term('porto', '2025-06-02')).toEqual([
      computed('1312', 'hearing.reply', '2025-06-02'),
    ]);
    expect(await term('lisboa', '2025-06-16')).toEqual([
      { legal: '2025-07-01', safe: '2025-07-01' },
    ]);
    expect(await term('porto', '2025-06-16')).toEqual([
      { legal: '2025-07-02', safe: '2025-07-01' },
    ]);
    expect((await term('lisboa', '2025-06-02'))[0]?.legal).toBe('2025-06-18');
    expect((await term('porto', '2025-06-02'))[0]?.legal).toBe('2025-06-17');
  });

  it('a counter receipt gives 48 hours, counted as two working days from its first delivery', async () => {
    const playbook = 'art_15_filed_as_art_17';
    const { caseId } = await matterOf(stage, stage.mine, { playbook });
    for (const receivedOn of ['2025-06-16', '2025-06-17']) {
      await receive(stage, stage.mine, { caseId, receivedOn, kind: 'appointment_receipt' });
    }
    await handleAll(stage);

    const [deadline, ...others] = await storedDeadlines(stage, caseId);

    expect(others.map(({ rule }) => rule)).toEqual(['analysis.window']);
    expect(deadline).toMatchObject({
      rule: 'counter_receipt.correction',
      startsOn: '2025-06-16',
      legalOn: '2025-06-18',
      safeOn: '2025-06-18',
      trace: { period: { count: 48, unit: 'hours' } },
    });
  });

  it('each draft decision gives its own term: ten working days, or more when it says so', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    for (const replyDays of [undefined, 5, 20]) {
      await receive(stage, stage.mine, {
        caseId,
        receivedOn: '2025-06-16',
        ...(replyDays && { replyDays }),
      });
    }
    await handleAll(stage);

    const counts = (await storedDeadlines(stage, caseId)).map(({ trace }) => trace.period.count);
    expect(counts.toSorted((a, b) => a - b)).toEqual([10, 10, 20]);
  });

  it.each(['renewal_escalation', 'art_124_court_action', 'correction_court_action'] as const)(
    'under %s a decision opens the terms to complain and to sue',
    async (playbook) => {
      const { caseId } = await matterOf(stage, stage.mine, { playbook });
      await receive(stage, stage.mine, { caseId, receivedOn: '2025-06-16', kind: 'decision' });
      await handleAll(stage);

      const deadlines = await storedDeadlines(stage, caseId);
      const dated = deadlines.map(({ rule, legalOn }) => `${rule} ${legalOn}`);

      expect(dated.toSorted()).toEqual([
        `complaint.filing ${computed('1106', 'complaint.filing', '2025-06-16').legal}`,
        'court.annulment_action 2025-09-16',
        'court.due_act_refusal 2025-09-16',
      ]);
    },
  );

  it('what starts no term gives no date', async () => {
    const { caseId } = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, {
      caseId,
      filedAt: '2025-06-16T10:00:00Z',
      kind: 'complaint',
      channel: 'counter',
    });
    await receive(stage, stage.mine, { caseId, receivedOn: '2025-06-16', kind: 'acknowledgement' });

    const { audit } = await effectsOf(stage.server, () => handleAll(stage));

    expect(audit).toEqual([]);
    expect(await storedDeadlines(stage, caseId)).toEqual([]);
  });

  function datesOf({ legalOn, safeOn }: StoredDeadline) {
    return { legal: legalOn, safe: safeOn };
  }

  function computed(municipality: string, rule: RuleId, start: string) {
    const { legal, safe } = computeDeadline({
      start: civilDate(start),
      period: ruleById(rule).period,
      calendar: publishedCalendar(municipality),
    });

    return { legal, safe };
  }
});
