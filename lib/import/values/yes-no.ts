/** The many ways to say yes and no, and what an empty cell means beside them. */

import type { Cell } from '@/lib/import/file/cell';
import { foldedValue, type Report, saysNothing } from './report';

const yes = new Set([
  ...['x', 'xx', '✓', '✔', '√', '☑', '✅', '+', 'v', 'ü', 'þ', '*', '•'],
  ...['co', 'co roi', 'roi', 'da co', 'da thanh lap', 'da tl', 'da', 'dung', 'yes', 'y', 'true', 'co cdcs'],
  ...['co cong doan', 'co to chuc dang', 'co tcd', 'da co to chuc dang', 'da co cong doan', 'da co cdcs'],
]);

const no = new Set([
  ...[
    '-',
    '–',
    '—',
    '0',
    'o',
    '✗',
    '✘',
    '☐',
    'khong',
    'khong co',
    'ko',
    'k',
    'chua',
    'chua co',
    'no',
    'n',
    'false',
  ],
  ...[
    'chua thanh lap',
    'chua tl',
    'chua co cong doan',
    'chua co to chuc dang',
    'chua co tcd',
    'sai',
    'khong thanh lap',
  ],
]);

/** What a cell answers, or `null` when it is neither yes nor no. A count above zero is a yes. */
export function answerOf(cell: Cell, text: string): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell === 0 || cell >= 1 ? cell !== 0 : null;
  const folded = foldedValue(text).replace(/[.;,!]+$/, '');
  if (yes.has(folded)) return true;
  if (no.has(folded)) return false;
  return /^\d{1,3}$/.test(folded) ? Number(folded) !== 0 : null;
}

/** Reads a yes or no. */
export function readYesNo(cell: Cell, text: string, report: Report): boolean | undefined {
  const answer = answerOf(cell, text);
  if (answer !== null) return answer;
  const folded = foldedValue(text);
  // "CĐCS Công ty A", "QĐ số 12": what is named exists. A date in such a column says since when.
  if (/^(?:cdcs|cong doan|co )/.test(folded) || (typeof cell === 'object' && cell?.type === 'date'))
    return true;
  if (!saysNothing(folded)) report('not-yes-or-no');
  return undefined;
}

/**
 * What an empty cell means in a column of answers: where the only thing people write is a mark for yes, leaving it out
 * is a no; where they also write no, it says nothing.
 */
export function emptyMeans(answers: Iterable<boolean | null>): 'no' | 'not-said' {
  let hasYes = false;
  for (const answer of answers) {
    if (answer === false) return 'not-said';
    if (answer) hasYes = true;
  }
  return hasYes ? 'no' : 'not-said';
}
