import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkDigitFits,
  isBranch,
  normaliseTaxCode,
  taxCodeKind,
  withCheckDigit,
} from '@/lib/domain/tax-code';

/** Codes of bodies that publish theirs: two banks, a telephone company, an oil company, a dairy. */
const published = ['0100112437', '0100686174', '0100109106', '0100107370', '0300588569'];

/** The tax authority's rule, worked out by hand: 0·31 + 1·29 + 0·23 + 0·19 + 1·17 + 0·13 + 9·7 + 1·5 + 0·3 = 114. */
test('the check digit of 010010910 is 10 − 114 mod 11 = 6', () => {
  expect(withCheckDigit('0100109109')).toBe('0100109106');
});

test.each(published)('the check digit of %s fits', (code) => {
  expect(checkDigitFits(code)).toBe(true);
  expect(checkDigitFits(`${code}-001`)).toBe(true);
});

test('one wrong digit never goes unseen', () => {
  const place = fc.integer({ min: 0, max: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...published), place, fc.integer({ min: 1, max: 9 }), (code, at, by) => {
      const wrong = (Number(code[at]) + by) % 10;
      expect(checkDigitFits(code.slice(0, at) + wrong + code.slice(at + 1))).toBe(false);
    }),
  );
});

describe('a tax code comes back to its normal form', () => {
  test.each([
    ['0100109106', '0100109106'],
    ['100109106', '0100109106'],
    ["'0100109106", '0100109106'],
    [' 0100 109 106 ', '0100109106'],
    ['0100.109.106', '0100109106'],
    ['0100109106-001', '0100109106-001'],
    ['0100109106001', '0100109106-001'],
    ['0100109106 - 001', '0100109106-001'],
    ['0100109106–001', '0100109106-001'],
    ['100109106-1', '0100109106-001'],
    ['100109106001', '0100109106-001'],
    ['００１００１０９１０６'.slice(2), '0100109106'],
    ['019204000123', '019204000123'],
    ['4600', null],
    ['12345678901234', null],
    ['MST 0100109106', null],
    ['', null],
  ])('%s → %s', (written, normal) => {
    expect(normaliseTaxCode(written)).toBe(normal);
  });

  test('whatever zeros a number lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 999_999_999 }), (nine) => {
        const code = withCheckDigit(`${String(nine).padStart(9, '0')}0`);
        fc.pre(code !== null);
        const asNumber = String(Number(code));
        expect(normaliseTaxCode(asNumber)).toBe(code);
        expect(normaliseTaxCode(code ?? '')).toBe(code);
      }),
    );
  });
});

test('kinds are told by their shape', () => {
  expect(taxCodeKind('0100109106')).toBe('enterprise');
  expect(taxCodeKind('0100109106-001')).toBe('branch');
  expect(taxCodeKind('019204000123')).toBe('personal');
  expect(taxCodeKind('0100109106001')).toBeNull();
  expect(isBranch('0100109106-001')).toBe(true);
  expect(isBranch('0100109106')).toBe(false);
});
