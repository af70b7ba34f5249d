import type { Viewer } from '@/lib/domain/access';
import type { Json } from '@/lib/domain/audit';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import {
  applyInput,
  changesBetween,
  checkContent,
  type DraftContent,
  type DraftInput,
  reasonFor,
} from '@/lib/domain/draft';
import type { DraftFigures } from '@/lib/domain/figures';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { calendarOfPeriod, cutOffOf, type Period } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { checkReasons } from '@/lib/domain/register-beside';
import { checkOpening, decideStep } from '@/lib/domain/report';
import { type Unit, validOn } from '@/lib/domain/unit';
import type { Transaction } from './client';
import { toDateColumn } from './dates';
import { Prisma } from './generated/client';
import { type RegisterAsked, registerOn, registerRows } from './report-register';
import { type LoadedReport, loadReport, moving, staleRefusal, subjectOf } from './report-state';
import { unitFor } from './scope';
import { type RecordedRule, ruleOn, standards } from './standards';
import { isDuplicate, type Recorder, write, writeAtOnce } from './write';

/** Where a report stands after a write. */
export type Written = {
  id: number;
  status: LoadedReport['status'];
  revision: number;
};

const blank: Omit<DraftContent, 'asOf'> = { figures: {}, members: null, workers: null, note: '', source: '' };

/**
 * Begins the report of a unit for a period with a first draft; a second one for the same is refused. Goals that the input
 * leaves out are filled from the unit's register as of the report's day; without one they are `otherwise`. What is to be submitted
 * at once must say why it differs from the register.
 */
export async function openReport(
  viewer: Viewer,
  at: { unit: string; period: Period },
  input: DraftInput,
  today: CalendarDate,
  { otherwise = {}, isToBeSubmitted = false }: { otherwise?: DraftFigures; isToBeSubmitted?: boolean } = {},
): Promise<Written | Refusal> {
  const unit = await unitFor(viewer, 'log-report', at.unit);
  if (isRefusal(unit)) return unit;
  const calendar = calendarOfPeriod((await standards(viewer)).calendars, at.period);
  const cutOff = cutOffOf(at.period, calendar);
  const given = applyInput({ ...blank, asOf: cutOff < today ? cutOff : today }, input);
  const register = await registerOn(viewer, unit.id, given.asOf);
  const content = { ...given, figures: { ...otherwise, ...register, ...given.figures } };
  const opening = { unitPath: unit.path, period: at.period, asOf: content.asOf };
  const refusal =
    checkOpening(opening, viewer, { today, calendar }) ??
    checkUnit(unit, content.asOf) ??
    checkContent(content) ??
    (isToBeSubmitted ? checkReasons(content, register) : null);
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
  const { rules } = await standards(viewer);
  const saved = await writeAtOnce(
    { accountId: viewer.accountId, name: viewer.name },
    Prisma.sql`${moving(report, decision.status)}, ${contentChange(viewer, report, content, rules)}`,
    {
      deed: decision.deed,
      subject: subjectOf(report),
      unitId: report.unitId,
      before: (changes?.before ?? {}) as Json,
      after: (changes?.after ?? {}) as Json,
    },
  );
  if (isRefusal(saved)) return staleRefusal(viewer, id);
  return { id, status: decision.status, revision: report.revision + 1 };
}

async function createReport(
  tx: Transaction,
  record: Recorder,
  viewer: Viewer,
  unit: Unit,
  period: Period,
  { asOf, figures, reasons, ...context }: DraftContent,
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
  const { rules } = await standards(viewer);
  const answers = answersOf({ figures, reasons }, { unitId: unit.id, asOf, rules });
  await tx.$executeRaw`insert into "Figure" (${figureColumns}) select ${revision.id}, f.* from ${answers} f`;
  const subject = subjectOf({ id, unitName: unit.name, period });
  const after = { asOf, figures, ...(reasons && { reasons }), ...context } as Json;
  record({ deed: 'report.opened', subject, unitId: unit.id, before: null, after });
  return { id, status: 'draft', revision: 1 };
}

/** A unit answers only for days on which it stood. */
function checkUnit(unit: Unit, asOf: CalendarDate): Refusal | null {
  return validOn(unit, asOf) ? null : refuse('unit-not-valid', { path: 'unit', detail: { unit: unit.name } });
}

/** What was typed, as the rest of a change that begins with `moved`. */
function contentChange(
  { accountId }: Viewer,
  report: LoadedReport,
  { asOf, figures, reasons, members, workers, note, source }: DraftContent,
  rules: readonly RecordedRule[],
): Prisma.Sql {
  const answers = answersOf({ figures, reasons }, { unitId: report.unitId, asOf, rules });
  const takenBack = goalCodes.filter((goal) => goal in report.figures && !(goal in figures));
  return Prisma.sql`
    content as (
      update "ReportRevision" v set status = 'draft', "asOf" = ${asOf}::date, members = ${members}::int, workers = ${workers}::int,
        note = ${note}, source = ${source}, "editedAt" = now(), "editedBy" = ${accountId},
        editors = case when ${accountId} = any(v.editors) then v.editors else v.editors || ${accountId}::int end
      from moved where v.id = ${report.revisionId}
    ), taken_back as (
      delete from "Figure" f using moved where f."revisionId" = ${report.revisionId} and f.goal = any(${takenBack}::text[])
    ), answered as (
      insert into "Figure" (${figureColumns}) select ${report.revisionId}, f.* from moved, ${answers} f
      on conflict ("revisionId", goal) do update
      set numerator = excluded.numerator, denominator = excluded.denominator, "ruleId" = excluded."ruleId",
        reason = excluded.reason, "registerNumerator" = excluded."registerNumerator",
        "registerDenominator" = excluded."registerDenominator", origin = excluded.origin
    ), change as (select id from moved)`;
}

const figureColumns = Prisma.raw(
  '"revisionId", goal, numerator, denominator, "ruleId", reason, "registerNumerator", "registerDenominator", origin',
);

/**
 * The answers as rows of `figureColumns`, the revision left out: each with the rule in force on the day that it holds for,
 * and with what the register says of it, which is where it comes from when the two are the same.
 */
function answersOf(content: Pick<DraftContent, 'figures' | 'reasons'>, asked: RegisterAsked): Prisma.Sql {
  const { figures } = content;
  const { asOf, rules } = asked;
  const goals = goalCodes.filter((goal) => figures[goal] !== undefined);
  const column = (pick: (goal: GoalCode) => number | null | undefined) =>
    goals.map((goal) => pick(goal) ?? null);
  return Prisma.sql`(select a.*, b.numerator, b.denominator,
      (case when (a.numerator, a.denominator) = (b.numerator, b.denominator) then 'register' else 'entered' end)::"FigureOrigin"
    from unnest(${goals}::text[], ${column((goal) => figures[goal]?.numerator)}::int[],
      ${column((goal) => figures[goal]?.denominator)}::int[], ${column((goal) => ruleOn(rules, goal, asOf)?.id)}::int[],
      ${goals.map((goal) => reasonFor(content, goal))}::text[]) a (goal, numerator, denominator, "ruleId", reason)
    left join ${registerRows(asked)} b on b.goal = a.goal)`;
}
