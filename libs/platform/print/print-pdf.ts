import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { itemMark, type Block, type Line, type Paper } from './paper.ts';

const fonts = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
);
const font = (name: string) => join(fonts, `Roboto-${name}.ttf`);

pdfmake.setFonts({
  Roboto: {
    normal: font('Regular'),
    bold: font('Medium'),
    italics: font('Italic'),
    bolditalics: font('MediumItalic'),
  },
});
// A document fetches nothing, and reads nothing but its fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));

const pageWidth = 595.28;
const margins = { left: 71, top: 62, right: 62, bottom: 68 };
const textWidth = pageWidth - margins.left - margins.right;
const marked = '#fff1a8';
const grey = '#5c6370';

/** The document as PDF on A4, with its text selectable and its language declared. */
export function printPdf(paper: Paper): Promise<Buffer> {
  return pdfmake.createPdf(definitionOf(paper)).getBuffer();
}

function definitionOf({ language, title, author, letterhead, blocks, foot }: Paper) {
  const { left, top, right, bottom } = margins;

  return {
    language: language === 'pt' ? 'pt-PT' : 'en',
    info: { title, author, creator: 'Prazo', producer: 'Prazo' },
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25 },
    // A heading goes over to the next page with what it heads.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
    content: [...headOf(letterhead), ...blocks.map(contentOf)],
    footer: (page: number, pages: number): Content =>
      foot === null
        ? ''
        : {
            margin: [left, 18, right, 0],
            columns: [
              { text: foot, fontSize: 8, color: grey },
              { text: `${page}/${pages}`, fontSize: 8, color: grey, alignment: 'right', width: 40 },
            ],
          },
  } satisfies TDocumentDefinitions;
}

function headOf(lines: readonly Line[]): Content[] {
  if (lines.length === 0) return [];
  const [name = [], ...rest] = lines;

  return [
    { text: runs(name), fontSize: 15, bold: true },
    ...rest.map((line): Content => ({ text: runs(line), fontSize: 9, color: grey })),
    { canvas: [rule(textWidth)], margin: [0, 8, 0, 16] },
  ];
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'paragraph':
      return { text: runs(block.line), alignment: block.align ?? 'left', margin: [0, 0, 0, 7] };
    case 'lines':
      return {
        stack: block.lines.map((line): Content => ({ text: runs(line) })),
        margin: [0, 0, 0, 14],
      };
    case 'heading':
      return {
        text: block.text,
        headlineLevel: 1,
        bold: true,
        fontSize: 11,
        margin: [0, 6, 0, 6],
      };
    case 'items':
      return {
        stack: block.lines.map((line, index) => itemOf(line, itemMark(index, block.isNumbered))),
        margin: [0, 0, 0, 5],
      };
    case 'table':
      return tableOf(block);
    case 'signatures':
      return {
        unbreakable: true,
        columns: block.places.map(placeOf),
        columnGap: 30,
        margin: [0, 28, 0, 10],
      };
  }
}

function itemOf(line: Line, mark: string): Content {
  return {
    columns: [
      { text: mark, width: 18 },
      { text: runs(line), width: '*' },
    ],
    margin: [12, 0, 0, 3],
  };
}

function tableOf({ shares, head, rows }: Extract<Block, { kind: 'table' }>): Content {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const cell = (line: Line): Content => ({ text: runs(line), fontSize: 9, lineHeight: 1.2 });
  const body = rows.map((row) => row.map(cell));
  const top = head ? [head.map((text) => cell([{ text, isBold: true }]))] : [];

  return {
    table: {
      headerRows: top.length,
      // Each column has a padding of 4 on either side.
      widths: shares.map((share) => (textWidth * share) / all - 9),
      body: [...top, ...body],
      dontBreakRows: true,
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => '#c9ced6',
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    margin: [0, 0, 0, 12],
  };
}

function placeOf(lines: readonly Line[]): Content {
  return {
    stack: [
      { canvas: [rule(200)], margin: [0, 0, 0, 4] },
      ...lines.map((line): Content => ({ text: runs(line), fontSize: 9.5 })),
    ],
  };
}

function rule(width: number) {
  return {
    type: 'line' as const,
    x1: 0,
    y1: 0,
    x2: width,
    y2: 0,
    lineWidth: 0.7,
    lineColor: grey,
  };
}

function runs(line: Line): Content[] {
  return line.map(({ text, isBold, isMarked }) => ({
    text,
    ...(isBold && { bold: true }),
    ...(isMarked && { background: marked }),
  }));
}
