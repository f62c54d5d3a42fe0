import { storageKinds } from '#test/harness/test-storage';
import { docx, outside, pdf } from './samples.ts';
import { announced, startUploads, type UploadStage } from './upload-stage.ts';

describe.each(storageKinds)('a file that is sent, kept on %s', (kind) => {
  let stage: UploadStage;

  beforeAll(async () => {
    stage = await startUploads(kind);
  });
  afterAll(() => stage.stop());

  it.each<[string, Buffer, object, string]>([
    [
      'a page in the clothes of a text',
      Buffer.from('<html><script>1</script>'),
      { name: 'a.txt', type: 'text/plain' },
      'type that its name says',
    ],
    ['a program that is called a PDF', Buffer.from('MZ\0\0'), {}, 'type that its name says'],
    ['a PDF with an archive behind it', Buffer.concat([pdf(), docx()]), {}, 'two types'],
    [
      'a letter with a template from elsewhere',
      docx(outside('attachedTemplate')),
      {
        name: 'a.docx',
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      },
      'parts from elsewhere',
    ],
    ['half a PDF', pdf().subarray(0, 90), {}, 'damaged'],
  ])('is refused as %s, naming why, and stays refused', async (_what, content, other, why) => {
    const id = await stage.send(content, other);
    const refused = {
      status: 400,
      body: { errors: [{ path: 'content', message: expect.stringContaining(why) }] },
    };

    expect(await stage.complete(id)).toMatchObject(refused);
    expect(await stage.complete(id)).toMatchObject(refused);
    expect(await stage.viewOf(id)).toMatchObject({ state: 'rejected' });
    await stage.tend();
    expect((await stage.keys()).filter((key) => key.endsWith(id))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['nothing', { size: 0 }, 'size'],
    ['more than 25 MB', { size: 25 * 1024 * 1024 + 1 }, 'size'],
    ['a checksum that is none', { sha256: 'x' }, 'sha256'],
    ['a type that is not kept', { type: 'image/svg+xml', name: 'a.svg' }, 'type'],
    ['a name of another type', { name: 'a.png' }, 'name'],
    ['a second ending', { name: 'recibo.pdf.exe' }, 'name'],
    ['a path', { name: '../../etc/a.pdf' }, 'name'],
    ['a Windows path', { name: 'C:\\a.pdf' }, 'name'],
    ['a NUL', { name: 'a\0.pdf' }, 'name'],
    ['a line break', { name: 'a\r\nSet-Cookie: x.pdf' }, 'name'],
    ['a turned direction', { name: 'a\u202efdp.exe.pdf' }, 'name'],
    ['300 characters', { name: `${'a'.repeat(296)}.pdf` }, 'name'],
    ['no name', { name: '' }, 'name'],
  ])('is not announced with %s, and the field is named', async (_what, other, path) => {
    const json = { ...announced(pdf()), ...other };
    const answer = await stage.api.ask(`POST /v1/cases/${stage.caseId}/files`, {
      as: stage.as,
      json,
    });

    expect(answer).toMatchObject({
      status: 400,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
  });

  it.each([
    ['CON.pdf', 'attachment; filename=_CON.pdf'],
    ['carta.exe.pdf', 'attachment; filename=carta.exe.pdf'],
    ['a"b;c.pdf', 'attachment; filename="a\\"b;c.pdf"'],
    ['<img src=x onerror=1>.pdf', 'attachment; filename="<img src=x onerror=1>.pdf"'],
  ])('may be called %s, and is saved under a name that does nothing', async (name, header) => {
    const id = await stage.send(pdf(), { name });
    await stage.complete(id);
    await stage.tend(false);
    const { status, headers } = await stage.api.ask(`GET /v1/files/${id}/content`, {
      as: stage.as,
    });

    expect({ status, header: headers.get('content-disposition') }).toEqual({ status: 200, header });
  });

  it('may have exactly 25 MB, and says so when less came of it', async () => {
    const content = Buffer.alloc(25 * 1024 * 1024, 'texto ');
    const { id, upload } = await stage.announce(content, { name: 'a.txt', type: 'text/plain' });
    expect((await stage.put(upload, content.subarray(1))).status).toBeGreaterThanOrEqual(400);
    expect((await stage.put(upload, content)).status).toBeLessThan(300);

    expect((await stage.complete(id)).status).toBe(200);
  });
});
