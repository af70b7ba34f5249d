/**
 * The vertical axis of a chart of percentages: from 0 to a round number with some air above what it shows.
 */

/** Percent; the ticks begin at 0 and end at `max`. */
export type Axis = { readonly max: number; readonly ticks: readonly number[] };

const steps = [0.5, 1, 2, 5, 10, 20];

const MOST_STEPS = 5;

/** Room above the highest thing shown, for its label. */
const AIR = 1.12;

/** The axis that holds heights up to this percentage, never beyond 100 %. */
export function axisUpTo(highest: number): Axis {
  const room = Math.min(100, Math.max(1, highest * AIR));
  const step = steps.find((each) => room / each <= MOST_STEPS) ?? 20;
  const count = Math.ceil(room / step);
  return { max: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}
