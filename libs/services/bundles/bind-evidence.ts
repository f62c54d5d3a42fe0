import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BindingBroke, startBinding, type Binding } from '#platform/bind/start-binding';
import type { Paper } from '#platform/print/paper';
import type { Storage } from '#platform/storage/storage';
import {
  chronologyPaper,
  coverPaper,
  documentWords,
  hashesPaper,
  notesPaper,
  sheetFor,
  tracesPaper,
  type Included,
} from './bundle-papers.ts';
import type { LeftOut } from './bundle-words.ts';
import type { Evidence, EvidenceFile } from './read-evidence.ts';

type Means = {
  readonly storage: Pick<Storage, 'get'>;
  /** A folder of the disk that nobody else writes to. */
  readonly folder: string;
  readonly printedOn: string;
  readonly signal: AbortSignal;
};
type Part = { readonly part: string; readonly name: string; readonly pages: number };
export type Bound = { readonly path: string; readonly pages: number; readonly leftOut: number };

/**
 * Binds the evidence of a case into a file; no document is in the memory of this process. One over which the binder dies or
 * hangs is left out at the next try: it must not keep the others from being shown.
 */
export async function bindEvidence(
  means: Means,
  evidence: Evidence,
  deadly: ReadonlySet<string> = new Set(),
): Promise<Bound> {
  const path = join(means.folder, `${deadly.size + 1}.pdf`);
  const binding = startBinding(path);
  const killer = { id: '' };
  try {
    return { path, ...(await bindAll({ ...means, binding, deadly, killer }, evidence)) };
  } catch (error) {
    if (!(error instanceof BindingBroke) || killer.id === '' || means.signal.aborted) throw error;
  } finally {
    await binding.stop();
  }

  return bindEvidence(means, evidence, new Set([...deadly, killer.id]));
}

type Bench = Means & {
  readonly binding: Binding;
  readonly deadly: ReadonlySet<string>;
  /** The file that the binder has before it. */
  readonly killer: { id: string };
};

async function bindAll(bench: Bench, evidence: Evidence): Promise<Omit<Bound, 'path'>> {
  const { printedOn } = bench;
  const front = [
    await addPaper(bench, 'cronologia', chronologyPaper(evidence)),
    ...(evidence.deadlines.length > 0
      ? [await addPaper(bench, 'calculo', tracesPaper(evidence, printedOn))]
      : []),
    ...(evidence.notes.length > 0 ? [await addPaper(bench, 'textos', notesPaper(evidence))] : []),
  ];
  const included: Included[] = [];
  const bound: Part[] = [];
  for (const [index, file] of evidence.files.entries()) {
    bench.signal.throwIfAborted();
    const { part, reason } = await addFile(bench, evidence, { file, number: index + 1 });
    bound.push(part);
    included.push({ file, reason });
  }
  const hashes = await addPaper(bench, 'somas', hashesPaper(evidence, included));
  const parts = [...front, ...bound, hashes];
  const cover = await addCover(bench, evidence, parts);
  const order = [cover, ...parts].map(({ part, name }) => ({
    part,
    label: evidence.files.some(({ id }) => id === part) ? `${name.split(':')[0]} · ` : '',
  }));
  const pages = await ask(bench, { kind: 'finish', order });

  return { pages, leftOut: included.filter(({ reason }) => reason !== undefined).length };
}

/** Printed once to see how long it is, and once with the pages that follow from it. */
async function addCover(bench: Bench, evidence: Evidence, parts: readonly Part[]): Promise<Part> {
  const { printedOn } = bench;
  const blank = parts.map(({ name }) => ({ name, page: null }));
  const length = await ask(bench, {
    kind: 'measure',
    paper: coverPaper(evidence, { printedOn, entries: blank }),
  });
  let page = length + 1;
  const entries = parts.map(({ name, pages }) => {
    const entry = { name, page };
    page += pages;

    return entry;
  });
  const cover = await addPaper(bench, 'capa', coverPaper(evidence, { printedOn, entries }));
  if (cover.pages !== length) throw new Error('an index has as many pages as it was measured with');

  return cover;
}

async function addFile(
  bench: Bench,
  evidence: Evidence,
  { file, number }: { readonly file: EvidenceFile; readonly number: number },
): Promise<{ readonly part: Part; readonly reason: LeftOut | undefined }> {
  const name = `Documento ${number}: ${file.name} (${documentWords(file)})`;
  const outcome = await tryToBind(bench, file);
  if (typeof outcome === 'number')
    return { part: { part: file.id, name, pages: outcome }, reason: undefined };
  const sheet = await addPaper(
    bench,
    file.id,
    sheetFor(evidence, { file, number, reason: outcome }),
  );

  return { part: { ...sheet, name }, reason: outcome };
}

const kinds: { readonly [type in EvidenceFile['type']]?: 'pdf' | 'picture' } = {
  'application/pdf': 'pdf',
  'image/jpeg': 'picture',
  'image/png': 'picture',
};

async function tryToBind(bench: Bench, file: EvidenceFile): Promise<number | LeftOut> {
  if (file.state === 'removed') return 'removed';
  if (file.state === 'rejected') return 'refused';
  if (file.state !== 'clean') return 'not_clean';
  const stored = await bench.storage.get(file.key);
  if (!stored) throw new Error('the bytes of a file that can be read are not there');
  const path = join(bench.folder, 'document');
  const sha256 = await writeHashed(stored, path);
  if (sha256 !== file.sha256) return 'altered';
  const kind = kinds[file.type];
  if (!kind) return 'other_type';
  if (bench.deadly.has(file.id)) return 'damaged';
  bench.killer.id = file.id;
  const outcome = await bench.binding.ask({ kind, part: file.id, path });
  bench.killer.id = '';

  return outcome;
}

/** The SHA-256 of what was written, in hexadecimal. */
async function writeHashed(content: Readable, path: string): Promise<string> {
  const hash = createHash('sha256');
  const update = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(content, update, createWriteStream(path, { mode: 0o600 }));

  return hash.digest('hex');
}

async function addPaper(bench: Bench, part: string, paper: Paper): Promise<Part> {
  const pages = await ask(bench, { kind: 'paper', part, paper });

  return { part, name: paper.title, pages };
}

async function ask(bench: Bench, order: Parameters<Binding['ask']>[0]): Promise<number> {
  const outcome = await bench.binding.ask(order);
  if (typeof outcome === 'string') throw new Error(`what we print cannot be bound: ${outcome}`);

  return outcome;
}
