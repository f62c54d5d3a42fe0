import { readFirm, withFirm } from '#db/with-firm';
import { fixDeadline } from '#services/deadlines/fix-deadline';
import { verifyDeadlines } from '#services/deadlines/verify-deadlines';
import { decideChanges } from '#services/impacts/decide-changes';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { handleAll, setStage, standingClock, type Stage } from '#test/services/stage';
import { changesOf, publish, responseEnds, responseOf, settledCase } from './law-stage.ts';

describe('the check of all stored dates', () => {
  let stage: Stage;

  beforeEach(async () => (stage = await setStage(standingClock('2026-11-24T09:00:00Z'))));
  afterEach(() => stage.server.stop());

  it('agrees with dates that wait, were kept, accepted, fixed and flagged', async () => {
    const cases = [];
    for (const office of ['lisboa', 'porto', 'funchal', 'lisboa', 'lisboa']) {
      cases.push(await settledCase(stage, stage.mine, office));
    }
    const fixed = await responseOf(stage, cases[4]?.caseId ?? '');
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      fixDeadline(ctx, { id: fixed.id, on: '2026-12-09', reason: 'parecer' }),
    );
    await publish(stage, { date: responseEnds });
    await handleAll(stage);
    const waiting = (await changesOf(stage, stage.mine)).filter(({ state }) => state === 'waiting');
    const [accepted, kept] = waiting.map(({ id }) => id);
    await decide({ decision: 'accept', ids: [accepted ?? ''] });
    await decide({ decision: 'keep', ids: [kept ?? ''], reason: 'por cautela' });

    expect(waiting).toHaveLength(4);
    expect(await verify(stage.mine)).toEqual({ checked: 15, differing: [] });
  });

  it('finds a date that the law of today no longer gives, when no run was told', async () => {
    const { caseId } = await settledCase(stage, stage.mine);
    await asOwner(
      stage.server.ownerUrl,
      `INSERT INTO calendar_entries (id, key, effect, extent, scope_kind, scope_code, day, name_pt, name_en, citation,
         confidence, author)
       VALUES (gen_random_uuid(), 'closure.behind', 'rolls', 'full', 'country', 'PT', $1, 'x', 'x', 'x', 'secondary', 'x')`,
      [JSON.stringify({ kind: 'date', date: responseEnds })],
    );

    const { differing } = await verify(stage.mine);

    expect(differing).toEqual([
      {
        id: (await responseOf(stage, caseId)).id,
        problem: 'a count day by day by the law of today gives 2026-12-16 and 2026-12-16',
      },
    ]);
  });

  it('finds a date and a trace that somebody changed', async () => {
    const { caseId } = await settledCase(stage, stage.mine);
    const { id } = await responseOf(stage, caseId);
    await asOwner(
      stage.server.ownerUrl,
      'UPDATE deadlines SET legal_on = legal_on + 1 WHERE id = $1',
      [id],
    );
    expect((await verify(stage.mine)).differing).toEqual([
      { id, problem: expect.stringMatching(/^its trace gives/) },
    ]);

    await asOwner(
      stage.server.ownerUrl,
      `UPDATE traces t SET trace = jsonb_set(t.trace, '{legal}', '"2026-12-31"') FROM deadlines d
       WHERE d.id = $1 AND t.firm_id = d.firm_id AND t.hash = d.trace_hash`,
      [id],
    );
    expect((await verify(stage.mine)).differing).toEqual([
      { id, problem: 'the trace is not the one that was stored' },
    ]);
  });

  function verify(firm: TestFirm) {
    return readFirm(stage.database, firm.admin, verifyDeadlines);
  }

  function decide(input: Parameters<typeof decideChanges>[1]) {
    return withFirm(stage.database, stage.mine.lawyer, (ctx) => decideChanges(ctx, input));
  }
});
