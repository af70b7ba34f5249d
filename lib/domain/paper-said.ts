/** What a paper says about figures, reduced to what can be held against the system years later. */

import type { CalendarDate } from './calendar-date';
import type { ChartModel } from './chart';
import type { GoalCode } from './goal';
import type { Change, Origin } from './observation';
import type { OfficialReport } from './official-report';
import { yearOf } from './period';
import type { BasisPoints, Figure } from './ratio';
import type { GoalStanding } from './standing';

/** Of a report all that rests on figures; the register's shortlist, the measures and whether the period was over are of their own day. */
export type FiguresOfReport = Omit<
  OfficialReport,
  'shortlist' | 'measures' | 'measuresAsOf' | 'isPeriodOpen'
>;

/** A figure of an earlier period, and of how many units it was made. */
export type EarlierFigure = Figure & { readonly reported: number; readonly expected: number };

/** What is said of a goal, by a paper or by the system. */
export type SaidOfGoal = SaidOfStanding & {
  readonly rule: { readonly name: string; readonly validFrom: CalendarDate } | null;
  readonly origin: Origin | null;
  /** Of the unit's own report; null for a sum of those below. */
  readonly revision: number | null;
  /** Figures of other periods or years that its chart shows. */
  readonly history: readonly { readonly of: string; readonly figure: Figure }[];
};

/** What is said of a goal wherever a unit's standing is printed, be it in a row only. */
export type SaidOfStanding = {
  readonly figure: Figure | null;
  readonly target: BasisPoints;
  /** Of the units expected to report, how many are in the figure. */
  readonly reported: number;
  readonly expected: number;
  /** What the figure is held against. */
  readonly before: {
    readonly previous: EarlierFigure | null;
    readonly lastYear: EarlierFigure | null;
    readonly lastYearFigure: Figure | null;
    readonly lastKnown: { readonly period: string; readonly figure: Figure } | null;
  };
  readonly judgement: Pick<GoalStanding, 'state' | 'plannedRounded' | 'missing' | 'perYearRounded'>;
};

/** A printed row of a unit directly below. */
export type SaidOfRow = {
  readonly code: string;
  readonly name: string;
  readonly goals: Readonly<Record<GoalCode, SaidOfStanding>>;
};

/** All that a paper says about figures. */
export type PaperSaid = {
  readonly unit: { readonly name: string };
  readonly goals: Readonly<Record<GoalCode, SaidOfGoal>>;
  readonly rows: readonly SaidOfRow[];
  readonly reporting: {
    readonly reported: number;
    readonly expected: number;
    readonly missing: readonly string[];
  };
  readonly people: { readonly members: number | null; readonly workers: number | null };
};

/** What a report says about figures. */
export function saidBy(report: FiguresOfReport): PaperSaid {
  const { unit, units, reportedUnits, unreported, members, workers } = report;
  return {
    unit: { name: unit.name },
    goals: byGoal((goal) => saidOfGoal(report, goal)),
    rows: units.map(({ code, name, standings }) => ({
      code,
      name,
      goals: byGoal((goal) => saidOfStanding(standings[goal])),
    })),
    reporting: { ...reportedUnits, missing: unreported },
    people: { members, workers },
  };
}

const byGoal = <T>(of: (goal: GoalCode) => T): Record<GoalCode, T> => ({
  coverage: of('coverage'),
  formation: of('formation'),
  'union-backed': of('union-backed'),
  admission: of('admission'),
});

function saidOfGoal({ standings, basis, charts, period }: FiguresOfReport, goal: GoalCode): SaidOfGoal {
  const { rule, origin, revision } = basis[goal];
  const standing = standings[goal];
  return {
    ...saidOfStanding(standing),
    rule: rule && { name: rule.name, validFrom: rule.validFrom },
    origin: standing.figure === null ? null : origin,
    revision,
    history: historyIn(charts[goal], period),
  };
}

function saidOfStanding(standing: GoalStanding): SaidOfStanding {
  const { figure, target, reported, expected, change, lastYear, lastKnown } = standing;
  const { state, plannedRounded, missing, perYearRounded } = standing;
  return {
    figure,
    target,
    reported,
    expected,
    before: {
      previous: earlierOf(figure, change.sincePrevious),
      lastYear: earlierOf(figure, change.sinceSamePeriodLastYear),
      lastYearFigure: lastYear,
      lastKnown: lastKnown && { period: lastKnown.period, figure: lastKnown.figure },
    },
    judgement: { state, plannedRounded, missing, perYearRounded },
  };
}

/** The earlier figure itself: a change moves with the later one too. */
function earlierOf(figure: Figure | null, change: Change | null): EarlierFigure | null {
  if (figure === null || change === null) return null;
  return {
    numerator: figure.numerator - change.numerator,
    denominator: figure.denominator - change.denominator,
    reported: change.reported,
    expected: change.expected,
  };
}

/** What is not known is not printed, and may be drawn as a gap or not at all. */
function historyIn(chart: ChartModel, period: string): SaidOfGoal['history'] {
  const drawn =
    chart.kind === 'path'
      ? chart.points.map((point) => ({ of: point.period, figure: point.figure }))
      : chart.bars.map((bar) => ({ of: String(bar.year), figure: bar.figure }));
  const now = chart.kind === 'path' ? period : String(yearOf(period));
  return drawn.flatMap(({ of, figure }) => (figure === null || of === now ? [] : [{ of, figure }]));
}
