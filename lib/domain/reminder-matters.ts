/** What there is to be reminded of in a span of days, one unit or measure at a time, and whose desk it lies on. */

import type { CalendarDate } from './calendar-date';
import type { Period } from './period';
import type { ApprovalReminder, MeasureReminder, Named, PaceReminder, ReportReminder } from './reminder';
import { stageOn } from './reminder';
import { dueOfReport, expectedUnits, type ReminderFacts, type ReportFact } from './reminder-facts';
import type { Offices } from './reminder-offices';
import { comingUpIn, type Span } from './reminder-schedule';
import type { Unit } from './unit';

type Line<R> = R extends unknown ? Omit<R, 'named' | 'count'> : never;

/** A reminder without those it is about. */
export type ReminderLine = Line<ReportReminder | ApprovalReminder | PaceReminder | MeasureReminder>;

/** One unit or measure under a line, for these accounts. */
export type Matter = {
  readonly line: ReminderLine;
  readonly about: Named;
  readonly to: readonly number[];
  /** Its time has come in the span; one that has not only stands beside others of its line. */
  readonly comesUp: boolean;
};

/** The day of the digest, and what comes up in its span. */
type Moment = { upTo: CalendarDate; comesUp: ReturnType<typeof comingUpIn> };

/** Every matter of a span, in the order of the tree. */
export function mattersIn(facts: ReminderFacts, offices: Offices, span: Span): Matter[] {
  const moment = { upTo: span.upTo, comesUp: comingUpIn(span, facts.dates.holidays) };
  return [
    ...reportMatters(facts, offices, moment),
    ...approvalMatters(facts, offices, moment),
    ...paceMatters(facts, offices),
    ...measureMatters(facts, offices, moment),
  ];
}

/** Reports that were not sent, or were returned: for those who log them, and then for the unit above. */
function reportMatters(facts: ReminderFacts, offices: Offices, moment: Moment): Matter[] {
  const begun = new Map(facts.reports.map((report) => [`${report.unitId} ${report.period}`, report]));
  return facts.periods.flatMap((period) => {
    const expected = new Set(expectedUnits(period, facts));
    return facts.tree.units.flatMap((unit) => {
      const report = begun.get(`${unit.id} ${period}`);
      const isAsked = report === undefined ? expected.has(unit) : isUnsent(report);
      return isAsked ? unsentMatters({ unit, period, report }, facts, offices, moment) : [];
    });
  });
}

const isUnsent = ({ status }: ReportFact): boolean => status === 'draft' || status === 'returned';

type Unsent = { unit: Unit; period: Period; report: ReportFact | undefined };

function unsentMatters(
  { unit, period, report }: Unsent,
  facts: ReminderFacts,
  offices: Offices,
  { upTo, comesUp }: Moment,
): Matter[] {
  const dueOn = dueOfReport(unit, period, facts);
  const returnedOn = report?.status === 'returned' ? report.since : null;
  const kind = returnedOn === null ? 'log-report' : 'returned';
  const line = { kind, period, dueOn, stage: stageOn(upTo, dueOn) } as const;
  const about = named(unit);
  const loggers = offices.nearest('official', unit.id);
  const isReturned = returnedOn !== null && comesUp('returned', returnedOn);
  const own = {
    line,
    about,
    to: loggers,
    comesUp: isReturned || comesUp('log-report', dueOn),
  };
  if (report?.inForce) return [own];
  const above = [...offices.above('approver', unit.id), ...offices.above('official', unit.id)];
  return [
    own,
    {
      line: { ...line, kind: 'reports-missing' },
      about,
      to: above.filter((accountId) => !loggers.includes(accountId)),
      comesUp: comesUp('reports-missing', dueOn),
    },
  ];
}

/** Reports that wait: all of a period are told together as soon as it is time for one of them. */
function approvalMatters({ tree, reports }: ReminderFacts, offices: Offices, { comesUp }: Moment): Matter[] {
  return reports
    .filter(({ status }) => status === 'submitted')
    .map(({ unitId, period, since, hands }) => ({
      line: { kind: 'approve', period, stage: 'on' },
      about: named(tree.get(unitId)),
      to: offices.nearest('approver', unitId, hands),
      comesUp: comesUp('approve', since),
    }));
}

/** Notices of pace: the facts hold only those whose time has come. */
function paceMatters({ tree, paces }: ReminderFacts, offices: Offices): Matter[] {
  return paces.map(({ unitId, ...pace }) => ({
    line: { kind: 'behind-pace', stage: 'on', ...pace },
    about: named(tree.get(unitId)),
    to: [...offices.at('leader', unitId), ...offices.at('official', unitId)],
    comesUp: true,
  }));
}

/** Measures that are not done: for the unit that decided them and the one that has to do them. */
function measureMatters({ measures }: ReminderFacts, offices: Offices, { upTo, comesUp }: Moment): Matter[] {
  return measures.map(({ id, title, body, unitId, responsibleUnitId, dueOn }) => ({
    line: { kind: 'measure', dueOn, body, stage: stageOn(upTo, dueOn) },
    about: { code: String(id), name: title },
    to: [unitId, ...(responsibleUnitId === null ? [] : [responsibleUnitId])].flatMap((id) =>
      offices.nearest('official', id),
    ),
    comesUp: comesUp('measure', dueOn),
  }));
}

const named = (unit: Unit | undefined): Named => ({ code: unit?.code ?? '', name: unit?.name ?? '' });
