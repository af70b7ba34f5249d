import type { Transaction } from '@/lib/db/client';
import { toDateColumn } from '@/lib/db/dates';
import { presentEnterprises } from '@/lib/db/register/enterprise-page';
import { unitFor } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import { write } from '@/lib/db/write';
import type { Viewer } from '@/lib/domain/access';
import type { AuditSubject } from '@/lib/domain/audit';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { courseAfter, problemsOfDays, type RecordedStep } from '@/lib/domain/measure';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { measureIn, partIn } from './page';
import type { Measure } from './rows';
import { type MeasureWording, settleWording, wordingRecorded, wordingRow } from './wording';

/** A measure that a unit assigns. */
export type NewMeasure = MeasureWording & {
  readonly unit: string;
  readonly decidedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly enterpriseIds: readonly number[];
};

/** A measure as it stands after a write. */
export type WrittenMeasure = { readonly id: number; readonly revision: number };

const today = () => todayInVietnam(new Date());

/** Assigns a measure; its first step tells who did, and for which day. */
export async function addMeasure(
  viewer: Viewer,
  { unit: code, decidedOn, dueOn, enterpriseIds, ...wording }: NewMeasure,
): Promise<WrittenMeasure | Refusal> {
  const unit = await unitFor(viewer, 'keep-measures', code);
  if (isRefusal(unit)) return unit;
  const settled = await settleWording(viewer, wording);
  const enterprises = await enterprisesNamed(viewer, enterpriseIds);
  const problems = [settled, ...problemsOfDays({ decidedOn, dueOn }, today()), enterprises].filter(isRefusal);
  const [problem, ...others] = problems;
  if (isRefusal(settled) || isRefusal(enterprises) || problem) return { ...(problem as Refusal), others };
  const { accountId, name } = viewer;
  return write(viewer, async (tx, record) => {
    const { id, revision } = await tx.measure.create({
      data: {
        ...wordingRow(settled),
        unitId: unit.id,
        decidedOn: toDateColumn(decidedOn),
        dueOn: toDateColumn(dueOn),
        authorId: accountId,
        authorName: name,
        enterprises: { create: enterprises.map((each) => ({ enterpriseId: each.id })) },
      },
    });
    await addStep(tx, viewer, id, { kind: 'assigned', on: decidedOn, note: '', dueOn });
    const names = enterprises.map((each) => each.name);
    record({
      deed: 'measure.assigned',
      subject: subjectOf({ id, title: settled.title }),
      unitId: unit.id,
      before: null,
      after: {
        ...wordingRecorded(settled),
        decidedOn,
        dueOn,
        ...(names.length > 0 && { enterprises: names }),
      },
    });
    return { id, revision };
  });
}

async function enterprisesNamed(viewer: Viewer, ids: readonly number[]) {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return [];
  const found = await presentEnterprises(viewer, asked, 'see-register');
  return found.length === asked.length ? found : refuse('enterprise-not-found', { path: 'enterprises' });
}

/** Records what became of a measure. `seen` is the revision that was seen; a stale write is refused with what is there now. */
export async function recordMeasureStep(
  viewer: Viewer,
  { id, seen }: { id: number; seen: number },
  step: RecordedStep,
): Promise<WrittenMeasure | Refusal> {
  const tree = await unitTree(viewer);
  return write(viewer, async (tx, record) => {
    const measure = await lockedMeasure(viewer, tx, id);
    if (isRefusal(measure)) return measure;
    const part = partIn(viewer, tree, measure);
    if (part === 'reader') return refuse('not-allowed');
    if (measure.revision !== seen) return staleMeasure(measure);
    const course = courseAfter({ ...measure, newestOn: await newestStepOn(tx, id) }, step, part, today());
    if (isRefusal(course)) return course;
    const { state, dueOn } = course;
    const data = { state, dueOn: toDateColumn(dueOn), revision: { increment: 1 } };
    await tx.measure.update({ where: { id }, data });
    const movedTo = step.kind === 'deadline-moved' ? dueOn : null;
    await addStep(tx, viewer, id, { ...step, dueOn: movedTo });
    record({
      deed: 'measure.stepped',
      subject: subjectOf(measure),
      unitId: measure.unitId,
      before: { state: measure.state, dueOn: measure.dueOn },
      after: { step: step.kind, on: step.on, state, dueOn },
      ...(step.note && { reason: step.note }),
    });
    return { id, revision: seen + 1 };
  });
}

/** Words a measure anew, for a stated reason; the trail keeps how it was worded before. */
export async function correctMeasure(
  viewer: Viewer,
  { id, seen }: { id: number; seen: number },
  wording: MeasureWording,
  reason: string,
): Promise<WrittenMeasure | Refusal> {
  const tree = await unitTree(viewer);
  const settled = await settleWording(viewer, wording);
  return write(viewer, async (tx, record) => {
    const measure = await lockedMeasure(viewer, tx, id);
    if (isRefusal(measure)) return measure;
    if (partIn(viewer, tree, measure) !== 'keeper') return refuse('not-allowed');
    if (measure.revision !== seen) return staleMeasure(measure);
    if (isRefusal(settled)) return settled;
    const { title, body, bodyKind, goal, source, responsibleUnitId } = measure;
    const was = {
      title,
      body,
      bodyKind,
      goal,
      source,
      responsible: tree.get(responsibleUnitId ?? 0) ?? null,
    };
    const [before, after] = [wordingRecorded(was), wordingRecorded(settled)];
    if (JSON.stringify(before) === JSON.stringify(after)) return refuse('nothing-changed');
    await tx.measure.update({ where: { id }, data: { ...wordingRow(settled), revision: { increment: 1 } } });
    const on = today();
    await addStep(tx, viewer, id, { kind: 'corrected', on, note: reason, dueOn: null });
    const subject = subjectOf({ id, title: settled.title });
    record({ deed: 'measure.corrected', subject, unitId: measure.unitId, before, after, reason });
    return { id, revision: seen + 1 };
  });
}

/** The measure as it stands, kept from other writers until the end of the transaction. */
async function lockedMeasure(viewer: Viewer, tx: Transaction, id: number): Promise<Measure | Refusal> {
  await tx.$executeRaw`select 1 from "Measure" where id = ${id}::int for update`;
  return measureIn(viewer, id, tx);
}

const staleMeasure = ({ revision, state, dueOn }: Measure): Refusal =>
  refuse('stale', { current: { revision, state, dueOn } });

/** The day of the newest thing that happened; a correction of the wording is none. */
async function newestStepOn(tx: Transaction, measureId: number): Promise<CalendarDate> {
  const [row] = await tx.$queryRaw<{ on: CalendarDate }[]>`
    select max(s."on")::text as "on" from "MeasureStep" s where s."measureId" = ${measureId} and s.kind <> 'corrected'`;
  if (row === undefined) throw new Error(`measure ${measureId} was never assigned`);
  return row.on;
}

type NewStep = { kind: string; on: CalendarDate; note: string; dueOn: CalendarDate | null };

async function addStep(tx: Transaction, viewer: Viewer, measureId: number, step: NewStep): Promise<void> {
  const { kind, on, note, dueOn } = step;
  const { accountId, name: byName } = viewer;
  const days = { on: toDateColumn(on), dueOn: toDateColumn(dueOn) };
  await tx.measureStep.create({ data: { measureId, kind, note, ...days, accountId, byName } });
}

const subjectOf = ({ id, title }: Pick<Measure, 'id' | 'title'>): AuditSubject => ({
  kind: 'measure',
  id: String(id),
  label: title,
});
