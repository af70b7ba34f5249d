import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import VerificationPage from '@/app/(signed-in)/verify/[code]/page';
import { changeOpenness } from '@/app/(signed-in)/verify/actions';
import { admitCode, forgetCode } from '@/lib/auth/throttle';
import { database } from '@/lib/db/client';
import { issueDocument } from '@/lib/db/documents/issuing';
import type { Viewer } from '@/lib/domain/access';
import { standardFormat } from '@/lib/export/official/standard-format';
import { actAs, formOf, outcomeOf, send } from '@/tests/support/action-request';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, everybody, granted } from '@/tests/support/house';
import { wardReport } from '@/tests/support/official-reports';

vi.mock('next/headers', async () => (await import('@/tests/support/action-request')).nextHeaders());
vi.mock('next/cache', async () => (await import('@/tests/support/action-request')).nextCache());

let fresh: FreshDatabase;
let root: Viewer;
let people: Map<string, number | null>;
let made = 0;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, long enough to be one';
  fresh = await freshDatabase();
  ({ root } = await aHouse());
  people = await everybody(root);
});

afterAll(() => fresh.drop());

/** A paper of unit A that nobody opened yet. */
async function aPaper(): Promise<string> {
  made += 1;
  const report = { ...wardReport, unit: { code: 'A', name: 'Đơn vị A', place: null } };
  const issue = { place: '', date: null, number: String(made), signer: null };
  const snapshot = { kind: 'progress', report, issue, format: standardFormat, origin: '' } as const;
  return granted(await issueDocument(root, snapshot, 'progress pdf')).code;
}

const elsewhere = 'document-not-found';
const outcomes: [string, string][] = [
  ['stranger', 'not-signed-in'],
  ['admin of the root', 'done'],
  ['admin of A', 'done'],
  ['official of A', 'not-allowed'],
  ['approver of A', 'not-allowed'],
  ['leader of A', 'not-allowed'],
  ['admin of B', elsewhere],
  ['official of B', 'not-allowed'],
  ['approver of B', 'not-allowed'],
  ['leader of B', 'not-allowed'],
];

test.each(outcomes)('a paper of A is opened to the public by the %s: %s', async (who, outcome) => {
  const code = await aPaper();
  await actAs(people.get(who) ?? null);
  const before = await database().auditEvent.count();
  expect(outcomeOf(await send(changeOpenness, formOf({ code, public: 'yes' })))).toBe(outcome);
  expect((await database().auditEvent.count()) - before).toBe(outcome === 'done' ? 1 : 0);
  const opened = await database().documentOpening.count({ where: { document: { code } } });
  expect(opened).toBe(outcome === 'done' ? 1 : 0);
});

test.each([
  ['a stranger, at his address', (number: number) => ({ address: `10.9.9.${number}` })],
  ['somebody signed in, by his account', (number: number) => ({ accountId: 9_000 + number })],
])('%s, may try twenty codes in a quarter of an hour; right ones are not counted', async (_who, reader) => {
  for (let tried = 0; tried < 20; tried += 1) expect(await admitCode(reader(9))).toBe(0);
  expect(await admitCode(reader(9))).toBeGreaterThan(0);
  expect(await admitCode(reader(8))).toBe(0);
  for (let tried = 0; tried < 30; tried += 1) {
    expect(await admitCode(reader(7))).toBe(0);
    await forgetCode(reader(7));
  }
});

test('the page makes somebody of another branch wait who tries codes, and nobody who may see the paper', async () => {
  const code = await aPaper();
  const look = () => VerificationPage({ params: Promise.resolve({ code }) });
  await actAs(people.get('leader of B') ?? null);
  for (let tried = 0; tried < 20; tried += 1) await expect(look()).rejects.toThrow('404');
  const notice = { children: expect.stringContaining('quá nhiều mã') };
  expect(await look()).toMatchObject({ props: { children: { props: notice } } });
  await actAs(people.get('leader of A') ?? null);
  for (let tried = 0; tried < 22; tried += 1) await expect(look()).resolves.toBeDefined();
});
