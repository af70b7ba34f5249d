import { describe, expect, test } from 'vitest';
import { dueDatesOf } from '@/lib/domain/due-day';
import type { Reminder } from '@/lib/domain/reminder';
import { digestsOf } from '@/lib/domain/reminder-digest';
import { noticesDue, type ReminderFacts, type ReportFact } from '@/lib/domain/reminder-facts';
import { spanOf } from '@/lib/domain/reminder-schedule';
import { aCalendar, aTree } from '@/tests/support/worlds';

/** A city 1 with the wards 2 and 3, which have nobody below them; the third quarter is due on Monday 12 October. */
const tree = aTree({ 1: null, 2: 1, 3: 1 });

const at = (accountId: number, role: 'official' | 'approver' | 'leader' | 'admin', unitId: number) => ({
  accountId,
  role,
  unitId,
});

/** Officials 11, 12, 13 of the units 1, 2, 3; approver 21 and leader 31 of the city, leader 32 of ward 2. */
const officers = [
  at(11, 'official', 1),
  at(12, 'official', 2),
  at(13, 'official', 3),
  at(21, 'approver', 1),
  at(31, 'leader', 1),
  at(32, 'leader', 2),
  at(41, 'admin', 1),
];

const facts = (with_: Partial<ReminderFacts> = {}): ReminderFacts => ({
  tree,
  calendars: [aCalendar()],
  dates: dueDatesOf([], []),
  officers,
  periods: ['2026-Q3'],
  reports: [],
  measures: [],
  paces: [],
  ...with_,
});

const aReportOf = (unitId: number, with_: Partial<ReportFact> = {}): ReportFact => ({
  unitId,
  period: '2026-Q3',
  status: 'submitted',
  since: '2026-10-07',
  inForce: false,
  approvedOn: null,
  hands: [12],
  ...with_,
});

/** Who is reminded of what on a day whose day before had its digests too. */
function told(day: string, previous: string | null, with_: Partial<ReminderFacts> = {}) {
  const digests = digestsOf(facts(with_), spanOf(day, previous));
  return Object.fromEntries([...digests].map(([account, items]) => [account, items.map(inShort)]));
}

const inShort = ({ stage, kind, named, count }: Reminder): string =>
  `${stage} ${kind} ${named.map(({ code }) => code).join('+')} of ${count}`;

describe('reports that were not sent', () => {
  test('are told to the officials of each unit', () => {
    expect(told('2026-10-12', '2026-10-09')).toEqual({
      12: ['on log-report U2 of 1'],
      13: ['on log-report U3 of 1'],
    });
  });

  test('are told to the nearest office above where the unit has none, in one line', () => {
    const alone = officers.filter(({ accountId }) => accountId !== 12 && accountId !== 13);
    expect(told('2026-10-12', '2026-10-09', { officers: alone })).toEqual({
      11: ['on log-report U2+U3 of 2'],
    });
  });

  test('after three days are told to the unit above too, but not twice to who has to send them', () => {
    expect(
      told('2026-10-15', '2026-10-14', { officers: officers.filter(({ unitId }) => unitId !== 3) }),
    ).toEqual({
      11: ['after log-report U3 of 1', 'after reports-missing U2 of 1'],
      12: ['after log-report U2 of 1'],
      21: ['after reports-missing U2+U3 of 2'],
    });
  });

  test('of a whole province fill one line, which names five', () => {
    const children = Object.fromEntries(Array.from({ length: 92 }, (_, index) => [index + 2, 1]));
    const province = aTree({ 1: null, ...children });
    const items = digestsOf(facts({ tree: province, officers: [at(21, 'approver', 1)] }), {
      after: '2026-10-14',
      upTo: '2026-10-15',
    }).get(21);
    expect(items?.map(inShort)).toEqual(['after reports-missing U2+U3+U4+U5+U6 of 92']);
  });

  test('but were reopened while an approved one counts are told to those who log only', () => {
    const reports = [aReportOf(2, { status: 'draft', inForce: true, approvedOn: '2026-10-01' })];
    expect(told('2026-10-15', '2026-10-14', { reports })[21]).toEqual(['after reports-missing U3 of 1']);
    expect(told('2026-10-15', '2026-10-14', { reports })[12]).toEqual(['after log-report U2 of 1']);
  });

  test('on a due day that somebody moved are told then', () => {
    const dates = dueDatesOf([], [{ unitId: 3, period: '2026-Q3', dueOn: '2026-10-16' }]);
    expect(told('2026-10-12', '2026-10-09', { dates })).toEqual({ 12: ['on log-report U2 of 1'] });
    expect(told('2026-10-16', '2026-10-15', { dates })).toEqual({ 13: ['on log-report U3 of 1'] });
  });
});

describe('reports that were sent', () => {
  test('are told to the nearest approver, all that wait as soon as it is time for one', () => {
    const reports = [aReportOf(2, { since: '2026-10-02' }), aReportOf(3)];
    expect(told('2026-10-08', '2026-10-07', { reports })).toEqual({ 21: ['on approve U2+U3 of 2'] });
    expect(told('2026-10-07', '2026-10-06', { reports })).toEqual({});
  });

  test('are not told to an approver who wrote in them, but to the next above', () => {
    const both = [...officers, at(22, 'approver', 2)];
    const of = (hands: number[]) => ({ officers: both, reports: [aReportOf(2, { hands })] });
    expect(told('2026-10-08', '2026-10-07', of([12]))).toHaveProperty('22');
    expect(told('2026-10-08', '2026-10-07', of([22]))).toEqual({
      13: ['before log-report U3 of 1'],
      21: ['on approve U2 of 1'],
    });
  });

  test('and returned are told the day after, and then in the stead of what is due', () => {
    const reports = [aReportOf(2, { status: 'returned', since: '2026-10-06' })];
    expect(told('2026-10-07', '2026-10-06', { reports })).toEqual({ 12: ['before returned U2 of 1'] });
    expect(told('2026-10-12', '2026-10-09', { reports })[12]).toEqual(['on returned U2 of 1']);
  });
});

describe('measures', () => {
  const measure = { id: 7, title: 'Lập chi bộ', body: 'Công đoàn', unitId: 1, responsibleUnitId: 2 };

  test('are told to the officials of the unit that decided and of the one that acts, once to who is both', () => {
    const measures = [{ ...measure, dueOn: '2026-11-20' }];
    expect(told('2026-11-20', '2026-11-19', { measures, periods: [] })).toEqual({
      11: ['on measure 7 of 1'],
      12: ['on measure 7 of 1'],
    });
    const own = [{ ...measure, responsibleUnitId: 1, dueOn: '2026-11-20' }];
    expect(told('2026-11-20', '2026-11-19', { measures: own, periods: [] })).toEqual({
      11: ['on measure 7 of 1'],
    });
  });

  test('of one deadline share a line, whoever has to do them', () => {
    const measures = [measure, { ...measure, id: 8, body: 'Đoàn thanh niên', responsibleUnitId: null }].map(
      (each) => ({ ...each, dueOn: '2026-11-20' }),
    );
    const items = digestsOf(facts({ measures, periods: [] }), spanOf('2026-11-20', '2026-11-19')).get(11);
    expect(items).toMatchObject([{ kind: 'measure', count: 2, body: null }]);
  });
});

describe('notice of a slow pace', () => {
  const approved = aReportOf(2, { status: 'approved', approvedOn: '2026-10-07', inForce: true });
  const due = (day: string, previous: string, reports: ReportFact[]) =>
    noticesDue(facts({ reports }), spanOf(day, previous)).map(({ unitId }) => unitId);

  test('is due the day after a unit’s own report was approved, and once for a sum', () => {
    expect(due('2026-10-08', '2026-10-07', [approved])).toEqual([2]);
    expect(due('2026-11-02', '2026-10-30', [approved])).toEqual([1]);
    expect(due('2026-11-03', '2026-11-02', [approved])).toEqual([]);
  });

  test('is not due for a sum where the unit reported itself, nor where nobody reads it', () => {
    expect(due('2026-11-02', '2026-10-30', [{ ...approved, unitId: 1 }])).toEqual([]);
    const unread = facts({ reports: [approved], officers: [at(21, 'approver', 1)] });
    expect(noticesDue(unread, spanOf('2026-10-08', '2026-10-07'))).toEqual([]);
  });

  test('goes to leaders and officials of the unit itself, with what is missing', () => {
    const paces = [
      { unitId: 2, period: '2026-Q3', goal: 'coverage', state: 'behind', missing: 4 } as const,
      { unitId: 2, period: '2026-Q3', goal: 'admission', state: 'slow', missing: 1 } as const,
    ];
    const digests = digestsOf(facts({ paces, periods: [] }), spanOf('2026-10-08', '2026-10-07'));
    expect([...digests.keys()].sort()).toEqual([12, 32]);
    expect(digests.get(32)).toMatchObject([
      { goal: 'coverage', state: 'behind', missing: 4 },
      { goal: 'admission', state: 'slow', missing: 1 },
    ]);
  });
});

test('on a day off nobody is reminded of anything', () => {
  const dates = dueDatesOf(['2026-10-15'], []);
  expect(told('2026-10-15', '2026-10-14', { dates })).toEqual({});
  expect(told('2026-10-17', '2026-10-14')).toEqual({});
  expect(told('2026-10-16', '2026-10-14', { dates })[21]).toEqual(['after reports-missing U2+U3 of 2']);
});
