import type { ChartModel } from '@/lib/domain/chart';
import type { Figure } from '@/lib/domain/ratio';
import type { Sparkline } from '@/lib/domain/sparkline';
import type { GoalStanding } from '@/lib/domain/standing';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';

/** One goal of the unit and period looked at, ready to be shown. */
export type GoalView = {
  readonly standing: GoalStanding;
  readonly chart: ChartModel;
  readonly sparkline: Sparkline;
  /** The base in words when it is not all operating enterprises; readers must know before they compare. */
  readonly narrowBase: string | null;
};

/** Both counts: `7/92`. */
export function formatFigure({ numerator, denominator }: Figure, locale: Locale): string {
  return `${formatCount(numerator, locale)}/${formatCount(denominator, locale)}`;
}

/** Whether there is anything to draw: at least one figure, of now or of before. */
export function isKnown({ chart }: GoalView): boolean {
  return chart.kind === 'path' ? chart.last !== null : chart.bars.some(({ percent }) => percent !== null);
}
