/** Counts as offices write them: `25`, `12.984`, `25 người`, `-` for none. Never rounded, never guessed. */

import { GREATEST_COUNT } from '@/lib/domain/figures';
import type { Cell } from '@/lib/import/file/cell';
import { foldedValue, type Report, saysNothing } from './report';

const plain = /^\d{1,6}$/;
const none = new Set(['-', '–', '—', 'khong', 'khong co', 'chua', 'chua co', 'ko', 'k']);

/** What may follow a number without changing it. */
const unit =
  /\s*(?:nguoi|ld|lao dong|dv|dang vien|d\/c|dc|dong chi|cn|cong nhan|cnld|nld|cbcnv|doan vien|quan chung)\.?$/;
const inexact = /^(?:khoang|tren|duoi|hon|gan|~|≈|>|<|≥|≤|tu \d)|\d\s*(?:-|–|—|den|\.\.)\s*\d|\d\s*\+$/;
const grouped = /^\d{1,3}(?:([.\s'’])\d{3})(?:\1\d{3})*$/;
const decimal = /^\d+(?:\.\d{3})*,\d+$|^\d+\.\d+$/;

/** Reads a count. */
export function readCount(cell: Cell, text: string, report: Report): number | undefined {
  if (typeof cell === 'number') return wholeNumber(cell, report);
  if (plain.test(text)) return Number(text);
  if (typeof cell === 'object' && cell?.type === 'date') return void report('number-became-date');
  const folded = foldedValue(text);
  if (saysNothing(folded)) return undefined;
  if (none.has(folded)) return 0;
  if (/^[-−–(]\s*[\d.,]*[1-9]/.test(folded)) return void report('negative');
  if (inexact.test(folded)) return void report('not-exact');
  return digits(folded.replace(unit, '').trim(), report);
}

function digits(written: string, report: Report): number | undefined {
  if (/^\d+$/.test(written)) return wholeNumber(Number(written), report);
  if (grouped.test(written)) return wholeNumber(Number(written.replace(/\D/g, '')), report);
  const zeros = /^(\d+(?:\.\d{3})*),0+$/.exec(written);
  if (zeros) return digits(zeros[1] ?? '', report);
  if (!decimal.test(written)) return void report('not-a-number');
  // An English thousand, 12,984, is a decimal in Vietnamese: asked, not guessed.
  report('not-an-integer', /^\d{1,3}(?:,\d{3})+$/.test(written) ? written.replaceAll(',', '') : undefined);
  return undefined;
}

function wholeNumber(value: number, report: Report): number | undefined {
  if (value < 0) return void report('negative');
  if (!Number.isInteger(value)) return void report('not-an-integer', thousands(value));
  return value > GREATEST_COUNT ? void report('number-too-large') : value;
}

/** 12.984 in a number cell: somebody typed a Vietnamese thousand into an English Excel. */
function thousands(value: number): string | undefined {
  const times = Math.round(value * 1000);
  return value < 1000 && Math.abs(times / 1000 - value) < 1e-9 && times % 10 !== 0
    ? String(times)
    : undefined;
}
