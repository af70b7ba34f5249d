import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { areRefusing } from '@/lib/domain/list-problem';
import { refusedWorkbook } from '@/lib/import/refused-workbook';
import { type Made, mustRead, utf8, workbook } from './making';
import { inTcvn3 } from './old-letters';

const heads: Made[][] = [
  ['STT', 'Tên DN', 'MST', 'Đảng viên', null, 'Tổ chức đảng', null, 'Họ và tên giám đốc'],
  [null, null, null, 'Chính thức', 'Dự bị', 'Có', 'Ngày thành lập', null],
];
const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1', 'H1:H2'];

const made = await workbook(
  [
    ...heads,
    [1, 'Công ty A', '0100109106', 5, 2, 'x', '31/02/2020', 'Nguyễn Văn A'],
    [2, 'Công ty B', '0100686174', 3, 0, null, null, 'Trần Thị B'],
    [3, '=HYPERLINK("x")', 100107370, 7.5, 'nhiều', 'x', '10/2018', 'Lê Văn C'],
  ],
  { merges },
);

async function givenBack(bytes: Uint8Array, name: string) {
  const list = await mustRead(bytes, name);
  const refused = list.rows.filter(({ problems }) => areRefusing(problems));
  const stream = refusedWorkbook(list.head, refused, 'vi');
  return { list, bytes: new Uint8Array(await new Response(stream).arrayBuffer()) };
}

test('refused rows come back under their headings, with the reason last', async () => {
  const { bytes } = await givenBack(made, 'a.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const rows = book.worksheets[0]?.getSheetValues().slice(1) as Made[][];
  const withoutFirst = rows.map((row) =>
    Array.from(row)
      .slice(1)
      .map((cell) => cell ?? null),
  );
  expect(withoutFirst).toEqual([
    [
      'STT',
      'Tên DN',
      'MST',
      'Đảng viên / Chính thức',
      'Đảng viên / Dự bị',
      'Tổ chức đảng / Có',
      'Tổ chức đảng / Ngày thành lập',
      'Họ và tên giám đốc',
      'Dòng trong tệp gốc',
      'Lý do không nhập',
    ],
    [
      '1',
      'Công ty A',
      '0100109106',
      '5',
      '2',
      'x',
      '31/02/2020',
      null,
      '3',
      'G3: Không có ngày 31/02/2020. Có phải là 29/02/2020?',
    ],
    [
      ...['3', '=HYPERLINK("x")', '100107370', '7.5', 'nhiều', 'x', '10/2018', null, '5'],
      [
        'D5: 7.5 không phải số nguyên.',
        'E5: “nhiều” không phải là số.',
        'G5: “10/2018” không ghi rõ ngày; được tính từ 01/10/2018.',
      ].join('\n'),
    ],
  ]);
});

test('once mended, what was given back imports as it is', async () => {
  const { list, bytes } = await givenBack(made, 'a.xlsx');
  const again = await mustRead(bytes, 'sửa.xlsx');
  const fields = again.head.columns.map(({ field }) => field);
  expect(fields).toEqual([...list.head.columns.map(({ field }) => field), null, null]);
  expect(again.head.refusedColumns).toHaveLength(1);
  expect(again.rows.map(({ facts }) => facts.taxCode)).toEqual(['0100109106', '0100107370']);
});

test('letters of old encodings come back in Unicode', async () => {
  const rows = [
    ['Tên doanh nghiệp', 'Số lao động', 'Phường'],
    ['công ty cổ phần Đại Lộc', 'nhiều', 'Phường Mỏ Chè'],
    ['hợp tác xã dịch vụ nông nghiệp', '5', 'Phường Lương Sơn'],
  ];
  const inOldFont = rows.map((row, index) => row.map((cell) => (index === 0 ? cell : inTcvn3(cell))));
  const { list, bytes } = await givenBack(await workbook(inOldFont), 'a.xlsx');
  expect(list.head.columns.map(({ encoding }) => encoding)).toEqual(['tcvn3', 'tcvn3', 'tcvn3']);
  const again = await mustRead(bytes, 'a.xlsx');
  expect(again.rows.map(({ facts }) => [facts.name, facts.unit])).toEqual([
    ['công ty cổ phần Đại Lộc', 'Phường Mỏ Chè'],
  ]);
  expect(again.head.encoding).toBe('unicode');
});

test('CSV separated by tabs or commas, with quotes and line breaks in cells', async () => {
  for (const [separator, shown] of [
    ['\t', 'tab'],
    [',', 'comma'],
    [';', 'semicolon'],
  ] as const) {
    const text =
      ['Tên DN', 'MST', 'Ghi chú'].join(separator) +
      `\r\n"Công ty ""A""${separator} chi nhánh"${separator}0100109106${separator}"dòng 1\ndòng 2"\r\n`;
    const { rows } = await mustRead(utf8(text), 'a.csv');
    expect(
      rows.map(({ facts }) => [facts.name, facts.note]),
      shown,
    ).toEqual([
      [
        `Công ty "A"${separator.trim() === '' ? ' ' : separator} chi nhánh`.replace(/\s+/g, ' '),
        'dòng 1 dòng 2',
      ],
    ]);
  }
});
