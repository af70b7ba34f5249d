import type { Viewer } from '@/lib/domain/access';
import type { Json } from '@/lib/domain/audit';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import {
  applyInput,
  changesBetween,
  checkContent,
  type DraftContent,
  type DraftInput,
} from '@/lib/domain/draft';
import type { DraftFigures } from '@/lib/domain/figures';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { calendarOfPeriod, cutOffOf, type Period } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { checkOpening, decideStep } from '@/lib/domain/report';
import { type Unit, validOn } from '@/lib/domain/unit';
import type { Transaction } from './client';
import { toDateColumn } from './dates';
import { Prisma } from './generated/client';
import { advance, type LoadedReport, loadReport, staleRefusal, subjectOf } from './report-state';
import { unitFor } from './scope';
import { ruleOn, standards } from './standards';
import { isDuplicate, type Recorder, write } from './write';

/** Where a report stands after a write. */
export type Written = {
  id: number;
  status: LoadedReport['status'];
  revision: number;
};

const blank: Omit<DraftContent, 'asOf'> = { figures: {}, members: null, workers: null, note: '', source: '' };

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
  const content = applyInput({ ...blank, asOf: cutOff < today ? cutOff : today }, input);
  const opening = { unitPath: unit.path, period: at.period, asOf: content.asOf };
  const refusal =
    checkOpening(opening, viewer, { today, calendar }) ??
    checkUnit(unit, content.asOf) ??
    checkContent(content);
  if (refusal) return refusal;
  try {
    return await write({ accountId: viewer.accountId, name: viewer.name }, (tx, record) =>
      createReport(tx, record, viewer, unit, at.period, content),
    );
  } catch (error) {
    if (isDuplicate(error)) return refuse('report-exists', { path: 'period' });
    throw error;
  }
}

/**
 * Saves what an official typed into a draft, unless somebody else saved after the state that he saw.
 * An input that changes nothing writes nothing.
 */
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
  const content = applyInput(report, input);
  const refusal =
    checkOpening({ ...report, asOf: content.asOf }, viewer, { today, calendar }) ?? checkContent(content);
  if (refusal) return refusal;
  const changes = changesBetween(report, content);
  if (changes === null && report.status === 'draft')
    return { id, status: 'draft', revision: report.revision };
  const saved = await write({ accountId: viewer.accountId, name: viewer.name }, async (tx, record) => {
    if (!(await advance(tx, report, decision.status))) return refuse('stale');
    await saveContent(tx, viewer, report, content);
    record({
      deed: decision.deed,
      subject: subjectOf(report),
      unitId: report.unitId,
      before: (changes?.before ?? {}) as Json,
      after: (changes?.after ?? {}) as Json,
    });
    return { id, status: decision.status, revision: report.revision + 1 };
  });
  return isRefusal(saved) && saved.refusal === 'stale' ? staleRefusal(viewer, id) : saved;
}

async function createReport(
  tx: Transaction,
  record: Recorder,
  viewer: Viewer,
  unit: Unit,
  period: Period,
  { asOf, figures, ...context }: DraftContent,
): Promise<Written> {
  const { id } = await tx.report.create({ data: { unitId: unit.id, period } });
  const revision = await tx.reportRevision.create({
    data: {
      reportId: id,
      number: 1,
      authorId: viewer.accountId,
      editedBy: viewer.accountId,
      editors: [viewer.accountId],
      asOf: toDateColumn(asOf),
      ...context,
      steps: { create: { kind: 'opened', accountId: viewer.accountId, byName: viewer.name } },
    },
  });
  await saveFigures(tx, viewer, revision.id, asOf, figures);
  const subject = subjectOf({ id, unitName: unit.name, period });
  const after = { asOf, figures, ...context } as Json;
  record({ deed: 'report.opened', subject, unitId: unit.id, before: null, after });
  return { id, status: 'draft', revision: 1 };
}

/** A unit answers only for days on which it stood. */
function checkUnit(unit: Unit, asOf: CalendarDate): Refusal | null {
  return validOn(unit, asOf) ? null : refuse('unit-not-valid', { path: 'unit', detail: { unit: unit.name } });
}

async function saveContent(tx: Transaction, viewer: Viewer, report: LoadedReport, content: DraftContent) {
  await tx.$executeRaw`
    update "ReportRevision" set status = 'draft', "asOf" = ${content.asOf}::date, members = ${content.members}::int,
      workers = ${content.workers}::int, note = ${content.note}, source = ${content.source}, "editedAt" = now(),
      "editedBy" = ${viewer.accountId},
      editors = case when ${viewer.accountId} = any(editors) then editors else editors || ${viewer.accountId}::int end
    where id = ${report.revisionId}`;
  const takenBack = goalCodes.filter((goal) => goal in report.figures && !(goal in content.figures));
  if (takenBack.length > 0) {
    await tx.figure.deleteMany({ where: { revisionId: report.revisionId, goal: { in: takenBack } } });
  }
  await saveFigures(tx, viewer, report.revisionId, content.asOf, content.figures);
}

/** Writes the answers, each with the rule in force on the day that it holds for. */
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
    set numerator = excluded.numerator, denominator = excluded.denominator, "ruleId" = excluded."ruleId",
      origin = case when ("Figure".numerator, "Figure".denominator) is not distinct from (excluded.numerator, excluded.denominator)
        then "Figure".origin else 'entered' end`);
}
