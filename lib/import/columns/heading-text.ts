/** Headings as they are compared: without marks, signs, units and remarks. */

import { foldForSearch } from '@/lib/text/search';

/** The key of a heading: `Số LĐ (người)` and `SỐ LĐ` are both `so ld`. */
export function headingKey(heading: string): string {
  return foldForSearch(heading)
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

const remarks = [
  /\b(?:tinh )?den (?:ngay|thang|het|cuoi|nam|nay)?\b.*$/,
  /\b(?:hien co|hien nay|hien tai|nam \d{4}|thang \d+|quy \w+)\b/g,
  /\b(?:cua|tai|trong|o) (?:doanh nghiep|dn|don vi|cong ty)\b/g,
  /\b(?:nguoi|dong chi|neu co|danh dau x|x)$/,
  /\b\d+\b/g,
];

/** The key without remarks such as "tính đến 30/9/2026" or "hiện có". */
export function plainKey(key: string): string {
  return remarks
    .reduce((text, remark) => text.replace(remark, ' '), key)
    .replace(/\s+/g, ' ')
    .trim();
}
