import { refusedWorkbook } from '@/lib/import/refused-workbook';
import { refusedRows } from '@/lib/lists/shown-rows';
import type { Upload } from '@/lib/lists/uploads';
import type { Locale } from '@/lib/text/locale';
import { rowProblemSentence } from '@/lib/text/words/imports/row-problems';
import { importWords } from '@/lib/text/words/imports/wizard';
import { mediaTypes } from './export';
import { fileResponse } from './file-response';

/** The media type of the file of refused rows. */
export const workbookType = mediaTypes.xlsx;

/** The refused rows of an upload as a workbook, one row at a time. */
export function refusedFile({ id, head, fileName }: Upload, locale: Locale): Response {
  const name = `${fileName.replace(/\.[^.]*$/, '')} - ${importWords[locale].rows.outcomes.refused.toLowerCase()}`;
  return fileResponse(refusedWorkbook(head, withReasons(id, locale), locale), name, 'xlsx');
}

async function* withReasons(uploadId: string, locale: Locale) {
  for await (const { row, texts = [], cells, problems } of refusedRows(uploadId)) {
    const reasons = problems.map((problem) => rowProblemSentence(problem, locale));
    yield { row, texts, problems: cells, reasons };
  }
}
