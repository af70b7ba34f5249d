/**
 * Small worlds for tests of the rules: each builder gives something plain and plausible, and takes what matters.
 */

import type { Appointment, Role, Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ReportFigures } from '@/lib/domain/figures';
import { type GoalCode, type GoalTerms, initialTerms } from '@/lib/domain/goal';
import type { StandingInput } from '@/lib/domain/moment';
import type { Observation } from '@/lib/domain/observation';
import { cutOffOf, type Period, type ReportingCalendar } from '@/lib/domain/period';
import type { Figure } from '@/lib/domain/ratio';
import type { ReportState } from '@/lib/domain/report';
import { buildTree, type Unit, type UnitTree } from '@/lib/domain/unit';

/** A figure: `of(7, 92)`. */
export function of(numerator: number, denominator: number): Figure {
  return { numerator, denominator };
}

/** Quarters of the calendar year, due ten days after the cut-off. */
export function aCalendar(with_: Partial<ReportingCalendar> = {}): ReportingCalendar {
  return {
    cadence: 'quarter',
    yearStartsInMonth: 1,
    dueAfterDays: 10,
    appliesFrom: '2023-01-01',
    ...with_,
  };
}

/** Terms of a goal, by default those that every installation begins with. */
export function aGoal(goal: GoalCode = 'coverage', with_: Partial<GoalTerms> = {}): GoalTerms {
  const initial = initialTerms.find((terms) => terms.goal === goal);
  if (initial === undefined) throw new Error(`no initial terms for ${goal}`);
  return { ...initial, id: 1, authorName: 'Trần Thị B', recordedAt: '2023-05-26T01:00:00.000Z', ...with_ };
}

/** A unit; its path follows from the parent when that is given whole. */
export function aUnit(with_: Partial<Unit> & { parent?: Unit } = {}): Unit {
  const { parent, ...given } = with_;
  const id = given.id ?? 1;
  return {
    id,
    code: `U${id}`,
    name: `Đơn vị ${id}`,
    kind: parent === undefined ? 'province' : 'committee',
    parentId: parent?.id ?? null,
    path: `${parent?.path ?? '/'}${id}/`,
    validFrom: '2000-01-01',
    validTo: null,
    revision: 1,
    successors: [],
    ...given,
  };
}

/** A tree from one line a unit, `child: parent`: `aTree({ 1: null, 2: 1, 3: 1 })`. Parents have smaller ids. */
export function aTree(
  parentOf: Record<number, number | null>,
  with_: Record<number, Partial<Unit>> = {},
): UnitTree {
  const units = new Map<number, Unit>();
  for (const [id, parentId] of Object.entries(parentOf)) {
    const parent = parentId === null ? undefined : units.get(parentId);
    units.set(Number(id), aUnit({ id: Number(id), ...(parent && { parent }), ...with_[Number(id)] }));
  }
  return buildTree([...units.values()]);
}

/** Complete figures of a report, every goal reported. */
export function someFigures(with_: Partial<ReportFigures> = {}): ReportFigures {
  return {
    coverage: of(7, 92),
    formation: of(6, 8),
    'union-backed': of(5, 30),
    admission: of(4, 7),
    ...with_,
  };
}

/** A complete draft of the third quarter of 2026, opened by account 1. */
export function aReport(with_: Partial<ReportState> = {}): ReportState {
  return {
    unitPath: '/1/2/',
    period: '2026-Q3',
    asOf: '2026-09-30',
    status: 'draft',
    number: 1,
    figures: someFigures(),
    hands: [1],
    ...with_,
  };
}

/** Somebody with one role at one unit, or with the appointments given. */
export function aViewer(role: Role, unitPath: string, with_: Partial<Viewer> = {}): Viewer {
  const unitId = Number(unitPath.split('/').at(-2));
  const appointment: Appointment = { role, unitId, unitPath };
  return {
    accountId: 1,
    name: 'Nguyễn Văn A',
    email: 'a@example.vn',
    locale: 'vi',
    appointments: [appointment],
    version: { structure: '1', figures: '1', register: '1', access: '1', events: '1' },
    ...with_,
  };
}

/** What is known of a period: the unit's own report at its cut-off. */
export function anObservation(
  period: Period,
  figure: Figure | null,
  with_: Partial<Observation> & { calendar?: ReportingCalendar } = {},
): Observation {
  const { calendar = aCalendar(), ...given } = with_;
  const cutOff: CalendarDate = cutOffOf(period, calendar);
  return {
    period,
    asOf: cutOff,
    cutOff,
    figure,
    origin: 'report',
    reported: 1,
    expected: 1,
    ruleNote: null,
    revision: 1,
    ...given,
  };
}

/** A standing to be judged: the root unit on coverage in 2026-Q3, unless said otherwise. */
export function aStanding(with_: Partial<StandingInput> = {}): StandingInput {
  const goal = with_.goal ?? 'coverage';
  return {
    goal,
    terms: [aGoal(goal)],
    calendar: aCalendar(),
    unit: { code: 'SC', name: 'Sông Công', isRoot: true },
    period: '2026-Q3',
    observations: [],
    ...with_,
  };
}
