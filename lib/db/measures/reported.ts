import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, calendarYearOf } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import { courseOn, type MeasureStep, standingOn } from '@/lib/domain/measure';
import type { ReportedMeasure } from '@/lib/domain/official-report';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { concerningUnit, measuresWithUnits } from './rows';

type Row = { title: string; body: string; steps: MeasureStep[] };

/**
 * What a unit's report tells of its measures, those that it assigned and those that it has to carry out, as they stood on a
 * day: all under way, and those done in that day's year. The first due stand first, those done last.
 */
export async function measuresForReport(
  viewer: Viewer,
  code: string,
  cutOff: CalendarDate,
  goal?: GoalCode,
): Promise<ReportedMeasure[] | Refusal> {
  const unit = await unitFor(viewer, 'see-measures', code);
  if (isRefusal(unit)) return unit;
  const ofGoal = goal === undefined ? Prisma.sql`true` : Prisma.sql`m.goal = ${goal}`;
  const rows = await database().$queryRaw<Row[]>`
    select m.title, m.body, (select jsonb_agg(jsonb_build_object('kind', s.kind, 'on', s."on"::text, 'note', s.note,
      'dueOn', s."dueOn"::text) order by s.id) from "MeasureStep" s where s."measureId" = m.id) as steps
    from ${measuresWithUnits}
    where ${concerningUnit(unit)} and m."decidedOn" <= ${cutOff}::date and ${ofGoal} order by m."dueOn", m.id`;
  const reported = rows.flatMap((row) => reportedOn(row, cutOff));
  return [
    ...reported.filter(({ state }) => state !== 'done'),
    ...reported.filter(({ state }) => state === 'done'),
  ];
}

function reportedOn({ title, body, steps }: Row, cutOff: CalendarDate): ReportedMeasure[] {
  const course = courseOn(steps, cutOff);
  if (course === null || course.state === 'cancelled') return [];
  if (course.state === 'done' && !endedIn(steps, cutOff)) return [];
  const standing = standingOn(course, cutOff);
  const state = standing === 'done' || standing === 'overdue' ? standing : 'open';
  return [{ title, body, dueOn: course.dueOn, state }];
}

/** Whether it was done in the calendar year of the cut-off, the last time that it was. */
function endedIn(steps: readonly MeasureStep[], cutOff: CalendarDate): boolean {
  const done = steps.findLast(({ kind, on }) => kind === 'done' && on <= cutOff);
  return done !== undefined && calendarYearOf(done.on) === calendarYearOf(cutOff);
}
