import { readFirm } from '#db/with-firm';
import { readSheetFacts } from '#services/control-sheet/read-sheet-facts';
import { readDeadlines } from '#services/deadlines/read-deadlines';
import {
  file,
  handleAll,
  matterOf,
  receive,
  setStage,
  standingClock,
  type Stage,
} from './stage.ts';

describe('what the control sheets of a case say beside the calculation', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
  });
  afterAll(() => stage.server.stop());

  it('is asked for once, and each sheet says what started its own date', async () => {
    const { caseId } = await matterOf(stage, stage.mine, { name: 'Ana' });
    await file(stage, stage.mine, {
      caseId,
      filedAt: '2026-07-01T10:00:00Z',
      reference: 'CT-2026-1',
    });
    await receive(stage, stage.mine, {
      caseId,
      kind: 'hearing',
      channel: 'email',
      receivedOn: '2026-07-10',
    });
    await handleAll(stage);
    const asked: string[] = [];

    const sheets = await readFirm(stage.database, stage.mine.paralegal, async (ctx) => {
      const deadlines = await readDeadlines(ctx, 'd.case_id = $2 ORDER BY d.rule', [caseId]);

      return readSheetFacts(
        {
          ...ctx,
          sql: (text, values) => {
            asked.push(text);

            return ctx.sql(text, values);
          },
        },
        deadlines,
      );
    });

    expect(asked).toHaveLength(1);
    expect(new Set(sheets.map(({ view }) => view.source.kind))).toEqual(
      new Set(['submission', 'notice']),
    );
    for (const { view, facts } of sheets) {
      expect(facts).toMatchObject({
        person: 'Ana',
        playbook: expect.stringContaining('ontactenos'),
        trigger:
          view.source.kind === 'submission'
            ? { kind: 'request', channel: 'contactenos', reference: 'CT-2026-1' }
            : { kind: 'hearing', channel: 'email', reference: null },
      });
    }
  });
});
