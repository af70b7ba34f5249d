import type { DraftContent } from '@/lib/domain/draft';
import type { ReportFigures } from '@/lib/domain/figures';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { type Period, previousPeriod, samePeriodLastYear, yearOf } from '@/lib/domain/period';
import type { EarlierFigures } from '@/lib/domain/questions';
import type { Figure } from '@/lib/domain/ratio';
import { database } from './client';
import { type FigureRow, figuresOfUnits } from './figures';

type ContextCounts = Pick<DraftContent, 'members' | 'workers'>;

/** What stands beside a report: the unit's figures of earlier periods, and the sum of those below it for this one. */
export type Comparison = EarlierFigures & {
  context: { previous: ContextCounts | null; samePeriodLastYear: ContextCounts | null };
  /** Null when nobody below has an approved report for the period. */
  below: ReportFigures | null;
};

/** A unit and a period whose report is looked at. */
export type ComparedAt = { unitId: number; period: Period };

/** What stands beside each of these reports, from one read for all. The caller has checked the scope. */
export async function comparisonsOf(reports: readonly ComparedAt[]): Promise<(at: ComparedAt) => Comparison> {
  const unitIds = [...new Set(reports.map(({ unitId }) => unitId))];
  const periods = [...new Set(reports.flatMap(({ period }) => comparedWith(period)))];
  const rows = await figuresOfUnits(unitIds, goalCodes, periods);
  const contexts = await contextCounts(unitIds, periods);
  const index = new Map(rows.map((row) => [`${row.unitId} ${row.period} ${row.goal}`, row]));
  return ({ unitId, period }) => {
    const figures = (at: Period, pick: (row: FigureRow) => Figure | null) =>
      figuresFrom((goal) => {
        const row = index.get(`${unitId} ${at} ${goal}`);
        return row === undefined ? null : pick(row);
      });
    const [before, lastYear] = [previousPeriod(period), samePeriodLastYear(period)];
    return {
      previous: figures(before, ({ own, children }) => own ?? children),
      samePeriodLastYear: figures(lastYear, ({ own, children }) => own ?? children),
      previousInSameYear: yearOf(before) === yearOf(period),
      below: figures(period, ({ children }) => children),
      context: {
        previous: contexts.get(`${unitId} ${before}`) ?? null,
        samePeriodLastYear: contexts.get(`${unitId} ${lastYear}`) ?? null,
      },
    };
  };
}

const comparedWith = (period: Period) => [period, previousPeriod(period), samePeriodLastYear(period)];

/** Members and workers of the approved reports in force. */
async function contextCounts(unitIds: readonly number[], periods: readonly Period[]) {
  const rows = await database().$queryRaw<(ComparedAt & ContextCounts)[]>`
    select r."unitId", r.period, v.members, v.workers from "Report" r join "ReportRevision" v on v.id = r."inForceId"
    where r."unitId" = any(${[...unitIds]}::int[]) and r.period = any(${[...periods]}::text[])`;
  return new Map(
    rows.map(({ unitId, period, members, workers }) => [`${unitId} ${period}`, { members, workers }]),
  );
}

function figuresFrom(of: (goal: GoalCode) => Figure | null): ReportFigures | null {
  const figures = {
    coverage: of('coverage'),
    formation: of('formation'),
    'union-backed': of('union-backed'),
    admission: of('admission'),
  };
  return goalCodes.some((goal) => figures[goal] !== null) ? figures : null;
}
