import { describe, expect, test } from 'vitest';
import { pathRows } from '@/components/charts/path-rows';
import { overlapOf } from '@/lib/charts/box';
import { boxOfLabel } from '@/lib/charts/label';
import { layOutPath } from '@/lib/charts/path-layout';
import { type ChartSizeName, chartSizes } from '@/lib/charts/size';
import { paintChart } from '@/lib/charts/svg';
import { escapeText } from '@/lib/charts/svg-element';
import { layOutYears } from '@/lib/charts/years-layout';
import { daysBetween } from '@/lib/domain/calendar-date';
import type { PathChart } from '@/lib/domain/chart';
import { chartWords } from '@/lib/text/words/charts';
import { chartWorlds } from '@/tests/support/chart-worlds';

const sizes = Object.keys(chartSizes) as ChartSizeName[];
const every = Object.entries(chartWorlds).flatMap(([name, model]) =>
  sizes.map((size) => ({ name, model, size })),
);
const paths = every.flatMap(({ model, ...rest }) => (model.kind === 'path' ? [{ model, ...rest }] : []));

const paint = (model: (typeof every)[number]['model'], size: ChartSizeName, title = 'Tiêu đề') =>
  paintChart(model, { size, title, id: 'chart', locale: 'vi' });

describe('every chart, in every size', () => {
  test.each(every)('$name, $size: is a named picture with no number left undefined', ({ model, size }) => {
    const svg = paint(model, size);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="chart-\w+-title chart-\w+-desc"/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  test.each(paths)('$name, $size: every point stands where the model puts it', ({ model, size }) => {
    const { plot, segments } = layOutPath(model, chartSizes[size], chartWords.vi, 'vi');
    const days = daysBetween(model.domain.from, model.domain.to);
    for (const { x, y, point } of segments.flat()) {
      expect(x).toBeCloseTo(plot.x + (daysBetween(model.domain.from, point.on) / days) * plot.width, 6);
      expect(y).toBeCloseTo(plot.y + plot.height * (1 - (point.percent ?? 0) / model.y.max), 6);
    }
  });

  test.each(paths)('$name, $size: no label covers another', ({ model, size }) => {
    const boxes = layOutPath(model, chartSizes[size], chartWords.vi, 'vi').labels.map(boxOfLabel);
    const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).map((other) => overlapOf(one, other)));
    expect(pairs.filter((overlap) => overlap > 0)).toEqual([]);
  });
});

test('what is unknown stays a gap: no line is drawn over it', () => {
  const model = chartWorlds['on its way, with a gap and a break'] as PathChart;
  const gap = pathRows(model).find(({ point }) => point !== null && point.figure === null);
  expect(model.segments).toHaveLength(2);
  expect(gap).toMatchObject({ segment0: null, segment1: null });
});

test('a plan is drawn where its figures lie, by dots and diamonds, and named', () => {
  const model = chartWorlds['with a plan of two steps'] as PathChart;
  const layout = layOutPath(model, chartSizes.large, chartWords.vi, 'vi');
  expect(layout.planned?.spots).toEqual(
    model.planned?.map(({ on, percent }) => ({ x: layout.x(on), y: layout.y(percent) })),
  );
  const svg = paint(model, 'large');
  expect(svg.match(/data-planned="day"/g)).toHaveLength(3);
  expect(svg).toContain('>Nếu lập đúng dự kiến<');
  expect(svg).toContain('16,0');
  const days = model.planned?.map(({ on }) => on);
  const rows = pathRows(model).filter(({ planned }) => planned !== null);
  expect(rows.map(({ on }) => on)).toEqual(days);
  expect(paint(chartWorlds['on a decreed path'] as PathChart, 'large')).not.toContain('data-planned');
});

test('a path that nobody decreed says that it is an illustration', () => {
  expect(paint(chartWorlds['on its way, with a gap and a break'] as PathChart, 'large')).toContain(
    'minh họa',
  );
  expect(paint(chartWorlds['on a decreed path'] as PathChart, 'large')).not.toContain('minh họa');
});

test('a chart without figures says so instead of showing an empty frame', () => {
  expect(paint(chartWorlds['no figure at all'] as PathChart, 'small')).toContain('>Chưa có số liệu<');
});

test('a year that is not over is hatched and called "đến nay"', () => {
  const model = chartWorlds['years, one of them not over'];
  const svg = paint(model as PathChart, 'medium');
  expect(svg).toContain('fill="url(#chart-medium-open)"');
  expect(svg).toContain('>đến nay<');
});

test('a year without a figure has no height of its own', () => {
  const model = chartWorlds['a year without a figure'];
  if (model?.kind !== 'years') throw new Error('a chart of years');
  const { bars } = layOutYears(model, chartSizes.small, chartWords.vi, 'vi');
  expect(bars[0]?.box.height).toBe(0);
});

test('names that look like markup stay text', () => {
  const [model] = Object.values(chartWorlds);
  const hostile = '"><script>alert(1)</script>&\u0007';
  const svg = paint(
    { ...model, breaks: [{ on: '2024-07-01', kind: 'rule', note: hostile }] } as PathChart,
    'large',
    hostile,
  );
  expect(svg).not.toContain('<script');
  expect(escapeText(hostile)).toBe('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
});
