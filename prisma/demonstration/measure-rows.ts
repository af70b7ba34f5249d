/** Enters the measures of the fictional city, with their steps and what the trail tells of them. */

import type { Transaction } from '@/lib/db/client';
import { toDateColumn } from '@/lib/db/dates';
import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import { courseOn, type MeasureStep } from '@/lib/domain/measure';
import type { Ids } from './house';
import { measures, type PlannedMeasure } from './measures';
import { officialOf } from './people';
import type { Told } from './trail';

export type MeasureEntering = {
  readonly units: Ids;
  readonly accounts: Ids;
  readonly today: CalendarDate;
  readonly now: Date;
};

/** Enters every measure and tells of its steps; returns how many there are. */
export async function enterMeasures(
  tx: Transaction,
  entering: MeasureEntering,
  told: Told[],
): Promise<number> {
  for (const measure of measures) await enter(tx, measure, entering, told);
  return measures.length;
}

type Entry = {
  steps: MeasureStep[];
  by: { accountId: number | null; name: string };
  enterpriseIds: number[];
};

async function enter(tx: Transaction, planned: PlannedMeasure, entering: MeasureEntering, told: Told[]) {
  const { units, accounts, today } = entering;
  const unitId = units.get(planned.unit) ?? 0;
  const official = officialOf(planned.unit);
  const by = { accountId: accounts.get(official.email) ?? null, name: official.name };
  const steps = stepsOf(planned, today);
  const enterpriseIds = await enterprisesFor(tx, planned, units);
  const id = await insert(tx, planned, { steps, by, enterpriseIds }, entering);
  const subject = { kind: 'measure', id: String(id), label: planned.title } as const;
  for (const [index, step] of steps.entries()) {
    const before = courseOn(steps.slice(0, index), today);
    const after = courseOn(steps.slice(0, index + 1), today);
    const { body, bodyKind, goal, source } = planned;
    const first = {
      title: planned.title,
      body,
      bodyKind,
      goal,
      source,
      decidedOn: step.on,
      dueOn: step.dueOn,
    };
    told.push({
      at: momentOf(step, index, entering.now),
      by,
      deed: index === 0 ? 'measure.assigned' : 'measure.stepped',
      subject,
      unitId,
      before,
      after: index === 0 ? first : { step: step.kind, on: step.on, ...after },
      ...(step.note && { reason: step.note }),
    });
  }
}

function stepsOf({ decided, due, steps }: PlannedMeasure, today: CalendarDate): MeasureStep[] {
  const assigned = {
    kind: 'assigned',
    on: addDays(today, decided),
    note: '',
    dueOn: addDays(today, due),
  } as const;
  const later = steps.map(({ kind, days, note, dueIn }) => ({
    kind,
    on: addDays(today, days),
    note,
    dueOn: dueIn === undefined ? null : addDays(today, dueIn),
  }));
  return [assigned, ...later];
}

async function insert(
  tx: Transaction,
  planned: PlannedMeasure,
  { steps, by, enterpriseIds }: Entry,
  { units, today, now }: MeasureEntering,
): Promise<number> {
  const { unit, title, body, bodyKind, responsible, goal, source, decided } = planned;
  const course = courseOn(steps, today);
  if (course === null) throw new Error(`${title} was never assigned`);
  const { id } = await tx.measure.create({
    data: {
      ...{ title, body, bodyKind, goal, source, state: course.state, revision: steps.length },
      unitId: units.get(unit) ?? 0,
      responsibleUnitId: responsible === undefined ? null : (units.get(responsible) ?? null),
      decidedOn: toDateColumn(addDays(today, decided)),
      dueOn: toDateColumn(course.dueOn),
      authorId: by.accountId,
      authorName: by.name,
      enterprises: { create: enterpriseIds.map((enterpriseId) => ({ enterpriseId })) },
      steps: {
        create: steps.map((step, index) => ({
          kind: step.kind,
          on: toDateColumn(step.on),
          note: step.note,
          dueOn: toDateColumn(step.dueOn),
          at: momentOf(step, index, now),
          accountId: by.accountId,
          byName: by.name,
        })),
      },
    },
  });
  return id;
}

/** In the afternoon of the day that a step tells of, and never in the future. */
function momentOf({ on }: MeasureStep, index: number, now: Date): Date {
  const planned = new Date(Date.parse(`${on}T14:10:00+07:00`) + index * 420_000);
  return planned < now ? planned : now;
}

/** The enterprises with the most members that have no organisation yet. */
async function enterprisesFor(
  tx: Transaction,
  { enterprisesOf }: PlannedMeasure,
  units: Ids,
): Promise<number[]> {
  if (enterprisesOf === undefined) return [];
  const rows = await tx.enterpriseState.findMany({
    where: {
      unitId: units.get(enterprisesOf.unit) ?? 0,
      until: null,
      knownUntil: null,
      organisation: 'none',
      status: 'operating',
    },
    orderBy: [{ fullMembers: { sort: 'desc', nulls: 'last' } }, { enterpriseId: 'asc' }],
    take: enterprisesOf.count,
    select: { enterpriseId: true },
  });
  return rows.map(({ enterpriseId }) => enterpriseId);
}
