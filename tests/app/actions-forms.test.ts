import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { changePassword, makeToken, saveName } from '@/app/(signed-in)/account/actions';
import { saveTerms } from '@/app/(signed-in)/admin/goals/actions';
import { takePassword } from '@/app/link/[token]/actions';
import { completeSetup } from '@/app/setup/actions';
import { signIn, signOut } from '@/app/signin/actions';
import { action } from '@/lib/auth/action';
import { hashPassword } from '@/lib/auth/password';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import { findViewer } from '@/lib/auth/viewer';
import { addAccount } from '@/lib/db/accounts';
import { newSetupLink } from '@/lib/db/setup-link';
import { actAs, formOf, jar, outcomeOf, send } from '@/tests/support/action-request';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, granted } from '@/tests/support/house';

vi.mock('next/headers', async () => (await import('@/tests/support/action-request')).nextHeaders());
vi.mock('next/cache', async () => (await import('@/tests/support/action-request')).nextCache());

let fresh: FreshDatabase;
const password = 'mật khẩu của tôi';
const setupForm = {
  name: 'Quản Trị',
  email: 'Admin@example.vn',
  password,
  repeat: password,
  'unit.code': 'SC',
  'unit.name': 'Thành ủy',
  'unit.kind': 'committee',
  data: 'published',
};

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, long enough to be one';
});

beforeEach(async () => {
  fresh = await freshDatabase();
  jar.clear();
  return () => fresh.drop();
});

test('from the set-up link to signing in and out', async () => {
  const token = (await newSetupLink()) ?? '';
  expect(await send(completeSetup, formOf({ ...setupForm, token }))).toEqual({
    to: '/signin?done=setup&email=Admin%40example.vn',
  });
  const credentials = { email: 'admin@example.vn', password, next: '/goals/coverage?unit=SC' };
  expect(await send(signIn, formOf(credentials))).toEqual({ to: '/goals/coverage?unit=SC' });
  expect(await findViewer()).toMatchObject({ email: 'admin@example.vn' });
  await expect(signOut()).rejects.toThrow('NEXT_REDIRECT');
  expect(jar.has(sessionCookieName())).toBe(false);
});

test('a refused form gives back everything that was typed, but no password', async () => {
  const token = (await newSetupLink()) ?? '';
  const state = await send(completeSetup, formOf({ ...setupForm, token, repeat: 'khác', 'unit.name': '' }));
  expect(state).toMatchObject({
    status: 'refused',
    errors: { 'unit.name': expect.any(String) },
    values: { name: 'Quản Trị', email: 'Admin@example.vn', 'unit.code': 'SC', data: 'published' },
  });
  expect(JSON.stringify(state)).not.toContain(password);
  expect(JSON.stringify(state)).not.toContain(token);
});

test.each([
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/signin?next=/signin', '/'],
  ['/reports?unit=A#b', '/reports?unit=A#b'],
])('signing in with ?next=%s goes on to %s', async (next, to) => {
  const { root } = await aHouse();
  granted(
    await addAccount(root, {
      name: 'A',
      email: 'a@example.vn',
      unit: 'A',
      role: 'leader',
      passwordHash: await hashPassword(password),
    }),
  );
  expect(await send(signIn, formOf({ email: 'a@example.vn', password, next }))).toEqual({ to });
});

test('a one-time link takes a good password once', async () => {
  const { root } = await aHouse();
  const { token } = granted(
    await addAccount(root, { name: 'A', email: 'a@example.vn', unit: 'A', role: 'leader' }),
  );
  const choose = (chosen: string, repeat = chosen) =>
    send(takePassword, formOf({ token: token ?? '', password: chosen, repeat }));
  expect(outcomeOf(await choose('password123'))).toBe('password-too-common');
  expect(outcomeOf(await choose(password, 'khác'))).toBe('passwords-differ');
  expect(await choose(password)).toEqual({ to: '/signin?done=password&email=a%40example.vn' });
  expect(outcomeOf(await choose(password))).toBe('link-not-valid');
});

test('whoever changes his password proves the old one, and stays signed in here', async () => {
  const { root } = await aHouse();
  const person = { name: 'A', email: 'a@example.vn', unit: 'A', role: 'leader' as const };
  const { id } = granted(await addAccount(root, { ...person, passwordHash: await hashPassword(password) }));
  await actAs(id);
  const changed = { password: 'một câu khác hẳn', repeat: 'một câu khác hẳn' };
  expect(outcomeOf(await send(changePassword, formOf({ current: 'sai', ...changed })))).toBe(
    'sign-in-failed',
  );
  const cookieBefore = jar.get(sessionCookieName());
  expect(outcomeOf(await send(changePassword, formOf({ current: password, ...changed })))).toBe('done');
  expect(jar.get(sessionCookieName())).not.toBe(cookieBefore);
  expect(await findViewer()).toMatchObject({ accountId: id });
});

test('whoever took over a browser does not find out its password by guessing', async () => {
  const { root } = await aHouse();
  const person = { name: 'A', email: 'a@example.vn', unit: 'A', role: 'leader' as const };
  const { id } = granted(await addAccount(root, { ...person, passwordHash: await hashPassword(password) }));
  await actAs(id);
  const changed = { password: 'một câu khác hẳn', repeat: 'một câu khác hẳn' };
  for (let guess = 0; guess < 10; guess += 1) {
    const answer = await send(changePassword, formOf({ current: `đoán ${guess}`, ...changed }));
    expect(outcomeOf(answer)).toBe('sign-in-failed');
  }
  const right = await send(changePassword, formOf({ current: password, ...changed }));
  expect(right).toMatchObject({ status: 'refused', errors: { current: expect.stringContaining('15') } });
});

test('a password is hashed for nobody who may not set up', async () => {
  const tooShort = { ...setupForm, password: 'ngắn', repeat: 'ngắn' };
  expect(outcomeOf(await send(completeSetup, formOf({ ...tooShort, token: 'đoán' })))).toBe('link-not-valid');
  await aHouse();
  expect(outcomeOf(await send(completeSetup, formOf({ ...tooShort, token: 'đoán' })))).toBe('already-set-up');
});

test('everyone keeps his own name and tokens; a stranger keeps nothing', async () => {
  const { root } = await aHouse();
  expect(outcomeOf(await send(saveName, formOf({ name: 'X' })))).toBe('not-signed-in');
  await actAs(root.accountId);
  expect(outcomeOf(await send(saveName, formOf({ name: 'Tên Khác' })))).toBe('done');
  expect(await send(makeToken, formOf({ label: 'Văn phòng', days: '30' }))).toMatchObject({
    status: 'done',
    data: { secret: expect.any(String) },
  });
  expect(outcomeOf(await send(makeToken, formOf({ label: '', days: '30' })))).toBe('required');
});

test('what people type into a goal’s form is understood, or named at its field', async () => {
  const { root } = await aHouse();
  await actAs(root.accountId);
  const typed = {
    goal: 'coverage',
    target: '16,5 %',
    dueOn: '31/12/2030',
    'baseline.on': '25/5/2023',
    'baseline.numerator': '15',
    'baseline.denominator': '1.092',
    milestones: '31/12/2026: 8,5\n31/12/2028 12',
    appliesFrom: '1/1/2026',
    reason: 'Nghị quyết',
  };
  const refusedAt = async (change: Record<string, string>) => {
    const state = await send(saveTerms, formOf({ ...typed, ...change }));
    return 'status' in state && state.status === 'refused' ? Object.keys(state.errors) : state;
  };
  expect(await refusedAt({ target: 'mười' })).toEqual(['target']);
  expect(await refusedAt({ dueOn: '31/02/2030' })).toEqual(['dueOn']);
  expect(await refusedAt({ milestones: 'sớm thôi' })).toEqual(['milestones']);
  expect(await refusedAt({ reason: ' ' })).toEqual(['reason']);
  expect(await refusedAt({})).toMatchObject({ status: 'done' });
});

test('a bug is logged under a number that the person can quote, and nothing of it is shown', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { root } = await aHouse();
  await actAs(root.accountId);
  const broken = action('signed-in', z.object({ name: z.string() }), async () => {
    throw new Error('the inside of the machine');
  });
  const state = await send(broken, formOf({ name: 'giữ lại' }));
  const reference = /error ([0-9a-f]{8})/.exec(String(logged.mock.calls[0]?.[0]))?.[1] ?? 'none';
  expect(state).toMatchObject({
    status: 'refused',
    values: { name: 'giữ lại' },
    message: expect.stringContaining(reference),
  });
  expect(JSON.stringify(state)).not.toContain('inside of the machine');
  logged.mockRestore();
});
