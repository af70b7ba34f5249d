/** The words by which rows that are no data give themselves away. */

import { foldForSearch } from '@/lib/text/search';

const ends = '(?=$|[\\s:,.;(\\d])';

/** `Cộng`, `Tổng cộng`, `Tổng số`; not `Công ty`, not `Tổng công ty`: here the marks matter. */
const subtotal = new RegExp(
  `^(?:tổng cộng|tổng số|tổng hợp|cộng|toàn (?:tỉnh|thành phố|phường|xã|khu|kcn))${ends}|^tổng$`,
);
const subtotalPlain = /^(?:tong cong|tong so|cong|tong)[\s:.]*\d*$/;

/** Whether a text begins a row of sums. */
export function isSubtotal(text: string): boolean {
  const small = text
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/^[+\-*•\s]+/, '');
  return subtotal.test(small) || subtotalPlain.test(small);
}

const signature = new RegExp(
  [
    'nguoi lap',
    'lap bieu',
    'nguoi tong hop',
    't/m',
    'tm\\. ',
    'ky,? ghi ro',
    'ky ten',
    'ky va ghi',
    'dong dau',
    'xac nhan cua',
    'noi nhan',
    'bi thu',
    'pho bi thu',
    'chu tich',
    'thu truong',
    'ngay [\\d.…_ ]* ?thang',
    'chanh van phong',
    'truong ban',
    'can bo tong hop',
    'danh sach (?:nay )?(?:co|gom)',
    'an dinh danh sach',
  ]
    .map((words) => `^\\W*${words}|, ${words}`)
    .join('|'),
);

/** Whether a text belongs to the end of a list: who made it, who signed it, when. */
export function isSignature(text: string): boolean {
  return signature.test(foldForSearch(text));
}

/** `1`, `(2)`, `A`, `4=2:3`: the columns' numbers under a head. */
const columnNumber = /^\(?(?:\d{1,2}|[A-H])\)?$|^\(?\d{1,2}\)?\s*=\s*[\d(]/;

/** Whether the texts of a row number the columns: three at least, and numbers that rise. */
export function areColumnNumbers(texts: readonly string[]): boolean {
  if (texts.length < 3 || !texts.every((text) => columnNumber.test(text.trim()))) return false;
  const numbers = texts
    .map((text) => Number.parseInt(text.replace(/\D*/, ''), 10))
    .filter((each) => !Number.isNaN(each));
  return (
    numbers.length >= 2 &&
    numbers.every((each, index) => index === 0 || each === (numbers[index - 1] ?? 0) + 1)
  );
}

const rank = /^(?:[IVXL]{1,6}|[A-HK])$/;
const ranked = /^(?:[IVXL]{1,6}|[A-HK])\s*[.)\-:/]\s*(?=\S)/;
const place = /^(?:phuong|xa|thi tran|thi xa|tt\.|p\.|x\.) ?/;
const zone = /^(?:kcn|ccn|khu cong nghiep|cum cong nghiep|khu cn|cum cn|khu che xuat)\b/;
const company =
  /\b(?:cong ty|cty|tnhh|co phan|dntn|doanh nghiep tu nhan|hop tac xa|htx|chi nhanh|xi nghiep|nha may|van phong dai dien)\b/;

/** What a section's row says of the rows below it. */
export type Section = { readonly unit?: string; readonly zone?: string | null };

/** Whether an ordinal is a section's: `I`, `B`. */
export function isRank(ordinal: string): boolean {
  return rank.test(ordinal.trim().replace(/[.)]$/, ''));
}

/**
 * Reads the heading of a section: `I. Phường Bách Quang`, `KCN Sông Công I: 12 doanh nghiệp`. `null` when the text is
 * none; `isRanked` when the row's ordinal already says that it is one.
 */
export function sectionOf(text: string, isRanked: boolean): Section | null {
  const title = text
    .trim()
    .replace(ranked, '')
    .replace(/^\d+[.)]\s*/, '');
  const folded = foldForSearch(title);
  if (company.test(folded)) return null;
  const name = title.replace(/\s*[(:].*$/, '').trim();
  if (place.test(folded)) return { unit: name };
  if (zone.test(folded)) return { zone: name };
  if (/^(?:cac )?(?:doanh nghiep|dn) (?:ngoai|khong thuoc)\b/.test(folded)) return { zone: null };
  return isRanked || ranked.test(text.trim()) ? {} : null;
}
