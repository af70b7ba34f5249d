import { describe, expect, test, vi } from 'vitest';
import { describe as saidOfChart } from '@/lib/charts/svg';
import { chartOf } from '@/lib/domain/chart';
import { goalCodes } from '@/lib/domain/goal';
import type { Observation } from '@/lib/domain/observation';
import type { OfficialReport } from '@/lib/domain/official-report';
import type { Figure } from '@/lib/domain/ratio';
import { standingOf } from '@/lib/domain/standing';
import { paintOnePagePdf, paintOnePagePng } from '@/lib/export/official/one-page/paint';
import { onePageSvg } from '@/lib/export/official/one-page/svg';
import { toldChart } from '@/lib/export/official/one-page/told-chart';
import { readFonts } from '@/lib/export/official/pdf/fonts';
import { pdfOfPage } from '@/lib/export/official/pdf/page';
import { treeOf } from '@/lib/export/official/pdf/svg-tree';
import { toldOf } from '@/lib/text/official/few';
import {
  bestAndWorst,
  largestText,
  pageSentence,
  pageVerdict,
  silentText,
} from '@/lib/text/official/one-page-words';
import { cardWords } from '@/lib/text/words/cards';
import { cityReport, officialReports, provinceReport, wardReport } from '@/tests/support/official-reports';
import { readPdf, spokenAs } from '@/tests/support/pdf-reading';
import { anObservation, aStanding, of } from '@/tests/support/worlds';
import { hostileReport, hostileTexts, longReport, proof } from './papers';

// A report is painted in a second, and in many more on a machine that does much else.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const pageOf = async (report: OfficialReport) => {
  const page = { svg: onePageSvg(report, proof), title: '', author: '', code: null, date: report.cutOff };
  return readPdf(await pdfOfPage(page, await readFonts()));
};

describe.each(Object.entries({ ...officialReports, hostile: hostileReport, long: longReport }))(
  'the one page of a %s',
  (_name, report) => {
    test('is one page, read aloud from its unit to its proof', async () => {
      const file = await pageOf(report);
      expect(file.pages).toHaveLength(1);
      const [
        { spoken, stray, places, width, height } = { spoken: [], stray: [], places: [], width: 0, height: 0 },
      ] = file.pages;
      expect(stray).toEqual([]);
      expect(height).toBeGreaterThan(2 * width);
      expect(spokenAs(file, 'H2')).toEqual(
        goalCodes.map((goal, index) => `${index + 1}. ${cardWords.vi.goal[goal]}`),
      );
      expect(spoken.find(({ role }) => role === 'H1')).toBeDefined();
      expect(spoken.at(-1)?.alt).toBe(`Mã QR: ${proof.address}`);
      for (const { x, y } of places) {
        expect(x).toBeLessThan(width);
        expect(y).toBeLessThan(height - 10);
      }
    });

    test('says that its figures are fictional, and nothing over anything else', async () => {
      const file = await pageOf(report);
      const [page] = file.pages;
      expect(spokenAs(file, 'P')).toContain('Số liệu minh họa, không có thật.');
      const said = page?.spoken.filter(({ role }) => role === 'P').map(({ text }) => text) ?? [];
      expect(said.some((text) => text.startsWith('Mã kiểm chứng: '))).toBe(true);
      const lines = (page?.places ?? []).filter(({ x }) => x < 30).map(({ y }) => y);
      const gaps = [...lines]
        .sort((one, other) => one - other)
        .flatMap((y, index, all) => (index ? [y - (all[index - 1] ?? 0)] : []));
      expect(Math.min(...gaps)).toBeGreaterThan(7);
    });
  },
);

describe('the one page', () => {
  test('as a picture is as wide as a phone has pixels, and the same each time', async () => {
    const [one, other] = [await paintOnePagePng(cityReport, proof), await paintOnePagePng(cityReport, proof)];
    expect(Buffer.from(one).readUInt32BE(16)).toBe(1080);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test('as a PDF has the same bytes each time', async () => {
    const [one, other] = [await paintOnePagePdf(cityReport, null), await paintOnePagePdf(cityReport, null)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(one.length).toBeLessThan(100_000);
  });

  test('carries what people typed as text alone', () => {
    for (const name of hostileTexts) {
      const svg = onePageSvg({ ...hostileReport, unit: { ...hostileReport.unit, name } }, null);
      expect(() => treeOf(svg)).not.toThrow();
      expect(svg).not.toContain('<b>');
    }
    expect(onePageSvg(hostileReport, null)).not.toMatch(/[\n\t]/);
  });

  test('tells a long name whole', async () => {
    expect(spokenAs(await pageOf(longReport), 'H1')).toEqual([longReport.unit.name]);
  });

  test('shows no chart where the share is not told', () => {
    const charts = (report: OfficialReport) =>
      onePageSvg(report, null).match(/aria-label="Biểu đồ/g)?.length ?? 0;
    const told = (report: OfficialReport) =>
      goalCodes.filter((goal) => toldOf(report.standings[goal]).share !== null).length;
    expect(charts(wardReport)).toBe(told(wardReport));
    expect(charts(cityReport)).toBe(told(cityReport));
    expect(charts(cityReport)).toBe(3);
  });

  test.each<[string, Figure, Partial<Observation>, string, string]>([
    ['of all units', of(15, 92), {}, '16,3%', 'Đạt'],
    ['of some units', of(15, 92), { reported: 5, expected: 14 }, '16,3%', 'Tạm tính, 5/14 đơn vị'],
    ['of few units', of(15, 92), { reported: 2, expected: 14 }, '16,3%', 'Tạm tính, thiếu đơn vị'],
    ['with few missing', of(12, 92), {}, 'Gần đạt', 'Số lượng ít'],
    [
      'with few counted, of some units',
      of(2, 92),
      { reported: 5, expected: 14 },
      'Không nêu',
      'Tạm tính, 5/14 đơn vị',
    ],
  ])('gives a verdict only on figures that bear one: %s', (_case, figure, more, large, verdict) => {
    const observations = [anObservation('2024-Q4', of(5, 92)), anObservation('2026-Q3', figure, more)];
    const standing = standingOf(aStanding({ observations }));
    expect([largestText(standing), pageVerdict(standing).text]).toEqual([large, verdict]);
    expect(pageSentence(standing).includes('đã đủ')).toBe(verdict === 'Đạt');
  });

  test('leaves past points with small counts out of the chart and of what is said of it', () => {
    const observations = [
      anObservation('2024-Q4', of(1, 13)),
      anObservation('2025-Q4', of(3, 92)),
      anObservation('2026-Q2', of(12, 92)),
      anObservation('2026-Q3', of(8, 92)),
    ];
    const chart = toldChart(chartOf(aStanding({ observations })));
    expect(saidOfChart(chart, 'vi')).not.toContain('7,7');
    expect(chart).toMatchObject({ points: [{ figure: of(3, 92) }, { figure: of(8, 92) }] });
    expect(chart.kind === 'path' ? chart.segments.map(({ length }) => length) : []).toEqual([1, 1]);
  });

  test('has no count of one or two', () => {
    for (const report of Object.values(officialReports)) {
      const said = [...goalCodes.map((goal) => pageSentence(report.standings[goal])), silentText(report, 3)];
      expect(said.join(' ')).not.toMatch(/(?<![\d.,/])[12] (?:tổ chức|doanh nghiệp|đơn vị|mỗi năm)/);
      expect(said.join(' ')).not.toMatch(/mỗi năm khoảng [12](?!\d)/);
    }
  });

  test('names three units that lead and three that lag, none in both', () => {
    const { best, worst } = bestAndWorst(provinceReport);
    expect([best.length, worst.length]).toEqual([3, 3]);
    expect(best.filter((unit) => worst.includes(unit))).toEqual([]);
    expect(bestAndWorst(wardReport)).toEqual({ best: [], worst: [] });
  });

  test('says who is silent', () => {
    expect(silentText(cityReport, 3)).toBe(
      'Chưa báo cáo: Đảng ủy Khu công nghiệp Sông Công I; Đảng ủy Khu công nghiệp Sông Công II.',
    );
    expect(silentText(cityReport, 0)).toBe('Còn dưới 3 đơn vị chưa báo cáo.');
    expect(silentText(provinceReport, 2)).toBe(
      'Chưa báo cáo (mới có 85/92 đơn vị báo cáo): Đảng ủy xã Minh họa 86; Đảng ủy xã Minh họa 87 và 5 đơn vị khác.',
    );
    expect(silentText(wardReport, 3)).toBe('');
  });
});
