import { withFirm } from '#db/with-firm';
import { claimRows } from '#db/system';
import { mintFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { storageKinds } from '#test/harness/test-storage';
import { docx, eicar, pdf } from './samples.ts';
import { announced, startUploads, type UploadStage } from './upload-stage.ts';

describe.each(storageKinds)('a file of a case, kept on %s', (kind) => {
  let stage: UploadStage;

  beforeAll(async () => {
    stage = await startUploads(kind);
  });
  afterAll(() => stage.stop());
  beforeEach(() => stage.scanner.be('usual'));

  it('is announced, sent, looked at, scanned, and read as it was sent', async () => {
    const content = pdf();
    const id = await stage.send(content, { name: 'Passaporte da Inês.pdf' });

    expect(await stage.complete(id)).toMatchObject({
      status: 200,
      body: { state: 'quarantined', scan: null, name: 'Passaporte da Inês.pdf' },
    });
    expect(await stage.read(id)).toMatchObject({ status: 409 });
    await stage.tend();
    const answer = await fetch(`${stage.api.url}/v1/files/${id}/content`, {
      headers: { authorization: `Bearer ${stage.as}` },
    });

    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="Passaporte da In?s.pdf"; filename*=UTF-8''Passaporte%20da%20In%C3%AAs.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    expect(await stage.audited(id)).toEqual([
      'file.announced',
      'file.received',
      'file.cleared',
      'file.read',
    ]);
  });

  it('lies under keys made from ids, and the one it was sent to is empty again', async () => {
    const id = await stage.send(pdf());
    await stage.complete(id);

    expect(await stage.keys()).toContain(`${stage.firm.id}/files/${id}`);
    expect(await stage.keys()).not.toContain(`${stage.firm.id}/uploads/${id}`);
  });

  it('says openly that nobody looked for viruses when there is no scanner', async () => {
    const id = await stage.send(pdf());
    await stage.complete(id);
    await stage.tend(false);

    expect(await stage.viewOf(id)).toMatchObject({ state: 'clean', scan: 'not_scanned' });
  });

  it('is refused when the scanner knows what is in it, and its bytes go', async () => {
    const content = docx({ 'word/media/note.txt': eicar });
    const text = Buffer.concat([Buffer.from('x '), eicar]);
    for (const [bytes, name, type] of [
      [text, 'nota.txt', 'text/plain'],
      [
        content,
        'carta.docx',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
    ] as const) {
      const id = await stage.send(bytes, { name, type });
      await stage.complete(id);
      // What scanners unpack is theirs; this one looks at the bytes alone.
      if (name === 'carta.docx') continue;
      await stage.tend();
      await stage.tend();

      expect(await stage.viewOf(id)).toMatchObject({ state: 'rejected', refusal: 'virus' });
      expect(await stage.read(id)).toMatchObject({ status: 409 });
      expect(await stage.keys()).not.toContain(`${stage.firm.id}/files/${id}`);
    }
  });

  it.each(['over limit', 'silent', 'rude'] as const)(
    'stays out of reach while the scanner is %s, and is tried again',
    async (way) => {
      const id = await stage.send(pdf());
      await stage.complete(id);
      stage.scanner.be(way);
      await expect(stage.tend()).rejects.toThrow();

      expect(await stage.viewOf(id)).toMatchObject({ state: 'quarantined', scan: null });
      expect(await stage.read(id)).toMatchObject({ status: 409 });
      const claim = { batch: 10, leaseSeconds: 60 };
      expect(await claimRows(stage.server.database, 'files', claim)).toEqual([]);
      stage.scanner.be('usual');
      await stage.later();
      await stage.tend();
      expect(await stage.viewOf(id)).toMatchObject({ state: 'clean', scan: 'clean' });
    },
  );

  it('is not there yet before it was sent, and the same address takes it later', async () => {
    const content = pdf();
    const { id, upload } = await stage.announce(content);
    expect(await stage.complete(id)).toMatchObject({
      status: 409,
      body: { detail: 'The file has not been sent yet' },
    });
    await stage.put(upload, content);

    expect((await stage.complete(id)).status).toBe(200);
    expect((await stage.complete(id)).status).toBe(200);
  });

  it('that never came is forgotten after a day, with what was sent of it', async () => {
    const content = pdf();
    const { id, upload } = await stage.announce(content);
    await stage.put(upload, content);
    await stage.tend();
    expect(await stage.keys()).toContain(`${stage.firm.id}/uploads/${id}`);
    await asOwner(
      stage.server.ownerUrl,
      `UPDATE files SET created_at = now() - interval '25 hours' WHERE id = $1`,
      [id],
    );
    await stage.tend();

    expect(await stage.keys()).not.toContain(`${stage.firm.id}/uploads/${id}`);
    expect(await stage.complete(id)).toMatchObject({ status: 404 });
    expect(await stage.audited(id)).toEqual(['file.announced', 'file.forgotten']);
  });

  it('that is completed while it is being forgotten is either gone or kept whole', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await stage.send(pdf());
      await asOwner(
        stage.server.ownerUrl,
        `UPDATE files SET created_at = now() - interval '25 hours' WHERE id = $1`,
        [id],
      );
      const [completed] = await Promise.all([stage.complete(id), stage.tend()]);
      const isKept = (await stage.keys()).includes(`${stage.firm.id}/files/${id}`);

      if (completed.status === 200) expect(isKept).toBe(true);
      else expect(completed.status).toBeGreaterThanOrEqual(404);
    }
  });

  it('is of its firm, of its case, and of those who may see it', async () => {
    const id = await stage.send(pdf());
    await stage.complete(id);
    await stage.tend(false);
    const other = await mintFirm(stage.server);
    const stranger = await stage.api.signIn(other.admin);
    const auditor = await stage.api.signIn(stage.firm.auditor);

    expect(await stage.api.ask(`GET /v1/files/${id}/content`, { as: stranger })).toMatchObject({
      status: 404,
    });
    expect(await stage.api.ask(`GET /v1/files/${id}/content`, { as: auditor })).toMatchObject({
      status: 200,
    });
    expect(
      await stage.api.ask(`POST /v1/cases/${stage.caseId}/files`, {
        as: auditor,
        json: announced(pdf()),
      }),
    ).toMatchObject({ status: 403 });
    await withFirm(stage.server.database, stage.firm.lawyer, (ctx) =>
      ctx.sql('UPDATE cases SET is_restricted = true WHERE firm_id = $1 AND id = $2', [
        stage.firm.id,
        stage.caseId,
      ]),
    );
    expect(await stage.api.ask(`GET /v1/files/${id}/content`, { as: auditor })).toMatchObject({
      status: 404,
    });
    expect(
      await stage.api.ask(`GET /v1/cases/${stage.caseId}/documents`, { as: auditor }),
    ).toMatchObject({
      status: 404,
    });
    await withFirm(stage.server.database, stage.firm.lawyer, (ctx) =>
      ctx.sql('UPDATE cases SET is_restricted = false WHERE firm_id = $1 AND id = $2', [
        stage.firm.id,
        stage.caseId,
      ]),
    );
  });
});
