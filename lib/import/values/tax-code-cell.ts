/** Tax codes as cells hold them: as text, or as numbers that lost their zeros. */

import { checkDigitFits, normaliseTaxCode, taxCodeKind, withCheckDigit } from '@/lib/domain/tax-code';
import type { Cell } from '@/lib/import/file/cell';
import { foldedValue, type Report, saysNothing } from './report';

const none = new Set(['-', '–', '—', '0', 'khong', 'chua co', 'chua', 'khong co', 'x']);

/** Reads a tax code. One whose check digit does not fit is kept and noted: the register may know it. */
export function readTaxCode(cell: Cell, text: string, report: Report): string | undefined {
  const written = typeof cell === 'number' && Number.isInteger(cell) ? cell.toFixed(0) : text;
  const code = normaliseTaxCode(written);
  if (code === null) {
    const folded = foldedValue(text);
    if (!saysNothing(folded) && !none.has(folded)) report('tax-code-malformed');
    return undefined;
  }
  if (taxCodeKind(code) === 'personal') report('tax-code-personal');
  else if (!checkDigitFits(code)) report('tax-code-check-digit', withCheckDigit(code) ?? undefined);
  return code;
}
