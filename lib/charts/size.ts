/**
 * The sizes in which a chart is laid out, in its own units. A page scales them to the box they stand in, so a
 * size is chosen by how legible its letters stay: `small` for a phone and half an A4 page, `medium` for a column
 * of the dashboard, `large` for a goal's own page, a projector and pictures, `document` for the width of a text on A4,
 * where its letters come out at about 11 points; `slide` beside a large number on a projector, to be read from five metres.
 */
export type ChartSizeName = 'small' | 'medium' | 'large' | 'document' | 'slide';

export type ChartSize = {
  readonly name: ChartSizeName;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
};

export const chartSizes: Record<ChartSizeName, ChartSize> = {
  small: { name: 'small', width: 360, height: 270, fontSize: 13 },
  medium: { name: 'medium', width: 560, height: 320, fontSize: 14 },
  large: { name: 'large', width: 1120, height: 460, fontSize: 15 },
  slide: { name: 'slide', width: 680, height: 348, fontSize: 18 },
  document: { name: 'document', width: 600, height: 230, fontSize: 14 },
};
