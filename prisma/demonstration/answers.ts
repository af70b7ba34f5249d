/** What the units of the fictional city answer for a quarter, read off their counts. */

import type { ReportFigures } from '@/lib/domain/figures';
import { comparePeriods, type Period, parsePeriod } from '@/lib/domain/period';
import type { Figure } from '@/lib/domain/ratio';
import { type Admissions, countsOf, type Growth } from './counts';

/** First and last quarter of the tables; whatever comes later stays as it was last, and years repeat the last one. */
const tables = { first: '2023-Q2', last: '2026-Q3', lastYear: 2026 } as const;

/** What a unit answers for a quarter. */
export type Answers = {
  readonly figures: ReportFigures;
  readonly members: number;
  readonly workers: number;
};

/** A unit's answers for a quarter; `null` before its first line, when it did not report yet. */
export function answersIn(code: string, period: Period): Answers | null {
  const unit = countsOf(code);
  const line = unit?.lines.findLast(([from]) => comparePeriods(from, period) <= 0);
  if (!unit || !line) return null;
  const [, operating, organised, members3, members3Organised, union, unionOrganised, organisations] = line;
  return {
    figures: {
      coverage: { numerator: organised, denominator: operating },
      formation: { numerator: members3Organised, denominator: members3 },
      'union-backed': known(unionOrganised, union),
      admission: { numerator: admittedIn(unit.admissions, period), denominator: organisations },
    },
    members: grown(unit.members, period),
    workers: grown(unit.workers, period),
  };
}

function known(numerator: number | null, denominator: number | null): Figure | null {
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** How many organisations had admitted somebody by the end of a quarter. */
export function admittedIn(admissions: Admissions, period: Period): number {
  const quarter = parsePeriod(period);
  const ofYear = admissions[Math.min(quarter?.year ?? 0, tables.lastYear)];
  return ofYear?.[(quarter?.index ?? 1) - 1] ?? 0;
}

function grown([first, last]: Growth, period: Period): number {
  const quarters = (until: Period) => quarterNumber(until) - quarterNumber(tables.first);
  const share = Math.min(1, quarters(period) / quarters(tables.last));
  return Math.round(first + (last - first) * share);
}

function quarterNumber(period: Period): number {
  const quarter = parsePeriod(period);
  return (quarter?.year ?? 0) * 4 + (quarter?.index ?? 0);
}
