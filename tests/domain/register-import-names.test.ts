import { describe, expect, test } from 'vitest';
import {
  enterpriseNameKey,
  looseNameKey,
  shareAWord,
  unitNameKey,
  zoneKey,
} from '@/lib/domain/register/import/names';
import { unitFinder } from '@/lib/domain/register/import/unit-names';
import type { Unit } from '@/lib/domain/unit';
import { foldForSearch } from '@/lib/text/search';

const keyOf = (name: string) => enterpriseNameKey(foldForSearch(name));

describe('the name of an enterprise', () => {
  test.each([
    'Công ty TNHH MTV Thương mại và Dịch vụ Hoàng Gia',
    'Cty TNHH 1 thành viên TM&DV Hoàng Gia',
    'CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN TMDV HOÀNG GIA',
    'Cty CP TM - DV Hoàng Gia',
    'CTCP TM DV “Hoàng Gia”',
  ])('%s is one name, whatever its legal form', (name) => {
    expect(keyOf(name)).toBe('thuong mai dich vu hoang gia');
  });

  test('keeps a name that is nothing but a legal form', () => {
    expect(keyOf('Hợp tác xã')).not.toBe('');
    expect(keyOf('Cty CP')).not.toBe('');
  });

  test('is similar with another order, other spaces or another line of business, and not the same', () => {
    const one = keyOf('Công ty CP Xây dựng Sông Công');
    const other = keyOf('Cty TNHH SongCong');
    expect(one).not.toBe(other);
    expect(looseNameKey(one)).not.toBe(looseNameKey(keyOf('Cty Sông Hồng')));
    expect(looseNameKey(keyOf('May Hoàng Gia'))).toBe(looseNameKey(keyOf('Hoàng Gia May')));
    expect(looseNameKey(one)).toBe(looseNameKey(keyOf('Công ty Đầu tư Sông Công')));
  });

  test('has a word in common with another only when the word tells something', () => {
    expect(shareAWord(keyOf('Cty xây dựng Thành Đạt'), keyOf('Cty xây dựng Hải Long'))).toBe(false);
    expect(shareAWord(keyOf('Cty xây dựng Thành Đạt'), keyOf('Cty thương mại Thành Đạt'))).toBe(true);
  });
});

describe('the name of a place', () => {
  test.each(['P. Bách Quang', 'Phường Bách Quang', 'Đảng ủy phường Bách Quang', 'ĐU P.Bách Quang'])(
    '%s',
    (name) => {
      expect(unitNameKey(foldForSearch(name))).toEqual({ kind: 'phuong', name: 'bach quang' });
    },
  );

  const aUnit = (id: number, code: string, name: string): Unit => ({
    id,
    code,
    name,
    kind: 'committee',
    parentId: 1,
    path: `/1/${id}/`,
    validFrom: '2025-07-01',
    validTo: null,
    revision: 1,
    successors: [],
  });
  const units = [
    aUnit(2, 'bach-quang', 'Đảng ủy phường Bách Quang'),
    aUnit(3, 'xa-tan', 'Đảng ủy xã Tân Cương'),
    aUnit(4, 'phuong-tan', 'Đảng ủy phường Tân Cương'),
  ];
  const find = unitFinder(units, foldForSearch);

  test('finds a unit by its code, or by its name with or without what it is', () => {
    expect(find('bach-quang')).toBe(units[0]);
    expect(find('Bách Quang')).toBe(units[0]);
    expect(find('p.bách quang')).toBe(units[0]);
  });

  test('tells a ward from a commune of the same name only by what the list calls it', () => {
    expect(find('Xã Tân Cương')).toBe(units[1]);
    expect(find('P.Tân Cương')).toBe(units[2]);
    expect(find('Tân Cương')).toBe('ambiguous');
    expect(find('Tân Hòa')).toBe('unknown');
  });

  test('reads zones alike, and says when there is none', () => {
    expect(zoneKey(foldForSearch('KCN Sông Công II'))).toBe('song cong 2');
    expect(zoneKey(foldForSearch('Khu công nghiệp Sông Công 2'))).toBe('song cong 2');
    expect(zoneKey(foldForSearch('Ngoài KCN'))).toBeNull();
  });
});
