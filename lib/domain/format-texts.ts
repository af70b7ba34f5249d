/** The texts of a format file, wherever they stand in it: what they may name, and what they may hold. */

import type { FormatProblem } from './format-check';
import { isStorable } from './storable';

/** What texts may name in braces. */
export const formatNames = [
  'unit',
  'upper',
  'below',
  'period',
  'date',
  'place',
  'year',
  'symbol',
  'goal',
  'n',
  'context',
  'reported',
  'expected',
  'missing',
  'rule',
  'code',
  'address',
] as const;

/** Deeper than any format is: no more of what stands inside is looked at. */
const deepest = 8;

/** What is wrong with the texts of a value, each at its path. */
export function formatTextProblems(value: unknown, path = '', depth = 0): FormatProblem[] {
  if (typeof value === 'string') return problemsIn(value, path);
  if (typeof value !== 'object' || value === null) return [];
  if (depth === deepest) return [{ path, expected: { kind: 'flatter' } }];
  return Object.entries(value).flatMap(([key, inner]) =>
    formatTextProblems(inner, path === '' ? key : `${path}.${key}`, depth + 1),
  );
}

/** A name in braces that nobody fills would be printed as it stands. */
function problemsIn(text: string, path: string): FormatProblem[] {
  if (!isStorable(text)) return [{ path, expected: { kind: 'storable' } }];
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !(formatNames as readonly string[]).includes(name))
    .map((name) => ({ path, expected: { kind: 'names', name } }));
}
