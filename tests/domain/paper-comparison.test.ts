import { describe, expect, test } from 'vitest';
import { goalCodes } from '@/lib/domain/goal';
import { comparedParts, comparePaper, type SaidOfGoal, saidBy } from '@/lib/domain/paper-comparison';
import { cityReport, wardReport } from '@/tests/support/official-reports';

const unit = { name: 'Thành ủy Sông Công', validTo: null, successors: [] };
const printed = { unit, goals: saidBy(cityReport) };
const withCoverage = (more: Partial<SaidOfGoal>) => ({
  unit,
  goals: { ...printed.goals, coverage: { ...printed.goals.coverage, ...more } },
});

test('a paper that says what the system says is unchanged', () => {
  const comparison = comparePaper(printed, printed);
  expect(comparison.isUnchanged).toBe(true);
  expect(comparison.goals.map(({ goal }) => goal)).toEqual([...goalCodes]);
  expect(comparison.goals.flatMap(({ changed }) => changed)).toEqual([]);
  expect(comparison.unit).toEqual({ renamedTo: null, ended: null });
});

describe('each part that differs is told apart, for its goal only', () => {
  const others: Record<(typeof comparedParts)[number], Partial<SaidOfGoal>> = {
    figure: { figure: { numerator: 1, denominator: 2 } },
    target: { target: 1600 },
    rule: { rule: { name: 'Từ 20 lao động', validFrom: '2023-01-01' } },
    origin: { origin: 'report' },
    revision: { revision: 7 },
    reporting: { reported: 12 },
  };
  test.each(comparedParts)('%s', (part) => {
    const comparison = comparePaper(printed, withCoverage(others[part]));
    expect(comparison.isUnchanged).toBe(false);
    expect(comparison.goals.map(({ changed }) => changed)).toEqual([[part], [], [], []]);
  });
});

test.each<[string, Partial<SaidOfGoal>, readonly string[]]>([
  ['a figure that is not known any more', { figure: null }, ['figure']],
  [
    'a figure of the same share and other counts',
    { figure: { numerator: 16, denominator: 184 } },
    ['figure'],
  ],
  [
    'a rule of the same name from another day',
    { rule: { name: 'Doanh nghiệp đang hoạt động', validFrom: '2026-01-01' } },
    ['rule'],
  ],
  ['no rule any more', { rule: null }, ['rule']],
])('%s has changed', (_, more, changed) => {
  expect(comparePaper(printed, withCoverage(more)).goals[0]?.changed).toEqual(changed);
});

test('a figure that was unknown and still is has not changed', () => {
  const unknown = withCoverage({ figure: null, origin: null });
  expect(comparePaper(unknown, unknown).isUnchanged).toBe(true);
});

test('a unit that is called otherwise, or is no more, is told although no figure moved', () => {
  const renamed = comparePaper(printed, { ...printed, unit: { ...unit, name: 'Đảng ủy phường Sông Công' } });
  expect(renamed).toMatchObject({ isUnchanged: false, unit: { renamedTo: 'Đảng ủy phường Sông Công' } });
  const ended = comparePaper(printed, {
    ...printed,
    unit: { ...unit, validTo: '2027-07-01', successors: ['Đảng ủy phường Bách Quang'] },
  });
  expect(ended.isUnchanged).toBe(false);
  expect(ended.unit.ended).toEqual({ on: '2027-07-01', successors: ['Đảng ủy phường Bách Quang'] });
});

test('what a paper said is read from what was kept: figures, targets, rules and what they rest on', () => {
  const said = saidBy(wardReport).coverage;
  expect(said).toMatchObject({ origin: 'report', revision: 1, target: 1500 });
  expect(said.rule).toEqual({ name: 'Doanh nghiệp đang hoạt động', validFrom: '2023-01-01' });
  expect(saidBy(cityReport).coverage).toMatchObject({ origin: 'roll-up', reported: 10, expected: 12 });
});
