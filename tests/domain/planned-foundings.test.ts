import { expect, test } from 'vitest';
import type { Supply } from '@/lib/domain/plan-search';
import { plannedCourse } from '@/lib/domain/planned-foundings';
import { of } from '@/tests/support/worlds';

const figures = { coverage: of(10, 92), formation: of(5, 10), 'union-backed': of(4, 8) };
const supplies: Supply[] = [
  { members: 'three-or-more', hasUnion: true, goals: ['coverage', 'formation', 'union-backed'], count: 2 },
  { members: 'three-or-more', hasUnion: true, goals: ['formation'], count: 1 },
  { members: 'two', hasUnion: false, goals: ['coverage', 'formation'], count: 3 },
];
const ofThree = { members: 'three-or-more', hasUnion: true } as const;
const ofTwo = { members: 'two', hasUnion: false } as const;

test('nothing planned leaves the figures of today', () => {
  const { steps, beyond } = plannedCourse({ figures, supplies }, [], '2026-11-23');
  expect(steps.coverage).toEqual([{ on: '2026-11-23', figure: of(10, 92) }]);
  expect(beyond).toBe(0);
});

test('each day adds to the days before, whatever the order in which they were typed', () => {
  const planned = [
    { ...ofTwo, count: 2, on: '2028-06-30' },
    { ...ofThree, count: 2, on: '2027-06-30' },
  ];
  const { steps } = plannedCourse({ figures, supplies }, planned, '2026-11-23');
  expect(steps.coverage.map(({ figure }) => figure)).toEqual([of(10, 92), of(12, 92), of(14, 92)]);
  expect(steps.formation.map(({ figure }) => figure)).toEqual([of(5, 10), of(7, 10), of(9, 12)]);
  expect(steps['union-backed'].map(({ figure }) => figure)).toEqual([of(4, 8), of(6, 8), of(6, 8)]);
});

test('enterprises that move more goals are taken first, and none twice', () => {
  const planned = [
    { ...ofThree, count: 2, on: '2027-06-30' },
    { ...ofThree, count: 3, on: '2027-12-31' },
  ];
  const { steps, beyond } = plannedCourse({ figures, supplies }, planned, '2026-11-23');
  expect(steps.coverage.map(({ figure }) => figure)).toEqual([of(10, 92), of(12, 92), of(12, 92)]);
  expect(steps.formation.at(-1)?.figure).toEqual(of(8, 10));
  expect(beyond).toBe(2);
});
