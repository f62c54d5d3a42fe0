import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Refusal } from './refusals.ts';

const most = { entries: 2000, unpacked: 100 * 1024 * 1024, ratio: 200 };

/** What stands in a package of this kind and must not: macros, controls, programs. */
const foreign =
  /vbaproject|vbadata|activex|oleobject|^basic\/|^scripts\/|\.(?:bin|exe|dll|js|vbs|jar)$/i;
const needed = { docx: 'word/document.xml', odt: 'content.xml' } as const;

class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** A text document: a zip archive of XML, unpacked here as far as it claims to go and no further. */
export async function checkDocument(
  content: Buffer,
  kind: 'docx' | 'odt',
): Promise<Refusal | undefined> {
  try {
    await walk(content, kind);

    return undefined;
  } catch (error) {
    return error instanceof Refused ? error.refusal : 'damaged';
  }
}

async function walk(content: Buffer, kind: 'docx' | 'odt'): Promise<void> {
  const archive = await fromBufferPromise(content, { lazyEntries: true, validateEntrySizes: true });
  if (archive.entryCount > most.entries) throw new Refused('unpacks_too_large');
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of archive.eachEntry()) {
    if (names.has(entry.fileName)) throw new Refused('damaged');
    names.add(entry.fileName);
    if (entry.isEncrypted()) throw new Refused('locked');
    if (foreign.test(entry.fileName)) throw new Refused('macros');
    unpacked += entry.uncompressedSize;
    const isBomb = entry.uncompressedSize > 1_048_576 && ratioOf(entry) > most.ratio;
    if (isBomb || unpacked > most.unpacked) throw new Refused('unpacks_too_large');
    await checkPart(archive, entry);
  }
  if (!names.has(needed[kind])) throw new Refused('other_type');
}

function ratioOf({ uncompressedSize, compressedSize }: Entry): number {
  return uncompressedSize / Math.max(1, compressedSize);
}

/** Every part is unpacked, so that a damaged one is found; those that name other parts are read. */
async function checkPart(archive: ZipFile, entry: Entry): Promise<void> {
  const isRead = /\.rels$|^\[Content_Types\]\.xml$|^META-INF\/manifest\.xml$/i.test(entry.fileName);
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (isRead) chunks.push(chunk);
      done();
    },
  });
  await pipeline(await archive.openReadStreamPromise(entry), sink);
  const xml = Buffer.concat(chunks).toString('utf8');
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new Refused('active');
  if (/macroEnabled|vbaProject/i.test(xml)) throw new Refused('macros');
  if (/encryption-data/i.test(xml)) throw new Refused('locked');
  for (const [relation] of xml.matchAll(/<Relationship\b[^>]*>/gi)) {
    // A link to click on is text; what is fetched when the document opens is not.
    const isFetched =
      /TargetMode\s*=\s*["']External/i.test(relation) && !/\/hyperlink["']/i.test(relation);
    if (isFetched) throw new Refused('outside_parts');
  }
}
