import { expect, test } from 'vitest';
import { doubtsOf, isBeyondDoubt } from '@/lib/domain/document-doubts';
import type { OfficialReport } from '@/lib/domain/official-report';
import { cityReport, wardReport } from '@/tests/support/official-reports';

const settled = { changed: [], reopened: [] };
const after = { today: '2026-11-23', dueOn: '2026-10-10' };
const known = wardReport.standings.coverage;
const complete: OfficialReport = {
  ...wardReport,
  standings: { coverage: known, formation: known, 'union-backed': known, admission: known },
};
const incomplete: OfficialReport = {
  ...complete,
  standings: { ...complete.standings, admission: { ...known, figure: null } },
};

test('a complete report of a period that is over leaves no doubt', () => {
  expect(isBeyondDoubt(doubtsOf(complete, settled, after))).toBe(true);
});

test('units that have not reported are named, with how many have', () => {
  const doubts = doubtsOf(cityReport, settled, after);
  expect(doubts.unreported).toEqual([
    'Đảng ủy Khu công nghiệp Sông Công I',
    'Đảng ủy Khu công nghiệp Sông Công II',
  ]);
  expect(doubts.reporting).toEqual({ reported: 10, expected: 12 });
  expect(isBeyondDoubt(doubts)).toBe(false);
});

test('goals without a figure are named; 0 of 0 is a figure', () => {
  expect(doubtsOf(incomplete, settled, after).unknown).toEqual(['admission']);
  expect(doubtsOf(wardReport, settled, after).unknown).toEqual([]);
});

test('a goal for which units that did report have no figure is named with how many have one', () => {
  const { coverage, ...standings } = cityReport.standings;
  const partial: OfficialReport = {
    ...cityReport,
    standings: { ...standings, coverage: { ...coverage, reported: 9 } },
  };
  expect(doubtsOf(partial, settled, after).partial).toEqual([
    { goal: 'coverage', reported: 9, expected: 12 },
  ]);
  expect(doubtsOf(cityReport, settled, after).partial).toEqual([]);
});

test('units whose approved reports may not stand are passed on', () => {
  const doubts = doubtsOf(complete, { changed: ['A'], reopened: ['B'] }, after);
  expect(doubts).toMatchObject({ changed: ['A'], reopened: ['B'] });
  expect(isBeyondDoubt(doubts)).toBe(false);
});

test.each<[string, OfficialReport, string, unknown]>([
  ['the last day of the period', complete, '2026-09-30', { kind: 'open', cutOff: '2026-09-30' }],
  ['the day after, with something missing', incomplete, '2026-10-01', { kind: 'due', dueOn: '2026-10-10' }],
  ['the day after, with everything in', complete, '2026-10-01', null],
  ['the due day, with something missing', incomplete, '2026-10-10', { kind: 'due', dueOn: '2026-10-10' }],
  ['the day after the due day', incomplete, '2026-10-11', null],
])('on %s', (_, report, today, gathering) => {
  expect(doubtsOf(report, settled, { today, dueOn: '2026-10-10' }).gathering).toEqual(gathering);
});
