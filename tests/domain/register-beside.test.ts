import { describe, expect, test } from 'vitest';
import { changedGoals, checkReasons, differs, keptRegister, originOf } from '@/lib/domain/register-beside';
import { of, someFigures } from '@/tests/support/worlds';

const register = {
  coverage: of(15, 92),
  formation: of(8, 10),
  'union-backed': of(0, 0),
  admission: of(6, 7),
};

describe('a report beside the register', () => {
  test('a register in which nothing counts is none', () => {
    const nothing = { coverage: of(0, 0), formation: of(0, 0), 'union-backed': of(0, 0), admission: null };
    expect(keptRegister(nothing)).toBeNull();
    expect(keptRegister({ ...nothing, coverage: of(0, 1) })).not.toBeNull();
  });

  test('an answer differs by either count, and so does one that says nothing is known', () => {
    expect(differs(of(15, 92), of(15, 92))).toBe(false);
    expect(differs(of(15, 93), of(15, 92))).toBe(true);
    expect(differs(null, of(15, 92))).toBe(true);
    expect(differs(undefined, of(15, 92))).toBe(false);
    expect(differs(of(15, 92), null)).toBe(false);
  });

  test('a figure comes from the register when it is that of the register', () => {
    expect(originOf(of(15, 92), of(15, 92))).toBe('register');
    expect(originOf(of(16, 92), of(15, 92))).toBe('entered');
    expect(originOf(null, null)).toBe('entered');
  });

  test('each difference needs a reason of its own, and blanks are none', () => {
    const figures = { ...register, coverage: of(16, 92), admission: null };
    expect(checkReasons({ figures }, register)).toMatchObject({
      refusal: 'differs-from-register',
      path: 'figures.coverage.reason',
      detail: of(15, 92),
      others: [{ path: 'figures.admission.reason' }],
    });
    expect(
      checkReasons({ figures, reasons: { coverage: ' ', admission: 'Chưa đối chiếu' } }, register),
    ).toMatchObject({
      path: 'figures.coverage.reason',
      others: [],
    });
    expect(checkReasons({ figures: register }, register)).toBeNull();
    expect(checkReasons({ figures: someFigures() }, null)).toBeNull();
  });

  test('the goals that have changed since are named in their order', () => {
    const beside = {
      origin: 'register',
      ruleId: 1,
      register: of(1, 2),
      reason: '',
      changedSince: null,
    } as const;
    const changed = { ...beside, changedSince: of(2, 2) };
    expect(changedGoals({ admission: changed, coverage: changed, formation: beside })).toEqual([
      'coverage',
      'admission',
    ]);
  });
});
