/**
 * A document that leaves the house carries a code by which it can be held against the system years later (DESIGN §5). The
 * code is made of what the document says: the same content has the same code, other content another one.
 */

import type { Json } from './audit';
import type { DocumentFormat } from './document-format';
import type { Issue } from './official-document';
import type { OfficialReport } from './official-report';

/** What is issued. */
export type DocumentKind = 'progress';

/** All that a paper says and by which measures it was painted: enough to make it again. */
export type IssuedSnapshot = {
  readonly kind: DocumentKind;
  readonly report: OfficialReport;
  readonly issue: Issue;
  readonly format: DocumentFormat;
  /** Where the system was to be found: the QR code leads there. */
  readonly origin: string;
};

/** JSON of one spelling: keys in order, nothing undefined, no spaces. Equal content gives equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(JSON.parse(JSON.stringify(value)) as Json));
}

function inOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, of]) => [key, inOrder(of)]));
}

/** Douglas Crockford's base 32: no letter that is taken for a digit or another letter when read aloud or typed. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Fifty bits: among a million papers the odds that any two begin alike are below one in a thousand; then a code is longer. */
export const shortestCode = 10;

/** A hash has this many letters at most. */
export const longestCode = 52;

/** The first letters of a SHA-256 hash given in hexadecimal. */
export function codeOfHash(hash: string, length: number): string {
  const bits = [...hash].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const places = Array.from({ length }, (_, index) => bits.slice(index * 5, index * 5 + 5).padEnd(5, '0'));
  return places.map((place) => letters[Number.parseInt(place, 2)]).join('');
}

/** A code as it is printed: in groups of five. */
export const shownCode = (code: string): string => code.match(/.{1,5}/g)?.join('-') ?? code;

/** A code as somebody typed it: small letters, spaces and dashes, O for 0, I and L for 1. Null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{10,52}$/.test(code) ? code : null;
}
