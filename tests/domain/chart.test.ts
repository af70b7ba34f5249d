import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf, pathChart, yearsChart } from '@/lib/domain/chart';
import { axisUpTo } from '@/lib/domain/chart-axis';
import { goalCodes } from '@/lib/domain/goal';
import { sparkline } from '@/lib/domain/sparkline';
import { aGoal, anObservation, aStanding, of } from '@/tests/support/worlds';

const observations = [
  anObservation('2025-Q3', of(5, 92)),
  anObservation('2025-Q4', of(5, 92)),
  anObservation('2026-Q1', null),
  anObservation('2026-Q2', of(6, 92)),
  anObservation('2026-Q3', of(7, 92)),
];
const periodsOf = (segments: readonly (readonly { period: string }[])[]) =>
  segments.map((run) => run.map(({ period }) => period));

describe('the chart of a goal by date', () => {
  const chart = pathChart(aStanding({ observations }));

  test('runs from the first January to the due date', () => {
    expect(chart.domain).toEqual({ from: '2025-01-01', to: '2030-12-31' });
    expect(chart.target).toEqual({ percent: 15, basisPoints: 1500, dueOn: '2030-12-31' });
    expect(chart.y).toEqual({ max: 20, ticks: [0, 5, 10, 15, 20] });
  });

  test('keeps a gap where a figure is unknown', () => {
    expect(chart.points).toHaveLength(5);
    expect(chart.points[2]).toMatchObject({ period: '2026-Q1', percent: null, rounded: null });
    expect(periodsOf(chart.segments)).toEqual([
      ['2025-Q3', '2025-Q4'],
      ['2026-Q2', '2026-Q3'],
    ]);
  });

  test('keeps a gap where a period is not there at all, and where nothing was to report', () => {
    const withHoles = [observations[0], observations[4]].flatMap((each) => each ?? []);
    expect(pathChart(aStanding({ observations: withHoles })).segments).toHaveLength(2);
    const nil = [...withHoles, anObservation('2026-Q2', of(0, 0))];
    expect(pathChart(aStanding({ observations: nil })).segments).toHaveLength(2);
  });

  test('joins periods over a change from quarters to half-years', () => {
    const mixed = [
      anObservation('2025-Q4', of(5, 92)),
      anObservation('2026-H1', of(6, 92)),
      anObservation('2026-H2', of(7, 92)),
    ];
    expect(pathChart(aStanding({ observations: mixed, period: '2026-H2' })).segments).toHaveLength(1);
  });

  test('breaks and marks where the counting rule changes', () => {
    const ruled = observations.map((each, index) => ({
      ...each,
      ruleNote: index < 4 ? 'Khu công nghiệp' : 'Mọi doanh nghiệp',
    }));
    const broken = pathChart(aStanding({ observations: ruled }), [
      { on: '2025-07-01', kind: 'succession', note: 'Phường cũ' },
    ]);
    expect(periodsOf(broken.segments).at(-1)).toEqual(['2026-Q3']);
    expect(broken.breaks).toEqual([
      { on: '2025-07-01', kind: 'succession', note: 'Phường cũ' },
      { on: '2026-09-30', kind: 'rule', note: 'Mọi doanh nghiệp' },
    ]);
    expect(broken.required).toEqual({
      decreed: false,
      points: [
        { on: '2026-09-30', percent: expect.closeTo(7.6087, 4) },
        { on: '2030-12-31', percent: 15 },
      ],
    });
  });

  test('emphasises the newest figure and draws the required path', () => {
    expect(chart.last).toMatchObject({ period: '2026-Q3', rounded: { scaled: 76, decimals: 1 } });
    expect(chart.required?.points[0]?.percent).toBeCloseTo(500 / 92, 9);
  });

  test('projects in percent, from four figures on', () => {
    expect(chart.projection?.at(-1)?.on).toBe('2030-12-31');
    expect(chart.projection?.at(-1)?.middle).toBeGreaterThan(10);
    expect(chart.projection?.at(-1)?.high).toBeLessThanOrEqual(100);
    expect(pathChart(aStanding({ observations: observations.slice(0, 4) })).projection).toBeNull();
  });

  test('stands up without any figure', () => {
    const empty = pathChart(aStanding());
    expect(empty).toMatchObject({
      points: [],
      segments: [],
      last: null,
      required: null,
      projection: null,
      breaks: [],
    });
    expect(empty.domain).toEqual({ from: '2026-01-01', to: '2030-12-31' });
  });

  test('goes on beyond the due date when figures do', () => {
    const late = anObservation('2031-Q2', of(14, 92));
    expect(pathChart(aStanding({ observations: [late], period: '2031-Q2' })).domain.to).toBe('2031-06-30');
  });

  test('shows nothing later than its period', () => {
    expect(pathChart(aStanding({ observations, period: '2025-Q4' })).last?.period).toBe('2025-Q4');
  });
});

test('the chart of a goal of every year has a bar a year, each with the target of its time', () => {
  const terms = [
    aGoal('admission'),
    aGoal('admission', { id: 2, appliesFrom: '2026-01-01', targetBasisPoints: 9000 }),
  ];
  const years = [anObservation('2025-Q4', of(7, 9)), anObservation('2026-Q3', of(5, 9))];
  const chart = yearsChart(aStanding({ goal: 'admission', terms, observations: years }));
  expect(chart.bars.map(({ year, state, targetPercent }) => [year, state, targetPercent])).toEqual([
    [2025, 'not-met', 80],
    [2026, 'so-far', 90],
  ]);
  expect(chart.y.max).toBe(100);
});

test('each goal has the chart of its cadence', () => {
  expect(goalCodes.map((goal) => chartOf(aStanding({ goal })).kind)).toEqual([
    'path',
    'path',
    'path',
    'years',
  ]);
});

test('an axis begins at 0, ends above what it shows, and never beyond 100 %', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (highest) => {
      const { max, ticks } = axisUpTo(highest);
      expect(max).toBeGreaterThanOrEqual(highest);
      expect(max).toBeLessThanOrEqual(100);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBe(max);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});

describe('a sparkline', () => {
  test('spreads the last periods over its width by date, with the gaps', () => {
    const line = sparkline(aStanding({ observations }));
    expect(line.points.map(({ x }) => x)).toEqual([
      0,
      92 / 365,
      expect.closeTo(182 / 365),
      expect.closeTo(273 / 365),
      1,
    ]);
    expect(line.points[2]?.percent).toBeNull();
    expect(line.segments.map((run) => run.length)).toEqual([2, 2]);
    expect(line.targetPercent).toBe(15);
  });

  test('shows only the last ones, and a single one at the right', () => {
    expect(sparkline(aStanding({ observations }), 2).points).toHaveLength(2);
    expect(sparkline(aStanding({ observations: observations.slice(0, 1) })).points).toEqual([
      { x: 1, percent: 500 / 92 },
    ]);
    expect(sparkline(aStanding())).toMatchObject({ points: [], segments: [] });
  });

  test('of admissions opens each year at zero', () => {
    const years = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'].map((period) =>
      anObservation(period, of(3, 9)),
    );
    const line = sparkline(aStanding({ goal: 'admission', observations: years }));
    expect(line.segments.map((run) => run.length)).toEqual([2, 2]);
  });
});
