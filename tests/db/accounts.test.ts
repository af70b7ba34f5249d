import { afterAll, beforeAll, expect, test } from 'vitest';
import { disableAccount, enableAccount, resetPassword } from '@/lib/db/account-state';
import { addAccount, changeAccount } from '@/lib/db/accounts';
import { appoint, dismiss } from '@/lib/db/appointments';
import { database } from '@/lib/db/client';
import { findLink } from '@/lib/db/links';
import { operatorKeeper } from '@/lib/db/operator';
import { choosePassword } from '@/lib/db/own-account';
import { findPeople, getPerson } from '@/lib/db/people';
import { viewerOfSession, viewerOfToken } from '@/lib/db/sessions';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aPerson, aSignedIn, granted, refusalOf, sessionOf, viewerOf } from '@/tests/support/house';

let fresh: FreshDatabase;
let root: Viewer;
let adminOfA: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  ({ root } = await aHouse());
  adminOfA = await aSignedIn('admin', 'A');
});

afterAll(() => fresh.drop());

const appointmentOf = async (id: number) =>
  (await database().appointment.findFirstOrThrow({ where: { accountId: id } })).id;

test('an administrator adds people to his branch and gets a link that works once', async () => {
  const person = { name: 'Trần Thị Bình', email: 'Binh@Example.vn', unit: 'A1', role: 'official' as const };
  const { id, token } = granted(await addAccount(adminOfA, person));
  expect(granted(await getPerson(adminOfA, id))).toMatchObject({
    email: 'binh@example.vn',
    state: 'invited',
  });
  expect((await findLink('password', token ?? ''))?.account?.name).toBe('Trần Thị Bình');
  expect(granted(await choosePassword(token ?? '', 'hash'))).toEqual({ email: 'binh@example.vn' });
  expect(refusalOf(await choosePassword(token ?? '', 'other'))).toBe('link-not-valid');
});

test('of two people with one link, one chooses the password', async () => {
  const person = { name: 'Lê Hai', email: 'hai@example.vn', unit: 'A', role: 'leader' as const };
  const { token } = granted(await addAccount(root, person));
  const both = await Promise.all([choosePassword(token ?? '', 'one'), choosePassword(token ?? '', 'two')]);
  expect(both.filter(isRefusal)).toHaveLength(1);
});

test('an address belongs to one account, however it is spelled', async () => {
  const person = { name: 'X', email: 'x@example.vn', unit: 'A', role: 'leader' as const };
  granted(await addAccount(root, person));
  expect(await addAccount(root, { ...person, email: ' X@EXAMPLE.VN ' })).toEqual({
    refusal: 'email-taken',
    path: 'email',
  });
  expect(refusalOf(await addAccount(root, { ...person, email: 'х@example.vn' }))).toBe('email-invalid');
});

test('roles are given only within the branch', async () => {
  const person = { name: 'Y', email: 'y@example.vn', role: 'leader' as const };
  expect(await addAccount(adminOfA, { ...person, unit: 'B' })).toEqual({
    refusal: 'unit-not-found',
    path: 'unit',
  });
  expect(refusalOf(await addAccount(adminOfA, { ...person, unit: 'SC' }))).toBe('unit-not-found');
  const below = await aPerson('official', 'A1');
  expect(refusalOf(await appoint(adminOfA, below, { unit: 'B', role: 'leader' }))).toBe('unit-not-found');
  expect(refusalOf(await appoint(adminOfA, below, { unit: 'A1', role: 'official' }))).toBe(
    'appointment-exists',
  );
});

test('people of another branch do not exist', async () => {
  const other = await aPerson('official', 'B', 'Người Nhánh B');
  expect(refusalOf(await getPerson(adminOfA, other))).toBe('account-not-found');
  expect((await findPeople(adminOfA, { text: 'người nhánh b' })).people).toEqual([]);
  expect((await findPeople(root, { text: 'người nhánh b' })).people).toHaveLength(1);
  expect(refusalOf(await disableAccount(adminOfA, other))).toBe('account-not-found');
  expect(refusalOf(await resetPassword(adminOfA, other))).toBe('account-not-found');
  expect(refusalOf(await appoint(adminOfA, other, { unit: 'A', role: 'leader' }))).toBe('account-not-found');
  expect(refusalOf(await dismiss(adminOfA, await appointmentOf(other)))).toBe('account-not-found');
});

test('whoever has a role elsewhere too is not a branch administrator’s to disable, only to dismiss from the branch', async () => {
  const both = await aPerson('official', 'A1');
  const here = await appointmentOf(both);
  granted(await appoint(root, both, { unit: 'B', role: 'leader' }));
  const seen = granted(await getPerson(adminOfA, both));
  expect(seen.appointments.map(({ unitCode }) => unitCode)).toEqual(['A1']);
  expect(seen.elsewhere).toBe(true);
  for (const deed of [disableAccount, enableAccount, resetPassword]) {
    expect(refusalOf(await deed(adminOfA, both))).toBe('account-elsewhere');
  }
  expect(refusalOf(await changeAccount(adminOfA, both, { name: 'Z', email: 'z@example.vn' }))).toBe(
    'account-elsewhere',
  );
  granted(await dismiss(adminOfA, here));
  expect(refusalOf(await getPerson(adminOfA, both))).toBe('account-not-found');
});

test('an administrator below another does not manage the one above', async () => {
  const above = await aPerson('admin', 'SC');
  expect(refusalOf(await disableAccount(adminOfA, above))).toBe('account-not-found');
  granted(await disableAccount(root, above));
});

test('nobody disables or resets himself, and the last administrator of the house stays', async () => {
  expect(refusalOf(await disableAccount(root, root.accountId))).toBe('own-account');
  expect(refusalOf(await resetPassword(root, root.accountId))).toBe('own-account');
  expect(refusalOf(await dismiss(root, await appointmentOf(root.accountId)))).toBe('last-administrator');
  expect(refusalOf(await disableAccount(await operatorKeeper('test'), root.accountId))).toBe(
    'last-administrator',
  );
});

test('two administrators who dismiss each other at once leave one', async () => {
  const second = await aSignedIn('admin', 'SC');
  const [mine, theirs] = [await appointmentOf(root.accountId), await appointmentOf(second.accountId)];
  const both = await Promise.all([dismiss(root, theirs), dismiss(second, mine)]);
  expect(both.map(refusalOf).filter((result) => result === 'last-administrator')).toHaveLength(1);
  if (isRefusal(both[0])) granted(await appoint(second, root.accountId, { unit: 'SC', role: 'admin' }));
  root = await viewerOf(root.accountId);
});

const endings: Record<string, (id: number) => Promise<unknown>> = {
  disabled: (id) => disableAccount(root, id),
  'given another role': (id) => appoint(root, id, { unit: 'A', role: 'leader' }),
  dismissed: async (id) => dismiss(root, await appointmentOf(id)),
  'given a new password': (id) => resetPassword(root, id),
  'given another address': (id) => changeAccount(root, id, { name: 'Đổi', email: `doi${id}@example.vn` }),
};

test.each(Object.keys(endings))('sessions end at once when an account is %s', async (what) => {
  const id = await aPerson('official', 'A1');
  const session = await sessionOf(id);
  expect(await viewerOfSession(session)).not.toBeNull();
  expect(isRefusal(await endings[what]?.(id))).toBe(false);
  expect(await viewerOfSession(session)).toBeNull();
});

test('a reset ends the link of before, and a disabled account takes no password', async () => {
  const { id, token } = granted(
    await addAccount(root, { name: 'M', email: 'm@example.vn', unit: 'A', role: 'leader' }),
  );
  const second = granted(await resetPassword(root, id)).token;
  expect(refusalOf(await choosePassword(token ?? '', 'hash'))).toBe('link-not-valid');
  granted(await disableAccount(root, id));
  expect(refusalOf(await choosePassword(second, 'hash'))).toBe('link-not-valid');
  expect(refusalOf(await resetPassword(root, id))).toBe('account-disabled');
  granted(await enableAccount(root, id));
  expect(refusalOf(await enableAccount(root, id))).toBe('nothing-changed');
});

test('a reset password and a disabled account take the API tokens with them, for good', async () => {
  for (const deed of [resetPassword, disableAccount]) {
    const person = await aPerson('leader', 'A');
    const tokenHash = `hash of ${person}`;
    await database().apiToken.create({
      data: { accountId: person, label: 'thử', tokenHash, expiresAt: new Date('2999-01-01') },
    });
    expect(await viewerOfToken(tokenHash)).not.toBeNull();
    granted(await deed(root, person));
    if (deed === disableAccount) granted(await enableAccount(root, person));
    expect(await viewerOfToken(tokenHash)).toBeNull();
  }
});

test('a refused deed leaves neither a change nor an event', async () => {
  const countBefore = await database().auditEvent.count();
  const person = await aPerson('official', 'B');
  await disableAccount(adminOfA, person);
  await addAccount(adminOfA, { name: 'N', email: 'n@example.vn', unit: 'B', role: 'leader' });
  expect(await database().auditEvent.count()).toBe(countBefore + 1);
  expect(await database().account.count({ where: { email: 'n@example.vn' } })).toBe(0);
});
