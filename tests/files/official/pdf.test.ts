import { beforeAll, describe, expect, test, vi } from 'vitest';
import { goalCodes } from '@/lib/domain/goal';
import type { Issue } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { pdfOf } from '@/lib/export/official/pdf/document';
import { readFonts } from '@/lib/export/official/pdf/fonts';
import { paintPdf } from '@/lib/export/official/pdf/paint';
import { drawingsOf, type OfficialDrawings } from '@/lib/export/official/pictures';
import { standardFormat } from '@/lib/export/official/standard-format';
import { progressDocument } from '@/lib/text/official/progress-document';
import { cityReport, officialReports, provinceReport } from '@/tests/support/official-reports';
import { type ReadPdf, readPdf, spokenAs } from '@/tests/support/pdf-reading';
import { issue, proof } from './papers';

// A report is painted in a second, and in many more on a machine that does much else.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const signed: Issue = { ...issue, date: '2026-10-08', signer: 'Nguyễn Văn A' };
const drawn = new Map<OfficialReport, OfficialDrawings>();

beforeAll(async () => {
  for (const report of Object.values(officialReports)) drawn.set(report, drawingsOf(report));
});

const drawingsFor = (report: OfficialReport) => drawn.get(report) as OfficialDrawings;

async function painted(report: OfficialReport, more: Partial<Issue> = {}): Promise<Uint8Array> {
  const document = progressDocument(report, standardFormat, { ...signed, ...more }, proof);
  return pdfOf(document, standardFormat, drawingsFor(report), await readFonts());
}

/** Points of a length in millimetres, to a tenth. */
const points = (millimetres: number) => (millimetres * 72) / 25.4;

describe.each(Object.entries(officialReports))('the report of a %s as PDF', (_name, report) => {
  let bytes: Uint8Array;
  let file: ReadPdf;
  beforeAll(async () => {
    bytes = await painted(report);
    file = await readPdf(bytes);
  });

  test('is read aloud: tagged, in Vietnamese, under its title, everything either read or marked as decoration', () => {
    expect([file.isTagged, file.language]).toEqual([true, 'vi-VN']);
    expect(file.raw).toContain('/DisplayDocTitle true');
    expect(file.title).toContain(report.unit.name);
    expect(file.pages.flatMap(({ stray }) => stray)).toEqual([]);
  });

  test('is read in the order of the document', () => {
    const document = progressDocument(report, standardFormat, signed, proof);
    const said = file.pages.flatMap(({ spoken }) => spoken.map(({ text }) => text)).join(' ');
    const texts = document.body.flatMap((block) =>
      block.kind === 'list' ? block.items : block.kind === 'chart' ? [block.caption] : [block.text],
    );
    let from = 0;
    for (const text of texts.map(comparable)) {
      const at = comparable(said).indexOf(text, from);
      expect(at, text).toBeGreaterThanOrEqual(from);
      from = at + text.length;
    }
  });

  test('says what its charts show', () => {
    const figures = file.pages.flatMap(({ spoken }) => spoken.filter(({ role }) => role === 'Figure'));
    const { body } = progressDocument(report, standardFormat, signed, proof);
    const charts = body.flatMap((block) => (block.kind === 'chart' ? [block.goal] : []));
    expect(figures.map(({ alt }) => alt)).toEqual([
      ...charts.map((goal) => drawingsFor(report)[goal].alternative),
      `Mã QR: ${proof.address}`,
    ]);
  });

  test('heads its parts, and bookmarks them', () => {
    expect(spokenAs(file, 'H1')).toHaveLength(1);
    expect(spokenAs(file, 'H2')[0]).toBe('I- KẾT QUẢ THỰC HIỆN');
    expect(file.bookmarks.map(({ title }) => title).slice(0, 2)).toEqual([
      'I- KẾT QUẢ THỰC HIỆN',
      'II- ĐÁNH GIÁ CHUNG',
    ]);
    expect(file.bookmarks[0]?.items).toHaveLength(4);
  });

  test('embeds every font, and nothing that hinders a signature', () => {
    expect(file.raw.match(/\/Type \/FontDescriptor/g)).toHaveLength(
      file.raw.match(/\/FontFile2 /g)?.length ?? 0,
    );
    expect(file.raw).toMatch(/startxref\n\d+\n%%EOF\s*$/);
    expect(file.raw).toContain('\nxref\n');
    expect(file.raw).not.toMatch(/\/Encrypt|\/ObjStm|\/JavaScript|\/URI|\/EmbeddedFiles/);
    expect(bytes.length).toBeLessThan(1_000_000);
  });

  test('numbers its pages from the second on, and says on each that it is fictional', () => {
    for (const [index, { aside }] of file.pages.entries()) {
      expect(aside.includes(String(index + 1))).toBe(index > 0);
      expect(aside).toContain('Số liệu minh họa, không có thật.');
    }
  });

  test('ends no page with a heading, and leaves no signature alone', () => {
    for (const { spoken } of file.pages) expect(spoken.at(-1)?.role).not.toMatch(/^H/);
    const last = file.pages.find(({ spoken }) => spoken.some(({ text }) => text === 'Nơi nhận:'));
    const before = last?.spoken.findIndex(({ text }) => text === 'Nơi nhận:') ?? 0;
    expect(last?.spoken[before - 1]?.text).toMatch(/\.$/);
  });

  test('has the measures of the format', () => {
    const [first] = file.pages;
    expect(first?.width).toBeCloseTo(points(210), 1);
    const inText = first?.places.filter(({ y }) => y > points(60) && y < points(270)) ?? [];
    expect(Math.min(...inText.map(({ x }) => x))).toBeCloseTo(points(30), 0);
    const authority = placeOf(file, 'PHÓ BÍ THƯ');
    const name = placeOf(file, 'Nguyễn Văn A');
    expect(name.page).toBe(authority.page);
    expect(name.y - authority.y).toBeGreaterThan(points(standardFormat.signature.space));
  });
});

const comparable = (text: string): string => text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');

function placeOf({ pages }: ReadPdf, wanted: string): { page: number; y: number } {
  const found = pages.flatMap(({ places }, page) =>
    places.filter(({ text }) => text === wanted).map(({ y }) => ({ page, y })),
  );
  return found[0] ?? { page: -1, y: Number.NaN };
}

describe('the annexes of 92 units', () => {
  let file: ReadPdf;
  beforeAll(async () => {
    file = await readPdf(await painted(provinceReport));
  });

  test('lie across, and repeat their head and the numbers of their columns on every page', () => {
    const annexes = file.pages.filter(({ width, height }) => width > height);
    expect(annexes.length).toBeGreaterThan(10);
    for (const { places } of annexes) {
      expect(places.filter(({ text }) => /^\d+=\d+:\d+$/.test(text)).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('tell every unit once in each, whole on one page', () => {
    const names = provinceReport.units.map(({ name }) => name);
    const told = spokenAs(file, 'TH').filter((text) => names.includes(text));
    expect(told).toEqual(goalCodes.flatMap(() => names));
    for (const { places, width, height } of file.pages.filter((page) => page.width > page.height)) {
      expect(Math.max(...places.map(({ y }) => y))).toBeLessThan(height);
      expect(Math.max(...places.map(({ x }) => x))).toBeLessThan(width);
    }
  });

  test('say which cells head others', () => {
    expect(file.raw).toMatch(/\/S \/TH\n[^>]*\/A <<\n\/O \/Table\n\/Scope \/Column\n\/ColSpan 3/);
    expect(file.raw).toMatch(/\/Scope \/Row/);
  });
});

describe('the bytes', () => {
  test('are the same for the same document', async () => {
    const document = progressDocument(cityReport, standardFormat, signed, proof);
    const again = await paintPdf(document, standardFormat, drawingsFor(cityReport));
    expect(Buffer.from(again).equals(Buffer.from(await painted(cityReport)))).toBe(true);
  });

  test('are dated with the document', async () => {
    const file = await readPdf(await painted(cityReport));
    expect(file.raw).toContain('D:20261008000000Z');
    const blank = await readPdf(await painted(cityReport, { date: null }));
    expect(blank.raw).toContain('D:20260101000000Z');
  });
});
