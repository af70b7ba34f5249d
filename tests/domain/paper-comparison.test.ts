import { describe, expect, test } from 'vitest';
import { goalCodes } from '@/lib/domain/goal';
import { comparedParts, comparePaper } from '@/lib/domain/paper-comparison';
import { type PaperSaid, type SaidOfGoal, saidBy } from '@/lib/domain/paper-said';
import { cityReport, wardReport } from '@/tests/support/official-reports';

const unit = { name: 'Thành ủy Sông Công', validTo: null, successors: [] };
const printed = { ...saidBy(cityReport), unit };
const withCoverage = (more: Partial<SaidOfGoal>) => ({
  ...printed,
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
    before: {
      before: { ...printed.goals.coverage.before, lastYearFigure: { numerator: 1, denominator: 3 } },
    },
    judgement: { judgement: { ...printed.goals.coverage.judgement, missing: 77 } },
    history: { history: [{ of: '2020-Q1', figure: { numerator: 1, denominator: 3 } }] },
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
  const said = saidBy(wardReport).goals.coverage;
  expect(said).toMatchObject({ origin: 'report', revision: 1, target: 1500 });
  expect(said.rule).toEqual({ name: 'Doanh nghiệp đang hoạt động', validFrom: '2023-01-01' });
  expect(saidBy(cityReport).goals.coverage).toMatchObject({ origin: 'roll-up', reported: 10, expected: 12 });
});

describe('what is printed beside the four figures of the unit', () => {
  const [first, ...others] = printed.rows;
  if (first === undefined) throw new Error('a city has units below');
  const figure = { numerator: 3, denominator: 4 };
  const coverage = { ...first.goals.coverage, figure };
  const moved = { ...first, goals: { ...first.goals, coverage } };
  const nothing = { printed: printed.rows.length, changed: 0, named: [], added: 0 };

  test.each<[string, Pick<PaperSaid, 'rows'>, object]>([
    ['a row of a unit below', { rows: [moved, ...others] }, { changed: 1, named: [first.name] }],
    ['a row that is no more', { rows: others }, { changed: 1, named: [first.name] }],
    [
      'a unit that is new, whose name is on no paper',
      { rows: [...printed.rows, { ...first, code: 'new', name: 'Đơn vị mới' }] },
      { added: 1 },
    ],
  ])('%s', (_, more, rows) => {
    const comparison = comparePaper(printed, { ...printed, ...more });
    expect(comparison.isUnchanged).toBe(false);
    expect(comparison.rows).toEqual({ ...nothing, ...rows });
    expect(comparison.goals.flatMap(({ changed }) => changed)).toEqual([]);
    expect(JSON.stringify(comparison.rows)).not.toContain('Đơn vị mới');
  });

  test('of many rows the first are named', () => {
    const rows = printed.rows.map((row) => ({ ...row, name: `${row.name} mới` }));
    const comparison = comparePaper(printed, { ...printed, rows });
    expect(comparison.rows.changed).toBe(printed.rows.length);
    expect(comparison.rows.named).toEqual(printed.rows.slice(0, 5).map(({ name }) => name));
  });

  test('who has not reported, be it as many as before', () => {
    const reporting = { ...printed.reporting, missing: ['Đơn vị khác'] };
    const comparison = comparePaper(printed, { ...printed, reporting });
    expect(comparison).toMatchObject({ isUnchanged: false, reporting: { isChanged: true } });
  });

  test('members and workers', () => {
    const people = { members: 1, workers: 2 };
    expect(comparePaper(printed, { ...printed, people })).toMatchObject({
      isUnchanged: false,
      arePeopleChanged: true,
    });
  });
});
