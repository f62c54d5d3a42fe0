import { readFirm, type Actor, type ReadContext } from '#db/with-firm';
import { ListAlerts, listAlerts } from '#services/alerts/list-alerts';
import { ListChanges, listChanges } from '#services/impacts/list-changes';
import { ListToday, todayReport } from '#services/reports/today-report';
import { setStage, system, type Stage } from './stage.ts';

describe('what is mine', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.server.stop());

  it.each<readonly [string, (ctx: ReadContext, mine: string) => Promise<unknown>]>([
    ['alerts', (ctx, mine) => listAlerts(ctx, ListAlerts.parse({ mine }))],
    ['changes of dates', (ctx, mine) => listChanges(ctx, ListChanges.parse({ mine }))],
    ["day's dates", (ctx, mine) => todayReport(ctx, ListToday.parse({ mine }))],
  ])('among the %s is for somebody of the firm, and support is nobody of it', async (_, list) => {
    const support: Actor = { ...system(stage.mine), role: 'support' };
    const ask = (mine: string) => readFirm(stage.database, support, (ctx) => list(ctx, mine));

    await expect(ask('false')).resolves.toBeDefined();
    await expect(ask('true')).rejects.toMatchObject({ code: 'forbidden' });
  });
});
