import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GREATEST_COUNT } from '@/lib/domain/figures';
import type { Cell } from '@/lib/import/file/cell';
import { readCount } from '@/lib/import/values/count';
import {
  readOrganisation,
  readOrganisationKind,
  readOwnership,
  readStage,
  readStatus,
} from '@/lib/import/values/named-values';
import { readTaxCode } from '@/lib/import/values/tax-code-cell';
import { emptyMeans, readYesNo } from '@/lib/import/values/yes-no';
import { formatCount } from '@/lib/text/numbers';
import { reading } from './cell-reading';

describe('counts', () => {
  test.each<[Cell, number | undefined]>([
    [25, 25],
    ['25', 25],
    ['025', 25],
    ['12.984', 12984],
    ['12 984', 12984],
    ['1.234.567', 1234567],
    ['1.234,0', 1234],
    ['25,00', 25],
    ['25 người', 25],
    ['25 LĐ', 25],
    ['12.984 lao động', 12984],
    ['3 đ/c', 3],
    ['４', 4],
    ['-', 0],
    ['–', 0],
    ['không', 0],
    ['Chưa có', 0],
    ['', undefined],
    ['...', undefined],
  ])('%j is %j', (cell, value) => {
    expect(reading(readCount, cell)).toEqual({ value, problems: [] });
  });

  test.each<[Cell, string]>([
    ['7,32', 'not-an-integer'],
    [7.32, 'not-an-integer'],
    ['12,984', 'not-an-integer 12984'],
    [12.984, 'not-an-integer 12984'],
    ['-5', 'negative'],
    [-5, 'negative'],
    ['(5)', 'negative'],
    ['20-30', 'not-exact'],
    ['trên 20', 'not-exact'],
    ['> 20', 'not-exact'],
    ['khoảng 25', 'not-exact'],
    ['từ 20 đến 30', 'not-exact'],
    ['nhiều', 'not-a-number'],
    ['x', 'not-a-number'],
    ['12%', 'not-a-number'],
    ['1.23.4', 'not-a-number'],
    [1e12, 'number-too-large'],
    [{ type: 'date', on: '2026-02-10', precision: 'day' }, 'number-became-date'],
  ])('%j is refused: %s', (cell, problem) => {
    expect(reading(readCount, cell)).toEqual({ value: undefined, problems: [problem] });
  });

  test('whatever the product writes, it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: GREATEST_COUNT }), (count) => {
        expect(reading(readCount, formatCount(count, 'vi')).value).toBe(count);
        expect(reading(readCount, String(count)).value).toBe(count);
        expect(reading(readCount, count).value).toBe(count);
        expect(reading(readCount, `${formatCount(count, 'vi')} người`).value).toBe(count);
      }),
    );
  });

  test('nothing that is not whole is ever taken for a count', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (number) => {
        fc.pre(!Number.isInteger(number));
        expect(reading(readCount, number).value).toBeUndefined();
        expect(reading(readCount, String(number).replace('.', ',')).value).toBeUndefined();
      }),
    );
  });
});

describe('yes and no', () => {
  test.each<Cell>([
    'x',
    'X',
    'x ',
    'có',
    'Có',
    '1',
    1,
    2,
    '✓',
    'đã có',
    'rồi',
    'đã thành lập',
    true,
    'CĐCS Công ty A',
  ])('%j is yes', (cell) => expect(reading(readYesNo, cell)).toEqual({ value: true, problems: [] }));

  test.each<Cell>(['-', '0', 0, 'chưa', 'Chưa có', 'không', 'Ko', false])('%j is no', (cell) =>
    expect(reading(readYesNo, cell)).toEqual({ value: false, problems: [] }),
  );

  test('anything else is asked', () => {
    expect(reading(readYesNo, 'đang làm')).toEqual({ value: undefined, problems: ['not-yes-or-no'] });
    expect(reading(readYesNo, 0.5)).toEqual({ value: undefined, problems: ['not-yes-or-no'] });
  });

  test('an empty cell is a no only where the column knows nothing but marks for yes', () => {
    expect(emptyMeans([true, true])).toBe('no');
    expect(emptyMeans([true, false])).toBe('not-said');
    expect(emptyMeans([false])).toBe('not-said');
    expect(emptyMeans([])).toBe('not-said');
  });
});

describe('tax codes', () => {
  test.each<[Cell, string]>([
    ['0100109106', '0100109106'],
    [100109106, '0100109106'],
    [100109106001, '0100109106-001'],
    ["'0100109106", '0100109106'],
    ['0100109106-001', '0100109106-001'],
  ])('%j is %s', (cell, value) => {
    expect(reading(readTaxCode, cell)).toEqual({ value, problems: [] });
  });

  test('a check digit that does not fit is noted with the one that would', () => {
    expect(reading(readTaxCode, '0100109107')).toEqual({
      value: '0100109107',
      problems: ['tax-code-check-digit 0100109106'],
    });
  });

  test('twelve digits are a personal number, and noted', () => {
    expect(reading(readTaxCode, '019204000123')).toEqual({
      value: '019204000123',
      problems: ['tax-code-personal'],
    });
  });

  test('what is none is refused; "chưa có" says nothing', () => {
    expect(reading(readTaxCode, '46')).toEqual({ value: undefined, problems: ['tax-code-malformed'] });
    expect(reading(readTaxCode, 4600.5)).toEqual({ value: undefined, problems: ['tax-code-malformed'] });
    expect(reading(readTaxCode, 'chưa có')).toEqual({ value: undefined, problems: [] });
  });
});

describe('words', () => {
  test.each([
    ['Đang hoạt động', 'operating'],
    ['NNT đang hoạt động (đã được cấp GCN ĐKT)', 'operating'],
    ['Tạm ngừng hoạt động', 'suspended'],
    ['tạm dừng KD', 'suspended'],
    ['Ngừng hoạt động', 'closed'],
    ['NNT không hoạt động tại địa chỉ đã đăng ký', 'closed'],
    ['Đã giải thể', 'closed'],
  ])('%s: %s', (written, status) => {
    expect(reading(readStatus, written).value).toBe(status);
  });

  test.each([
    ['DN nhà nước', 'state'],
    ['Công ty cổ phần có vốn nhà nước', 'state-share'],
    ['Nhà nước nắm trên 50% vốn', 'state-share'],
    ['Ngoài nhà nước', 'private'],
    ['Cổ phần ngoài nhà nước', 'private'],
    ['Công ty TNHH MTV', 'private'],
    ['TNHH 100% vốn nước ngoài', 'foreign'],
    ['FDI', 'foreign'],
    ['Hợp tác xã', 'cooperative'],
  ])('%s: %s', (written, ownership) => {
    expect(reading(readOwnership, written).value).toBe(ownership);
  });

  test.each([
    ['x', { exists: true, kind: null, name: null }],
    ['chưa', { exists: false, kind: null, name: null }],
    ['Chưa có tổ chức đảng', { exists: false, kind: null, name: null }],
    ['Chi bộ', { exists: true, kind: null, name: null }],
    ['Chi bộ cơ sở', { exists: true, kind: 'grassroots-cell', name: null }],
    ['Chi bộ ghép', { exists: true, kind: 'joint-cell', name: null }],
    ['Đảng bộ cơ sở', { exists: true, kind: 'grassroots-committee', name: null }],
    ['Chi bộ Công ty Thép', { exists: true, kind: null, name: 'Chi bộ Công ty Thép' }],
  ])('under "Tổ chức đảng", %s', (written, organisation) => {
    expect(reading(readOrganisation, written).value).toEqual(organisation);
  });

  test('kinds and stages', () => {
    expect(reading(readOrganisationKind, 'Chi bộ trực thuộc').value).toBe('dependent-cell');
    expect(reading(readOrganisationKind, 'Chi bộ')).toEqual({ value: undefined, problems: [] });
    expect(reading(readStage, 'Đang làm hồ sơ').value).toBe('preparing');
    expect(reading(readStage, 'Thống nhất chủ trương').value).toBe('agreed');
    expect(reading(readStage, 'mai')).toEqual({ value: undefined, problems: ['unknown-value'] });
  });
});
