import { mayAnywhere, type Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { comparePeriods, type Period } from '@/lib/domain/period';
import type { ChangedFigure } from '@/lib/domain/register-beside';
import { type DueState, dueStates } from '@/lib/domain/report';
import type { UnitTree } from '@/lib/domain/unit';
import { compareVietnamese, matchesSearch } from '@/lib/text/search';
import { database } from './client';
import { askedPeriods, expectedReports, type InboxRow, knownPeriods } from './expected-reports';
import { changedReports } from './report-register';
import type { StepView } from './reports';
import { inScope } from './scope';
import { standards } from './standards';
import { unitTree } from './units';

/** A row as it is shown: with the last thing that was done, and whether the viewer may write the report. */
export type ListedRow = InboxRow & {
  lastStep: StepView | null;
  mayLog: boolean;
  /** What the register says otherwise since the figures in force were approved. */
  changed: readonly ChangedFigure[];
};

/** What of the list is asked for; `text` is part of a unit's name or code, marks aside. */
export type InboxFilter = { period?: Period; state?: InboxState; text?: string; page?: number };

/** One state, or `open`: all but what is done. */
export type InboxState = DueState | 'open';

/** One page of the list, the most pressing first. */
export type InboxPage = {
  rows: ListedRow[];
  /** Of every state before the state was filtered by. */
  counts: Record<DueState, number>;
  page: number;
  pages: number;
  /** Every period that can be asked for, newest first. */
  periods: Period[];
};

const rowsAPage = 50;

/** What the viewer has to log himself, the most pressing first. */
export async function reportsToLog(viewer: Viewer, today: CalendarDate): Promise<InboxRow[]> {
  return (await ownReports(viewer, today)).sort(byUrgency(await unitTree(viewer)));
}

/** How many reports the viewer still has to send, and the newest period among them all; null when he logs none. */
export async function openTasks(
  viewer: Viewer,
  today: CalendarDate,
): Promise<{ period: Period; count: number } | null> {
  if (!mayAnywhere(viewer, 'log-report')) return null;
  const rows = await ownReports(viewer, today);
  const newest = [...new Set(rows.map(({ period }) => period))].sort(comparePeriods).at(-1);
  if (newest === undefined) return null;
  const open: readonly DueState[] = ['due', 'overdue', 'returned'];
  return { period: newest, count: rows.filter(({ state }) => open.includes(state)).length };
}

async function ownReports(viewer: Viewer, today: CalendarDate): Promise<InboxRow[]> {
  const known = await standards(viewer);
  const asked = askedPeriods(await knownPeriods(known, today), known, today);
  return expectedReports(viewer, 'log-report', asked, true, today);
}

/** The state of reporting in the viewer's branches, a page at a time. */
export async function findInbox(
  viewer: Viewer,
  filter: InboxFilter,
  today: CalendarDate,
): Promise<InboxPage> {
  const known = await standards(viewer);
  const periods = await knownPeriods(known, today);
  const asked = filter.period === undefined ? askedPeriods(periods, known, today) : [filter.period];
  const all = await expectedReports(viewer, 'see-reports', asked, filter.period === undefined, today);
  const tree = await unitTree(viewer);
  const found = namedLike(all, filter.text?.trim() ?? '');
  const wanted = found.filter(({ state }) => isWanted(state, filter.state)).sort(byUrgency(tree));
  const pages = Math.max(1, Math.ceil(wanted.length / rowsAPage));
  const page = Math.min(Math.max(1, filter.page ?? 1), pages);
  return {
    rows: await withDetails(viewer, wanted.slice((page - 1) * rowsAPage, page * rowsAPage)),
    counts: countsOf(found),
    page,
    pages,
    periods: [...periods].reverse(),
  };
}

function namedLike(rows: readonly InboxRow[], text: string): readonly InboxRow[] {
  if (text === '') return rows;
  const units = new Map(rows.map(({ unit }) => [unit.id, unit]));
  const isLike = ({ code, name }: InboxRow['unit']) => code === text || matchesSearch(name, text);
  const found = new Set([...units.values()].filter(isLike).map(({ id }) => id));
  return rows.filter(({ unit }) => found.has(unit.id));
}

/** By state, then the longest due; what is done, the newest first; then by name. */
function byUrgency(tree: UnitTree): (one: InboxRow, other: InboxRow) => number {
  const ranks = ranksByName(tree);
  const rankOf = ({ unit }: InboxRow) => ranks.get(unit.id) ?? 0;
  return (one, other) =>
    dueStates.indexOf(one.state) - dueStates.indexOf(other.state) ||
    (one.period === other.period ? 0 : comparePeriods(one.period, other.period)) *
      (one.state === 'done' ? -1 : 1) ||
    rankOf(one) - rankOf(other);
}

const keptRanks = new WeakMap<UnitTree, ReadonlyMap<number, number>>();

/** The place of every unit in Vietnamese order; comparing names is slow, and a tree is kept for long. */
function ranksByName(tree: UnitTree): ReadonlyMap<number, number> {
  const kept = keptRanks.get(tree);
  if (kept !== undefined) return kept;
  const ordered = [...tree.units].sort((one, other) => compareVietnamese(one.name, other.name));
  const ranks = new Map(ordered.map(({ id }, rank) => [id, rank]));
  keptRanks.set(tree, ranks);
  return ranks;
}

async function withDetails(viewer: Viewer, rows: readonly InboxRow[]): Promise<ListedRow[]> {
  const ids = rows.flatMap(({ report }) => (report === null ? [] : [report.id]));
  const steps = await database().$queryRaw<(StepView & { reportId: number })[]>`
    select distinct on (v."reportId") v."reportId", s.kind, s."byName" as by, s.reason, s.goal,
      to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from "ReportStep" s join "ReportRevision" v on v.id = s."revisionId"
    where v."reportId" = any(${ids}::int[]) order by v."reportId", s.id desc`;
  const changed = await changedReports(ids);
  const lastSteps = new Map(steps.map(({ reportId, ...step }) => [reportId, step]));
  return rows.map((row) => ({
    ...row,
    lastStep: (row.report && lastSteps.get(row.report.id)) ?? null,
    mayLog: inScope(viewer, 'log-report', row.unit),
    changed: (row.report && changed.get(row.report.id)) ?? [],
  }));
}

function isWanted(state: DueState, wanted: InboxState | undefined): boolean {
  return wanted === undefined || state === wanted || (wanted === 'open' && state !== 'done');
}

function countsOf(rows: readonly InboxRow[]): Record<DueState, number> {
  const counts: Record<DueState, number> = {
    returned: 0,
    overdue: 0,
    due: 0,
    waiting: 0,
    'not-yet': 0,
    done: 0,
  };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
