import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { printPdf } from '../print/print-pdf.ts';
import { openBinder, type Unbindable } from './binder.ts';
import { picturePage } from './picture-page.ts';
import type { BindAnswer, BindOrder } from './start-binding.ts';

const [, , path] = process.argv;
if (!process.send || !path) throw new Error('this runs as a process of the worker');
const binder = await openBinder(path);

// Whoever asked may have died without a word.
process.on('disconnect', () => process.exit());
process.on('message', (order: BindOrder) => {
  carryOut(order).then(
    (result) => process.send?.({ result } satisfies BindAnswer),
    (error: unknown) => process.send?.({ failed: String(error) } satisfies BindAnswer),
  );
});

async function carryOut(order: BindOrder): Promise<number | Unbindable> {
  switch (order.kind) {
    case 'pdf':
      return binder.add(order.part, await readFile(order.path));
    case 'picture': {
      const page = await picturePage(order.path);

      return page ? binder.add(order.part, page) : 'damaged';
    }
    case 'paper':
      return binder.add(order.part, await printPdf(order.paper));
    case 'measure': {
      const printed = await PDFDocument.load(await printPdf(order.paper));

      return printed.getPageCount();
    }
    case 'finish':
      return binder.finish(order.order);
  }
}
