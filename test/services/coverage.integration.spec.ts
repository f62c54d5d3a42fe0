import { readFirm, withFirm } from '#db/with-firm';
import { addPermit } from '#services/permits/add-permit';
import { readCoverage, type ReadCoverage } from '#services/coverage/read-coverage';
import { recordDocument, type RecordDocument } from '#services/documents/record-document';
import { takeBackDocument } from '#services/documents/take-back-document';
import { mintFile } from '#test/harness/mint-file';
import type { TestCase } from '#test/harness/mint-firm';
import { startStorage, type TestStorage } from '#test/harness/test-storage';
import type { z } from 'zod';
import { refusalOf } from './effects.ts';
import { file, matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

type Span = z.infer<typeof ReadCoverage>;

describe('the coverage of a person', () => {
  let stage: Stage;
  let files: TestStorage;
  let theirs: TestCase;
  let ours: TestCase;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-11-28T09:00:00Z'));
    files = await startStorage();
    theirs = await matterOf(stage, stage.other);
    ours = await matterOf(stage, stage.mine, { playbook: 'ordinary_renewal' });
  });
  afterAll(async () => {
    await files.stop();
    await stage.server.stop();
  });

  it('without any permit is a gap, a year back and a year ahead', async () => {
    const { personId } = await matterOf(stage, stage.mine);
    const line = await coverage(personId);

    expect(line).toMatchObject({ today: '2026-11-28', from: '2025-11-28', until: '2027-11-28' });
    expect(line.spans.map(({ basis }) => basis)).toEqual(['none']);
    expect(line.gaps).toEqual(line.spans);
    expect(line.now?.carry).toEqual([]);
  });

  it('follows the permit, the receipt of the renewal, six months of right, and then nothing', async () => {
    const { personId, caseId } = await matterOf(stage, stage.mine, {
      playbook: 'ordinary_renewal',
    });
    await permit(personId, { issuedOn: '2024-11-11', expiresOn: '2026-11-10' });
    await file(stage, stage.mine, {
      caseId,
      channel: 'renewal_portal',
      reference: 'REN-1',
      filedAt: '2026-11-03T10:00:00Z',
    });

    const line = await coverage(personId, { from: '2026-11-01', until: '2027-06-30' });

    expect(line.spans.map(({ from, until, basis }) => [from, until, basis])).toEqual([
      ['2026-11-01', '2026-11-10', 'title'],
      ['2026-11-11', '2027-01-02', 'receipt'],
      ['2027-01-03', '2027-05-10', 'right_of_residence'],
      ['2027-05-11', '2027-06-30', 'none'],
    ]);
    expect(line.gaps.map(({ from }) => from)).toEqual(['2027-05-11']);
    expect(line.now).toMatchObject({
      basis: 'receipt',
      citation: { text: 'Lei 23/2007, art. 78, n.º 7', confidence: 'law' },
      carry: [{ id: 'expired_card' }, { id: 'renewal_receipt' }, { id: 'passport' }],
    });
  });

  it.each([
    ['without a reference', { channel: 'renewal_portal' }],
    ['by e-mail', { channel: 'email', reference: 'E-1' }],
  ] as const)('a renewal that was filed %s protects nobody', async (_how, filed) => {
    const { personId, caseId } = await matterOf(stage, stage.mine, {
      playbook: 'ordinary_renewal',
    });
    await permit(personId, { issuedOn: '2024-11-11', expiresOn: '2026-11-10' });
    await file(stage, stage.mine, { caseId, ...filed, filedAt: '2026-11-03T10:00:00Z' });

    expect((await coverage(personId)).now?.basis).toBe('right_of_residence');
  });

  it.each([
    [
      'proof of payment for a permit that the act of 2025 names',
      { expiresOn: '2025-06-30' },
      { document: 'payment_proof', issuedOn: '2026-10-01' },
      { basis: 'payment', until: '2027-03-30' },
    ],
    [
      'a receipt that was renewed',
      { expiresOn: '2026-02-28' },
      { document: 'renewal_receipt', issuedOn: '2026-11-20' },
      { basis: 'receipt', until: '2027-01-19' },
    ],
    [
      'proof of an appointment, until its day',
      { expiresOn: '2023-03-01', legalBasis: 'Lei 37/2006, art. 15' },
      { document: 'renewal_appointment', expiresOn: '2026-12-10' },
      { basis: 'extension', until: '2026-12-10' },
    ],
  ] as const)(
    '%s counts once it is kept, until it is taken back',
    async (_what, title, said, now) => {
      const { personId, caseId } = await matterOf(stage, stage.mine);
      await permit(personId, { issuedOn: '2021-01-01', ...title });
      expect((await coverage(personId)).now?.basis).toBe('none');

      const id = await keep(caseId, said);
      expect((await coverage(personId)).now).toMatchObject(now);

      await withFirm(stage.database, stage.mine.paralegal, (ctx) => takeBackDocument(ctx, id));
      expect((await coverage(personId)).now?.basis).toBe('none');
    },
  );

  it('proof of payment for a later permit fills no gap, and says that nobody confirms it', async () => {
    const { personId, caseId } = await matterOf(stage, stage.mine);
    await permit(personId, { issuedOn: '2023-01-01', expiresOn: '2026-02-28' });
    await keep(caseId, { document: 'payment_proof', issuedOn: '2026-10-01' });

    const { now, gaps } = await coverage(personId);

    expect(now).toMatchObject({ basis: 'unconfirmed', citation: { confidence: 'unverified' } });
    expect(gaps).toContainEqual(now);
  });

  it('a proof whose day nobody wrote down counts for nothing', async () => {
    const { personId, caseId } = await matterOf(stage, stage.mine);
    await permit(personId, { issuedOn: '2023-01-01', expiresOn: '2026-02-28' });
    await keep(caseId, { document: 'renewal_receipt' });

    expect((await coverage(personId)).now?.basis).toBe('none');
  });

  it('an EU family card that expired gives no six months', async () => {
    const { personId } = await matterOf(stage, stage.mine);
    await permit(personId, {
      legalBasis: 'Lei 37/2006, art. 15',
      issuedOn: '2021-11-11',
      expiresOn: '2026-11-10',
    });

    expect((await coverage(personId)).now?.basis).toBe('none');
  });

  it('says which permits lack a day', async () => {
    const { personId } = await matterOf(stage, stage.mine);
    const endless = await permit(personId, { issuedOn: '2024-11-11' });
    const unborn = await permit(personId, { expiresOn: '2027-01-31' });
    const line = await coverage(personId);

    expect(line.undated).toEqual([
      { permitId: endless.id, lacks: 'expiresOn' },
      { permitId: unborn.id, lacks: 'issuedOn' },
    ]);
    expect(line.now).toMatchObject({ basis: 'title', until: '2027-01-31' });
  });

  it.each([
    ['ends before it begins', { from: '2026-02-01', until: '2026-01-31' }],
    ['is longer than thirty years', { from: '1990-01-01', until: '2026-01-31' }],
  ])('a line that %s is refused by name', async (_why, span) => {
    expect(await refusalOf(coverage(ours.personId, span))).toMatchObject({
      code: 'invalid',
      fields: ['until'],
    });
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.personId,
    ours: () => ours.personId,
    verbs: [
      {
        name: 'reading a coverage',
        read: (ctx, personId) => readCoverage(ctx, { personId, span: {} }),
      },
    ],
  });

  function coverage(personId: string, span: Span = {}) {
    return readFirm(stage.database, stage.mine.auditor, (ctx) =>
      readCoverage(ctx, { personId, span }),
    );
  }

  async function keep(caseId: string, said: Omit<z.infer<typeof RecordDocument>, 'fileId'>) {
    const { fileId } = await mintFile(
      { server: stage.server, firm: stage.mine, storage: files.storage },
      caseId,
    );
    const { id } = await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      recordDocument(ctx, { caseId, said: { fileId, ...said } }),
    );

    return id;
  }

  function permit(
    personId: string,
    fields: { legalBasis?: string; issuedOn?: string; expiresOn?: string },
  ) {
    return withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      addPermit(ctx, {
        personId,
        permit: { number: 'AB12345', legalBasis: 'Lei 23/2007, art. 77', ...fields },
      }),
    );
  }
});
