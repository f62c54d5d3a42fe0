import { fileTypeFromBuffer } from 'file-type';
import { checkDocument } from './check-document.ts';
import { checkPicture } from './check-picture.ts';
import { checkPdf } from './check-pdf.ts';
import { checkMessage, checkText } from './check-text.ts';
import type { FileType } from './file-types.ts';
import type { Refusal } from './refusals.ts';

type Check = (content: Buffer) => Refusal | undefined | Promise<Refusal | undefined>;

const checks: Readonly<Record<FileType, Check>> = {
  'application/pdf': checkPdf,
  'image/jpeg': (content) => checkPicture(content, 'jpeg'),
  'image/png': (content) => checkPicture(content, 'png'),
  'image/heic': (content) => checkPicture(content, 'heic'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (content) =>
    checkDocument(content, 'docx'),
  'application/vnd.oasis.opendocument.text': (content) => checkDocument(content, 'odt'),
  'text/plain': checkText,
  'message/rfc822': checkMessage,
};

/** The end of a zip archive: its directory, which some programs read before they look at the beginning. */
const endOfZip = Buffer.from('PK\u0005\u0006', 'latin1');

/**
 * Whether a file is what its name says, by its first bytes, by a decoder and by what it holds; undefined when nothing
 * speaks against it. What it means is not read, and viruses are the scanner's to find.
 */
export async function checkContent(content: Buffer, type: FileType): Promise<Refusal | undefined> {
  const isText = type === 'text/plain' || type === 'message/rfc822';
  const found = await fileTypeFromBuffer(content);
  const mime = found?.mime === 'image/heif' ? 'image/heic' : found?.mime;
  if (isText ? mime !== undefined && mime !== type : mime !== type) return 'other_type';
  const isZip = /document/.test(type);
  if (!isZip && content.subarray(-66_000).includes(endOfZip)) return 'two_types';
  if (type !== 'application/pdf' && content.subarray(0, 1024).includes('%PDF-')) return 'two_types';

  return checks[type](content);
}
