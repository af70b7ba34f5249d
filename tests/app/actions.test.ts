import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { endToken } from '@/app/(signed-in)/account/actions';
import { saveCalendar } from '@/app/(signed-in)/admin/calendar/actions';
import { saveRule, saveTerms } from '@/app/(signed-in)/admin/goals/actions';
import {
  addPerson,
  appointPerson,
  disablePerson,
  dismissPerson,
  enablePerson,
  resetPerson,
  savePerson,
} from '@/app/(signed-in)/admin/people/actions';
import { createUnit, endUnit, saveUnit } from '@/app/(signed-in)/admin/units/actions';
import { recordStage } from '@/app/(signed-in)/shortlist/actions';
import { disableAccount } from '@/lib/db/account-state';
import { database } from '@/lib/db/client';
import { issueOwnToken } from '@/lib/db/tokens';
import type { Viewer } from '@/lib/domain/access';
import type { FormAction } from '@/lib/text/action-state';
import { actAs, formOf, outcomeOf, send } from '@/tests/support/action-request';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aPerson, aSignedIn, aUnitAt, everybody, granted } from '@/tests/support/house';
import { anEnterprise } from '@/tests/support/register-world';

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
const fresher = (prefix: string) => `${prefix}${next()}`;

const appointmentOf = async (id: number) =>
  (await database().appointment.findFirstOrThrow({ where: { accountId: id } })).id;
const official = async () => String(await aPerson('official', 'A1'));
const identity = () => ({ name: 'Tên Mới', email: `${fresher('moi')}@example.vn` });

/** Every action with a form that is right for whoever may act on branch A, made anew for each who tries. */
const actions: Record<
  string,
  { action: FormAction; form: () => Promise<Record<string, string | string[]>> }
> = {
  addPerson: { action: addPerson, form: async () => ({ ...identity(), unit: 'A1', role: 'leader' }) },
  savePerson: { action: savePerson, form: async () => ({ id: await official(), ...identity() }) },
  appointPerson: {
    action: appointPerson,
    form: async () => ({ id: await official(), unit: 'A1', role: 'leader' }),
  },
  dismissPerson: {
    action: dismissPerson,
    form: async () => ({ appointment: String(await appointmentOf(Number(await official()))) }),
  },
  resetPerson: { action: resetPerson, form: async () => ({ id: await official(), name: 'Tên' }) },
  disablePerson: { action: disablePerson, form: async () => ({ id: await official() }) },
  enablePerson: {
    action: enablePerson,
    form: async () => {
      const id = await official();
      granted(await disableAccount(root, Number(id)));
      return { id };
    },
  },
  createUnit: {
    action: createUnit,
    form: async () => ({
      code: fresher('U'),
      name: 'Đơn vị',
      kind: 'committee',
      parent: 'A',
      validFrom: '01/07/2025',
    }),
  },
  saveUnit: {
    action: saveUnit,
    form: async () => {
      const { code } = await aUnitAt(root, fresher('U'), 'A');
      return {
        was: code,
        revision: '1',
        code,
        name: 'Tên khác',
        kind: 'committee',
        parent: 'A',
        validFrom: '2020-01-01',
      };
    },
  },
  endUnit: {
    action: endUnit,
    form: async () => {
      const { code } = await aUnitAt(root, fresher('U'), 'A');
      return { was: code, revision: '1', validTo: '2026-01-01', 'successors[]': ['A1'], others: '' };
    },
  },
  saveTerms: {
    action: saveTerms,
    form: async () => ({
      goal: 'coverage',
      target: `2${next() % 10},${next() % 100}`,
      dueOn: '2030-12-31',
      'baseline.on': '',
      'baseline.numerator': '',
      'baseline.denominator': '',
      milestones: '31/12/2028 12,5',
      appliesFrom: '2026-01-01',
      reason: 'Nghị quyết',
    }),
  },
  saveRule: {
    action: saveRule,
    form: async () => ({
      goal: 'coverage',
      name: fresher('Quy tắc '),
      validFrom: '2030-01-01',
      base: 'workers-at-least',
      workers: String(20 + next()),
      branches: 'left-out',
      suspended: 'left-out',
      jointCells: 'host',
      place: 'location',
      sourceNote: 'Công văn',
    }),
  },
  recordStage: {
    action: recordStage,
    form: async () => ({ id: String(await anEnterprise(root, 'A')), stage: 'agreed' }),
  },
  saveCalendar: {
    action: saveCalendar,
    form: async () => ({
      cadence: 'quarter',
      yearStartsInMonth: '1',
      dueAfterDays: String(11 + (next() % 70)),
      appliesFrom: '2026-01-01',
      reason: 'Công văn',
    }),
  },
  endToken: {
    action: endToken,
    form: async () => {
      const owner = await aSignedIn('official', 'A1');
      return { id: String(granted(await issueOwnToken(owner, { label: 'x', days: 3 })).id) };
    },
  },
};

const missing: Record<string, string> = {
  addPerson: 'unit-not-found',
  appointPerson: 'account-not-found',
  createUnit: 'unit-not-found',
  saveUnit: 'unit-not-found',
  endUnit: 'unit-not-found',
  endToken: 'token-not-found',
  recordStage: 'enterprise-not-found',
};

/** Who may: administrators of the branch and of the root; goals, rules and calendar only those of the root; officials keep the register too. */
function expected(name: string, who: string): string {
  const isRootOnly = ['saveTerms', 'saveRule', 'saveCalendar'].includes(name);
  if (who === 'stranger') return 'not-signed-in';
  if (who === 'admin of the root') return 'done';
  if (name === 'endToken') return who === 'admin of A' ? 'done' : 'token-not-found';
  const keeps = name === 'recordStage' && who.startsWith('official');
  if ((!who.startsWith('admin') && !keeps) || isRootOnly) return 'not-allowed';
  return who.endsWith('of A') ? 'done' : (missing[name] ?? 'account-not-found');
}

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
    const countBefore = await database().auditEvent.count();
    expect(outcomeOf(await send(tried.action, form))).toBe(expected(name, who));
    const events = (await database().auditEvent.count()) - countBefore;
    expect(events).toBe(expected(name, who) === 'done' ? 1 : 0);
  });
});
