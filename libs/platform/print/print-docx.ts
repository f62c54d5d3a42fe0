import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ITableBordersOptions,
} from 'docx';
import { itemMark, type Block, type Line, type Paper } from './paper.ts';

/** Twentieths of a point, as the format counts. */
const twips = (points: number) => Math.round(points * 20);
const textWidth = twips(595.28 - 71 - 62);
const grey = '5C6370';
const hidden = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C9CED6' };
const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
} as const;

/** The document as DOCX on A4, to be worked on further; its fonts are those that every word processor has. */
export function printDocx(paper: Paper): Promise<Buffer> {
  const { language, title, author, letterhead, blocks, foot } = paper;
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: {
          run: {
            font: 'Arial',
            size: 20,
            language: { value: language === 'pt' ? 'pt-PT' : 'en-GB' },
          },
          paragraph: { spacing: { line: 280 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(595.28), height: twips(841.89) },
            margin: { left: twips(71), top: twips(62), right: twips(62), bottom: twips(68) },
          },
        },
        ...(foot !== null && { footers: { default: footerOf(foot) } }),
        children: [...headOf(letterhead), ...blocks.flatMap(childrenOf)],
      },
    ],
  });

  return Packer.toBuffer(document);
}

function footerOf(foot: string): Footer {
  const small = { size: 16, color: grey };

  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${foot}  `, ...small }),
          new TextRun({
            children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
            ...small,
          }),
        ],
      }),
    ],
  });
}

function headOf(lines: readonly Line[]): Paragraph[] {
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;

    return new Paragraph({
      children: runs(line, index === 0 ? { bold: true, size: 30 } : { size: 18, color: grey }),
      ...(isLast && {
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: grey, space: 6 } },
        spacing: { after: 360 },
      }),
    });
  });
}

function childrenOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        paragraph(block.line, {
          alignment: alignments[block.align ?? 'left'],
          spacing: { after: 150 },
        }),
      ];
    case 'lines':
      return close(block.lines, 280);
    case 'heading':
      return [
        paragraph([{ text: block.text, isBold: true }], {
          spacing: { before: 160, after: 160 },
          keepNext: true,
        }),
      ];
    case 'items':
      return block.lines.map((line, index) =>
        paragraph([{ text: `${itemMark(index, block.isNumbered)}\t` }, ...line], {
          indent: { left: 600, hanging: 360 },
          spacing: { after: 80 },
        }),
      );
    case 'table':
      return [tableOf(block), new Paragraph({})];
    case 'signatures':
      return [signaturesOf(block.places), new Paragraph({})];
  }
}

function close(lines: readonly Line[], after: number): Paragraph[] {
  return lines.map((line, index) =>
    paragraph(line, { spacing: { after: index === lines.length - 1 ? after : 0 } }),
  );
}

function tableOf({ shares, head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((textWidth * share) / all));
  const top = head ? [head.map((text): Line => [{ text, isBold: true }])] : [];

  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: bordersOf(thin),
    rows: [...top, ...rows].map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < top.length,
          children: row.map((line) => new TableCell({ children: [paragraph(line, {})] })),
        }),
    ),
  });
}

function signaturesOf(places: readonly (readonly Line[])[]): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: places.map(() => Math.round(textWidth / places.length)),
    borders: bordersOf(hidden),
    rows: [
      new TableRow({
        cantSplit: true,
        children: places.map(
          (lines) =>
            new TableCell({
              children: [
                paragraph([{ text: '_'.repeat(34) }], { spacing: { before: 560 } }),
                ...close(lines, 0),
              ],
            }),
        ),
      }),
    ],
  });
}

function bordersOf(line: typeof hidden | typeof thin): ITableBordersOptions {
  return {
    top: line,
    bottom: line,
    left: hidden,
    right: hidden,
    insideHorizontal: line,
    insideVertical: hidden,
  };
}

function paragraph(line: Line, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: runs(line) });
}

type Look = { readonly bold?: boolean; readonly size?: number; readonly color?: string };

function runs(line: Line, look: Look = {}): TextRun[] {
  return line.map(
    ({ text, isBold, isMarked }) =>
      new TextRun({
        text,
        ...look,
        ...(isBold && { bold: true }),
        ...(isMarked && { shading: { type: ShadingType.CLEAR, fill: 'FFF1A8', color: 'auto' } }),
      }),
  );
}
