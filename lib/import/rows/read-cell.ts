/** One reader for each kind of field. */

import type { ListFieldKind, ListValue } from '@/lib/domain/list-field';
import type { Cell } from '@/lib/import/file/cell';
import { isDamaged } from '@/lib/import/letters/damaged';
import { readCount } from '@/lib/import/values/count';
import { readDate } from '@/lib/import/values/date';
import {
  readOrganisation,
  readOrganisationKind,
  readOwnership,
  readStage,
  readStatus,
} from '@/lib/import/values/named-values';
import type { Report } from '@/lib/import/values/report';
import { readTaxCode } from '@/lib/import/values/tax-code-cell';
import { readYesNo } from '@/lib/import/values/yes-no';

/** Reads a cell that says something: the cell, its text in Unicode without spaces at its ends, and where problems go. */
export type CellReader = (cell: Cell, text: string, report: Report) => ListValue | undefined;

const LONGEST_TEXT = 500;
/** Spaces that are not single, or not plain. */
const uneven = /\s\s|[^\S ]/;

function readText(_cell: Cell, text: string, report: Report): string | undefined {
  if (isDamaged(text)) return void report('damaged-text');
  if (text.length > LONGEST_TEXT) return void report('too-long');
  return uneven.test(text) ? text.replace(/\s+/g, ' ') : text || undefined;
}

/** How the cells of each kind of field are read. */
export const readerOf: Record<ListFieldKind, CellReader> = {
  text: readText,
  count: readCount,
  'yes-no': readYesNo,
  date: readDate,
  'tax-code': readTaxCode,
  status: readStatus,
  ownership: readOwnership,
  organisation: (cell, text, report) => {
    if (isDamaged(text)) return void report('damaged-text');
    return readOrganisation(cell, text, report);
  },
  'organisation-kind': readOrganisationKind,
  stage: readStage,
};

/** What programs write where a formula failed. */
const errorText = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERR!|SPILL!|CALC!|GETTING_DATA)$/;

/** Whether a cell holds no value but a failure, which is reported. */
export function isFailed(cell: Cell, text: string, report: Report): boolean {
  const isFormula = typeof cell === 'object' && cell?.type === 'formula';
  const isError = (typeof cell === 'object' && cell?.type === 'error') || errorText.test(text);
  if (isFormula) report('formula-without-value');
  else if (isError) report('error-cell');
  return isFormula || isError;
}
