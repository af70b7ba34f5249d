/**
 * Tax codes (mã số thuế): text, never numbers.
 *
 * An enterprise's code has ten digits, the last of which checks the nine before it; a branch or dependent unit adds a
 * hyphen and three digits; since 1 July 2025 households in business use their owner's personal number of twelve digits
 * (Thông tư 86/2024/TT-BTC; the check digit is the tax authority's, in use since Thông tư 10/2006/TT-BTC).
 */

/** What sort of body a tax code stands for, by its shape. */
export type TaxCodeKind = 'enterprise' | 'branch' | 'personal';

const shapes: Readonly<Record<TaxCodeKind, RegExp>> = {
  enterprise: /^\d{10}$/,
  branch: /^\d{10}-\d{3}$/,
  personal: /^\d{12}$/,
};

const DIGITS = 10;
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/** The kind of a tax code in its normal form, or `null` when the text is none. */
export function taxCodeKind(code: string): TaxCodeKind | null {
  if (shapes.enterprise.test(code)) return 'enterprise';
  if (shapes.branch.test(code)) return 'branch';
  return shapes.personal.test(code) ? 'personal' : null;
}

/** Whether a tax code is that of a branch or dependent unit: `NNNNNNNNNN-NNN`. */
export function isBranch(code: string): boolean {
  return shapes.branch.test(code);
}

/**
 * The normal form of a tax code as people and Excel write it: spaces, dots, apostrophes and other dashes go away, a
 * branch gets its hyphen, zeros lost at the front of a number come back. `null` when no tax code can be meant.
 *
 * Eight and nine digits are a code without its zeros; eleven and twelve are a branch of such a code only when that
 * makes the check digit fit, and twelve otherwise a personal number.
 */
export function normaliseTaxCode(written: string): string | null {
  const plain = written
    .normalize('NFKC')
    .replace(/[\s.'’‘`]/g, '')
    .replace(/[‐‑‒–—−_/]/g, '-');
  const hyphened = /^(\d{8,10})-(\d{1,3})$/.exec(plain);
  if (hyphened) return branchCode(hyphened[1] ?? '', hyphened[2] ?? '');
  if (!/^\d{8,13}$/.test(plain)) return null;
  if (plain.length <= DIGITS) return plain.padStart(DIGITS, '0');
  const branch = branchCode(plain.slice(0, -3), plain.slice(-3));
  if (plain.length === 13 || checkDigitFits(branch)) return branch;
  return plain.length === 12 ? plain : null;
}

const branchCode = (head: string, branch: string): string =>
  `${head.padStart(DIGITS, '0')}-${branch.padStart(3, '0')}`;

/** Whether the tenth digit of an enterprise's or a branch's code is the one that its first nine call for. */
export function checkDigitFits(code: string): boolean {
  return code.charCodeAt(9) - 48 === checkDigitOf(code);
}

/** The same code with the tenth digit that its first nine call for; `null` where no digit fits. */
export function withCheckDigit(code: string): string | null {
  const digit = checkDigitOf(code);
  return digit > 9 ? null : code.slice(0, 9) + digit + code.slice(10);
}

/** 10 less the weighted sum modulo 11; 10 stands for "no digit fits". */
function checkDigitOf(code: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (code.charCodeAt(index) - 48), 0);
  return 10 - (sum % 11);
}
