import { describe, expect, test } from 'vitest';
import { timesWidth } from '@/lib/export/official/times-width';
import { cityReport, officialReports, provinceReport, wardReport } from '@/tests/support/official-reports';
import { officeParts, packageProblems, schemaProblems } from '@/tests/support/ooxml';
import { blank, painted, paintedAnew, textsOf } from '@/tests/support/word-papers';
import { cellsIn, documentOf, paragraphsOf, rowsIn, tablesIn } from '@/tests/support/word-text';

describe.each(Object.entries(officialReports))('the document of the %s', (_name, report) => {
  test('is a sound Office file', async () => {
    expect(packageProblems(await painted(report))).toEqual([]);
  });

  test('fits the schemas of Word 2010', { timeout: 120_000 }, async () => {
    expect(schemaProblems(await painted(report), 'docx')).toEqual([]);
  });

  test('has the same bytes whenever it is made', async () => {
    const once = Buffer.from(await painted(report));
    expect(once.equals(Buffer.from(await paintedAnew(report)))).toBe(true);
  });

  test('parts no row, repeats the head of every annex, and has fixed widths everywhere', async () => {
    const tables = tablesIn(documentOf(await painted(report)));
    const annexes = tables.slice(2);
    expect(annexes).toHaveLength(report.units.length === 0 ? 1 : 5);
    for (const table of tables) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
      expect(table).toContain(`<w:tblW w:type="dxa" w:w="${widths.reduce((sum, each) => sum + each, 0)}"/>`);
      for (const row of rowsIn(table)) expect(row).toContain('<w:cantSplit/>');
    }
    for (const table of annexes) {
      const isHead = rowsIn(table).map((row) => row.includes('<w:tblHeader/>'));
      expect(isHead.slice(0, 3)).toEqual([true, true, true]);
      expect(isHead.slice(3)).not.toContain(true);
    }
  });

  test('bears no secrecy mark and no head of a state document, and says that its figures are invented', async () => {
    const parts = officeParts(await painted(report));
    const all = [...parts].filter(([name]) => name.endsWith('.xml')).map(([, xml]) => xml);
    expect(all.join('\n')).not.toMatch(/\bMẬT\b|TUYỆT MẬT|TỐI MẬT|CỘNG HÒA XÃ HỘI|Độc lập - Tự do/u);
    const feet = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
    expect(feet.length).toBeGreaterThan(1);
    for (const [, xml] of feet) expect(paragraphsOf(xml)).toEqual(['Số liệu minh họa, không có thật.']);
  });
});

test('a head that is complete reads from the upper body to the date', async () => {
  const issue = { place: 'Sông Công', date: '2026-02-05', number: '12', signer: 'Nguyễn Văn Minh' };
  const texts = await textsOf(cityReport, { issue });
  expect(texts.slice(0, 10)).toEqual([
    'ĐẢNG BỘ TỈNH THÁI NGUYÊN',
    'THÀNH ỦY SÔNG CÔNG',
    '*',
    'Số 12-BC/ThU',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Sông Công, ngày 05 tháng 02 năm 2026',
    'BÁO CÁO',
    'kết quả thực hiện các mục tiêu đến năm 2030 về xây dựng tổ chức đảng,',
    'phát triển đảng viên trong doanh nghiệp, quý III/2026',
    '-----',
  ]);
});

test('what is left blank leaves room for a pen, and the topmost unit has nobody above', async () => {
  const texts = await textsOf(provinceReport);
  expect(texts.slice(0, 5)).toEqual([
    'TỈNH ỦY THÁI NGUYÊN',
    '*',
    'Số        -BC/TU',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Sông Công, ngày      tháng      năm 2026',
  ]);
  expect(texts).not.toContain('- Tỉnh ủy Thái Nguyên (để báo cáo),');
});

test('the rule under the Party’s name is exactly as long as the words', async () => {
  const [head = ''] = tablesIn(documentOf(await painted(cityReport)));
  const rule = /<w:ind w:left="(\d+)" w:right="(\d+)"\/>/.exec(head);
  const [, right = 0] = [...head.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  const length = (right - Number(rule?.[1]) - Number(rule?.[2])) / 20;
  expect(length).toBeCloseTo(timesWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 15, true), 0);
  expect(length).toBeCloseTo(206.7, 0);
});

test('headings are Word’s own, numbered, and stay with what follows', async () => {
  const file = await painted(cityReport);
  const xml = documentOf(file);
  const of = (level: number) =>
    paragraphsOf(
      [...xml.matchAll(new RegExp(`<w:p><w:pPr><w:pStyle w:val="Heading${level}"/>.*?</w:p>`, 'gs'))].join(
        '',
      ),
    );
  expect(of(1)).toEqual([
    'I- KẾT QUẢ THỰC HIỆN',
    'II- ĐÁNH GIÁ CHUNG',
    'III- NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI',
  ]);
  expect(of(2)).toHaveLength(4);
  expect(of(2)[0]).toBe('1. Về tỷ lệ doanh nghiệp có tổ chức đảng');
  const styles = officeParts(file).get('word/styles.xml') ?? '';
  for (const level of [1, 2, 3]) {
    const style = new RegExp(`<w:style [^>]*w:styleId="Heading${level}".*?</w:style>`, 's').exec(styles)?.[0];
    expect(style).toContain('<w:keepNext/>');
    expect(style).toContain('w:val="000000"');
  }
});

test('text is Vietnamese in Times New Roman 14, and the file says what it is', async () => {
  const issue = { ...blank, date: '2026-10-08' };
  const parts = officeParts(await painted(wardReport, { issue }));
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(parts.get('word/styles.xml') ?? '')?.[0];
  expect(defaults).toContain('w:ascii="Times New Roman"');
  expect(defaults).toContain('<w:sz w:val="28"/>');
  expect(defaults).toContain('<w:lang w:val="vi-VN"/>');
  const core = parts.get('docProps/core.xml') ?? '';
  expect(core).toContain('<dc:language>vi-VN</dc:language>');
  expect(core).toContain('<dc:title>BÁO CÁO kết quả thực hiện các mục tiêu đến năm 2030');
  expect(core).toContain('2026-10-08T00:00:00Z');
});

test('charts are pictures with a text in their place', async () => {
  const file = await painted(cityReport);
  const described = [...documentOf(file).matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, text]) => text);
  expect(described).toHaveLength(5);
  expect(described[0]).toContain('có 8/92');
  expect(described[0]).toContain('Mục tiêu 15%');
  expect(described.at(-1)).toBe('https://moc2030.example.vn/verify/7KQ2M9XA4B');
});

test('a chart without any figure is left out, and the others are numbered on', async () => {
  const captions = (await textsOf(wardReport)).filter((text) => text.startsWith('Biểu đồ'));
  expect(captions).toEqual([
    'Biểu đồ 1. Tỷ lệ doanh nghiệp có tổ chức đảng',
    'Biểu đồ 2. Thành lập tổ chức đảng ở doanh nghiệp có tổ chức công đoàn',
  ]);
});

test('the end: who receives it, the code, and who signs', async () => {
  const [, closing = ''] = tablesIn(
    documentOf(await painted(cityReport, { issue: { ...blank, signer: 'Nguyễn Văn Minh' } })),
  );
  expect(paragraphsOf(closing)).toEqual([
    'Nơi nhận:',
    '- Tỉnh ủy Thái Nguyên (để báo cáo),',
    '- Các đơn vị trực thuộc,',
    '- Lưu Văn phòng.',
    'Mã kiểm chứng: 7KQ2M-9XA4B',
    'T/M BAN THƯỜNG VỤ',
    'PHÓ BÍ THƯ',
    'Nguyễn Văn Minh',
  ]);
  expect(closing).toContain('<w:u w:val="single"/>');
});

describe('an annex by unit', () => {
  test('has grouped headings, the numbers of its columns, the total and what it is made of', async () => {
    const [, , , annex = ''] = tablesIn(documentOf(await painted(cityReport)));
    const rows = rowsIn(annex).map(cellsIn);
    expect(rows[0]).toEqual(['STT', 'Đơn vị', 'Kỳ này', 'Cùng kỳ năm trước', 'So sánh (tăng +, giảm −)']);
    expect(rows[2]).toEqual(['1', '2', '3', '4', '5=4:3', '6', '7', '8=7:6', '9=4-7', '10=5-8']);
    expect(rows[3]).toEqual(['', 'Tổng số', '92', '8', '8,7', '92', '5', '5,4', '+3', '+3,3']);
    expect(rows[4]).toEqual(['', 'Trong đó:', '', '', '', '', '', '', '', '']);
    expect(rows[6]).toEqual([
      '2',
      'Đảng ủy phường Cải Đan',
      '19',
      '3',
      '15,8',
      '19',
      '2',
      '10,5',
      '+1',
      '+5,3',
    ]);
    expect(rows.at(-1)).toEqual(['12', 'Đảng ủy Khu công nghiệp Sông Công II', ...Array(8).fill('…')]);
  });

  test('of a province has a row for each of its 92 units, in landscape', async () => {
    const xml = documentOf(await painted(provinceReport));
    for (const table of tablesIn(xml).slice(3)) expect(rowsIn(table)).toHaveLength(3 + 2 + 92);
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(5);
    expect(xml.match(/w:orient="portrait"/g)).toHaveLength(1);
  });
});
