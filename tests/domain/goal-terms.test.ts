import { describe, expect, test } from 'vitest';
import { goalCodes, initialTerms, isGoalCode, type ProposedTerms, termsOn } from '@/lib/domain/goal';
import { checkNewTerms } from '@/lib/domain/goal-terms';
import type { RefusalCode } from '@/lib/domain/refusal';
import { aGoal, of } from '@/tests/support/worlds';

const existing = [aGoal('coverage'), aGoal('admission')];
const next: ProposedTerms = {
  goal: 'coverage',
  appliesFrom: '2026-10-01',
  targetBasisPoints: 2000,
  dueOn: '2030-12-31',
  baseline: null,
  milestones: [],
  reason: 'Nghị quyết mới',
};

describe('the terms in force', () => {
  const later = aGoal('coverage', { id: 5, appliesFrom: '2026-01-01', targetBasisPoints: 2000 });
  const sameDay = aGoal('coverage', { id: 6, appliesFrom: '2026-01-01', targetBasisPoints: 1800 });

  test('are the newest by their day, not by when they were recorded', () => {
    const all = [later, aGoal('coverage', { id: 9, appliesFrom: '2024-01-01', targetBasisPoints: 1600 })];
    expect(termsOn(all, 'coverage', '2025-12-31').targetBasisPoints).toBe(1600);
    expect(termsOn(all, 'coverage', '2026-01-01').targetBasisPoints).toBe(2000);
  });

  test('are the last recorded of one day, and before the first day the first', () => {
    expect(termsOn([sameDay, later], 'coverage', '2026-06-30').id).toBe(6);
    expect(termsOn([later], 'coverage', '2020-01-01').id).toBe(5);
  });

  test('exist for every goal from the start', () => {
    expect(
      initialTerms.map(({ goal, targetBasisPoints, dueOn }) => [goal, targetBasisPoints, dueOn]),
    ).toEqual([
      ['coverage', 1500, '2030-12-31'],
      ['formation', 8000, '2030-12-31'],
      ['union-backed', 7000, '2030-12-31'],
      ['admission', 8000, '2030-12-31'],
    ]);
    expect(initialTerms.every(({ reason }) => reason !== '')).toBe(true);
    expect(() => termsOn([], 'coverage', '2026-01-01')).toThrow(RangeError);
  });

  test('belong to goals that are known', () => {
    expect(goalCodes.every(isGoalCode)).toBe(true);
    expect(isGoalCode('coverages')).toBe(false);
  });
});

describe('new terms', () => {
  test('may apply from the day after the last verdict', () => {
    expect(checkNewTerms(existing, next, '2026-09-30')).toBeNull();
    expect(checkNewTerms(existing, next, null)).toBeNull();
    expect(checkNewTerms([], next, null)).toBeNull();
  });

  const refused: readonly [string, Partial<ProposedTerms>, RefusalCode][] = [
    ['from a day already judged', { appliesFrom: '2026-09-30' }, 'changes-the-past'],
    ['from no day', { appliesFrom: '2026-02-30' }, 'not-a-date'],
    ['due on no day', { dueOn: 'soon' }, 'not-a-date'],
    ['due before they apply', { dueOn: '2026-10-01' }, 'due-not-after-start'],
    ['with a target of nothing', { targetBasisPoints: 0 }, 'target-out-of-range'],
    ['with a target above everything', { targetBasisPoints: 10_001 }, 'target-out-of-range'],
    ['with a target between basis points', { targetBasisPoints: 1500.5 }, 'target-out-of-range'],
    ['without a reason', { reason: ' ' }, 'reason-required'],
    ['from an impossible baseline', { baseline: { on: '2023-05-25', ...of(9, 8) } }, 'baseline-impossible'],
    ['from an empty baseline', { baseline: { on: '2023-05-25', ...of(0, 0) } }, 'baseline-impossible'],
    [
      'from a baseline after the due date',
      { baseline: { on: '2030-12-31', ...of(1, 8) } },
      'baseline-not-before-due',
    ],
    ['from a baseline on no day', { baseline: { on: '', ...of(1, 8) } }, 'not-a-date'],
    [
      'with a milestone above the target',
      { milestones: [{ on: '2028-12-31', basisPoints: 2001 }] },
      'milestone-out-of-range',
    ],
    [
      'with a milestone on the due date',
      { milestones: [{ on: '2030-12-31', basisPoints: 1000 }] },
      'milestone-out-of-range',
    ],
    ['with a milestone on no day', { milestones: [{ on: '2028', basisPoints: 1000 }] }, 'not-a-date'],
    [
      'with a milestone before the baseline',
      {
        baseline: { on: '2028-12-31', ...of(1, 8) },
        milestones: [{ on: '2028-12-31', basisPoints: 1000 }],
      },
      'milestone-out-of-range',
    ],
    [
      'with milestones that descend',
      {
        milestones: [
          { on: '2027-12-31', basisPoints: 1200 },
          { on: '2028-12-31', basisPoints: 1000 },
        ],
      },
      'milestones-out-of-order',
    ],
    [
      'with two milestones on a day',
      {
        milestones: [
          { on: '2027-12-31', basisPoints: 1000 },
          { on: '2027-12-31', basisPoints: 1200 },
        ],
      },
      'milestones-out-of-order',
    ],
    [
      'with milestones for a goal of every year',
      {
        goal: 'admission',
        targetBasisPoints: 8500,
        milestones: [{ on: '2027-12-31', basisPoints: 1000 }],
      },
      'milestones-for-year-goal',
    ],
    ['that demand what is in force', { targetBasisPoints: 1500 }, 'nothing-changed'],
  ];

  test.each(refused)('are refused %s', (_, with_, code) => {
    expect(checkNewTerms(existing, { ...next, ...with_ }, '2026-09-30')?.refusal).toBe(code);
  });
});
