import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { csv, type Made, mustRead, refusalOf, utf8, workbook } from './making';
import { type Part, partsOf, zipOf } from './zip-making';

const list: Made[][] = [
  ['Tên DN', 'MST', 'Số LĐ'],
  ['Công ty A', '0100109106', 5],
];
const good = await workbook(list);
const xls = new Uint8Array(readFileSync('tests/files/import/lists/ugly.xls'));

/** The good workbook with other parts. */
const withParts = (...parts: readonly Part[]): Uint8Array => {
  const names = new Set(parts.map(({ name }) => name));
  return zipOf([...partsOf(good).filter(({ name }) => !names.has(name)), ...parts]);
};

const sheetPath = 'xl/worksheets/sheet1.xml';
const sheetXml = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const sheet = (rows: string): Part => ({ name: sheetPath, bytes: utf8(sheetXml(rows)) });

/** An .xls of which one stream bears another name. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(Buffer.from(from, 'utf16le'));
  copy.fill(0, at, at + 64);
  copy.write(to, at, 'utf16le');
  copy.writeUInt16LE((to.length + 1) * 2, at + 64);
  return new Uint8Array(copy);
}

/** An .xls that says it is encrypted: the record of who wrote it (0x5C) renamed to FILEPASS (0x2F). */
function locked(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  copy[copy.indexOf(Buffer.from([0x5c, 0x00, 0x70, 0x00]))] = 0x2f;
  return new Uint8Array(copy);
}

test('the files that the others are made from are read', async () => {
  expect(await refusalOf(good, 'a.xlsx')).toBe('read');
  expect(await refusalOf(withParts(), 'a.xlsx')).toBe('read');
  expect(await refusalOf(xls, 'a.xls')).toBe('read');
});

describe('a file is refused by name', () => {
  const randomBytes = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'));
  const prose = utf8('Kính gửi: Ban Thường vụ\r\nVề việc báo cáo.\r\n');

  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['empty', 'a.xlsx', () => new Uint8Array()],
    ['empty', 'a.csv', () => utf8('\ufeff \r\n\r\n')],
    ['not-a-table', 'a.xlsx', () => randomBytes],
    ['not-a-table', 'a.csv', () => randomBytes],
    ['not-a-table', 'a.xls', () => utf8('<html><table><tr><td>Tên DN</td></tr></table></html>')],
    ['not-a-table', 'a.pdf', () => utf8('%PDF-1.7 Tên DN;MST')],
    ['not-a-table', 'a.xlsx', () => zipOf([{ name: 'word/document.xml', bytes: utf8('<w/>') }])],
    ['wrong-extension', 'a.csv', () => good],
    ['wrong-extension', 'a.xls', () => good],
    ['wrong-extension', 'a.xlsx', () => xls],
    ['wrong-extension', 'a.xlsx', () => utf8('Tên DN;MST\nCông ty A;0100109106')],
    ['wrong-extension', 'danh sách', () => good],
    ['has-macros', 'a.xlsm', () => good],
    ['has-macros', 'a.xlsx', () => withParts({ name: 'xl/vbaProject.bin', bytes: new Uint8Array(8) })],
    ['has-macros', 'a.xls', () => renamed(xls, '\u0005DocumentSummaryInformation', '_VBA_PROJECT_CUR')],
    ['truncated', 'a.xlsx', () => good.subarray(0, good.length / 2)],
    ['truncated', 'a.xls', () => xls.subarray(0, xls.length / 2)],
    ['too-old', 'a.xls', () => renamed(xls, 'Workbook', 'Book')],
    [
      'damaged',
      'a.xlsx',
      () => withParts({ name: 'xl/workbook.xml', bytes: utf8('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>') }),
    ],
    ['no-rows', 'a.xlsx', () => workbook([])],
    ['no-rows', 'a.xlsx', () => workbook([['Tên DN', 'MST']])],
    ['no-header', 'a.csv', () => prose],
    [
      'no-header',
      'a.xlsx',
      () =>
        workbook([
          ['a', 'b'],
          [1, 2],
        ]),
    ],
  ])('%s (%s)', async (refusal, name, bytes) => {
    expect(await refusalOf(await bytes(), name)).toBe(refusal);
  });

  test('password-protected, .xlsx and .xls', async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: 'A', rows: [['Tên DN'], ['Công ty A']] }],
      encryption: { password: 'bí mật', spinCount: 100 },
    });
    expect(await refusalOf(new Uint8Array(encrypted), 'a.xlsx')).toBe('password-protected');
    expect(await refusalOf(locked(xls), 'a.xls')).toBe('password-protected');
  });

  test('sheet-not-found', async () => {
    expect(await refusalOf(good, 'a.xlsx', { sheet: 'Khác' })).toBe('sheet-not-found');
  });
});

describe('a file that would take all memory or time', () => {
  test('unpacks to more than it may: seen in the directory, before anything is unpacked', async () => {
    const zeros = deflateRawSync(Buffer.alloc(40 * 1024 * 1024));
    const bomb = { name: sheetPath, bytes: new Uint8Array(zeros), isDeflated: true, size: 40 * 1024 * 1024 };
    expect(await refusalOf(withParts(bomb), 'a.xlsx')).toBe('zip-bomb');
    expect(await refusalOf(withParts({ ...bomb, size: 2 ** 31 }), 'a.xlsx')).toBe('zip-bomb');
  });

  test('unpacks to more than it says', async () => {
    const zeros = deflateRawSync(Buffer.alloc(40 * 1024 * 1024, 0x20));
    const liar = { name: sheetPath, bytes: new Uint8Array(zeros), isDeflated: true, size: 5000 };
    expect(await refusalOf(withParts(liar), 'a.xlsx')).toBe('damaged');
  });

  test('has one endless cell', async () => {
    const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'chữ '.repeat(20_000)}</t></is></c></row>`;
    expect(await refusalOf(withParts(sheet(cell)), 'a.xlsx')).toBe('zip-bomb');
  });

  test('has 500 columns, or one cell far out', async () => {
    const heads = Array.from({ length: 500 }, (_, index) => `Cột ${index}`);
    expect(await refusalOf(utf8(csv([heads, heads])), 'a.csv')).toBe('too-many-columns');
    expect(await refusalOf(await workbook([heads]), 'a.xlsx')).toBe('too-many-columns');
    const far = sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>');
    expect(await refusalOf(withParts(far), 'a.xlsx')).toBe('too-many-columns');
  });

  test('but thousands of formatted cells with nothing in them are nothing', async () => {
    const empty = Array.from(
      { length: 3000 },
      (_, index) => `<c r="A${index + 3}" s="1"/><c r="XFD${index + 3}" s="1"/>`,
    );
    const data =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Tên DN</t></is></c><c r="B1" t="inlineStr"><is><t>MST</t></is></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>Công ty A</t></is></c><c r="B2"><v>100109106</v></c></row>';
    const rows = empty.map((cells, index) => `<row r="${index + 3}">${cells}</row>`);
    expect(await refusalOf(withParts(sheet(data + rows.join(''))), 'a.xlsx')).toBe('read');
  });

  test('has more rows than a list', async () => {
    const many = `Tên DN;MST\n${'Công ty A;0100109106\n'.repeat(300_001)}`;
    expect(await refusalOf(utf8(many), 'a.csv')).toBe('too-many-rows');
  });

  test('expands entities', async () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const bytes = withParts({ name: 'xl/sharedStrings.xml', bytes: utf8(xml) });
    expect(await refusalOf(bytes, 'a.xlsx')).toBe('damaged');
  });
});

test('a text in quotes that nobody closed does not swallow the program', async () => {
  expect(await refusalOf(utf8('Tên DN;MST\n"Công ty A;0100109106\nCông ty B;0100686174\n'), 'a.csv')).toBe(
    'read',
  );
});

test('XML as other programs write it: prefixes, single quotes, sections, no cell references', async () => {
  const rows =
    "<x:row><x:c t='inlineStr'><x:is><x:t>Tên DN</x:t></x:is></x:c><x:c t='inlineStr'><x:is><x:t><![CDATA[MST]]></x:t></x:is></x:c></x:row>" +
    "<!-- <x:row/> --><x:row><x:c t='str'><x:v>Công ty &#x41;&amp;B</x:v></x:c><x:c><x:v>100109106</x:v></x:c></x:row>";
  const xml = `<?xml version='1.0'?><x:worksheet xmlns:x='main'><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  const read = await mustRead(withParts({ name: sheetPath, bytes: utf8(xml) }), 'a.xlsx');
  expect(read.rows.map(({ row, facts }) => [row, facts.name, facts.taxCode])).toEqual([
    [2, 'Công ty A&B', '0100109106'],
  ]);
});
