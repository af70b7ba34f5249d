import { addAccount } from '@/lib/db/accounts';
import { database } from '@/lib/db/client';
import { operatorKeeper } from '@/lib/db/operator';
import { startSession, viewerOfSession } from '@/lib/db/sessions';
import { type Beginning, setUp } from '@/lib/db/setup';
import { addUnit } from '@/lib/db/unit-changes';
import type { Role, Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';

/** What was asked for; a refusal fails the test. */
export function granted<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

/** The name of the refusal, or the result itself when nothing was refused. */
export const refusalOf = (result: unknown): unknown => (isRefusal(result) ? result.refusal : result);

/** A house with the root SC, its branches A (with A1 below) and B, and its first administrator. */
export async function aHouse(data: Beginning = 'empty'): Promise<{ root: Viewer }> {
  const unit = { code: 'SC', name: 'Thành ủy', kind: 'committee' as const };
  const administrator = { name: 'Quản Trị Gốc', email: 'root@example.vn', passwordHash: 'unused' };
  const { accountId } = granted(await setUp({ ...administrator, unit, data }, { operator: true }));
  const root = await viewerOf(accountId);
  await aUnitAt(root, 'A', 'SC');
  await aUnitAt(root, 'A1', 'A');
  await aUnitAt(root, 'B', 'SC');
  return { root: await viewerOf(accountId) };
}

/** A committee in the tree, from 2020 on unless said otherwise. */
export async function aUnitAt(keeper: Viewer, code: string, parent: string, validFrom = '2020-01-01') {
  const unit = { code, name: `Đơn vị ${code}`, kind: 'committee' as const, parent, validFrom };
  return granted(await addUnit(keeper, { ...unit, validTo: null, successors: [] }));
}

let made = 0;

/** Somebody new with one role at one unit; returns the account's id. */
export async function aPerson(role: Role, unit: string, name = 'Người Mới'): Promise<number> {
  made += 1;
  const person = { name, email: `nguoi${made}@example.vn`, passwordHash: 'unused', role, unit };
  return granted(await addAccount(await operatorKeeper('test'), person)).id;
}

/** An account as it looks after signing in now. */
export async function viewerOf(accountId: number): Promise<Viewer> {
  const viewer = await viewerOfSession(await sessionOf(accountId));
  if (!viewer) throw new Error(`account ${accountId} cannot look`);
  return viewer;
}

/** A new session of an account; returns its id. */
export const sessionOf = (accountId: number): Promise<string> =>
  database().$transaction((tx) => startSession(tx, accountId));

/** Somebody new, signed in. */
export const aSignedIn = async (role: Role, unit: string): Promise<Viewer> =>
  viewerOf(await aPerson(role, unit));

/** Everyone who might try, by role and branch: "official of A"; a stranger has no account. */
export async function everybody(root: Viewer): Promise<Map<string, number | null>> {
  const people = new Map<string, number | null>([
    ['stranger', null],
    ['admin of the root', root.accountId],
  ]);
  for (const role of ['admin', 'official', 'approver', 'leader'] as const) {
    people.set(`${role} of A`, await aPerson(role, 'A'));
    people.set(`${role} of B`, await aPerson(role, 'B'));
  }
  return people;
}
