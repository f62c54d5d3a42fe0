import type { StreamableFile } from '@nestjs/common';
import type { Paper } from '#platform/print/paper';
import { printDocx } from '#platform/print/print-docx';
import { printPdf } from '#platform/print/print-pdf';
import type { Caller } from './caller.ts';
import { download } from './download.ts';

const printers = {
  pdf: { print: printPdf, type: 'application/pdf' },
  docx: {
    print: printDocx,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
} as const;

/** A document printed in a format, to be saved. */
export async function printed(
  caller: Caller,
  { name, paper }: { readonly name: string; readonly paper: Paper },
  format: keyof typeof printers,
): Promise<StreamableFile> {
  const { print, type } = printers[format];
  const content = await print(paper);

  return download(caller, content, { name, type, size: content.length });
}
