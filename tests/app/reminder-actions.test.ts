import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { saveMailChoice } from '@/app/(signed-in)/account/actions';
import {
  addFixedHolidays,
  addHolidays,
  saveDueDay,
  withdrawHoliday,
} from '@/app/(signed-in)/admin/calendar/due-day-actions';
import { markDigestRead } from '@/app/(signed-in)/reminders/actions';
import { database } from '@/lib/db/client';
import { dueDates } from '@/lib/db/due-dates';
import { findDueDays } from '@/lib/db/due-days';
import { findHolidays, recordHolidays } from '@/lib/db/holidays';
import { findInbox } from '@/lib/db/inbox';
import { findDigests } from '@/lib/db/reminders/own';
import type { Viewer } from '@/lib/domain/access';
import { addDays, todayInVietnam } from '@/lib/domain/calendar-date';
import type { FormAction } from '@/lib/text/action-state';
import { actAs, formOf, outcomeOf, send } from '@/tests/support/action-request';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aPerson, aUnitAt, everybody, granted, viewerOf } from '@/tests/support/house';

vi.mock('next/headers', async () => (await import('@/tests/support/action-request')).nextHeaders());
vi.mock('next/cache', async () => (await import('@/tests/support/action-request')).nextCache());

let fresh: FreshDatabase;
let root: Viewer;
let people: Map<string, number | null>;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, long enough to be one';
  fresh = await freshDatabase();
  ({ root } = await aHouse());
  people = await everybody(root);
});

afterAll(() => fresh.drop());

let made = 0;
const next = () => {
  made += 1;
  return made;
};
const aDay = (from: string) => addDays(from, next());

/** Who may: holidays hold for everybody, so the root's administrator; due days of A whoever administers A. */
const byTheRoot: Record<string, string> = { 'admin of the root': 'done', stranger: 'not-signed-in' };
const byTheBranch: Record<string, string> = {
  ...byTheRoot,
  'admin of A': 'done',
  'admin of B': 'unit-not-found',
};

const actions: Record<
  string,
  { action: FormAction; form: () => Promise<Record<string, string>>; who: Record<string, string> }
> = {
  addHolidays: {
    action: addHolidays,
    form: async () => ({ name: 'Nghỉ bù', from: aDay('2028-01-01'), to: '' }),
    who: byTheRoot,
  },
  addFixedHolidays: {
    action: addFixedHolidays,
    form: async () => ({ year: String(2030 + next()) }),
    who: byTheRoot,
  },
  withdrawHoliday: {
    action: withdrawHoliday,
    form: async () => {
      const on = aDay('2029-01-01');
      granted(await recordHolidays(root, [{ on, name: 'Nghỉ bù' }]));
      return { ids: String((await database().holiday.findFirstOrThrow({ where: { on: new Date(on) } })).id) };
    },
    who: byTheRoot,
  },
  saveDueDay: {
    action: saveDueDay,
    form: async () => ({
      unit: 'A1',
      period: '2026-Q3',
      dueOn: aDay('2026-10-15'),
      reason: 'Vừa sáp nhập',
    }),
    who: byTheBranch,
  },
};

const everyone = [
  'stranger',
  'admin of the root',
  ...['A', 'B'].flatMap((unit) =>
    ['admin', 'official', 'approver', 'leader'].map((role) => `${role} of ${unit}`),
  ),
];

describe.each(Object.keys(actions))('%s', (name) => {
  test.each(everyone)('by the %s', async (who) => {
    const tried = actions[name];
    if (!tried) throw new Error(name);
    const form = formOf(await tried.form());
    await actAs(people.get(who) ?? null);
    const before = await database().auditEvent.count();
    const expected = tried.who[who] ?? 'not-allowed';
    expect(outcomeOf(await send(tried.action, form))).toBe(expected);
    expect((await database().auditEvent.count()) - before).toBe(expected === 'done' ? 1 : 0);
  });
});

describe('what everybody may do with his own', () => {
  test.each(everyone)('switch mail off and on: the %s', async (who) => {
    const id = people.get(who) ?? null;
    const expected = id === null ? 'not-signed-in' : 'done';
    await actAs(id);
    expect(outcomeOf(await send(saveMailChoice, formOf({ mails: 'no' })))).toBe(expected);
    expect(await database().mailRefusal.count()).toBe(id === null ? 0 : 1);
    if (id !== null)
      expect(outcomeOf(await send(saveMailChoice, formOf({ mails: 'no' })))).toBe('nothing-changed');
    expect(outcomeOf(await send(saveMailChoice, formOf({ mails: 'yes' })))).toBe(expected);
    expect(await database().mailRefusal.count()).toBe(0);
  });

  test('mark his own reminders as read, and nobody else’s; the count beside his name follows', async () => {
    const today = todayInVietnam(new Date());
    const [mine, theirs] = [await aPerson('official', 'A'), await aPerson('official', 'B')];
    const named = [{ code: 'A', name: 'Đơn vị A' }];
    const items = [{ kind: 'approve', stage: 'on', period: '2026-Q3', named, count: 1 }];
    const digests = [mine, theirs].map((accountId) => ({ accountId, on: new Date(today), items }));
    await database().digest.createMany({ data: digests });
    expect((await viewerOf(mine)).unreadReminders).toBe(1);
    await actAs(mine);
    expect(outcomeOf(await send(markDigestRead, formOf({ on: today })))).toBe('done');
    expect((await viewerOf(mine)).unreadReminders).toBe(0);
    expect((await viewerOf(theirs)).unreadReminders).toBe(1);
    expect(await findDigests(await viewerOf(mine), today)).toMatchObject([
      { readAt: expect.any(String), items },
    ]);
    // Of a unit that is none of his, however it came there, nobody is told.
    expect(await findDigests(await viewerOf(theirs), today)).toEqual([]);
    await actAs(null);
    expect(outcomeOf(await send(markDigestRead, formOf({ on: today })))).toBe('not-signed-in');
  });
});

describe('holidays', () => {
  const save = async (fields: Record<string, string>) => {
    await actAs(root.accountId);
    return outcomeOf(await send(addHolidays, formOf({ name: 'Tết Nguyên đán', ...fields })));
  };

  test('are a span of days; those that stand already stay', async () => {
    expect(await save({ from: '04/02/2027', to: '10/02/2027' })).toBe('done');
    expect(await save({ from: '08/02/2027', to: '12/02/2027' })).toBe('done');
    const days = (await findHolidays('2027-02-01')).filter(({ on }) => on < '2027-03-01');
    expect(days.map(({ on }) => on)).toEqual(
      Array.from({ length: 9 }, (_, index) => addDays('2027-02-04', index)),
    );
    expect(await save({ from: '05/02/2027', to: '' })).toBe('nothing-changed');
  });

  test.each([
    [{ from: '', to: '' }, 'required'],
    [{ from: '2027-03-05', to: '2027-03-04' }, 'range-reversed'],
    [{ from: '2027-03-01', to: '2027-04-01' }, 'holidays-too-many'],
    [{ from: '2027-02-29', to: '' }, 'not-a-date'],
    [{ name: ' ', from: '2027-03-01', to: '' }, 'required'],
  ])('are refused when %j: %s', async (fields, refusal) => {
    expect(await save(fields)).toBe(refusal);
  });

  test('that were withdrawn are working days again, and can be recorded again', async () => {
    const on = '2027-05-03';
    granted(await recordHolidays(root, [{ on, name: 'Nghỉ bù' }]));
    expect((await dueDates(await viewerOf(root.accountId))).holidays.has(on)).toBe(true);
    const { id } = await database().holiday.findFirstOrThrow({ where: { on: new Date(on) } });
    await actAs(root.accountId);
    expect(outcomeOf(await send(withdrawHoliday, formOf({ ids: String(id) })))).toBe('done');
    expect(outcomeOf(await send(withdrawHoliday, formOf({ ids: String(id) })))).toBe('holiday-not-found');
    expect((await dueDates(await viewerOf(root.accountId))).holidays.has(on)).toBe(false);
    granted(await recordHolidays(root, [{ on, name: 'Nghỉ bù' }]));
  });
});

describe('due days', () => {
  const save = async (fields: Record<string, string>) => {
    await actAs(people.get('admin of A') ?? null);
    const asked = { unit: 'A', period: '2026-Q3', dueOn: '2026-11-20', reason: 'Vừa sáp nhập' };
    return outcomeOf(await send(saveDueDay, formOf({ ...asked, ...fields })));
  };

  test.each([
    [{ unit: 'B' }, 'unit-not-found'],
    [{ unit: 'SC' }, 'unit-not-found'],
    [{ period: '2026-H1' }, 'period-of-another-cadence'],
    [{ period: 'hôm qua' }, 'not-a-period'],
    [{ reason: '' }, 'required'],
  ])('are refused when %j', async (fields, refusal) => {
    expect(await save(fields)).toBe(refusal);
  });

  test('lie after the cut-off, and within half a year of it', async () => {
    await actAs(root.accountId);
    const asked = { unit: 'A', period: '2026-Q1', dueOn: '2026-11-20', reason: 'Vừa sáp nhập' };
    const answer = await send(saveDueDay, formOf(asked));
    expect(answer).toMatchObject({
      errors: { dueOn: expect.stringContaining('sau ngày chốt số liệu 31/03/2026') },
    });
  });

  test('hold for the unit and those below it, in the list of who logs, and are listed for who keeps the unit', async () => {
    expect(await save({ unit: 'A' })).toBe('done');
    expect(await save({ unit: 'A' })).toBe('nothing-changed');
    granted(await recordHolidays(root, [{ on: '2026-11-20', name: 'Ngày hội' }]));
    await aUnitAt(root, 'A2', 'A');
    const official = await viewerOf(people.get('official of A') ?? 0);
    const { rows } = await findInbox(official, { period: '2026-Q3' }, '2026-11-23');
    expect(rows.find(({ unit }) => unit.code === 'A2')).toMatchObject({ dueOn: '2026-11-23', state: 'due' });
    const names = async (who: string) =>
      (await findDueDays(await viewerOf(people.get(who) ?? 0))).map(({ unitName }) => unitName);
    expect(await names('admin of A')).toContain('Đơn vị A');
    expect(await names('admin of B')).toEqual([]);
    expect(await names('leader of A')).toEqual([]);
  });
});
