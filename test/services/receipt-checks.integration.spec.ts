import { randomUUID } from 'node:crypto';
import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { recordEvent, type RecordEvent } from '#services/cases/record-event';
import { restrictCase } from '#services/cases/restrict-case';
import { checkReceipt, CheckReceipt } from '#services/receipts/check-receipt';
import { listReceiptChecks } from '#services/receipts/list-receipt-checks';
import { releaseNaturalisation } from '#services/receipts/release-naturalisation';
import { ListStalled, stalledReport } from '#services/reports/stalled-report';
import { mintFirm, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import type { z } from 'zod';
import { effectsOf, expectRefused } from './effects.ts';
import { matterOf, receive, setStage, standingClock, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

type Receipt = z.infer<typeof CheckReceipt>;

/** The case of May 2026: three years resident, came for art. 15, entered as permanent. */
const wrong = {
  issuedOn: '2026-05-20',
  askedFor: 'art_15',
  category: 'Art. 17.º Lei 37/2006',
  document: 'Cartão de Residência Permanente',
  validity: '10 anos',
  fee: 250.5,
  residentSince: '2023-05-02',
  sponsorSince: '2023-01-10',
} as const;

/** The same person, a day later, with the receipt as it should be. */
const right = {
  ...wrong,
  issuedOn: '2026-05-21',
  category: 'Art. 15.º Lei 37/2006',
  document: 'Cartão de Residência',
  validity: '5 anos',
  fee: 160,
} as const;

describe('the check of a receipt', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-05-21T09:00:00Z'));
    ours = await matterOf(stage, stage.mine, { playbook: 'eu_family_card_route' });
    theirs = await matterOf(stage, stage.other);
    await check(stage.other, theirs, { category: stage.other.canary });
  });
  afterAll(() => stage.server.stop());

  it('is kept with its verdict, its reasons and what to do, and is listed', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'eu_family_card_route' });
    const checked = await check(stage.mine, matter, { ...wrong, caseId: matter.caseId });
    const { items } = await list(stage.mine, matter.personId);

    expect(checked.verdict).toBe('misclassified');
    expect(checked.reasons.map(({ line, weight }) => `${line} ${weight}`)).toEqual([
      'category mismatch',
      'document mismatch',
      'validity mismatch',
      'residence red_flag',
      'sponsor red_flag',
      'fee hint',
    ]);
    expect(items).toEqual([
      {
        ...wrong,
        ...checked,
        caseId: matter.caseId,
        office: { id: matter.officeId, name: 'Lisboa' },
        recordedBy: {
          id: stage.mine.paralegal.userId,
          name: expect.stringContaining('paralegal'),
        },
        recordedAt: expect.any(String),
      },
    ]);
  });

  it('of lines that nobody could read is unsure', async () => {
    const matter = await matterOf(stage, stage.mine);

    expect(await check(stage.mine, matter, {})).toMatchObject({ verdict: 'unsure' });
  });

  it('is audited once, under the person, without what the receipt says', async () => {
    const { result, audit, timeline, outbox } = await effectsOf(stage.server, () =>
      check(stage.mine, ours, { ...wrong, caseId: ours.caseId }),
    );

    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'receipt.checked',
        subjectType: 'person',
        subjectId: ours.personId,
        data: { receiptCheckId: result.id, verdict: 'misclassified', caseId: ours.caseId },
      },
    ]);
    expect(JSON.stringify(audit)).not.toContain('Permanente');
    expect({ timeline, outbox }).toEqual({ timeline: [], outbox: [] });
  });

  it.each<[string, () => Partial<Receipt>, string]>([
    ['an appointment that is still to come', () => ({ issuedOn: '2026-05-22' }), 'issuedOn'],
    ['an office that nobody knows', () => ({ officeId: randomUUID() }), 'officeId'],
    ['a case of somebody else', () => ({ caseId: theirs.caseId }), 'caseId'],
  ])('with %s is refused by name', async (_what, changed, path) => {
    await expectRefused(stage.server, () => check(stage.mine, ours, changed()), {
      code: 'invalid',
      fields: [path],
    });
  });

  it('a fee has cents and no less', () => {
    const receipt = { officeId: randomUUID(), issuedOn: '2026-05-20', askedFor: 'art_15' };

    expect(CheckReceipt.safeParse({ ...receipt, fee: 56.62 }).success).toBe(true);
    expect(CheckReceipt.safeParse({ ...receipt, fee: 56.625 }).success).toBe(false);
  });

  it('of a case restricted to others is seen by those named alone', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'art_15_filed_as_art_17' });
    await check(stage.mine, matter, { ...wrong, caseId: matter.caseId });
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      restrictCase(ctx, { id: matter.caseId, version: 1, people: [] }),
    );

    expect(await list(stage.mine, matter.personId)).toMatchObject({
      items: [{ caseId: matter.caseId }],
      naturalisationHold: { caseId: matter.caseId },
    });
    expect(
      await readFirm(stage.database, stage.mine.admin, (ctx) =>
        listReceiptChecks(ctx, matter.personId),
      ),
    ).toEqual({ items: [], naturalisationHold: null, naturalisationRelease: null });
  });

  it('an open correction holds the naturalisation of the person, and of nobody else', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'annulment_and_reissue' });
    const nobody = await matterOf(stage, stage.mine, { playbook: 'eu_family_card_route' });

    expect((await list(stage.mine, matter.personId)).naturalisationHold).toMatchObject({
      caseId: matter.caseId,
      says: { pt: 'Não pedir a naturalização com base no cartão errado.' },
    });
    expect((await list(stage.mine, nobody.personId)).naturalisationHold).toBeNull();
  });

  it('a misclassified receipt holds it by itself, until a right one comes', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'eu_family_card_route' });
    const { id } = await check(stage.mine, matter, wrong);

    expect((await list(stage.mine, matter.personId)).naturalisationHold).toMatchObject({
      caseId: null,
      playbook: null,
      receiptCheckId: id,
      isCorrecting: false,
    });
    // One that is older says nothing about it.
    await check(stage.mine, matter, { ...right, issuedOn: '2026-05-19' });
    expect((await list(stage.mine, matter.personId)).naturalisationHold).not.toBeNull();
    await check(stage.mine, matter, right);
    expect((await list(stage.mine, matter.personId)).naturalisationHold).toBeNull();
  });

  it('an open correction holds it even against a right receipt', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'art_15_filed_as_art_17' });
    await check(stage.mine, matter, right);

    expect((await list(stage.mine, matter.personId)).naturalisationHold).toMatchObject({
      caseId: matter.caseId,
      isCorrecting: true,
    });
  });

  it('a card found wrong holds it in any case, until one is found right', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'eu_family_card_route' });
    const { caseId, personId } = matter;
    const happened = async (...events: readonly z.infer<typeof RecordEvent>['event'][]) => {
      for (const event of events)
        await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
          recordEvent(ctx, { caseId, happened: { event, on: '2026-05-21' } }),
        );
    };

    await happened('submitted', 'decided_for', 'card_issued', 'card_was_wrong');
    expect((await list(stage.mine, personId)).naturalisationHold).toMatchObject({
      caseId,
      isCorrecting: false,
    });
    await happened('card_issued', 'card_was_right');
    expect((await list(stage.mine, personId)).naturalisationHold).toBeNull();
  });

  it('a lawyer lifts the hold for a reason on record, and what is wrong later holds anew', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'eu_family_card_route' });
    const { id: receiptCheckId } = await check(stage.mine, matter, wrong);
    const reason = 'Erro do recibo, confirmado na loja.';

    const { result, audit } = await effectsOf(stage.server, () => release(matter, reason));

    expect(audit).toMatchObject([
      {
        action: 'naturalisation.released',
        subjectType: 'person',
        subjectId: matter.personId,
        data: { releaseId: result.id, receiptCheckId },
      },
    ]);
    expect(JSON.stringify(audit)).not.toContain(reason);
    expect(await list(stage.mine, matter.personId)).toMatchObject({
      naturalisationHold: null,
      naturalisationRelease: { by: { id: stage.mine.lawyer.userId }, reason },
    });
    await check(stage.mine, matter, wrong);
    expect((await list(stage.mine, matter.personId)).naturalisationHold).not.toBeNull();
  });

  it('nothing is lifted where nothing holds', async () => {
    const matter = await matterOf(stage, stage.mine, { playbook: 'eu_family_card_route' });

    await expectRefused(stage.server, () => release(matter, 'x'), { code: 'conflict' });
  });

  it('is missed by the report of stalled cases once the receipt is there, until it is done', async () => {
    const firm = await mintFirm(stage.server);
    const matter = await matterOf(stage, firm, { playbook: 'eu_family_card_route' });
    const other = await matterOf(stage, firm);
    const received = { kind: 'appointment_receipt', channel: 'counter' } as const;
    const unchecked = async () =>
      (
        await readFirm(stage.database, firm.lawyer, (ctx) =>
          stalledReport(ctx, ListStalled.parse({})),
        )
      ).uncheckedReceipts;

    expect(await unchecked()).toBe(0);
    for (const { caseId } of [matter, other]) {
      await receive(stage, firm, { caseId, ...received, receivedOn: '2026-05-20' });
    }
    expect(await unchecked()).toBe(1);
    await check(firm, matter, { issuedOn: '2026-05-12' });
    expect(await unchecked()).toBe(1);
    await check(firm, matter, { issuedOn: '2026-05-20' });
    expect(await unchecked()).toBe(0);
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.personId,
    ours: () => ours.personId,
    verbs: [
      {
        name: 'checking a receipt',
        roles: rolesWith('files.write'),
        write: (ctx, personId) =>
          checkReceipt(ctx, {
            personId,
            receipt: { officeId: ours.officeId, issuedOn: '2026-05-20', askedFor: 'art_15' },
          }),
      },
      {
        name: 'lifting what holds a naturalisation',
        roles: rolesWith('deadlines.decide'),
        write: (ctx, personId) => releaseNaturalisation(ctx, { personId, reason: 'x' }),
      },
      { name: "listing a person's receipts", read: listReceiptChecks },
    ],
  });

  function check(firm: TestFirm, matter: TestCase, changed: Partial<Receipt>) {
    const { personId, officeId } = matter;

    return withFirm(stage.database, firm.paralegal, (ctx) =>
      checkReceipt(ctx, {
        personId,
        receipt: { officeId, issuedOn: '2026-05-20', askedFor: 'art_15', ...changed },
      }),
    );
  }

  function release({ personId }: TestCase, reason: string) {
    return withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      releaseNaturalisation(ctx, { personId, reason }),
    );
  }

  function list(firm: TestFirm, personId: string) {
    return readFirm(stage.database, firm.lawyer, (ctx) => listReceiptChecks(ctx, personId));
  }
});
