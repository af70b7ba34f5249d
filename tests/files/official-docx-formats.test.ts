import { expect, test } from 'vitest';
import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialReport } from '@/lib/domain/official-report';
import { standardFormat } from '@/lib/export/official/standard-format';
import { cityReport, wardReport } from '@/tests/support/official-reports';
import { officeParts, packageProblems } from '@/tests/support/ooxml';
import { painted } from '@/tests/support/word-papers';
import { documentOf, paragraphsOf } from '@/tests/support/word-text';

test('another format changes what it says, and nothing is left of the standard', async () => {
  const format: DocumentFormat = {
    ...standardFormat,
    font: 'Liberation Serif',
    page: { ...standardFormat.page, left: 35 },
    signature: { ...standardFormat.signature, authority: 'T/M BAN CHẤP HÀNH', post: '', name: '' },
    proof: { line: '', size: 9, side: 0 },
    head: { ...standardFormat.head, upperNames: [] },
  };
  const file = await painted(cityReport, { format });
  const texts = paragraphsOf(documentOf(file));
  expect(texts).toContain('TỈNH ỦY THÁI NGUYÊN');
  expect(texts).toContain('T/M BAN CHẤP HÀNH');
  expect(texts.join('\n')).not.toMatch(/PHÓ BÍ THƯ|Mã kiểm chứng/);
  expect(documentOf(file)).toContain('w:left="1984"');
  expect(officeParts(file).get('word/styles.xml')).not.toContain('Times New Roman');
});

test('sizes and lengths between the points come out as whole as Word wants them', async () => {
  const format: DocumentFormat = {
    ...standardFormat,
    page: { ...standardFormat.page, left: 27.3, numberSize: 12.4 },
    paragraph: { ...standardFormat.paragraph, size: 13.3, firstLine: 12.7, after: 3.33, lineSpacing: 17.77 },
    annex: { ...standardFormat.annex, size: 10.3 },
    proof: { ...standardFormat.proof, size: 8.8, side: 17.3 },
  };
  const parts = officeParts(await painted(wardReport, { format }));
  for (const [name, xml] of parts) {
    if (name.startsWith('word/'))
      expect(xml.match(/ (?:w:[a-z]+|c[xy])="-?\d+\.\d+"/gi) ?? [], name).toEqual([]);
  }
});

test('letters that XML would take for its own, or forbids, are only letters', async () => {
  const strange: OfficialReport = {
    ...wardReport,
    unit: { ...wardReport.unit, name: 'Đảng ủy <phường> "A" & \u0000B' },
    notes: [{ unitName: 'X', text: '</w:t><w:p>&amp; ]]> \u0007 =HYPERLINK("x")' }],
  };
  const file = await painted(strange);
  expect(packageProblems(file)).toEqual([]);
  expect(paragraphsOf(documentOf(file)).join('\n')).toContain('- X: </w:t><w:p>&amp; ]]>');
});
