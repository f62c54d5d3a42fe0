import { withFirm, readFirm } from '#db/with-firm';
import { readChecklist } from '#services/documents/read-checklist';
import { recordDocument } from '#services/documents/record-document';
import { takeBackDocument } from '#services/documents/take-back-document';
import { setFacts } from '#services/facts/set-facts';
import { mintFile } from '#test/harness/mint-file';
import { mintCase, mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startStorage, type TestStorage } from '#test/harness/test-storage';

describe('the documents of a case', () => {
  let server: TestDatabase;
  let place: TestStorage;
  let firm: TestFirm;
  let caseId: string;
  let fileId: string;

  beforeAll(async () => {
    [server, place] = await Promise.all([startDatabase(), startStorage()]);
    firm = await mintFirm(server);
    ({ caseId } = await mintCase(server, firm, 'general_contactenos'));
    ({ fileId } = await mintFile({ server, firm, storage: place.storage }, caseId));
  });
  afterAll(async () => {
    await place.stop();
    await server.stop();
  });

  const read = (on?: string) =>
    readFirm(server.database, firm.paralegal, (ctx) => readChecklist(ctx, { caseId, on }));
  const say = (said: object) =>
    withFirm(server.database, firm.paralegal, (ctx) =>
      recordDocument(ctx, { caseId, said: { fileId, document: 'passport', ...said } }),
    );
  const lineOf = async (document: string, on?: string) =>
    (await read(on)).lines.find(({ choices }) =>
      choices.some((each) => each.document === document),
    );

  it('are those that its procedure asks for, and one that lapses by a day is not good on it', async () => {
    expect(await lineOf('passport')).toMatchObject({ state: 'held', until: '2034-01-09' });
    expect(await lineOf('passport', '2034-01-09')).toMatchObject({ state: 'held' });
    expect(await lineOf('passport', '2034-01-10')).toMatchObject({ state: 'lapsed' });
    expect(await lineOf('residence_permit')).toMatchObject({ state: 'missing', until: null });
  });

  it('may be said again with other dates: the last word counts, once', async () => {
    await say({ expiresOn: '2030-06-30' });
    const { held } = await read();

    expect(held).toMatchObject([{ document: 'passport', expiresOn: '2030-06-30', fileId }]);
    expect(await lineOf('passport')).toMatchObject({ until: '2030-06-30' });
  });

  it('may lie in one file together, and each is taken back alone: the file stays', async () => {
    const { id } = await say({ document: 'residence_permit', expiresOn: '2029-01-01' });
    expect(await lineOf('residence_permit')).toMatchObject({ state: 'held' });
    await withFirm(server.database, firm.paralegal, (ctx) => takeBackDocument(ctx, id));

    expect(await lineOf('residence_permit')).toMatchObject({ state: 'missing' });
    expect(await lineOf('passport')).toMatchObject({ state: 'held' });
    expect((await read()).files).toMatchObject([{ id: fileId, state: 'clean' }]);
    await expect(
      withFirm(server.database, firm.paralegal, (ctx) => takeBackDocument(ctx, id)),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    ['a day of issue that has not come', { issuedOn: '2199-01-01' }, 'issuedOn'],
    [
      'an end before its beginning',
      { issuedOn: '2024-01-01', expiresOn: '2023-01-01' },
      'expiresOn',
    ],
    [
      'an end that it does not carry',
      { document: 'photographs', expiresOn: '2030-01-01' },
      'expiresOn',
    ],
    ['a file of nobody', { fileId: '0192f0c1-0000-7000-8000-000000000001' }, 'fileId'],
    [
      'a submission of nobody',
      { submissionId: '0192f0c1-0000-7000-8000-000000000001' },
      'submissionId',
    ],
    ['a notice of nobody', { noticeId: '0192f0c1-0000-7000-8000-000000000001' }, 'noticeId'],
    ['a deadline of nobody', { deadlineId: '0192f0c1-0000-7000-8000-000000000001' }, 'deadlineId'],
  ])('have not %s, and the field is named', async (_what, said, path) => {
    await expect(say(said)).rejects.toMatchObject({ code: 'invalid', problems: [{ path }] });
  });

  it('are no file of another case, and of no other firm', async () => {
    const elsewhere = await mintCase(server, firm);
    await expect(
      withFirm(server.database, firm.paralegal, (ctx) =>
        recordDocument(ctx, { caseId: elsewhere.caseId, said: { fileId, document: 'passport' } }),
      ),
    ).rejects.toMatchObject({ code: 'invalid', problems: [{ path: 'fileId' }] });
    const other = await mintFirm(server);
    await expect(
      readFirm(server.database, other.admin, (ctx) => readChecklist(ctx, { caseId })),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are asked for by what people answered, which an auditor does not see', async () => {
    const newborn = await mintCase(server, firm, 'art_124_appointment');
    await withFirm(server.database, firm.paralegal, async (ctx) => {
      const { version } = await ctx.tx.case.findFirstOrThrow({ where: { id: newborn.caseId } });
      const facts = { answers: { has_foreign_documents: true }, days: {} };
      await setFacts(ctx, { id: newborn.caseId, version, facts });
    });
    const foreignFor = async (who: 'paralegal' | 'auditor') => {
      const { lines } = await readFirm(server.database, firm[who], (ctx) =>
        readChecklist(ctx, { caseId: newborn.caseId }),
      );

      return lines.find(({ choices }) =>
        choices.some(({ document }) => document === 'foreign_document_legalised'),
      )?.state;
    };

    expect(await foreignFor('paralegal')).toBe('missing');
    expect(await foreignFor('auditor')).not.toBe('missing');
  });

  it('are read by an auditor and said by nobody who may not', async () => {
    await expect(
      readFirm(server.database, firm.auditor, (ctx) => readChecklist(ctx, { caseId })),
    ).resolves.toMatchObject({ held: [{ document: 'passport' }] });
    await expect(
      withFirm(server.database, firm.auditor, (ctx) =>
        recordDocument(ctx, { caseId, said: { fileId, document: 'passport' } }),
      ),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
