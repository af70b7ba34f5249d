import { describe, expect, test } from 'vitest';
import { listFields } from '@/lib/domain/list-field';
import { certainty, headingReader } from '@/lib/import/columns/recognise';
import { locales } from '@/lib/text/locale';
import { listFieldWords } from '@/lib/text/words/import-columns';
import { csv, fieldsOf, type Made, mustRead, utf8, workbook } from './making';

/** What the product itself calls a column, in its exports and in the wizard. */
describe.each(locales)('the words of the product, in %s,', (locale) => {
  test.each(listFields)('name the column %s', (field) => {
    const heading = listFieldWords[locale][field];
    expect(headingReader([])([heading])).toMatchObject({ fields: [field], certainty: certainty.exact });
  });
});

describe('columns', () => {
  const reading = async (heading: string, ...values: string[]) => {
    const rows = values.map((value, index) => [`Công ty ${index}`, '0100109106', value]);
    return mustRead(utf8(csv([['Tên DN', 'MST', heading], ...rows])), 'a.csv');
  };

  test.each([
    ['Số LĐ', 'workers'],
    ['LĐ', 'workers'],
    ['Tổng số CNLĐ (người)', 'workers'],
    ['Tổng số lao động tính đến 30/9/2026', 'workers'],
    ['Số lao động đang làm việc', 'workers'],
    ['Chính thức', 'fullMembers'],
    ['Số ĐV dự bị', 'probationaryMembers'],
    ['ĐV', 'membersTotal'],
    ['Tổng số đảng viên của DN', 'membersTotal'],
    ['Đảng viên sinh hoạt tại chi bộ', 'organisationMembers'],
    ['TCĐ', 'organisation'],
    ['Chi bộ / đảng bộ', 'organisation'],
    ['Đã có tổ chức đảng (đánh dấu x)', 'organisation'],
    ['Ngày TL chi bộ', 'organisationFoundedOn'],
    ['CĐ', 'union'],
    ['Tổ chức công đoàn cơ sở', 'union'],
    ['Số đoàn viên công đoàn', null],
    ['Kết nạp trong năm 2026', 'admissions'],
    ['Số ĐV mới kết nạp', 'admissions'],
    ['Ngày kết nạp gần nhất', 'lastAdmissionOn'],
    ['KCN', 'zone'],
    ['Địa chỉ trụ sở chính', 'address'],
    ['Tình trạng HĐ', 'status'],
    ['Lao động nữ', null],
    ['Số lao động cùng kỳ năm trước', null],
    ['Không còn quần chúng để kết nạp', 'exempt'],
    ['ĐV sinh hoạt tại địa phương', null],
    ['Số ĐV sinh hoạt nơi khác', null],
    ['Thuộc đảng bộ', null],
    ['Đảng bộ phường', null],
    ['Số quyết định thành lập chi bộ', null],
    ['Năm dự kiến thành lập TCĐ', null],
    ['Công đoàn cấp trên', null],
    ['Lý do tạm ngừng', null],
    ['Số LĐ đóng BHXH', null],
    ['Số tổ chức đảng hiện có', 'organisation'],
    ['Cột lạ', null],
  ])('%s: %s', async (heading, field) => {
    const list = await reading(heading, '', '');
    expect(list.head.columns.find(({ letter }) => letter === 'C')?.field).toBe(field);
  });

  test.each([
    ['Họ và tên', 'person-name'],
    ['Họ tên đảng viên', 'person-name'],
    ['Tên giám đốc', 'person-name'],
    ['Người đại diện pháp luật', 'person-name'],
    ['Bí thư chi bộ', 'person-name'],
    ['CCCD', 'personal-number'],
    ['Số CMND/CCCD', 'personal-number'],
    ['Ngày sinh', 'birth'],
    ['Ngày, tháng, năm sinh', 'birth'],
    ['Số thẻ đảng viên', 'party-card'],
    ['Số điện thoại', 'contact'],
    ['Email', 'contact'],
    ['Quê quán', 'origin'],
  ])('%s is personal: %s', async (heading, why) => {
    const list = await reading(heading, 'bí mật của người');
    expect(list.head.refusedColumns).toEqual([{ source: heading, letter: 'C', why }]);
    expect(JSON.stringify(list)).not.toContain('bí mật');
  });

  test('no mapping opens a personal column', async () => {
    const bytes = utf8(
      csv([
        ['Tên DN', 'MST', 'CCCD'],
        ['Công ty A', '0100109106', '019204000123'],
      ]),
    );
    const list = await mustRead(bytes, 'a.csv', { mapping: { CCCD: 'note' } });
    expect(JSON.stringify(list)).not.toContain('019204000123');
  });

  test('a column of personal numbers under no heading is found by its values', async () => {
    const list = await reading('Mã', '019204000123', '019204000124', '019204000125');
    expect(list.head.refusedColumns.map(({ why }) => why)).toEqual(['personal-number']);
  });

  test('"Đơn vị" is the enterprise or the ward, by what it holds', async () => {
    const wards = await reading('Đơn vị', 'Phường Bách Quang', 'Xã Tân Quang');
    expect(fieldsOf(wards)['Đơn vị']).toBe('unit');
    const firms = await mustRead(
      utf8(
        csv([
          ['Đơn vị', 'MST'],
          ['Công ty A', '0100109106'],
        ]),
      ),
      'a.csv',
    );
    expect(fieldsOf(firms)['Đơn vị']).toBe('name');
  });

  test('"Loại hình" is of the organisation when it says so', async () => {
    expect(fieldsOf(await reading('Loại hình', 'Chi bộ cơ sở'))['Loại hình']).toBe('organisationKind');
    expect(fieldsOf(await reading('Loại hình', 'TNHH'))['Loại hình']).toBe('ownership');
  });

  test('a heading that was only guessed is not believed against its values; one that is known is', async () => {
    const guessed = await reading('Số ĐKKD, ngày cấp', '4601 ngày 3/2/2010', 'chưa rõ số', '01/02/2015');
    expect(fieldsOf(guessed)['Số ĐKKD, ngày cấp']).toBeNull();
    const dates = await reading('Số ĐKKD, ngày cấp', '03/02/2010', '01/02/2015', 'mất giấy');
    expect(fieldsOf(dates)['Số ĐKKD, ngày cấp']).toBe('operatingSince');
    expect(fieldsOf(await reading('Số LĐ', 'nhiều', 'ít'))['Số LĐ']).toBe('workers');
  });

  test('two columns for one thing are asked, and neither is read', async () => {
    const rows = [
      ['Tên DN', 'MST', 'Số LĐ', 'Tổng số lao động'],
      ['Công ty A', '0100109106', 5, 6],
    ];
    const list = await mustRead(utf8(csv(rows)), 'a.csv');
    expect(list.head.ambiguous).toEqual([{ field: 'workers', letters: ['C', 'D'] }]);
    expect(list.rows[0]?.facts.workers).toBeUndefined();
    const decided = await mustRead(utf8(csv(rows)), 'a.csv', { mapping: { 'Số LĐ': null } });
    expect(decided.head.ambiguous).toEqual([]);
    expect(decided.rows[0]?.facts.workers).toBe(6);
  });

  test('a column for each kind of organisation is one answer', async () => {
    const rows: Made[][] = [
      ['Tên DN', 'MST', 'Tổ chức đảng', null, null],
      [null, null, 'Đảng bộ cơ sở', 'Chi bộ cơ sở', 'Chi bộ ghép'],
      ['Công ty A', '0100109106', 'x', null, null],
      ['Công ty B', '0100686174', null, 'x', null],
      ['Công ty C', '0100107370', null, null, null],
      ['Công ty D', '0300588569', null, null, 'x'],
    ];
    const list = await mustRead(await workbook(rows, { merges: ['A1:A2', 'B1:B2', 'C1:E1'] }), 'a.xlsx');
    expect(list.rows.map(({ facts }) => facts.organisation)).toEqual([
      { exists: true, kind: 'grassroots-committee', name: null },
      { exists: true, kind: 'grassroots-cell', name: null },
      { exists: false, kind: null, name: null },
      { exists: true, kind: 'joint-cell', name: null },
    ]);
  });

  test('an administrator teaches headings', async () => {
    const bytes = utf8(
      csv([
        ['Tên DN', 'MST', 'Quân số'],
        ['Công ty A', '0100109106', 7],
      ]),
    );
    expect(fieldsOf(await mustRead(bytes, 'a.csv'))['Quân số']).toBeNull();
    const taught = await mustRead(bytes, 'a.csv', { synonyms: [{ heading: 'QUÂN SỐ', field: 'workers' }] });
    expect(taught.rows[0]?.facts.workers).toBe(7);
  });
});
