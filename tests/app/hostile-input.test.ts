import { NextRequest } from 'next/server';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pageIn, valuesOf } from '@/app/(signed-in)/asked';
import { POST } from '@/app/api/auth/[...nextauth]/route';
import SignInPage from '@/app/signin/page';
import { refuseUnstorableIn, structured, typedIn } from '@/lib/auth/form-values';
import { ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

vi.mock('next/headers', async () => (await import('@/tests/support/action-request')).nextHeaders());

let db: FreshDatabase;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, long enough to be one';
  process.env.NEXTAUTH_URL = 'http://localhost:4500';
  db = await freshDatabase();
});

afterAll(() => db.drop());

/** A form to NextAuth's own routes whose body counts what is read of it. */
async function formTo(path: string, headers: Record<string, string>) {
  let pieces = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    pieces += 1;
    if (pieces > 100) controller.close();
    else controller.enqueue(new Uint8Array(64 * 1024).fill(97));
  };
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const type = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
  const init = { method: 'POST', headers: type, body, duplex: 'half' as const };
  const request = new NextRequest(`http://localhost:4500/api/auth/${path}`, init);
  const { status } = await POST(request, { params: Promise.resolve({ nextauth: path.split('/') }) });
  return { status, pieces };
}

test.each(['callback/credentials', 'signout', 'signin/oidc'])(
  'a stranger’s endless form to %s is not read',
  async (path) => {
    expect(await formTo(path, { 'content-length': '6553600' })).toEqual({ status: 413, pieces: 0 });
    expect(await formTo(path, { 'transfer-encoding': 'chunked' })).toEqual({ status: 413, pieces: 0 });
  },
);

test('a form of very many fields is read whole', () => {
  const form = new FormData();
  for (let index = 0; index < 40_000; index += 1) form.append(`f${index}`, 'x');
  expect(Object.keys(structured(form) as object)).toHaveLength(40_000);
  expect(Object.keys(typedIn(form))).toHaveLength(40_000);
});

test('text that no database keeps is refused as malformed', async () => {
  await initialStandards();
  await aUnit('city');
  const token = await aToken(await aPerson('Hà', ['official', 'city']));
  for (const note of ['a\u0000b', 'a\ud800b', 'a\ufffeb', 'a\uffffb']) {
    const answer = await ask('POST reports', { token, body: { unit: 'city', period: '2026-Q2', note } });
    expect(answer).toMatchObject({ status: 400, body: { type: 'urn:moc2030:problem:malformed-body' } });
  }
});

test('a question that no database can be asked is refused as malformed', async () => {
  const token = await aToken(await aPerson('Em', ['leader', 'city']));
  for (const query of ['q=%00', 'zone=%00', 'zone=a%00b', '%00=a']) {
    const answer = await ask(`GET register/enterprises?unit=city&${query}`, { token });
    expect(answer).toMatchObject({ status: 400, body: { type: 'urn:moc2030:problem:malformed-body' } });
  }
  expect(await ask('GET units/%00', { token })).toMatchObject({ status: 404 });
});

test('a form with text that no database keeps is refused at its field', () => {
  const form = new FormData();
  form.set('name', 'Công ty');
  expect(refuseUnstorableIn(form)).toBeNull();
  form.set('note', 'a\0b');
  expect(refuseUnstorableIn(form)).toEqual({ refusal: 'malformed-body', path: 'note' });
  const odd = new FormData();
  odd.set('a\0b', 'x');
  expect(refuseUnstorableIn(odd)).toEqual({ refusal: 'malformed-body' });
});

test.each([
  [undefined, 1],
  ['3', 3],
  ['0', 1],
  ['-5', 1],
  ['x', 1],
  ['99999999999999999999999', 100_000],
])('page %s of a list is page %d', (asked, page) => {
  expect(pageIn(asked)).toBe(page);
});

test.each([{ done: 'constructor' }, { done: '__proto__' }, { error: ['a', 'b'] }])(
  'the sign-in page stands whatever its address says: %o',
  async (asked) => {
    const page = await SignInPage({ searchParams: Promise.resolve(asked) });
    expect(renderToStaticMarkup(page)).toContain('name="password"');
  },
);

test('of an address only values that a form could have sent are looked at', async () => {
  const given = { q: ['a', 'b'], unit: 'a\u0000b', person: 'x'.repeat(301), page: '2' };
  expect(await valuesOf(Promise.resolve(given))).toEqual({ page: '2' });
});
