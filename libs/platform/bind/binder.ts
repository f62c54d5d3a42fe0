import { EncryptedPDFError, PDFArray, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import { bytesOf, createPdfFile, type PdfFile } from './pdf-file.ts';
import { stampOf } from './stamp.ts';

/** Why the pages of a PDF cannot be taken over. */
export type Unbindable = 'encrypted' | 'damaged';

type BoundPage = { readonly page: number; readonly stamp: number; readonly at: string };
/** A part of the bound file, and what stands before the number of each of its pages. */
export type Placed = { readonly part: string; readonly label: string };

/**
 * Binds many PDFs into one that is written as they come: one document is in memory at a time, however many there are. What
 * can only be known at the end, the order of the parts and the number on each page, is written at the end.
 */
export type Binder = {
  /** How many pages it has, or why it cannot be bound; then nothing of it was written. */
  readonly add: (part: string, content: Uint8Array) => Promise<number | Unbindable>;
  readonly finish: (order: readonly Placed[]) => Promise<number>;
  readonly abandon: () => Promise<void>;
};

export async function openBinder(path: string): Promise<Binder> {
  const file = await createPdfFile(path);
  const fixed = await writeFixed(file);
  const parts = new Map<string, BoundPage[]>();

  return {
    add: async (part, content) => {
      const source = await load(content);
      if (typeof source === 'string') return source;
      const pages = await append(file, source, fixed);
      if (typeof pages === 'string') return pages;
      parts.set(part, pages);

      return pages.length;
    },
    finish: async (order) => {
      const placed = order.flatMap(({ part, label }) =>
        (parts.get(part) ?? []).map((page) => ({ ...page, label })),
      );
      for (const [index, { stamp, at, label }] of placed.entries()) {
        const words = `${label}p\u00e1gina ${index + 1} de ${placed.length}`;
        await file.write(stamp, stream(stampOf(at, words)));
      }
      const kids = placed.map(({ page }) => `${page} 0 R`).join(' ');
      await file.write(fixed.pages, `<< /Type /Pages /Count ${placed.length} /Kids [${kids}] >>`);
      await file.finish(fixed.catalog);

      return placed.length;
    },
    abandon: file.abandon,
  };
}

type Fixed = Awaited<ReturnType<typeof writeFixed>>;

async function writeFixed(file: PdfFile) {
  const first = file.reserve(4);
  const [catalog, pages, font, save] = [first, first + 1, first + 2, first + 3];
  await file.write(catalog, `<< /Type /Catalog /Pages ${pages} 0 R /Lang (pt-PT) >>`);
  await file.write(
    font,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  );
  await file.write(save, stream('q\n'));

  return { catalog, pages, font, save };
}

/** Objects that cannot be read are no reason to guess in evidence: then the document stands by itself. */
async function load(content: Uint8Array): Promise<PDFDocument | Unbindable> {
  try {
    const source = await PDFDocument.load(content, {
      throwOnInvalidObject: true,
      updateMetadata: false,
    });

    return source.getPageCount() > 0 ? source : 'damaged';
  } catch (error) {
    return error instanceof EncryptedPDFError ? 'encrypted' : 'damaged';
  }
}

/** Everything that the pages need, renumbered to stand behind what is there, and nothing of the document around them. */
async function append(
  file: PdfFile,
  source: PDFDocument,
  fixed: Fixed,
): Promise<BoundPage[] | Unbindable> {
  const scratch = await PDFDocument.create({ updateMetadata: false });
  const { context } = scratch;
  context.largestObjectNumber = Math.max(context.largestObjectNumber, file.next() - 1);
  const first = context.largestObjectNumber + 1;
  let pages: BoundPage[];
  try {
    const copies = await scratch.copyPages(source, source.getPageIndices());
    pages = copies.map((copy) => prepare(copy, context.nextRef().objectNumber, fixed));
  } catch {
    return 'damaged';
  }
  file.reserve(context.largestObjectNumber + 1 - file.next());
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (objectNumber >= first) await file.write(objectNumber, bytesOf(object));
  }

  return pages;
}

const fontName = PDFName.of('PrazoFolio');

/** Gives a copied page its new parent and room for its number, which is drawn over what the page draws. */
function prepare({ node, ref }: PDFPage, stamp: number, { pages, font, save }: Fixed): BoundPage {
  // Before its parent is a number that means something else where the copy was made.
  const at = placeOf(node);
  node.setFontDictionary(fontName, PDFRef.of(font));
  const contents = node.get(PDFName.of('Contents'));
  const drawn = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  node.set(PDFName.of('Contents'), node.context.obj([PDFRef.of(save), ...drawn, PDFRef.of(stamp)]));
  node.set(PDFName.of('Parent'), PDFRef.of(pages));
  node.delete(PDFName.of('AA'));

  return { page: ref.objectNumber, stamp, at };
}

/** The matrix that puts text at the lower left of the page as it is seen, however it is turned. */
function placeOf(node: PDFPage['node']): string {
  const { x, y, width, height } = (node.CropBox() ?? node.MediaBox()).asRectangle();
  const turn = (((node.Rotate()?.asNumber() ?? 0) % 360) + 360) % 360;
  const [right, up] = [24, 14];
  const places: Readonly<Record<number, readonly number[]>> = {
    90: [0, 1, -1, 0, x + width - up, y + right],
    180: [-1, 0, 0, -1, x + width - right, y + height - up],
    270: [0, -1, 1, 0, x + up, y + height - right],
  };

  return (places[turn] ?? [1, 0, 0, 1, x + right, y + up]).join(' ');
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
