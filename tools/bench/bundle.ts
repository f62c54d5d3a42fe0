import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BundleFigures, BundleOrder } from './bundle-load.ts';
import { median, writeReport } from './report.ts';

const few = 20;
const many = 200;
const rounds = 3;
/** Each third document is a picture of one page, the others are PDFs of three. */
const scannedPages = (documents: number) => {
  const pictures = Math.floor((documents + 2) / 3);

  return pictures + 3 * (documents - pictures);
};
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);

/** What a bundle of many documents takes in memory against one of few, each bound by processes of its own, in turn. */
export async function run(): Promise<void> {
  const figures = { few: new Array<BundleFigures>(), many: new Array<BundleFigures>() };
  for (let round = 0; round < rounds; round += 1) {
    figures.few.push(await bind(few));
    figures.many.push(await bind(many));
  }
  const ratioOf = (figure: 'host' | 'binder') =>
    median(figures.many.map((each) => each[figure])) /
    median(figures.few.map((each) => each[figure]));
  const pause = median(figures.many.map(({ pauseMs }) => pauseMs));
  for (const each of [...figures.few, ...figures.many])
    process.stdout.write(
      `  ${each.pages} pages in ${(each.ms / 1_000).toFixed(1)} s; most memory ${megabytes(each.host)} MB here, ` +
        `${megabytes(each.binder)} MB in the binder; longest pause ${each.pauseMs.toFixed(0)} ms\n`,
    );
  writeReport('bundle', [
    {
      name: `most memory of the binder for ${many} documents, median`,
      baseline: `the same for ${few}`,
      ratio: ratioOf('binder'),
      aim: '<= 1.25',
      holds: ratioOf('binder') <= 1.25,
    },
    {
      name: `most memory of the process that asks, for ${many} documents, median`,
      baseline: `the same for ${few}`,
      ratio: ratioOf('host'),
      aim: '<= 1.25',
      holds: ratioOf('host') <= 1.25,
    },
    {
      name: `longest pause of the process that asks, for ${many} documents, median`,
      baseline: '500 ms',
      ratio: pause / 500,
      aim: '<= 1',
      holds: pause <= 500,
    },
  ]);
}

/** Throws when poppler does not find every page, with its number, in the bound file. */
async function bind(documents: number): Promise<BundleFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'prazo-bench-bundle-'));
  const load = fork(join(import.meta.dirname, 'bundle-load.ts'));
  try {
    load.send({ folder, documents } satisfies BundleOrder);
    const [figures]: BundleFigures[] = await Promise.race([
      once(load, 'message'),
      once(load, 'exit').then(([code]) => Promise.reject(new Error(`ended with ${code}`))),
    ]);
    if (!figures) throw new Error('no answer');
    const text = execFileSync('pdftotext', [figures.path, '-'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const numbers = text.match(/página \d+ de \d+/g) ?? [];
    const scanned = text.match(/Documento \d+ · página/g) ?? [];
    if (numbers.length !== figures.pages || figures.leftOut > 0)
      throw new Error(`${numbers.length} of ${figures.pages} pages bear a number`);
    if (scanned.length !== scannedPages(documents))
      throw new Error(`${scanned.length} pages are of documents`);

    return figures;
  } finally {
    load.kill();
    rmSync(folder, { recursive: true });
  }
}
