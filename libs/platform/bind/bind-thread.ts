import { parentPort, workerData } from 'node:worker_threads';
import { PDFDocument } from '@cantoo/pdf-lib';
import { printPdf } from '../print/print-pdf.ts';
import { openBinder, type Unbindable } from './binder.ts';
import { picturePage } from './picture-page.ts';
import type { BindAnswer, BindOrder } from './start-binding.ts';

const port = parentPort;
if (!port) throw new Error('this runs as a thread of the worker');
const binder = await openBinder(String(Reflect.get(Object(workerData), 'path')));

port.on('message', (order: BindOrder) => {
  carryOut(order).then(
    (result) => port.postMessage({ result } satisfies BindAnswer),
    (error: unknown) => port.postMessage({ failed: String(error) } satisfies BindAnswer),
  );
});

async function carryOut(order: BindOrder): Promise<number | Unbindable> {
  switch (order.kind) {
    case 'pdf':
      return binder.add(order.part, order.content);
    case 'picture': {
      const page = await picturePage(order.content);

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
