import { readFirm, withFirm } from '#db/with-firm';
import { registerClient } from '#services/clients/register-client';
import { erasePerson } from '#services/privacy/erase-person';
import { liftHold } from '#services/privacy/lift-hold';
import { listErasures } from '#services/privacy/list-erasures';
import { listHolds } from '#services/privacy/list-holds';
import { placeHold } from '#services/privacy/place-hold';
import type { Page } from '#services/paging';
import type { TestFirm } from '#test/harness/mint-firm';
import { allPages } from '../services/pages.ts';
import { setStage, type Stage } from '../services/stage.ts';
import { closeCase, subjectOf, type Subject } from './stage.ts';

const reason = 'pedido por carta';

describe('whom a firm keeps, and what it decided', () => {
  let stage: Stage;
  let first: Subject;
  let second: { readonly id: string; readonly personId: string };

  beforeAll(async () => {
    stage = await setStage();
    first = await subjectOf(stage, stage.mine);
    second = await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      registerClient(ctx, { fullName: 'Carla Segunda' }),
    );
  });
  afterAll(() => stage.server.stop());

  it('the holds that stand are listed, the latest first, each with the client whose page it is on', async () => {
    await hold(second.personId, 'acordo por assinar');
    await hold(first.childId, 'inquérito');
    await hold(first.personId, 'litígio');

    const holds = await allPages((page) => holdsOf(stage.mine, page));
    expect(holds.map(({ person, reason: why }) => [person.id, person.clientId, why])).toEqual([
      [first.personId, first.clientId, 'litígio'],
      [first.childId, first.clientId, 'inquérito'],
      [second.personId, second.id, 'acordo por assinar'],
    ]);
    expect(holds[1]).toMatchObject({
      person: { fullName: 'Bento Terceiro' },
      placedBy: { id: stage.mine.lawyer.userId },
      placedAt: expect.stringMatching(/Z$/),
    });
  });

  it('a hold that was lifted is in the list no more', async () => {
    const [latest] = (await holdsOf(stage.mine)).items;
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      liftHold(ctx, { id: latest?.id ?? '', reason: 'acordo' }),
    );

    const left = (await holdsOf(stage.mine)).items.map(({ person }) => person.id);
    expect(left).toEqual([first.childId, second.personId]);
  });

  it('who is blocked is in the list of decisions, with the day of review, and again when erased', async () => {
    await closeCase(stage, first.caseId, '2025-03-01');
    await erase(first.personId);
    await closeCase(stage, first.caseId, '1999-01-04');
    await erase(first.personId);

    const decided = await allPages((page) => erasuresOf(stage.mine, page));
    expect(decided).toEqual([
      expect.objectContaining({
        outcome: 'erased',
        reviewOn: null,
        person: { id: first.personId, fullName: 'apagado', clientId: first.clientId },
      }),
      expect.objectContaining({
        outcome: 'blocked',
        reviewOn: '2045-03-01',
        exception: 'defence_of_claims',
        decidedBy: expect.objectContaining({ id: stage.mine.admin.userId }),
      }),
    ]);
  });

  it('nothing of it is another firm’s to see', async () => {
    expect((await holdsOf(stage.other)).items).toEqual([]);
    expect((await erasuresOf(stage.other)).items).toEqual([]);
  });

  it('whoever may not decide sees neither list', async () => {
    const { paralegal, auditor, lawyer } = stage.mine;
    for (const actor of [paralegal, auditor]) {
      await expect(
        readFirm(stage.database, actor, (ctx) => listHolds(ctx, { limit: 2 })),
      ).rejects.toMatchObject({ code: 'forbidden' });
    }
    for (const actor of [paralegal, auditor, lawyer]) {
      await expect(
        readFirm(stage.database, actor, (ctx) => listErasures(ctx, { limit: 2 })),
      ).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  const hold = (personId: string, why: string) =>
    withFirm(stage.database, stage.mine.lawyer, (ctx) => placeHold(ctx, { personId, reason: why }));
  const erase = (personId: string) =>
    withFirm(stage.database, stage.mine.admin, (ctx) => erasePerson(ctx, { personId, reason }));
  const holdsOf = (firm: TestFirm, page: Page = { limit: 25 }) =>
    readFirm(stage.database, firm.lawyer, (ctx) => listHolds(ctx, page));
  const erasuresOf = (firm: TestFirm, page: Page = { limit: 25 }) =>
    readFirm(stage.database, firm.admin, (ctx) => listErasures(ctx, page));
});
