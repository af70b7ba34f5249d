import { expect, test } from 'vitest';
import type { GoalCode } from '@/lib/domain/goal';
import { type GoalStanding, type StandingState, standingOf } from '@/lib/domain/standing';
import { biggestMovers, weakestUnits } from '@/lib/domain/standouts';
import { anObservation, aStanding, of } from '@/tests/support/worlds';

/** A standing in a state, as far as the weakest are found by it. */
const inState = (state: StandingState, missing: number | null = 0): GoalStanding => ({
  ...standingOf(aStanding()),
  state,
  missing,
});

const aRow = (unit: string, ...standings: GoalStanding[]) => ({ unit, standings });

test('the weakest unit is late on the most goals; of two alike, the one that misses more', () => {
  const rows = [
    aRow('một mục tiêu chậm', inState('slow', 1), inState('met')),
    aRow('thiếu 3', inState('behind', 3), inState('on-track')),
    aRow('đúng tiến độ', inState('on-track', 40), inState('met')),
    aRow('thiếu 9', inState('behind', 9), inState('on-track')),
    aRow('hai mục tiêu', inState('behind', 1), inState('slow', 1)),
  ];
  const names = (most: number) => weakestUnits(rows, most).map(({ unit }) => unit);
  expect(names(5)).toEqual(['hai mục tiêu', 'thiếu 9', 'thiếu 3', 'một mục tiêu chậm']);
  expect(names(2)).toEqual(['hai mục tiêu', 'thiếu 9']);
});

test('a unit of which nothing is known is not among the weakest', () => {
  expect(weakestUnits([aRow('A', inState('no-data', null), inState('insufficient-data'))], 5)).toEqual([]);
});

/** A standing whose numerator went from one to the other, with so many of its units in. */
function moved(from: number, to: number, goal: GoalCode = 'coverage', reported = 1, expected = 1) {
  const observations = [
    anObservation('2026-Q2', of(from, 90)),
    { ...anObservation('2026-Q3', of(to, 90)), reported, expected },
  ];
  return standingOf(aStanding({ goal, observations }));
}

test('the biggest movers come first, whichever way they moved', () => {
  const rows = [
    aRow('A', moved(5, 6), moved(10, 10, 'formation')),
    aRow('B', moved(9, 5)),
    aRow('C', moved(1, 3)),
  ];
  const found = biggestMovers(rows, 2).map(({ unit, change }) => [unit, change.numerator]);
  expect(found).toEqual([
    ['B', -4],
    ['C', 2],
  ]);
});

test('a unit that is only partly in has not lost anything', () => {
  expect(biggestMovers([aRow('A', moved(9, 5, 'coverage', 2, 3))], 5)).toEqual([]);
});
