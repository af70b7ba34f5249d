import { expect, test } from 'vitest';
import { localeFromHeader } from '@/lib/text/locale';
import { compareVietnamese, foldForSearch, matchesSearch } from '@/lib/text/search';

test.each([
  ['Hòa Bình', 'Hoà Bình'],
  ['Thúy', 'Thuý'],
  ['Thành ủy', 'Thành uỷ'],
  ['Đường Đồng Khởi', 'duong dong khoi'],
  ['Công ty  TNHH\u00a0May', 'cong ty tnhh may'],
  ['Phường Cải Đan'.normalize('NFD'), 'PHƯỜNG CẢI ĐAN'],
])('"%s" and "%s" are searched alike', (one, other) => {
  expect(foldForSearch(one)).toBe(foldForSearch(other));
});

test('words are found in any order, each of them', () => {
  expect(matchesSearch('Công ty cổ phần May Sông Công', 'song cong may')).toBe(true);
  expect(matchesSearch('Công ty cổ phần May Sông Công', 'song hong')).toBe(false);
  expect(matchesSearch('Công ty', '')).toBe(true);
});

test('names are in Vietnamese order, with numbers as numbers', () => {
  const names = [
    'Đà',
    'Phường 10',
    'Ăn',
    'di',
    'an',
    'Phường 2',
    'Ân',
    'E',
    'Ê',
    'đi',
    'Ba',
    'Ơn',
    'On',
    'Ôn',
  ];
  expect(names.sort(compareVietnamese)).toEqual([
    'an',
    'Ăn',
    'Ân',
    'Ba',
    'di',
    'Đà',
    'đi',
    'E',
    'Ê',
    'On',
    'Ôn',
    'Ơn',
    'Phường 2',
    'Phường 10',
  ]);
});

test.each([
  ['en-GB,en;q=0.9', 'en'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['en;q=0.5, vi;q=0.9', 'vi'],
  ['fr, en;q=0.1', 'en'],
  ['fr', 'vi'],
  ['en;q=0', 'vi'],
  ['', 'vi'],
  [null, 'vi'],
])('a browser that prefers "%s" is answered in %s', (header, locale) => {
  expect(localeFromHeader(header)).toBe(locale);
});
