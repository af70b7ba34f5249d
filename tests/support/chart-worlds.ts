/** Chart models that between them show everything a painter must draw. */

import { type ChartModel, chartOf } from '@/lib/domain/chart';
import { periodsFrom } from '@/lib/domain/period';
import type { Figure } from '@/lib/domain/ratio';
import { aGoal, anObservation, aStanding, of } from '@/tests/support/worlds';

const quarters = periodsFrom('2023-Q2', '2026-Q3');

/** One figure a quarter from 2023-Q2 on. */
function observed(figures: readonly (Figure | null)[]) {
  return figures.map((figure, index) => {
    const partial = index % 5 === 4 ? { origin: 'roll-up', reported: 7, expected: 10 } : {};
    return anObservation(quarters[index] ?? '', figure, partial as object);
  });
}

const rising = [4, 4, 5, 5, null, 6, 6, 7, 7, 8, 9, 9, 10, 11].map((count) =>
  count === null ? null : of(count, 92),
);
const yearly = [1, 3, 4, 1, 2, 3, 4, 2, 4, 6, 7, 2, 4, 6].map((count) => of(count, 8));

/** By name; ids of the two kinds never clash on one page. */
export const chartWorlds: Record<string, ChartModel> = {
  'on its way, with a gap and a break': chartOf(aStanding({ observations: observed(rising) }), [
    { on: '2024-07-01', kind: 'succession', note: 'Phường Cải Đan, Xã Tân Quang' },
  ]),
  'on a decreed path': chartOf(
    aStanding({
      terms: [aGoal('coverage', { milestones: [{ on: '2028-12-31', basisPoints: 1_000 }] })],
      observations: observed(rising),
    }),
  ),
  'with a plan of two steps': chartOf(
    aStanding({ observations: observed(rising) }),
    [],
    [
      { on: '2026-10-05', figure: of(11, 92) },
      { on: '2027-12-31', figure: of(13, 92) },
      { on: '2029-06-30', figure: of(15, 94) },
    ],
  ),
  'one figure above its target': chartOf(
    aStanding({
      period: '2023-Q2',
      observations: [anObservation('2023-Q2', of(15, 92), { asOf: '2023-05-25' })],
    }),
  ),
  'no figure at all': chartOf(aStanding()),
  'years, one of them not over': chartOf(aStanding({ goal: 'admission', observations: observed(yearly) })),
  'a year without a figure': chartOf(
    aStanding({ goal: 'admission', period: '2023-Q2', observations: [anObservation('2023-Q2', null)] }),
  ),
};
