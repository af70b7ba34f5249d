import { beforeAll, describe, expect, test } from 'vitest';
import { goalCodes } from '@/lib/domain/goal';
import type { OfficialReport } from '@/lib/domain/official-report';
import { standingOf } from '@/lib/domain/standing';
import { paintPptx } from '@/lib/export/official/pptx/paint';
import { slideSentence } from '@/lib/text/official/slides-words';
import { tasksNarrative } from '@/lib/text/official/tasks-narrative';
import { unzipped } from '@/tests/files/import/unzip';
import { addressesOf, seriesIn } from '@/tests/support/native-charts';
import { cityReport, officialReports, provinceReport, wardReport } from '@/tests/support/official-reports';
import { packageProblems, schemaProblems } from '@/tests/support/ooxml';
import { opened, shown } from '@/tests/support/workbooks';
import { aStanding } from '@/tests/support/worlds';
import { hostileReport, issue, longReport, proof, silentReport } from './papers';
import { slidesIn } from './slides';

const worlds = { ...officialReports, hostile: hostileReport, long: longReport, silent: silentReport };
const paint = (report: OfficialReport) => paintPptx(report, issue, proof);
/** Shown on a slide as one line, whatever somebody typed. */
const inLine = (text: string) => text.replace(/\s*[\r\n\t]+\s*/g, ' ');

describe.each(Object.entries(worlds))('the slides of a report (%s)', (_name, report) => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await paint(report);
  });

  test('have nothing that PowerPoint would have to repair', () => {
    expect(packageProblems(file)).toEqual([]);
  });

  test('follow the schemas of PowerPoint 2010', { timeout: 120_000 }, () => {
    expect(schemaProblems(file, 'pptx')).toEqual([]);
  });

  test('say where each goal stands: the share, the sentence, the chart with its target', () => {
    const slides = slidesIn(file).slice(1, 5);
    goalCodes.forEach((goal, index) => {
      const { texts, chart } = slides[index] ?? { texts: [], chart: '' };
      const standing = report.standings[goal];
      expect(texts).toContain(slideSentence(standing));
      const target = seriesIn(chart).find(({ name }) => name.startsWith('Mục tiêu'));
      expect(new Set(target?.values.values())).toEqual(new Set([standing.target / 10_000]));
    });
  });

  test('have charts whose numbers can be edited: each is drawn from its own workbook', async () => {
    const books = unzipped(file).filter(({ name }) => name.endsWith('.xlsx'));
    expect(books).toHaveLength(goalCodes.length);
    const charts = slidesIn(file).flatMap(({ chart }) => (chart === '' ? [] : [chart]));
    for (const [index, { bytes }] of books.entries()) {
      expect(packageProblems(bytes)).toEqual([]);
      const workbook = await opened(bytes);
      for (const { cells, values, points } of seriesIn(charts[index] ?? '')) {
        const { sheet, addresses } = addressesOf(cells);
        const held = addresses.map((address) =>
          shown(workbook.getWorksheet(sheet)?.getCell(address) as never),
        );
        expect(held).toEqual(Array.from({ length: points }, (_, at) => values.get(at) ?? null));
      }
    }
  });

  test('give every task once, and none twice', () => {
    const said = slidesIn(file).flatMap(({ texts }) => texts);
    const tasks = tasksNarrative(report).map((task, index) => inLine(`${index + 1}. ${task}`));
    expect(said.filter((text) => tasks.includes(text))).toEqual(tasks);
  });

  test('say on every slide that figures are invented', () => {
    for (const { texts } of slidesIn(file)) expect(texts).toContain('Số liệu minh họa, không có thật.');
  });

  test('are the same to the byte when they are made again', async () => {
    expect(Buffer.from(await paint(report)).equals(Buffer.from(file))).toBe(true);
  });
});

test('figures that are real carry no mark', async () => {
  const file = await paint({ ...cityReport, isFictional: false });
  expect(slidesIn(file).flatMap(({ texts }) => texts)).not.toContain('Số liệu minh họa, không có thật.');
});

test('every unit of a city has its row', async () => {
  const matrix = slidesIn(await paint(cityReport))[5];
  expect(matrix?.rows).toHaveLength(2 + cityReport.units.length);
  expect(matrix?.rows[0]).toEqual([
    'Đơn vị',
    'Độ phủ ≥ 15%',
    'Đủ điều kiện ≥ 80%',
    'Có công đoàn ≥ 70%',
    'Kết nạp ≥ 80%',
  ]);
  expect(matrix?.rows.at(-1)).toEqual(['KCN Sông Công II', ...Array(4).fill('○ Chưa có số liệu')]);
});

test('a name too long for its row is cut there, and stands whole in the notes', async () => {
  const matrix = slidesIn(await paint(longReport))[5];
  expect(matrix?.rows[2]?.[0]).toMatch(/^Ban Quản lý các khu .*…$/);
  expect(matrix?.notes[0]).toContain(longReport.units[0]?.name);
});

test('of a province the slowest units are shown, the others counted, and all are in the notes', async () => {
  const matrix = slidesIn(await paint(provinceReport))[5];
  const [name = '', ...counts] = matrix?.rows.at(-1) ?? [];
  expect(matrix?.rows).toHaveLength(2 + 11 + 1);
  expect(name).toBe('81 đơn vị khác');
  for (const text of counts) {
    const numbers = [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(81);
  }
  for (const { name: unit } of provinceReport.units) {
    expect(matrix?.notes.some((note) => note.startsWith(`${unit}: `))).toBe(true);
  }
});

test('a unit with nothing below shows its goals instead of units', async () => {
  const matrix = slidesIn(await paint(wardReport))[5];
  expect(matrix?.rows).toHaveLength(1 + goalCodes.length);
  expect(matrix?.rows[2]?.slice(1)).toEqual(['80%', '-', '□ Chưa xác định', '-']);
});

test('a share that is not known is said in words, and leaves a gap in the chart', async () => {
  const unknown = standingOf(aStanding());
  const slide = slidesIn(
    await paint({ ...cityReport, standings: { ...cityReport.standings, coverage: unknown } }),
  )[1];
  expect(slide?.texts).toContain('○ Chưa có số liệu');
  expect(slide?.texts.some((text) => text === '0%' || text === '0,0%')).toBe(false);
});

test('a verdict on figures of some units is provisional, and dates are spelt one way', async () => {
  const texts = slidesIn(await paint(cityReport)).flatMap((slide) => slide.texts);
  expect(texts).toContain('◊ Tạm tính (10/12\u00a0đơn\u00a0vị)');
  expect(texts).toContain('8,7% ◊ Tạm tính');
  expect(texts.filter((text) => text.startsWith('8,7%') && /Đạt|Đúng|Chậm|Tụt/.test(text))).toEqual([]);
  expect(texts.map((text) => text.replaceAll('\u00a0', ' '))).toContain(
    'Còn thiếu 6 tổ chức đảng (theo số liệu của 10/12 đơn vị)',
  );
  expect(texts).toContain(
    'Đến ngày 30/9/2026, có 8/92\u00a0doanh nghiệp thuộc diện tính có tổ chức đảng, đạt tỷ lệ 8,7% (tổng hợp từ 10/12 đơn vị có số liệu). Chưa đủ đơn vị báo cáo để kết luận.',
  );
  expect(texts.filter((text) => /\/0[3-9]\//.test(text))).toEqual([]);
});

test('the notes of a goal hold the numbers of its chart', async () => {
  const slide = slidesIn(await paint(cityReport))[1];
  expect(slide?.notes).toContain(
    'QIII/2026; Số liệu đến: 30/9/2026; Số thuộc diện tính: 92; Số đạt: 8; Thực hiện: 8,7%; Mục tiêu 15%: 15,0%; Kế hoạch (minh họa): 5,9%',
  );
});
