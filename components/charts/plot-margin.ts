import type { Box } from '@/lib/charts/box';
import type { ChartSize } from '@/lib/charts/size';

/** The margin that gives Recharts the very plot of a layout, so that its scales are those of the picture. */
export function plotMargin({ plot, size }: { readonly plot: Box; readonly size: ChartSize }) {
  return {
    left: plot.x,
    top: plot.y,
    right: size.width - plot.x - plot.width,
    bottom: size.height - plot.y - plot.height,
  };
}
