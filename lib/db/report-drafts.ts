import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { checkFigures, type DraftFigures } from '@/lib/domain/figures';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { calendarOfPeriod, cutOffOf, type Period } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { checkOpening, decideStep } from '@/lib/domain/report';
import type { Transaction } from './client';
import { toDateColumn } from './dates';
import { Prisma } from './generated/client';
import { advance, type LoadedReport, loadReport, staleRefusal, subjectOf } from './report-state';
import { unitFor } from './scope';
import { ruleOn, standards } from './standards';
import { isDuplicate, write } from './write';

/** What an official writes; what is not there stays as it is. A figure of null is "chưa có số liệu". */
export type DraftInput = {
  asOf?: CalendarDate;
  figures?: DraftFigures;
  members?: number | null;
  workers?: number | null;
  note?: string;
  source?: string;
};

/** Where a report stands after a write. */
export type Written = {
  id: number;
  status: LoadedReport['status'];
  revision: number;
};

/** Begins the report of a unit for a period with a first draft; a second one for the same is refused. */
export async function openReport(
  viewer: Viewer,
  at: { unit: string; period: Period },
  input: DraftInput,
  today: CalendarDate,
): Promise<Written | Refusal> {
  const unit = await unitFor(viewer, 'log-report', at.unit);
  if (isRefusal(unit)) return unit;
  const calendar = calendarOfPeriod((await standards(viewer)).calendars, at.period);
  const cutOff = cutOffOf(at.period, calendar);
  const asOf = input.asOf ?? (cutOff < today ? cutOff : today);
  const refusal =
    checkOpening({ unitPath: unit.path, period: at.period, asOf }, viewer, {
      today,
      calendar,
    }) ?? problemsOf(input);
  if (refusal) return refusal;
  try {
    return await write({ accountId: viewer.accountId, name: viewer.name }, async (tx, record) => {
      const { id } = await tx.report.create({
        data: { unitId: unit.id, period: at.period },
      });
      const revision = await tx.reportRevision.create({
        data: {
          reportId: id,
          number: 1,
          authorId: viewer.accountId,
          editedBy: viewer.accountId,
          editors: [viewer.accountId],
          asOf: toDateColumn(asOf),
          ...contextOf(input),
          steps: {
            create: {
              kind: 'opened',
              accountId: viewer.accountId,
              byName: viewer.name,
            },
          },
        },
      });
      await saveFigures(tx, viewer, revision.id, asOf, input.figures ?? {});
      const subject = subjectOf({
        id,
        unitName: unit.name,
        period: at.period,
      });
      record({
        deed: 'report.opened',
        subject,
        unitId: unit.id,
        before: null,
        after: { asOf, ...answersOf(input) },
      });
      return { id, status: 'draft' as const, revision: 1 };
    });
  } catch (error) {
    if (isDuplicate(error)) return refuse('report-exists', { path: 'period' });
    throw error;
  }
}

/** Saves what an official typed into a draft, unless somebody else saved after the state that he saw. */
export async function saveDraft(
  viewer: Viewer,
  id: number,
  seen: number,
  input: DraftInput,
  today: CalendarDate,
): Promise<Written | Refusal> {
  const report = await loadReport(id);
  if (isRefusal(report)) return report;
  const calendar = calendarOfPeriod((await standards(viewer)).calendars, report.period);
  const decision = decideStep(report, 'edited', viewer, { today, calendar });
  if (isRefusal(decision)) return decision;
  if (report.revision !== seen) return staleRefusal(viewer, id);
  const asOf = input.asOf ?? report.asOf;
  const refusal = checkOpening({ ...report, asOf }, viewer, { today, calendar }) ?? problemsOf(input);
  if (refusal) return refusal;
  const saved = await write({ accountId: viewer.accountId, name: viewer.name }, async (tx, record) => {
    if (!(await advance(tx, report, decision.status))) return refuse('stale');
    await saveContext(tx, viewer, report, { ...input, asOf });
    if (input.figures) await saveFigures(tx, viewer, report.revisionId, asOf, input.figures);
    record({
      deed: decision.deed,
      subject: subjectOf(report),
      unitId: report.unitId,
      before: { asOf: report.asOf, ...pick(report, input) },
      after: { asOf, ...answersOf(input) },
    });
    return { id, status: decision.status, revision: report.revision + 1 };
  });
  return isRefusal(saved) && saved.refusal === 'stale' ? staleRefusal(viewer, id) : saved;
}

const contextOf = ({ members, workers, note, source }: DraftInput) => ({
  members,
  workers,
  note,
  source,
});

/** What was written, for the audit trail; figures whole, other fields when given. */
const answersOf = (input: DraftInput) =>
  JSON.parse(JSON.stringify({ ...contextOf(input), figures: input.figures }));

/** The same fields as they were before. */
function pick(report: LoadedReport, input: DraftInput) {
  const touched = Object.keys(answersOf(input));
  return JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries(report).filter(([field]) => touched.includes(field)))),
  );
}

function problemsOf(input: DraftInput): Refusal | null {
  const figures = checkFigures(input.figures ?? {}).map(({ code, path }) =>
    refuse(code, { path: `figures.${path}` }),
  );
  const counts = (['members', 'workers'] as const).flatMap((field) => {
    const count = input[field] ?? 0;
    return Number.isSafeInteger(count) && count >= 0 && count <= 100_000_000
      ? []
      : [refuse('not-an-integer', { path: field })];
  });
  const [first, ...others] = [...figures, ...counts];
  return first ? { ...first, others } : null;
}

async function saveContext(
  tx: Transaction,
  viewer: Viewer,
  report: LoadedReport,
  input: DraftInput & { asOf: CalendarDate },
) {
  const now = { ...report, ...withoutUndefined(contextOf(input)) };
  await tx.$executeRaw`
    update "ReportRevision" set status = 'draft', "asOf" = ${input.asOf}::date, members = ${now.members}::int, workers = ${now.workers}::int,
      note = ${now.note}, source = ${now.source}, "editedAt" = now(), "editedBy" = ${viewer.accountId},
      editors = case when ${viewer.accountId} = any(editors) then editors else editors || ${viewer.accountId}::int end
    where id = ${report.revisionId}`;
}

const withoutUndefined = <T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Writes the given answers; a goal of which nothing is said keeps its answer. Each takes the rule in force at the cut-off. */
async function saveFigures(
  tx: Transaction,
  viewer: Viewer,
  revisionId: number,
  asOf: CalendarDate,
  figures: DraftFigures,
) {
  const goals = goalCodes.filter((goal) => figures[goal] !== undefined);
  if (goals.length === 0) return;
  const { rules } = await standards(viewer);
  const column = (pickFrom: (goal: GoalCode) => number | null | undefined) =>
    goals.map((goal) => pickFrom(goal) ?? null);
  await tx.$executeRaw(Prisma.sql`
    insert into "Figure" ("revisionId", goal, numerator, denominator, "ruleId")
    select ${revisionId}, f.* from unnest(${goals}::text[], ${column((goal) => figures[goal]?.numerator)}::int[],
      ${column((goal) => figures[goal]?.denominator)}::int[], ${column((goal) => ruleOn(rules, goal, asOf)?.id)}::int[]) f
    on conflict ("revisionId", goal) do update
    set numerator = excluded.numerator, denominator = excluded.denominator, "ruleId" = excluded."ruleId", origin = 'entered'`);
}
