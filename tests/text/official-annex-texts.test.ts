import { expect, test } from 'vitest';
import type { Annex, AnnexColumn } from '@/lib/domain/official-document';
import { annexTexts, columnNumber } from '@/lib/text/official/annex-texts';

const columns: AnnexColumn[] = [
  { heading: 'Đơn vị', kind: 'text' },
  { heading: 'Tổng', kind: 'count' },
  { heading: 'Đạt', kind: 'count' },
  { heading: '%', kind: 'share', formula: { part: 3, whole: 2 } },
  { heading: 'Tổng năm trước', kind: 'count' },
  { heading: 'Đạt năm trước', kind: 'count' },
  { heading: '% năm trước', kind: 'share', formula: { part: 6, whole: 5 } },
  { heading: '±', kind: 'count', formula: { minus: [3, 6] } },
  { heading: '± %', kind: 'points', formula: { minus: [4, 7] } },
];

const row = (...cells: (number | null)[]): string[] => {
  const [whole = null, part = null, wholeBefore = null, partBefore = null] = cells;
  const annex: Annex = {
    number: '',
    title: '',
    note: '',
    target: 1500,
    columns,
    rows: [{ kind: 'unit', cells: ['A', whole, part, null, wholeBefore, partBefore, null, null, null] }],
  };
  return annexTexts(annex)[0]?.slice(1) ?? [];
};

test.each([
  ['more than before', row(92, 7, 90, 5), ['92', '7', '7,6', '90', '5', '5,6', '+2', '+2,0']],
  [
    'fewer than before',
    row(1200, 100, 1100, 110),
    ['1.200', '100', '8,3', '1.100', '110', '10,0', '−10', '−1,7'],
  ],
  ['as many', row(10, 1, 10, 1), ['10', '1', '10,0', '10', '1', '10,0', '0', '0,0']],
  ['none of some is a share', row(10, 0, 10, 0), ['10', '0', '0,0', '10', '0', '0,0', '0', '0,0']],
  ['nothing to count has no share', row(0, 0, 4, 1), ['0', '0', '-', '4', '1', '25,0', '−1', '-']],
  ['unknown is not zero', row(null, null, 4, 1), ['…', '…', '…', '4', '1', '25,0', '…', '…']],
  ['unknown before', row(4, 1), ['4', '1', '25,0', '…', '…', '…', '…', '…']],
  [
    'a hair below the target is not rounded up to it',
    row(10_000, 1496, 100, 15),
    ['10.000', '1.496', '14,96', '100', '15', '15,0', '+1.481', '−0,04'],
  ],
])('%s', (_case, printed, expected) => {
  expect(printed).toEqual(expected);
});

test('columns that are computed say from which', () => {
  expect(columns.map(columnNumber)).toEqual(['1', '2', '3', '4 = 3:2', '5', '6', '7 = 6:5', '8 = 3-6', '9 = 4-7']);
});
