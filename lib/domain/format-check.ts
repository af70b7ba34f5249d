/**
 * A format file that an office brings: laid over the standard one, so that it may say only what differs, and checked key by
 * key. Whatever is wrong is told at its key, all at once.
 */

import type { z } from 'zod';
import { type DocumentFormat, documentFormatSchema } from './document-format';
import { formatTextProblems } from './format-texts';

/** What is expected at a key instead of what stands there. */
export type FormatExpectation =
  | { readonly kind: 'json' | 'object' | 'list' | 'truth' | 'nothing' | 'flatter' | 'storable' | 'font' }
  | { readonly kind: 'number' | 'text' | 'length'; readonly least?: number; readonly most?: number }
  /** The names that a text may have in braces; this one is none of them. */
  | { readonly kind: 'names'; readonly name: string }
  /** Together more than the sheet has room for: so many millimetres must be left. */
  | { readonly kind: 'room'; readonly least: number }
  /** Lines that would be printed over one another: so many points must be between them. */
  | { readonly kind: 'distance'; readonly least: number };

/** A key, by its path ("page.top"), and what is expected there. */
export type FormatProblem = { readonly path: string; readonly expected: FormatExpectation };

/** Largest file that is read at all. */
export const MOST_FORMAT_BYTES = 64 * 1024;

/** The format that a file's text asks for over the standard one, or everything that is wrong with it. */
export function readFormat(text: string, standard: DocumentFormat): DocumentFormat | FormatProblem[] {
  const given = parsed(text);
  if (given === undefined) return [{ path: '', expected: { kind: 'json' } }];
  return checkFormat(given, standard);
}

/** The same of what was read already: a format that was kept while the standard one learnt new keys. */
export function checkFormat(given: unknown, standard: DocumentFormat): DocumentFormat | FormatProblem[] {
  if (!isRecord(given)) return [{ path: '', expected: { kind: 'object' } }];
  const whole = over(standard, given);
  const result = documentFormatSchema.safeParse(whole);
  if (!result.success) return [...result.error.issues.flatMap(problemsOf), ...formatTextProblems(whole)];
  const problems = [
    ...formatTextProblems(result.data),
    ...fontProblems(result.data),
    ...roomProblems(result.data),
    ...distanceProblems(result.data),
  ];
  return problems.length > 0 ? problems : result.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects are laid over one another key by key; lists and values take the place of what was there. */
function over(standard: unknown, given: unknown): unknown {
  if (!isRecord(standard) || !isRecord(given)) return given;
  const keys = new Set([...Object.keys(standard), ...Object.keys(given)]);
  // Own properties only, so that a key named __proto__ is a key like any other.
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      Object.hasOwn(given, key) ? over(standard[key], given[key]) : standard[key],
    ]),
  );
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue): FormatProblem[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      expected: { kind: 'nothing' },
    }));
  }
  return [{ path, expected: expectedBy(issue) }];
}

const kinds: Readonly<Record<string, FormatExpectation>> = {
  number: { kind: 'number' },
  string: { kind: 'text' },
  boolean: { kind: 'truth' },
  array: { kind: 'list' },
  object: { kind: 'object' },
};

function expectedBy(issue: Issue): FormatExpectation {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? { kind: 'object' };
  if (issue.code === 'too_small') return { ...measured(issue.origin), least: Number(issue.minimum) };
  if (issue.code === 'too_big') return { ...measured(issue.origin), most: Number(issue.maximum) };
  return { kind: 'text' };
}

function measured(origin: string): { kind: 'number' | 'text' | 'length' } {
  if (origin === 'string') return { kind: 'text' };
  return { kind: origin === 'array' ? 'length' : 'number' };
}

/** A typeface's name stands in codes of a spreadsheet's edges, where other signs are commands. */
const fontProblems = ({ font }: DocumentFormat): FormatProblem[] =>
  /^[\p{L}\p{M}\p{N} -]+$/u.test(font) ? [] : [{ path: 'font', expected: { kind: 'font' } }];

/** Lines stand at an exact distance, which holds the letters. */
const distanceProblems = ({ paragraph: { size, lineSpacing } }: DocumentFormat): FormatProblem[] =>
  lineSpacing >= size ? [] : [{ path: 'paragraph.lineSpacing', expected: { kind: 'distance', least: size } }];

/** In millimetres: less is no text, and no name of a unit. */
const leastWidth = 100;
const leastHeight = 150;
const leastName = 30;

/** The widest annex has one ordinal, five counts, three shares and a comparison beside its names. */
function roomProblems({ page, annex: { widths } }: DocumentFormat): FormatProblem[] {
  const columns = widths.ordinal + 5 * widths.count + 3 * widths.share + widths.points;
  const left: [string, number, number][] = [
    ['page.width', page.width - page.left - page.right, leastWidth],
    ['page.height', page.height - page.top - page.bottom, leastHeight],
    ['annex.widths', page.height - page.top - page.bottom - columns, leastName],
  ];
  return left
    .filter(([, room, least]) => room < least)
    .map(([path, , least]) => ({ path, expected: { kind: 'room', least } }));
}
