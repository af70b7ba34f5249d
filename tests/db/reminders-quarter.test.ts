import { afterAll, beforeAll, expect, test } from 'vitest';
import { disableAccount } from '@/lib/db/account-state';
import { database } from '@/lib/db/client';
import { decideDueDay } from '@/lib/db/due-days';
import { recordHolidays } from '@/lib/db/holidays';
import { openReport, saveDraft } from '@/lib/db/report-drafts';
import { takeStep } from '@/lib/db/report-steps';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { DraftFigures } from '@/lib/domain/figures';
import type { AskedStep } from '@/lib/domain/report';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { daysPass, now } from '@/tests/support/reminder-world';
import { aPerson, aUnit, granted, initialStandards } from '@/tests/support/report-world';

/**
 * A city TP with the wards A, B and C; nobody is an official of C, so the city's logs for it. The third quarter is due on
 * Saturday 10 October; the Monday after is a holiday, so it is Tuesday 13 October.
 */
let fresh: FreshDatabase;
const people = new Map<string, Viewer>();

const period = '2026-Q3';

beforeAll(async () => {
  fresh = await freshDatabase();
  await initialStandards();
  await database().installation.update({ where: { id: 1 }, data: { setUpAt: new Date('2026-10-01') } });
  await aUnit('TP');
  for (const ward of ['A', 'B', 'C']) await aUnit(ward, 'TP');
  const appointed = [
    ['admin', 'admin', 'TP'],
    ['official TP', 'official', 'TP'],
    ['approver TP', 'approver', 'TP'],
    ['leader TP', 'leader', 'TP'],
    ['official A', 'official', 'A'],
    ['leader A', 'leader', 'A'],
    ['official B', 'official', 'B'],
    ['leader B', 'leader', 'B'],
    ['left B', 'official', 'B'],
  ] as const;
  for (const [name, role, unit] of appointed) people.set(name, await aPerson(name, [role, unit]));
  granted(await disableAccount(await person('admin'), (await person('left B')).accountId));
  const holidays = { '2026-10-12': 'Nghỉ bù', '2026-10-20': 'Ngày hội', '2027-01-01': 'Tết Dương lịch' };
  const days = Object.entries(holidays).map(([on, name]) => ({ on, name }));
  granted(await recordHolidays(await person('admin'), days));
});

afterAll(() => fresh.drop());

async function person(name: string): Promise<Viewer> {
  const known = people.get(name);
  if (!known) throw new Error(name);
  return now(known);
}

/** Coverage and formation are met, nothing is to be said of unions; admission is met or far below. */
const figures = (admitted: number): DraftFigures => ({
  coverage: { numerator: 15, denominator: 92 },
  formation: { numerator: 8, denominator: 10 },
  'union-backed': { numerator: 0, denominator: 0 },
  admission: { numerator: admitted, denominator: 10 },
});

const reportOf = async (unit: string) =>
  (await database().report.findFirstOrThrow({ where: { unit: { code: unit }, period } })).id;

const step =
  (name: string, unit: string, today: CalendarDate, taken: Exclude<AskedStep, 'edited'>) => async () =>
    granted(
      await takeStep(await person(name), await reportOf(unit), { step: taken, reason: 'Xem lại' }, today),
    );

const sent = (name: string, unit: string, today: CalendarDate, admitted: number) => async () => {
  granted(await openReport(await person(name), { unit, period }, { figures: figures(admitted) }, today));
  return step(name, unit, today, 'submitted')();
};

test('a quarter passes, and everybody is reminded of exactly this', { timeout: 180_000 }, async () => {
  const tp = await database().unit.findUniqueOrThrow({ where: { code: 'TP' } });
  const b = await database().unit.findUniqueOrThrow({ where: { code: 'B' } });
  const measure = await database().measure.create({
    data: {
      unitId: tp.id,
      responsibleUnitId: b.id,
      title: 'Lập chi bộ',
      body: 'Phường B',
      bodyKind: 'committee',
      decidedOn: new Date('2026-10-01'),
      dueOn: new Date('2026-11-20'),
      authorName: 'test',
    },
  });
  const told = await daysPass(fresh, '2026-10-01', '2026-12-31', {
    '2026-10-05': sent('official A', 'A', '2026-10-05', 1),
    '2026-10-06': async () => {
      const dueDay = { unit: 'C', period, dueOn: '2026-10-30', reason: 'Vừa sáp nhập' };
      return granted(await decideDueDay(await person('admin'), dueDay));
    },
    '2026-10-07': step('approver TP', 'A', '2026-10-07', 'approved'),
    '2026-10-27': sent('official B', 'B', '2026-10-27', 8),
    '2026-10-29': step('approver TP', 'B', '2026-10-29', 'returned'),
    '2026-10-30': sent('official TP', 'C', '2026-10-30', 8),
    '2026-11-03': step('approver TP', 'C', '2026-11-03', 'approved'),
    '2026-11-04': async () => {
      const id = await reportOf('B');
      const { revision } = await database().report.findUniqueOrThrow({ where: { id } });
      granted(
        await saveDraft(await person('official B'), id, revision, { figures: figures(9) }, '2026-11-04'),
      );
      return step('official B', 'B', '2026-11-04', 'submitted')();
    },
    '2026-11-05': step('approver TP', 'B', '2026-11-05', 'approved'),
    '2026-11-27': () => database().measure.update({ where: { id: measure.id }, data: { state: 'done' } }),
  });

  const missing = ['after reports-missing 2026-Q3 B'];
  const late = ['after log-report 2026-Q3 B'];
  const overdue = { 'official TP': missing, 'approver TP': missing, 'official B': late };
  const measures = (stage: string) => {
    const line = [`${stage} measure 2026-11-20 ${measure.id}`];
    return { 'official TP': line, 'official B': line };
  };
  const admission = (unit: string) => [`on behind-pace 2026-Q3 admission behind ${unit}`];
  expect(told).toEqual({
    // Seven working days before 13 October.
    '2026-10-01': {
      'official TP': ['before log-report 2026-Q3 C'],
      'official A': ['before log-report 2026-Q3 A'],
      'official B': ['before log-report 2026-Q3 B'],
    },
    '2026-10-06': { 'approver TP': ['on approve 2026-Q3 A'] },
    // Two working days before; A has sent its report early and was told that its pace is slow; C may take its time.
    '2026-10-08': {
      'official A': admission('A'),
      'leader A': admission('A'),
      'official B': ['before log-report 2026-Q3 B'],
    },
    '2026-10-13': { 'official B': ['on log-report 2026-Q3 B'] },
    '2026-10-14': { 'official B': late },
    '2026-10-16': overdue,
    // 20 October is a holiday: what falls on it comes together with what comes on the 21st.
    '2026-10-21': { ...overdue, 'official TP': [...missing, 'before log-report 2026-Q3 C'] },
    '2026-10-27': overdue,
    '2026-10-28': {
      'official TP': ['before log-report 2026-Q3 C'],
      'approver TP': ['on approve 2026-Q3 B'],
    },
    '2026-10-30': {
      'official TP': ['on log-report 2026-Q3 C'],
      'official B': ['after returned 2026-Q3 B'],
    },
    // One and three days after C was sent are a Saturday and this Monday; and the month after the due day begins.
    '2026-11-02': {
      'official TP': admission('TP'),
      'approver TP': ['on approve 2026-Q3 C'],
      'leader TP': admission('TP'),
    },
    '2026-11-03': { ...overdue, 'official B': ['after returned 2026-Q3 B'] },
    '2026-11-05': { 'approver TP': ['on approve 2026-Q3 B'] },
    '2026-11-11': measures('before'),
    '2026-11-20': measures('on'),
    // The day after is a Saturday, three days after is this Monday.
    '2026-11-23': measures('after'),
    '2026-11-27': measures('after'),
    // The fourth quarter is due on Monday 11 January; New Year and a weekend lie before it.
    '2026-12-30': {
      'official TP': ['before log-report 2026-Q4 C'],
      'official A': ['before log-report 2026-Q4 A'],
      'official B': ['before log-report 2026-Q4 B'],
    },
  });
});
