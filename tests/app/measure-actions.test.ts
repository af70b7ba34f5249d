import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as goalMeasures from '@/app/(signed-in)/goals/[code]/measures/route';
import {
  assignMeasure,
  correctWordingOfMeasure,
  recordStepOfMeasure,
} from '@/app/(signed-in)/measures/actions';
import * as decisions from '@/app/meeting/decisions/route';
import { database } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access';
import type { FormAction } from '@/lib/text/action-state';
import { actAs, formOf, outcomeOf, send } from '@/tests/support/action-request';
import { aSession } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aPerson, viewerOf } from '@/tests/support/house';
import { aMeasure, inDays, today } from '@/tests/support/measure-world';
import { anEnterprise } from '@/tests/support/register-world';

vi.mock('next/headers', async () => (await import('@/tests/support/action-request')).nextHeaders());
vi.mock('next/cache', async () => (await import('@/tests/support/action-request')).nextCache());

let fresh: FreshDatabase;
let root: Viewer;
/** Everyone who might try, by role and branch; a stranger has no account. */
const people = new Map<string, number | null>([['stranger', null]]);

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, long enough to be one';
  fresh = await freshDatabase();
  ({ root } = await aHouse());
  people.set('admin of SC', root.accountId);
  for (const unit of ['A', 'B']) {
    for (const role of ['admin', 'official', 'approver', 'leader'] as const)
      people.set(`${role} of ${unit}`, await aPerson(role, unit));
  }
});

afterAll(() => fresh.drop());

const everyone = [
  'stranger',
  'admin of SC',
  ...['A', 'B'].flatMap((unit) =>
    ['admin', 'official', 'approver', 'leader'].map((role) => `${role} of ${unit}`),
  ),
];

const wording = { title: 'Rà soát', bodyKind: 'union', body: 'Công đoàn' };

/** Every action with a form that is right for whoever may act on unit A, and what it says to those of another branch. */
const actions: Record<
  string,
  { action: FormAction; missing: string; form: () => Promise<Record<string, string | string[]>> }
> = {
  assignMeasure: {
    action: assignMeasure,
    missing: 'unit-not-found',
    form: async () => ({ ...wording, unit: 'A', dueOn: inDays(9), goal: '', responsible: '' }),
  },
  recordStepOfMeasure: {
    action: recordStepOfMeasure,
    missing: 'measure-not-found',
    form: async () => ({
      id: String(await aMeasure(root)),
      revision: '1',
      kind: 'progress',
      on: today(),
      note: 'đã làm',
    }),
  },
  correctWordingOfMeasure: {
    action: correctWordingOfMeasure,
    missing: 'measure-not-found',
    form: async () => ({ id: String(await aMeasure(root)), revision: '1', ...wording, reason: 'gõ nhầm' }),
  },
};

/** Who may: everyone but a leader, in his own branch. */
function expected(who: string, missing: string): string {
  if (who === 'stranger') return 'not-signed-in';
  if (who.startsWith('leader')) return 'not-allowed';
  return who.endsWith('of B') ? missing : 'done';
}

describe.each(Object.keys(actions))('%s', (name) => {
  test.each(everyone)('by the %s', async (who) => {
    const tried = actions[name];
    if (!tried) throw new Error(name);
    const form = formOf(await tried.form());
    await actAs(people.get(who) ?? null);
    const before = await database().auditEvent.count();
    expect(outcomeOf(await send(tried.action, form))).toBe(expected(who, tried.missing));
    const events = (await database().auditEvent.count()) - before;
    expect(events).toBe(expected(who, tried.missing) === 'done' ? 1 : 0);
  });
});

test('each mistake is said at its field, and nothing that was typed is lost', async () => {
  await actAs(root.accountId);
  const typed = {
    title: '',
    unit: 'A',
    bodyKind: 'union',
    body: 'Công đoàn',
    dueOn: '31/02/2027',
    taxCodes: '1',
  };
  const state = await send(assignMeasure, formOf(typed));
  expect(state).toMatchObject({ status: 'refused', values: typed });
  expect(Object.keys('errors' in state ? state.errors : {}).sort()).toEqual(['dueOn', 'title']);
});

test('the enterprises that were ticked and those that were typed are taken in together', async () => {
  const [ticked, typed] = [await anEnterprise(root, 'A'), await anEnterprise(root, 'A')];
  const { taxCode } = await database().enterprise.findUniqueOrThrow({ where: { id: typed } });
  await actAs(root.accountId);
  const form = {
    ...wording,
    unit: 'A',
    dueOn: inDays(9),
    'enterprises[]': [String(ticked)],
    taxCodes: `${taxCode}\n`,
  };
  await send(assignMeasure, formOf(form));
  const newest = await database().measure.findFirstOrThrow({
    orderBy: { id: 'desc' },
    include: { enterprises: true },
  });
  expect(newest.enterprises.map(({ enterpriseId }) => enterpriseId).sort()).toEqual([ticked, typed].sort());
});

describe('the decisions of a meeting', () => {
  const address = 'http://localhost/meeting/decisions';
  const decision = (account: number) => ({
    ...wording,
    unit: 'A',
    account,
    goal: null,
    decidedOn: today(),
    dueOn: inDays(30),
  });
  const post = async (accountId: number | null, body: object, key?: string) => {
    const signedIn = accountId === null ? {} : await aSession({ accountId });
    const headers = {
      'content-type': 'application/json',
      ...signedIn,
      ...(key && { 'idempotency-key': key }),
    };
    return decisions.POST(new Request(address, { method: 'POST', headers, body: JSON.stringify(body) }));
  };
  const statuses: Record<string, number> = {
    stranger: 401,
    'leader of A': 403,
    'leader of B': 403,
    'admin of B': 404,
    'official of B': 404,
    'approver of B': 404,
  };

  test.each(everyone)('by the %s', async (who) => {
    const account = people.get(who) ?? null;
    const { status } = await post(account, decision(account ?? 1));
    expect(status).toBe(statuses[who] ?? 201);
  });

  test('sent again and again, also at once, are recorded once', async () => {
    const account = root.accountId;
    const body = { ...decision(account), title: 'Một lần thôi' };
    const answers = await Promise.all([1, 2, 3].map(() => post(account, body, 'khoa-1')));
    answers.push(await post(account, body, 'khoa-1'));
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id));
    expect(new Set(ids).size).toBe(1);
    expect(await database().measure.count({ where: { title: 'Một lần thôi' } })).toBe(1);
  });

  test('are not sent by another account than the one that recorded them', async () => {
    const other = people.get('official of A') ?? 0;
    const answer = await post(other, decision(root.accountId));
    expect(answer.status).toBe(403);
    expect((await answer.json()).type).toMatch(/decided-by-another$/);
  });

  test('are refused at their fields', async () => {
    const account = root.accountId;
    const answer = await post(account, { ...decision(account), title: ' ', dueOn: '2026-02-31' });
    expect((await answer.json()).errors.map(({ path }: { path: string }) => path)).toEqual([
      'title',
      'dueOn',
    ]);
  });
});

test('a goal’s page is told of the measures for it within the branch of whoever asks', async () => {
  await aMeasure(root, { goal: 'admission', title: 'Mở lớp' });
  const ask = async (who: string) => {
    const viewer = await viewerOf(people.get(who) ?? 0);
    const request = new Request('http://localhost/goals/admission/measures?unit=A', {
      headers: await aSession(viewer),
    });
    return goalMeasures.GET(request, { params: Promise.resolve({ code: 'admission' }) });
  };
  const answer = await ask('leader of A');
  expect((await answer.json()).lines).toMatchObject([{ name: 'Mở lớp', place: 'Công đoàn' }]);
  expect((await ask('leader of B')).status).toBe(404);
});
