import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDeviceCookie } from '@/lib/auth/device';
import { hashPassword } from '@/lib/auth/password';
import { signInByPassword } from '@/lib/auth/password-sign-in';
import { disableAccount } from '@/lib/db/account-state';
import { addAccount } from '@/lib/db/accounts';
import { database } from '@/lib/db/client';
import { changeOwnPassword, endOtherSessions, findOwnSessions } from '@/lib/db/own-account';
import { viewerOfSession } from '@/lib/db/sessions';
import { endSession } from '@/lib/db/sign-in';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, granted, refusalOf, sessionOf, viewerOf } from '@/tests/support/house';

let fresh: FreshDatabase;
let root: Viewer;
const password = 'mật khẩu của tôi';

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, long enough to be one';
  fresh = await freshDatabase();
  ({ root } = await aHouse());
});

afterAll(() => fresh.drop());

let people = 0;
async function someone(): Promise<string> {
  people += 1;
  const email = `ai${people}@example.vn`;
  const passwordHash = await hashPassword(password);
  granted(await addAccount(root, { name: email, email, passwordHash, unit: 'A', role: 'official' }));
  return email;
}

const from = (address: string, with_: { email: string; password?: string; device?: string }) =>
  signInByPassword({ address, password, device: undefined, ...with_ });

const lastDeed = async () => (await database().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })).deed;

test('the right password starts a session and leaves an event, however its letters were typed', async () => {
  const email = await someone();
  const { sessionId } = granted(
    await from('10.0.0.1', { email: email.toUpperCase(), password: password.normalize('NFD') }),
  );
  expect(await viewerOfSession(sessionId)).toMatchObject({ email });
  expect(await lastDeed()).toBe('session.signed-in');
  await endSession(sessionId);
  expect(await viewerOfSession(sessionId)).toBeNull();
  expect(await lastDeed()).toBe('session.signed-out');
});

test('a wrong password, a disabled account and an unknown one are answered alike, each with an event', async () => {
  const [email, disabled] = [await someone(), await someone()];
  const account = await database().account.findUniqueOrThrow({ where: { email: disabled } });
  granted(await disableAccount(root, account.id));
  const attempts = [{ email, password: 'sai rồi' }, { email: disabled }, { email: 'khong.ai@example.vn' }];
  for (const attempt of attempts) {
    expect(await from('10.0.0.2', attempt)).toEqual({ refusal: 'sign-in-failed' });
    expect(await lastDeed()).toBe('session.refused');
  }
  expect(await from('10.0.0.2', { email: 'không phải địa chỉ' })).toEqual({ refusal: 'sign-in-failed' });
});

test('guessing is slowed where it comes from, whether or not the account exists', async () => {
  const email = await someone();
  for (const guessed of [email, 'nobody@example.vn']) {
    const answers = [];
    for (let attempt = 0; attempt < 7; attempt += 1)
      answers.push(await from('10.0.0.3', { email: guessed, password: 'đoán' }));
    expect(answers.map(refusalOf)).toEqual([
      ...Array(5).fill('sign-in-failed'),
      ...Array(2).fill('too-many-attempts'),
    ]);
    expect(answers.at(-1)).toMatchObject({ detail: { minutes: 15 } });
  }
});

test('a stranger cannot lock anybody out: not from elsewhere, nor from behind the same address', async () => {
  const email = await someone();
  const device = newDeviceCookie(email).value;
  for (let attempt = 0; attempt < 6; attempt += 1) await from('10.0.0.4', { email, password: 'đoán' });
  expect(isRefusal(await from('10.0.0.5', { email }))).toBe(false);
  expect(refusalOf(await from('10.0.0.4', { email }))).toBe('too-many-attempts');
  expect(isRefusal(await from('10.0.0.4', { email, device }))).toBe(false);
  const forged = `${device.split('.')[0]}.forged`;
  expect(refusalOf(await from('10.0.0.4', { email, device: forged }))).toBe('too-many-attempts');
});

test('a right password forgives what was mistyped before', async () => {
  const email = await someone();
  for (let round = 0; round < 3; round += 1) {
    for (let attempt = 0; attempt < 3; attempt += 1) await from('10.0.0.6', { email, password: 'nhầm' });
    expect(isRefusal(await from('10.0.0.6', { email }))).toBe(false);
  }
});

test('a new password of one’s own ends all sessions but the one it gives', async () => {
  const account = await database().account.findUniqueOrThrow({ where: { email: await someone() } });
  const [viewer, other] = [await viewerOf(account.id), await sessionOf(account.id)];
  const { sessionId } = granted(await changeOwnPassword(viewer, 'new hash'));
  expect(await viewerOfSession(other)).toBeNull();
  expect((await findOwnSessions(viewer)).map(({ id }) => id)).toEqual([sessionId]);
  await sessionOf(account.id);
  granted(await endOtherSessions(viewer, sessionId));
  expect((await findOwnSessions(viewer)).map(({ id }) => id)).toEqual([sessionId]);
});
