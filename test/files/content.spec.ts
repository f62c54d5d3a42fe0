import { deflateSync } from 'node:zlib';
import { checkContent } from '#services/files/content/check-content';
import { typeOfName, type FileType } from '#services/files/content/file-types';
import { docx, eml, heic, hugePicture, odt, outside, pdf, picture } from './samples.ts';

const types = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
  eml: 'message/rfc822',
} as const satisfies Record<string, FileType>;
type Kind = keyof typeof types;

const text = (content: string) => Buffer.from(content, 'latin1');
const zipped = docx();
const svg = text(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
);
const packed = (content: string) => {
  const bytes = deflateSync(text(content)).toString('latin1');

  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
};

describe('a file that is kept', () => {
  it.each<[string, Kind, () => Buffer | Promise<Buffer>]>([
    ['a PDF', 'pdf', () => pdf()],
    [
      'a PDF that was signed, and so has a second end',
      'pdf',
      () => Buffer.concat([pdf(), text('9 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n')]),
    ],
    ['a PDF with packed objects', 'pdf', () => pdf(packed('1 0 << /Type /Page >>'))],
    ['a photograph', 'jpeg', () => picture('jpeg')],
    ['a picture of a screen', 'png', () => picture('png')],
    ['a photograph of a telephone', 'heic', () => heic(4032, 3024)],
    ['a letter', 'docx', () => docx()],
    ['a letter with a link to click on', 'docx', () => docx(outside('hyperlink'))],
    ['a letter of LibreOffice', 'odt', () => odt()],
    ['a text in UTF-8', 'txt', () => Buffer.from('Senhora Inês, amanhã às 9h.\n')],
    ['a text in Windows-1252', 'txt', () => text('Senhora Inês, 10 \u0080')],
    ['a message', 'eml', () => eml],
  ])('is %s', async (_what, kind, content) => {
    expect(await checkContent(await content(), types[kind])).toBeUndefined();
  });
});

describe('a file that is refused', () => {
  it.each<[why: string, what: string, Kind, () => Buffer | Promise<Buffer>]>([
    ['other_type', 'a picture that is called a PDF', 'pdf', () => picture('png')],
    ['other_type', 'a PDF that is called a picture', 'jpeg', () => pdf()],
    ['other_type', 'a program that is called a PDF', 'pdf', () => text('MZ\u0090\0\u0003\0\0\0')],
    ['other_type', 'an SVG that is called a PNG', 'png', () => svg],
    ['other_type', 'an SVG that is called a text', 'txt', () => svg],
    [
      'other_type',
      'a page that is called a text',
      'txt',
      () => text(' \n<html><script>1</script>'),
    ],
    [
      'other_type',
      'a page that is called a message',
      'eml',
      () => text('<html>From: a\nDate: b\n\n'),
    ],
    ['other_type', 'something binary that is called a text', 'txt', () => text('abc\0def')],
    ['other_type', 'a spreadsheet or an archive that is called a letter', 'docx', () => odt()],
    [
      'other_type',
      'a script before the beginning of a PDF',
      'pdf',
      () => Buffer.concat([text('/*'), pdf(), text('*/alert(1)')]),
    ],
    ['two_types', 'a PDF with an archive at its end', 'pdf', () => Buffer.concat([pdf(), zipped])],
    [
      'two_types',
      'a PDF with a page at its end',
      'pdf',
      () => Buffer.concat([pdf(), text('<html>')]),
    ],
    [
      'two_types',
      'a photograph with an archive at its end',
      'jpeg',
      async () => Buffer.concat([await picture('jpeg'), zipped]),
    ],
    [
      'two_types',
      'a picture with a script at its end',
      'png',
      async () => Buffer.concat([await picture('png'), text('<script>')]),
    ],
    [
      'two_types',
      'a text that a reader would open as a PDF',
      'txt',
      () => Buffer.concat([text('x'), pdf()]),
    ],
    ['damaged', 'half a PDF', 'pdf', () => pdf().subarray(0, 100)],
    [
      'damaged',
      'half a photograph',
      'jpeg',
      async () => (await picture('jpeg', 400)).subarray(0, 30_000),
    ],
    ['damaged', 'a photograph without a size', 'heic', () => heic(0, 0)],
    [
      'damaged',
      'a letter with a damaged part',
      'docx',
      () => broken(docx({ 'word/long.xml': 'abcdefgh'.repeat(999) })),
    ],
    [
      'locked',
      'a PDF with a password',
      'pdf',
      () =>
        Buffer.from(pdf().toString('latin1').replace('/Root', '/Encrypt 5 0 R /Root'), 'latin1'),
    ],
    [
      'active',
      'a PDF that runs a script',
      'pdf',
      () => pdf('<< /S /JavaScript /JS (app.alert(1)) >>'),
    ],
    ['active', 'a PDF that hides it behind signs', 'pdf', () => pdf('<< /S /J#61vaScript >>')],
    [
      'active',
      'a PDF that hides it in a packed object',
      'pdf',
      () => pdf(packed('1 0 << /S /JavaScript /JS (1) >>')),
    ],
    ['active', 'a PDF that starts a program', 'pdf', () => pdf('<< /S /Launch /F (cmd.exe) >>')],
    ['macros', 'a letter with macros', 'docx', () => docx({ 'word/vbaProject.bin': 'x' })],
    ['macros', 'a letter with a control', 'docx', () => docx({ 'word/activeX/activeX1.xml': 'x' })],
    [
      'macros',
      'a letter of LibreOffice with macros',
      'odt',
      () => odt({ 'Basic/Standard/Module1.xml': 'x' }),
    ],
    [
      'active',
      'a letter whose parts name entities',
      'docx',
      () => docx({ 'word/_rels/a.rels': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
    ],
    [
      'outside_parts',
      'a letter with a template from elsewhere',
      'docx',
      () => docx(outside('attachedTemplate')),
    ],
    [
      'outside_parts',
      'a letter with a picture from elsewhere',
      'docx',
      () => docx(outside('image')),
    ],
    [
      'unpacks_too_large',
      'a letter that is a zip bomb',
      'docx',
      () => docx({ 'word/a.xml': new Uint8Array(90_000_000) }),
    ],
    [
      'unpacks_too_large',
      'a letter of very many parts',
      'docx',
      () =>
        docx(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`word/${n}.xml`, 'x']))),
    ],
    [
      'unpacks_too_large',
      'a PDF whose objects are a bomb',
      'pdf',
      () => pdf(packed('a'.repeat(80_000_000))),
    ],
    ['too_many_pixels', 'a picture of 49 megapixels', 'png', () => hugePicture(7000, 7000)],
    ['too_many_pixels', 'a photograph of 49 megapixels', 'heic', () => heic(7000, 7000)],
  ])('%s: %s', async (why, _what, kind, content) => {
    expect(await checkContent(await content(), types[kind])).toBe(why);
  });

  it('a letter that says less of its parts than they are', async () => {
    const honest = docx({ 'word/a.xml': new Uint8Array(3_000_000) });

    expect(await checkContent(withSize(honest, 3_000_000, 1000), types.docx)).toBe('damaged');
  });
});

describe('the name of a file', () => {
  it.each([
    ['passaporte.pdf', 'application/pdf'],
    ['FOTO.JPG', 'image/jpeg'],
    ['carta.final.docx', types.docx],
    ['recibo.pdf.exe', undefined],
    ['pagina.html', undefined],
    ['desenho.svg', undefined],
    ['macros.docm', undefined],
    ['sem terminação', undefined],
    ['.pdf', 'application/pdf'],
  ])('%s promises %s', (name, type) => {
    expect(typeOfName(name)).toBe(type);
  });
});

/** Some bytes in the middle are others now. */
function broken(content: Buffer): Buffer {
  const at = content.indexOf('word/long.xml') + 'word/long.xml'.length + 2;
  content.fill(0xff, at, at + 8);

  return content;
}

/** Wherever the archive says how large a part is, it says something else. */
function withSize(content: Buffer, real: number, told: number): Buffer {
  const needle = Buffer.alloc(4);
  needle.writeUInt32LE(real);
  for (let at = content.indexOf(needle); at >= 0; at = content.indexOf(needle))
    content.writeUInt32LE(told, at);

  return content;
}
