import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  correctFactOfRegister,
  createEnterprise,
  recordEnterpriseDeed,
  saveEnterprise,
  withdrawFactOfRegister,
} from '@/app/(signed-in)/enterprises/actions';
import {
  createOrganisation,
  recordOrganisationDeed,
  saveOrganisation,
} from '@/app/(signed-in)/enterprises/organisations/actions';
import { database } from '@/lib/db/client';
import { addEnterprise } from '@/lib/db/register/enterprises';
import { addOrganisation } from '@/lib/db/register/organisations';
import type { Viewer } from '@/lib/domain/access';
import { currentOf, type FormAction } from '@/lib/text/action-state';
import { actAs, formOf, outcomeOf, send } from '@/tests/support/action-request';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, everybody, granted } from '@/tests/support/house';

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

/** An enterprise of branch A, added by the root. */
async function anEnterprise(): Promise<string> {
  made += 1;
  const nothing = {
    taxCode: null,
    ownership: null,
    note: '',
    zone: null,
    workers: null,
    fullMembers: null,
    probationaryMembers: null,
    organisationMembers: null,
    source: '',
  };
  const input = { ...nothing, name: `Công ty ${made}`, unit: 'A1', operatingSince: '2024-01-01' };
  return String(granted(await addEnterprise(root, input)).id);
}

async function anOrganisation(): Promise<string> {
  const enterpriseIds = [Number(await anEnterprise()), Number(await anEnterprise())];
  const input = {
    name: 'Chi bộ ghép',
    organisationKind: 'joint-cell' as const,
    affiliation: 'A1',
    committeeId: null,
  };
  const note = { on: '2024-02-01', source: '' };
  return String(granted(await addOrganisation(root, { ...input, enterpriseIds }, note)).id);
}

async function aFact() {
  const id = await anEnterprise();
  const fact = await database().fact.findFirstOrThrow({ where: { enterpriseId: Number(id), kind: 'place' } });
  return { fact: String(fact.id), back: `/enterprises/${id}`, reason: 'ghi nhầm' };
}

type Form = Record<string, string | string[]>;

/** Every action of the register with a form that is right for whoever keeps branch A, made anew for each who tries. */
const actions: Record<string, { action: FormAction; form: () => Promise<Form>; hidden: string }> = {
  createEnterprise: {
    action: createEnterprise,
    form: async () => ({
      name: 'Công ty Mới',
      taxCode: '',
      ownership: '',
      note: '',
      unit: 'A1',
      zone: '',
      operatingSince: '01/02/2024',
      workers: '1.200',
      fullMembers: '',
      probationaryMembers: '',
      organisationMembers: '',
      countedOn: '01/03/2024',
      source: '',
    }),
    hidden: 'unit-not-found',
  },
  saveEnterprise: {
    action: saveEnterprise,
    form: async () => ({
      id: await anEnterprise(),
      revision: '1',
      name: 'Tên Khác',
      taxCode: '',
      ownership: 'private',
      note: '',
    }),
    hidden: 'enterprise-not-found',
  },
  recordEnterpriseDeed: {
    action: recordEnterpriseDeed,
    form: async () => ({
      deed: 'suspend',
      ids: await anEnterprise(),
      on: '2024-03-01',
      source: '',
    }),
    hidden: 'enterprise-not-found',
  },
  correctFactOfRegister: {
    action: correctFactOfRegister,
    form: async () => ({ ...(await aFact()), on: '2024-01-01', source: 'QĐ 1', zone: 'KCN Mới' }),
    hidden: 'enterprise-not-found',
  },
  withdrawFactOfRegister: {
    action: withdrawFactOfRegister,
    form: async () => {
      const id = await anEnterprise();
      await actAs(root.accountId);
      await send(
        recordEnterpriseDeed,
        formOf({ deed: 'found-union', ids: id, on: '2024-03-01', source: '' }),
      );
      const { id: fact } = await database().fact.findFirstOrThrow({
        where: { enterpriseId: Number(id), kind: 'union' },
      });
      return { fact: String(fact), back: `/enterprises/${id}`, reason: 'ghi nhầm' };
    },
    hidden: 'enterprise-not-found',
  },
  createOrganisation: {
    action: createOrganisation,
    form: async () => ({
      name: 'Chi bộ ghép số 2',
      organisationKind: 'joint-cell',
      affiliation: 'A1',
      enterprises: `${await anEnterprise()},${await anEnterprise()}`,
      on: '2024-02-01',
      source: '',
    }),
    hidden: 'unit-not-found',
  },
  saveOrganisation: {
    action: saveOrganisation,
    form: async () => ({ id: await anOrganisation(), revision: '1', name: 'Tên Khác' }),
    hidden: 'organisation-not-found',
  },
  recordOrganisationDeed: {
    action: recordOrganisationDeed,
    form: async () => ({
      deed: 'admit',
      id: await anOrganisation(),
      count: '2',
      on: '2024-03-01',
      source: '',
    }),
    hidden: 'organisation-not-found',
  },
};

/** Officials and administrators of the branch keep its register; of another branch it does not exist. */
function expected(name: string, who: string): string {
  if (who === 'stranger') return 'not-signed-in';
  if (who === 'admin of the root') return 'done';
  if (who.startsWith('approver') || who.startsWith('leader')) return 'not-allowed';
  return who.endsWith('of A') ? 'done' : (actions[name]?.hidden ?? '');
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
    expect(events > 0).toBe(expected(name, who) === 'done');
  });
});

describe('a form of the register', () => {
  const official = () => actAs(people.get('official of A') ?? null);

  test('gives back what was typed when it is refused, each problem at its field', async () => {
    await official();
    const form = await actions.createEnterprise?.form();
    const typed = { ...form, name: '', taxCode: '46001234', operatingSince: '31/02/2024', workers: '-5' };
    const state = await send(createEnterprise, formOf(typed));
    expect(state).toMatchObject({ status: 'refused', values: { taxCode: '46001234', workers: '-5' } });
    expect(Object.keys('errors' in state ? state.errors : {}).sort()).toEqual([
      'name',
      'operatingSince',
      'workers',
    ]);
  });

  test('names the enterprise that has the tax code already, and the field of a day that cannot be', async () => {
    await official();
    const form = { ...(await actions.createEnterprise?.form()), taxCode: '0100109106' };
    expect(outcomeOf(await send(createEnterprise, formOf(form)))).toBe('done');
    const again = await send(createEnterprise, formOf({ ...form, name: 'Công ty Khác' }));
    expect(again).toMatchObject({ errors: { taxCode: expect.stringContaining('Công ty Mới') } });
    await actAs(people.get('official of B') ?? null);
    const elsewhere = await send(createEnterprise, formOf({ ...form, unit: 'B' }));
    expect(elsewhere).toMatchObject({ errors: { taxCode: expect.stringContaining('ngoài phạm vi') } });
    const late = await send(
      createEnterprise,
      formOf({ ...form, unit: 'B', taxCode: '', operatingSince: '2999-01-01' }),
    );
    expect(Object.keys('errors' in late ? late.errors : {})).toEqual(['operatingSince']);
  });

  test('tells who has saved what in the meantime, keeps what was typed, and is then saved', async () => {
    await official();
    const form = (await actions.saveEnterprise?.form()) ?? {};
    expect(outcomeOf(await send(saveEnterprise, formOf(form)))).toBe('done');
    const late = await send(saveEnterprise, formOf({ ...form, name: 'Tên Thứ Ba' }));
    expect(late).toMatchObject({
      message: expect.stringMatching(/^Người Mới vừa lưu.*Tên: Tên Khác/),
      values: { name: 'Tên Thứ Ba' },
      current: { name: 'Tên Khác' },
    });
    const now = ('status' in late && currentOf(late, 'revision')) || '';
    const again = await send(saveEnterprise, formOf({ ...form, name: 'Tên Thứ Ba', revision: now }));
    expect(outcomeOf(again)).toBe('done');
  });
});
