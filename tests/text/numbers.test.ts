import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GREATEST_COUNT } from '@/lib/domain/figures';
import { locales } from '@/lib/text/locale';
import {
  formatChange,
  formatCount,
  formatPercent,
  formatPoints,
  formatPointsChange,
  parseCount,
} from '@/lib/text/numbers';

const NO_BREAK = '\u00a0';

test('counts are grouped by threes', () => {
  expect([0, 12, 999, 1234, 1_234_567].map((count) => formatCount(count, 'vi'))).toEqual([
    '0',
    '12',
    '999',
    '1.234',
    '1.234.567',
  ]);
  expect(formatCount(1_234_567, 'en')).toBe('1,234,567');
  expect(formatCount(-1234, 'vi')).toBe('−1.234');
});

test('percentages have a comma and an unbreakable space in Vietnamese, a point and none in English', () => {
  expect(formatPercent({ scaled: 163, decimals: 1 }, 'vi')).toBe(`16,3${NO_BREAK}%`);
  expect(formatPercent({ scaled: 163, decimals: 1 }, 'en')).toBe('16.3%');
  expect(formatPercent({ scaled: 1496, decimals: 2 }, 'vi')).toBe(`14,96${NO_BREAK}%`);
  expect(formatPercent({ scaled: 15, decimals: 0 }, 'vi')).toBe(`15${NO_BREAK}%`);
  expect(formatPercent({ scaled: 5, decimals: 2 }, 'vi')).toBe(`0,05${NO_BREAK}%`);
});

test('changes carry their direction, distances do not', () => {
  expect([3, 0, -2].map((change) => formatChange(change, 'vi'))).toEqual(['+3', '0', '−2']);
  expect(formatPointsChange(1.36, 'vi')).toBe(`+1,4${NO_BREAK}điểm${NO_BREAK}%`);
  expect(formatPointsChange(-0.25, 'en')).toBe(`−0.3${NO_BREAK}points`);
  expect(formatPointsChange(-0.04, 'en')).toBe(`0.0${NO_BREAK}points`);
  expect(formatPoints({ scaled: -14, decimals: 1 }, 'vi')).toBe(`1,4${NO_BREAK}điểm${NO_BREAK}%`);
});

describe('what officials type', () => {
  test.each([
    ['12', 12],
    [' 12 ', 12],
    ['0', 0],
    ['007', 7],
    ['1234', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    [`1${NO_BREAK}234`, 1234],
    ['1\u202f234\u202f567', 1_234_567],
    ['１２', 12],
    ['-0', 0],
  ])('"%s" is %i', (typed, count) => {
    expect(parseCount(typed, 'vi')).toBe(count);
  });

  test.each([
    ['', 'required'],
    ['   ', 'required'],
    ['mười', 'not-a-number'],
    ['12a', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['+5', 'not-a-number'],
    ['.', 'not-a-number'],
    ['7/92', 'not-a-number'],
    ['1,5', 'not-an-integer'],
    ['1.5', 'not-an-integer'],
    ['1.23', 'not-an-integer'],
    ['12.34.567', 'not-an-integer'],
    ['1.234 567', 'not-an-integer'],
    ['1234.567', 'not-an-integer'],
    ['1,234', 'not-an-integer'],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['99.999.999', 'number-too-large'],
    ['9'.repeat(400), 'number-too-large'],
  ])('"%s" is refused: %s', (typed, code) => {
    expect(parseCount(typed, 'vi')).toMatchObject({ refusal: code });
  });

  test('is read by the habits of the language', () => {
    expect(parseCount('1,234', 'en')).toBe(1234);
    expect(parseCount('1.234', 'en')).toMatchObject({ refusal: 'not-an-integer' });
  });

  test('is what was shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: GREATEST_COUNT }),
        fc.constantFrom(...locales),
        (count, locale) => {
          expect(parseCount(formatCount(count, locale), locale)).toBe(count);
        },
      ),
    );
  });

  test('never breaks the reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...locales), (typed, locale) => {
        const read = parseCount(typed, locale);
        expect(typeof read === 'object' || (Number.isSafeInteger(read) && read >= 0)).toBe(true);
      }),
    );
  });
});
