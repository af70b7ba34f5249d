import { expect, test } from 'vitest';
import type { GoalCode } from '@/lib/domain/goal';
import { type CountedSide, partOf, sumOfParts } from '@/lib/domain/register/change-parts';
import type { VerdictReason } from '@/lib/domain/register/verdict';

const here = (reason: VerdictReason): CountedSide => ({ isInside: true, reason });
const elsewhere = (reason: VerdictReason): CountedSide => ({ isInside: false, reason });

const cases: [string, GoalCode, CountedSide, CountedSide, string | null, number, number][] = [
  ['a new enterprise', 'coverage', null, here('no-organisation'), 'entered', 0, 1],
  ['a new enterprise with an organisation', 'coverage', null, here('has-organisation'), 'entered', 1, 1],
  ['one that resumes', 'coverage', here('suspended'), here('no-organisation'), 'entered', 0, 1],
  ['one that closes', 'coverage', here('has-organisation'), here('closed'), 'left', -1, -1],
  [
    'one that moves here',
    'coverage',
    elsewhere('has-organisation'),
    here('has-organisation'),
    'moved-in',
    1,
    1,
  ],
  [
    'one that moves away',
    'coverage',
    here('no-organisation'),
    elsewhere('no-organisation'),
    'moved-out',
    0,
    -1,
  ],
  [
    'one that grows into the base',
    'coverage',
    here('too-few-workers'),
    here('no-organisation'),
    'base-in',
    0,
    1,
  ],
  ['one that leaves a zone', 'coverage', here('no-organisation'), here('outside-zones'), 'base-out', 0, -1],
  ['three members', 'formation', here('fewer-than-three-members'), here('no-organisation'), 'grew', 0, 1],
  [
    'a member less',
    'formation',
    here('has-organisation'),
    here('fewer-than-three-members'),
    'shrank',
    -1,
    -1,
  ],
  ['a union', 'union-backed', here('no-union'), here('has-organisation'), 'union-founded', 1, 1],
  ['a founding', 'coverage', here('no-organisation'), here('has-organisation'), 'founded', 1, 0],
  ['a dissolution', 'coverage', here('has-organisation'), here('no-organisation'), 'dissolved', -1, 0],
  [
    'another kind of organisation',
    'coverage',
    here('hosts-joint-cell'),
    here('has-organisation'),
    null,
    0,
    0,
  ],
  ['a new organisation', 'admission', null, here('no-admission'), 'founded', 0, 1],
  ['an organisation dissolved', 'admission', here('admitted'), null, 'dissolved', -1, -1],
  ['an admission', 'admission', here('no-admission'), here('cell-admitted'), 'admitted', 1, 0],
  ['a new year', 'admission', here('admitted'), here('no-admission'), 'year-turned', -1, 0],
  ['nobody left to admit', 'admission', here('no-admission'), here('nobody-to-admit'), 'exempted', 0, -1],
  [
    'a cell of a committee',
    'admission',
    here('no-admission'),
    here('cell-of-committee'),
    'became-cell',
    0,
    -1,
  ],
];

test.each(cases)('%s', (_name, goal, before, after, part, numerator, denominator) => {
  expect(partOf(goal, before, after)).toEqual(part && { part, numerator, denominator });
});

test('parts of a name are one, and those that come to nothing are none', () => {
  const parts = [
    { part: 'left', numerator: -1, denominator: -1 },
    { part: 'entered', numerator: 0, denominator: 1 },
    { part: 'entered', numerator: 1, denominator: 1 },
    { part: 'corrected', numerator: 0, denominator: 0 },
  ] as const;
  expect(sumOfParts(parts)).toEqual([
    { part: 'entered', numerator: 1, denominator: 2 },
    { part: 'left', numerator: -1, denominator: -1 },
  ]);
});
