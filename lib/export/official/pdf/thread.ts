/** Runs in a thread of its own: paints one PDF file and answers with its bytes. */

import { parentPort, workerData } from 'node:worker_threads';
import { pdfOf } from './document';
import { readFonts } from './fonts';
import { pdfOfPage } from './page';
import type { PdfTask } from './thread-messages';

async function paint(task: PdfTask): Promise<void> {
  const fonts = await readFonts();
  const bytes =
    task.type === 'page'
      ? await pdfOfPage(task.page, fonts)
      : await pdfOf(task.document, task.format, task.drawings, fonts);
  parentPort?.postMessage(bytes);
}

paint(workerData as PdfTask).catch((error: unknown) => {
  // Ends the thread, and reaches whoever waits for the file.
  setImmediate(() => {
    throw error;
  });
});
