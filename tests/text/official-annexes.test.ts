import { expect, test } from 'vitest';
import type { AnnexColumn, AnnexRow } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { standingOf } from '@/lib/domain/standing';
import { standardFormat } from '@/lib/export/official/standard-format';
import { columnGroups, columnNumbers, rowTexts } from '@/lib/text/official/annex-cells';
import { progressDocument } from '@/lib/text/official/progress-document';
import { cityReport, wardReport } from '@/tests/support/official-reports';
import { anObservation, aStanding, of } from '@/tests/support/worlds';

const columns: AnnexColumn[] = [
  { heading: 'Đơn vị', kind: 'text' },
  { group: 'Kỳ này', heading: 'Tổng', kind: 'count' },
  { group: 'Kỳ này', heading: 'Đạt', kind: 'count' },
  { group: 'Kỳ này', heading: '%', kind: 'share', formula: { part: 3, whole: 2 } },
  { group: 'Kỳ trước', heading: 'Tổng', kind: 'count' },
  { group: 'Kỳ trước', heading: 'Đạt', kind: 'count' },
  { group: 'Kỳ trước', heading: '%', kind: 'share', formula: { part: 6, whole: 5 } },
  { heading: 'Số', kind: 'count', formula: { minus: [3, 6] } },
  { heading: 'Điểm', kind: 'points', formula: { minus: [4, 7] } },
];
const row = (now: [number, number] | null, before: [number, number] | null): AnnexRow => {
  const pair = (counts: [number, number] | null) => counts ?? [null, null];
  return { kind: 'unit', target: 1500, cells: ['A', ...pair(now), null, ...pair(before), null, null, null] };
};

test.each([
  [
    'more than before',
    row([1200, 120], [1000, 80]),
    ['1.200', '120', '10,0', '1.000', '80', '8,0', '+40', '+2,0'],
  ],
  ['fewer than before', row([92, 7], [92, 9]), ['92', '7', '7,6', '92', '9', '9,8', '−2', '−2,2']],
  ['as before', row([92, 7], [92, 7]), ['92', '7', '7,6', '92', '7', '7,6', '0', '0']],
  [
    'a change too small to show',
    row([10_000, 1000], [10_001, 1000]),
    ['10.000', '1.000', '10,0', '10.001', '1.000', '10,0', '0', '0'],
  ],
  ['nothing to count', row([0, 0], [0, 0]), ['0', '0', '-', '0', '0', '-', '0', '-']],
  ['not known now', row(null, [92, 7]), ['…', '…', '…', '92', '7', '7,6', '…', '…']],
  ['not known before', row([92, 7], null), ['92', '7', '7,6', '…', '…', '…', '…', '…']],
  [
    'a hair below the target',
    row([10_000, 1496], null),
    ['10.000', '1.496', '14,96', '…', '…', '…', '…', '…'],
  ],
])('the cells of a row: %s', (_what, given, texts) => {
  expect(rowTexts({ columns }, given).slice(1)).toEqual(texts);
});

test('a label has no figures, a target as few decimals as it has', () => {
  const label: AnnexRow = { kind: 'label', target: null, cells: ['Trong đó:', ...Array(8).fill('')] };
  expect(rowTexts({ columns }, label)).toEqual(['Trong đó:', ...Array(8).fill('')]);
  const target: AnnexColumn[] = [{ heading: 'Mức', kind: 'share' }];
  const shown = [15, 82.5, 7.25].map((cell) =>
    rowTexts({ columns: target }, { kind: 'unit', target: null, cells: [cell] }),
  );
  expect(shown).toEqual([['15'], ['82,5'], ['7,25']]);
});

test('columns are numbered with their formulas, and share the heading above them', () => {
  expect(columnNumbers(columns)).toEqual(['1', '2', '3', '4=3:2', '5', '6', '7=6:5', '8=3-6', '9=4-7']);
  expect(columnGroups(columns).map(({ heading, span }) => `${heading} ${span}`)).toEqual([
    'Đơn vị 1',
    'Kỳ này 3',
    'Kỳ trước 3',
    'Số 1',
    'Điểm 1',
  ]);
});

const annexesOf = (report: OfficialReport) =>
  progressDocument(report, standardFormat, { place: '', date: null, number: null, signer: null }).annexes;

test('a unit without units below has one annex, of all goals', () => {
  expect(annexesOf(wardReport).map(({ goal, number }) => [goal, number])).toEqual([[null, 'Biểu số 1']]);
  expect(annexesOf(cityReport).map(({ goal }) => goal)).toEqual([
    null,
    'coverage',
    'formation',
    'union-backed',
    'admission',
  ]);
});

test('signs are explained where they stand, and nowhere else', () => {
  const [summary, coverage] = annexesOf(cityReport);
  expect(summary?.notes.join()).not.toContain('“…”');
  expect(coverage?.notes.join()).toContain('“…”');
});

test('a rule that several goals share is told once, others with the goals that they count', () => {
  const own = { name: 'Trong khu công nghiệp', validFrom: '2026-01-01', source: '' };
  const basis = { ...cityReport.basis, admission: { ...cityReport.basis.admission, rule: own } };
  const [summary] = annexesOf({ ...cityReport, basis });
  expect(summary?.notes).toEqual([
    '(1), (2), (3) Số liệu tính theo quy tắc: Doanh nghiệp đang hoạt động (áp dụng từ ngày 01/01/2023).',
    '(4) Số liệu tính theo quy tắc: Trong khu công nghiệp (áp dụng từ ngày 01/01/2026).',
  ]);
});

test('a total that the unit reported itself and that is not the sum says so', () => {
  const basis = {
    ...cityReport.basis,
    coverage: { ...cityReport.basis.coverage, origin: 'report' as const },
  };
  const [, coverage, formation] = annexesOf({ ...cityReport, basis });
  const told =
    'Tổng số là số liệu do Thành ủy Sông Công báo cáo, khác với tổng số liệu của các đơn vị đã báo cáo.';
  expect(coverage?.notes).toContain(told);
  expect(formation?.notes).not.toContain(told);
});

test('last year’s figure stands even where this year’s is not known', () => {
  const standing = standingOf(aStanding({ observations: [anObservation('2025-Q3', of(5, 90))] }));
  const [, coverage] = annexesOf({
    ...cityReport,
    standings: { ...cityReport.standings, coverage: standing },
  });
  const total = coverage?.rows[0];
  expect(total && coverage && rowTexts(coverage, total)).toEqual([
    '',
    'Tổng số',
    '…',
    '…',
    '…',
    '90',
    '5',
    '5,6',
    '…',
    '…',
  ]);
});

test('figures counted by two rules do not stand side by side', () => {
  const observations = [
    anObservation('2025-Q3', of(5, 90), { ruleNote: 'cũ' }),
    anObservation('2026-Q3', of(7, 20), { ruleNote: 'mới' }),
  ];
  expect(standingOf(aStanding({ observations })).lastYear).toBeNull();
});
