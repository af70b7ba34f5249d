import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { pdfOf } from '@/lib/export/official/pdf/document';
import { type PdfFonts, readFonts } from '@/lib/export/official/pdf/fonts';
import { drawingsOf, type OfficialDrawings } from '@/lib/export/official/pictures';
import { standardFormat } from '@/lib/export/official/standard-format';
import { cityReport, wardReport } from '@/tests/support/official-reports';
import { type ReadPdf, readPdf, spokenAs } from '@/tests/support/pdf-reading';
import { documentOf, hostileReport, hostileTexts, longReport } from './papers';

// A report is painted in a second, and in many more on a machine that does much else.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let fonts: PdfFonts;
let drawings: OfficialDrawings;

beforeAll(async () => {
  fonts = await readFonts();
  drawings = drawingsOf(cityReport);
});

const bytesOf = (document: OfficialDocument, format: DocumentFormat = standardFormat) =>
  pdfOf(document, format, drawings, fonts);
const fileOf = async (report: OfficialReport): Promise<ReadPdf> => readPdf(await bytesOf(documentOf(report)));
/** A document of a few blocks, without annexes. */
const short = (more: Partial<OfficialDocument>): OfficialDocument => ({
  ...documentOf(wardReport),
  annexes: [],
  body: [{ kind: 'paragraph', text: 'Một đoạn.' }],
  ...more,
});
const saidIn = ({ pages }: ReadPdf): string =>
  pages.flatMap(({ spoken }) => spoken.map(({ text }) => text)).join(' ');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('what people typed is printed and nothing else', () => {
  const typed = [
    ...hostileTexts,
    '#include "/etc/passwd"',
    '<script>alert(1)</script>',
    '\\input{x} $(id) %PDF ) Tj',
  ];

  test('as names and notes', async () => {
    const said = saidIn(await fileOf(hostileReport));
    for (const text of hostileTexts) expect(said).toContain(oneLine(text));
  });

  test('as paragraphs, and in the title', async () => {
    const body = typed.map((text) => ({ kind: 'paragraph', text }) as const);
    const bytes = await bytesOf(short({ body, issuingBody: '<b>Đảng ủy & "Công ty" \u202egnud\u202c</b>' }));
    const file = await readPdf(bytes);
    const said = spokenAs(file, 'P').join(' ');
    for (const text of typed) expect(said).toContain(oneLine(text));
    expect(file.title).toContain('bĐảng ủy và "Công ty" gnud/b');
    expect(file.raw).not.toMatch(/<dc:title>(?:(?!<\/dc:title>)[\s\S])*&(?!amp;)/);
  });

  test('marks that stand apart are set as one letter', async () => {
    const apart = 'Tỷ lệ đạt được'.normalize('NFD');
    const file = await readPdf(await bytesOf(short({ body: [{ kind: 'paragraph', text: apart }] })));
    expect(spokenAs(file, 'P')).toContain('Tỷ lệ đạt được');
  });

  test('a letter that the font has not stops nothing', async () => {
    const body = [{ kind: 'paragraph', text: 'Chi bộ 支部 😀 đã họp' } as const];
    const [, ...texts] = spokenAs(await readPdf(await bytesOf(short({ body }))), 'P');
    expect(texts.join(' ')).toContain('đã họp');
  });
});

describe('long names', () => {
  test('stay within the page, in the head and in the annexes', async () => {
    const file = await fileOf(longReport);
    const names = longReport.units.map(({ name }) => name);
    expect(spokenAs(file, 'TH').filter((text) => names.includes(text))).toHaveLength(4 * names.length);
    expectWithin(file);
  });

  test('a word longer than a line is cut, not lost', async () => {
    const word = 'Đảngủy'.repeat(60);
    const file = await readPdf(
      await bytesOf(short({ issuingBody: word, body: [{ kind: 'paragraph', text: word }] })),
    );
    expect(spokenAs(file, 'P').join('').replaceAll(' ', '')).toContain(word);
    expectWithin(file);
  });
});

/** Nothing beyond the margins that the paper needs at the least. */
function expectWithin({ pages }: ReadPdf): void {
  for (const { places, width, height } of pages) {
    for (const { x, y } of places) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(width - 30);
      expect(y).toBeLessThan(height - 20);
    }
  }
}

describe('little to say', () => {
  test('a unit without units below has no table of units', async () => {
    const file = await fileOf(wardReport);
    expect(file.pages.filter(({ width, height }) => width > height).length).toBeGreaterThan(0);
    expect(spokenAs(file, 'TH').join(' ')).not.toContain('Trong đó:');
  });

  test('a document without annexes, recipients or proof is whole', async () => {
    const document = short({ recipients: [], proof: null, upperBody: '', isFictional: false, body: [] });
    const file = await readPdf(await bytesOf(document));
    expect(file.pages).toHaveLength(1);
    expect(saidIn(file)).toContain('PHÓ BÍ THƯ');
    expect(saidIn(file)).not.toMatch(/minh họa|Mã kiểm chứng/);
    expect(file.pages[0]?.aside).toEqual(['-----']);
  });

  test('figures that are not known are printed as such', async () => {
    const cells = spokenAs(await fileOf(cityReport), 'TD');
    expect(cells).toContain('…');
  });
});

describe('pages', () => {
  const paragraphs = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'paragraph' as const,
      text: `Đoạn ${index + 1} nói về kết quả thực hiện các mục tiêu, ${'về xây dựng tổ chức đảng trong doanh nghiệp '.repeat(4)}.`,
    }));

  test('no heading is the last of its page, wherever the page ends', async () => {
    for (let count = 4; count <= 12; count += 1) {
      const body = [
        ...paragraphs(count),
        { kind: 'heading', level: 1, text: 'Phần sau' } as const,
        { kind: 'heading', level: 2, text: 'Mục sau' } as const,
        ...paragraphs(6),
      ];
      const { pages } = await readPdf(await bytesOf(short({ body })));
      for (const { spoken } of pages) expect(spoken.at(-1)?.role).not.toMatch(/^H/);
      const said = pages.find(({ spoken }) => spoken.some(({ text }) => text === 'Nơi nhận:'))?.spoken ?? [];
      const before = said[said.findIndex(({ text }) => text === 'Nơi nhận:') - 1];
      expect(before?.text.length).toBeGreaterThan(20);
    }
  });

  test('a format with other measures is followed', async () => {
    const page = { ...standardFormat.page, left: 35, width: 215.9, height: 279.4 };
    const file = await readPdf(await bytesOf(short({}), { ...standardFormat, page }));
    expect(file.pages[0]?.width).toBeCloseTo(612, 0);
    const inText = file.pages[0]?.places.find(({ text }) => text.startsWith('Một đoạn'));
    expect(inText?.x).toBeCloseTo(((35 + standardFormat.paragraph.firstLine) * 72) / 25.4, 0);
  });
});
