import { describe, expect, test } from 'vitest';
import { type FormatProblem, readFormat } from '@/lib/domain/format-check';
import { standardFormat } from '@/lib/export/official/standard-format';
import { formatRefusals } from '@/lib/text/words/admin/format';
import { formatKeys, formatKeyWords } from '@/lib/text/words/admin/format-keys';
import { refusalSentence } from '@/lib/text/words/refusals';

const read = (file: unknown) => readFormat(JSON.stringify(file), standardFormat);

/** What an administrator is told, line by line. */
const told = (file: unknown): string[] => {
  const result = typeof file === 'string' ? readFormat(file, standardFormat) : read(file);
  if (!Array.isArray(result)) throw new Error('the file was accepted');
  return formatRefusals(result as FormatProblem[], 'vi').map((each) => refusalSentence(each, 'vi'));
};

describe('a format file', () => {
  test('that says only what differs takes the rest from the standard', () => {
    const format = read({ page: { left: 35 }, signature: { post: 'BÍ THƯ' } });
    expect(format).toEqual({
      ...standardFormat,
      page: { ...standardFormat.page, left: 35 },
      signature: { ...standardFormat.signature, post: 'BÍ THƯ' },
    });
  });

  test('that says nothing is the standard, and so is the standard itself', () => {
    expect(read({})).toEqual(standardFormat);
    expect(read(standardFormat)).toEqual(standardFormat);
    expect(readFormat(`\ufeff${JSON.stringify(standardFormat)}`, standardFormat)).toEqual(standardFormat);
  });

  test('replaces a list as a whole', () => {
    const format = read({ recipients: { items: ['Lưu.'] } });
    expect(format).toMatchObject({ recipients: { items: ['Lưu.'], heading: 'Nơi nhận:' } });
  });
});

test.each([
  [
    '{ "page": ',
    ['Tệp thể thức: không đọc được; cần một tệp JSON đúng cú pháp (đủ dấu ngoặc, dấu phẩy, dấu nháy kép).'],
  ],
  [[1], ['Tệp thể thức: cần một nhóm khóa trong dấu { }.']],
  [{ page: { top: '20' } }, ['Khóa “page.top”: cần một số.']],
  [{ page: { top: -1 } }, ['Khóa “page.top”: cần một số từ 0.']],
  [{ font: '' }, ['Khóa “font”: cần một đoạn chữ trong dấu nháy kép ít nhất 1 ký tự.']],
  [
    { page: { margin: 3 }, secrecy: 'MẬT' },
    [
      'Khóa “page.margin”: không có khóa này; hãy bỏ đi hoặc sửa tên khóa.',
      'Khóa “secrecy”: không có khóa này; hãy bỏ đi hoặc sửa tên khóa.',
    ],
  ],
  [
    { head: { partyLine: { size: 15, isBold: 'có' } } },
    ['Khóa “head.partyLine.isBold”: cần true (có) hoặc false (không).'],
  ],
  [{ title: { subject: [] } }, ['Khóa “title.subject”: cần một danh sách ít nhất 1 mục.']],
  [{ title: { subject: ['một', 2] } }, ['Khóa “title.subject.1”: cần một đoạn chữ trong dấu nháy kép.']],
  [{ recipients: 'Lưu' }, ['Khóa “recipients”: cần một nhóm khóa trong dấu { }.']],
  [
    { page: { left: 100, right: 80 } },
    ['Khóa “page.width”: không đủ chỗ trên trang giấy; phải còn lại ít nhất 100 mm.'],
  ],
  [
    { page: { height: 180 }, annex: { widths: { count: 8, share: 8, points: 8 } } },
    ['Khóa “page.height”: không đủ chỗ trên trang giấy; phải còn lại ít nhất 150 mm.'],
  ],
  [
    { paragraph: { lineSpacing: 13 } },
    ['Khóa “paragraph.lineSpacing”: các dòng sẽ in đè lên nhau; khoảng cách dòng phải từ 14 pt (cỡ chữ).'],
  ],
  ...['Arial"&R&D', 'Arial,Bold', 'A&B'].map((font): [object, string[]] => [
    { font },
    ['Khóa “font”: tên phông chữ chỉ gồm chữ cái, chữ số, dấu cách và dấu gạch nối.'],
  ]),
  ...['A\u0000B', '\ud800', 'A\ufffe'].map((text): [object, string[]] => [
    { title: { text } },
    ['Khóa “title.text”: có ký tự không in được; hãy xóa đi và gõ lại đoạn chữ.'],
  ]),
  [
    { annex: { widths: { count: 60 } } },
    ['Khóa “annex.widths”: không đủ chỗ trên trang giấy; phải còn lại ít nhất 30 mm.'],
  ],
])('what is wrong is told at its key: %j', (file, sentences) => {
  expect(told(file)).toEqual(sentences);
});

test('a name that nobody fills is refused with those that can be used', () => {
  const [sentence] = told({ wording: { closing: 'Trên đây là báo cáo của {donvi}.' } });
  expect(sentence).toMatch(
    /^Khóa “wording\.closing”: không có tên \{donvi\}; những tên dùng được: \{unit\}, /,
  );
});

test('a file of nothing but brackets is refused, however deep they go', () => {
  const deep = `{"x":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
  const [unknown, nested, ...more] = told(deep);
  expect(unknown).toBe('Khóa “x”: không có khóa này; hãy bỏ đi hoặc sửa tên khóa.');
  expect(nested).toMatch(/^Khóa “x(\.0)+”: lồng quá nhiều lớp dấu ngoặc; /);
  expect(more).toEqual([]);
});

test('what is wrong is told all at once', () => {
  expect(told({ page: { top: 'hai mươi', margin: 3 }, wording: { closing: '{donvi}' } })).toHaveLength(3);
});

test('every key of the standard is explained, and no key that is none', () => {
  const isLine = (value: object) => 'size' in value && 'isBold' in value;
  const pathsOf = (value: unknown, path: string): string[] =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isLine(value)
      ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path === '' ? key : `${path}.${key}`))
      : [path];
  expect(Object.keys(formatKeyWords).sort()).toEqual(pathsOf(standardFormat, '').sort());
  for (const { meaning, value } of formatKeys(standardFormat)) {
    expect(meaning).toMatch(/^\p{Lu}.{3,}/u);
    expect(value).toBeDefined();
  }
});
