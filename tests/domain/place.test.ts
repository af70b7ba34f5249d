import { expect, test } from 'vitest';
import { placeOf } from '@/lib/domain/place';

test.each([
  ['Thành ủy Sông Công', 'Tỉnh ủy Thái Nguyên', 'Sông Công'],
  ['Tỉnh ủy Thái Nguyên', null, 'Thái Nguyên'],
  ['Đảng ủy phường Cải Đan', 'Thành ủy Sông Công', 'Cải Đan'],
  ['Đảng ủy xã Bá Xuyên', 'Thành ủy Sông Công', 'Bá Xuyên'],
  ['Chi bộ phường Mỏ Chè', null, 'Mỏ Chè'],
  ['Đảng ủy Khu công nghiệp Sông Công II', 'Thành ủy Sông Công', 'Sông Công'],
  ['Đảng ủy các khu công nghiệp', 'Tỉnh ủy Thái Nguyên', 'Thái Nguyên'],
  ['Đảng ủy Công ty cổ phần Minh Họa', 'Đảng ủy phường Cải Đan', 'Cải Đan'],
  ['Trung ương', null, null],
  ['Đảng ủy cơ sở Phân khu A', 'Đảng ủy Khu công nghiệp Sông Lụa I', null],
])('%s, below %s, signs in %s', (body, upper, place) => {
  expect(placeOf([body, ...(upper === null ? [] : [upper])])).toBe(place);
});

test('the nearest body above that is a place gives it', () => {
  const above = ['Đảng ủy cơ sở Phân khu A', 'Đảng ủy Khu công nghiệp Sông Lụa I', 'Thành ủy Sông Lụa'];
  expect(placeOf(above)).toBe('Sông Lụa');
});
