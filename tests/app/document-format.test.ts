import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { adoptFormat, withdrawFormat } from '@/app/(signed-in)/admin/format/actions';
import { GET as download } from '@/app/(signed-in)/admin/format/file/route';
import { POST as preview } from '@/app/(signed-in)/admin/format/preview/route';
import { database } from '@/lib/db/client';
import { findFormats, formatFor, recordFormat } from '@/lib/db/document-formats';
import type { Viewer } from '@/lib/domain/access';
import type { DocumentFormat } from '@/lib/domain/document-format';
import { standardFormat } from '@/lib/export/official/standard-format';
import { actAs, outcomeOf, send } from '@/tests/support/action-request';
import { aSession, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aSignedIn, everybody, granted, refusalOf } from '@/tests/support/house';

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

const withPost = (post: string): DocumentFormat => ({
  ...standardFormat,
  signature: { ...standardFormat.signature, post },
});

/** A file that nobody uploaded before, unless its text is given. */
function formWith(
  unit: string,
  text = JSON.stringify({ signature: { post: `BÍ THƯ ${++made}` } }),
): FormData {
  const form = new FormData();
  form.set('unit', unit);
  form.set('file', new File([text], 'the-thuc.json', { type: 'application/json' }));
  return form;
}

const outcomes: Record<string, string> = {
  stranger: 'not-signed-in',
  'admin of the root': 'done',
  'admin of A': 'done',
  'admin of B': 'unit-not-found',
};

describe.each(['adoptFormat', 'withdrawFormat'])('%s of unit A', (name) => {
  const everyone = [
    'stranger',
    'admin of the root',
    ...['A', 'B'].flatMap((unit) =>
      ['admin', 'official', 'approver', 'leader'].map((role) => `${role} of ${unit}`),
    ),
  ];
  test.each(everyone)('by the %s', async (who) => {
    granted(
      await recordFormat(root, { unit: 'A', format: withPost(`CÓ SẴN ${++made}`), fileName: 'a.json' }),
    );
    await actAs(people.get(who) ?? null);
    const before = await database().auditEvent.count();
    const expected = outcomes[who] ?? 'not-allowed';
    const action = name === 'adoptFormat' ? adoptFormat : withdrawFormat;
    expect(outcomeOf(await send(action, formWith('A')))).toBe(expected);
    expect((await database().auditEvent.count()) - before).toBe(expected === 'done' ? 1 : 0);
  });
});

describe('a file that is not right', () => {
  test.each([
    ['is no JSON', 'xin chào', 'file'],
    ['says something impossible', '{"page":{"top":"hai mươi"}}', 'page.top'],
    ['says something that is no key', '{"quocHieu":"có"}', 'quocHieu'],
    ['is nothing but brackets', `{"x":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'x'],
    ['holds what no database keeps', '{"title":{"text":"A\\u0000B"}}', 'title.text'],
  ])('that %s is refused at its key and changes nothing', async (_what, text, path) => {
    await actAs(root.accountId);
    const rows = await database().documentFormat.count();
    const state = await send(adoptFormat, formWith('A', text));
    expect(state).toMatchObject({ status: 'refused', errors: { [path]: expect.stringMatching(/\.$/) } });
    expect(await database().documentFormat.count()).toBe(rows);
  });

  test('that is missing, empty or too large is asked for again', async () => {
    await actAs(root.accountId);
    for (const text of ['', `"${'x'.repeat(70_000)}"`]) {
      expect(outcomeOf(await send(adoptFormat, formWith('A', text)))).toBe('format-file-missing');
    }
  });
});

test('the newest of the nearest unit above holds, and a unit can go back to it', async () => {
  const postOf = async (unit: string) =>
    granted(await formatFor(root, unit, standardFormat)).format.signature.post;
  const record = async (unit: string, format: DocumentFormat | null) =>
    granted(await recordFormat(root, { unit, format, fileName: `${unit}.json` }));
  await record('A', withPost('CỦA A'));
  await record('SC', withPost('CỦA GỐC'));
  expect([await postOf('SC'), await postOf('A'), await postOf('A1'), await postOf('B')]).toEqual([
    'CỦA GỐC',
    'CỦA A',
    'CỦA A',
    'CỦA GỐC',
  ]);
  await record('A', withPost('MỚI CỦA A'));
  expect(await postOf('A1')).toBe('MỚI CỦA A');
  await record('A', null);
  expect([await postOf('A'), await postOf('A1')]).toEqual(['CỦA GỐC', 'CỦA GỐC']);
  await record('SC', null);
  expect(await postOf('A1')).toBe(standardFormat.signature.post);
  expect(granted(await findFormats(root, 'A')).at(0)).toMatchObject({ isStandard: true });
});

test('the same once more is no change', async () => {
  const once = { unit: 'B', format: withPost('CỦA B'), fileName: 'b.json' };
  granted(await recordFormat(root, once));
  expect(refusalOf(await recordFormat(root, { ...once, fileName: 'khac.json' }))).toBe('nothing-changed');
});

test('what was recorded is never changed', async () => {
  await expect(fresh.query('update "DocumentFormat" set "fileName" = $1', ['x'])).rejects.toThrow();
  await expect(fresh.query('delete from "DocumentFormat"')).rejects.toThrow();
});

describe('over HTTP', () => {
  const ask = (cookie: Record<string, string>, unit: string) =>
    download(new Request(`http://localhost/admin/format/file?unit=${unit}`, { headers: cookie }));

  test('the file in force is given whole, to administrators of the branch only', async () => {
    const keeper = await aSignedIn('admin', 'A');
    const answer = await ask(await aSession(keeper), 'A');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await answer.json()).toEqual(granted(await formatFor(root, 'A', standardFormat)).format);
    expect((await ask(await aSession(keeper), 'B')).status).toBe(404);
    expect((await ask(await aSession(await aSignedIn('official', 'A')), 'A')).status).toBe(403);
    expect((await ask({}, 'A')).status).toBe(401);
  });

  const look = async (headers: Record<string, string>, form: FormData) =>
    preview(new Request('http://localhost/admin/format/preview', { method: 'POST', body: form, headers }));

  test('a preview is a PDF and records nothing', async () => {
    const rows = await database().documentFormat.count();
    const answer = await look(await aSession(root), formWith('SC'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await database().documentFormat.count()).toBe(rows);
    expect(await database().issuedDocument.count()).toBe(0);
  });

  test('a preview of a wrong file says what is wrong, line by line', async () => {
    const answer = await look(await aSession(root), formWith('SC', '{"page":{"top":true},"x":1}'));
    expect(answer.status).toBe(400);
    expect((await answer.text()).split('\n')).toHaveLength(2);
  });

  test('a preview is for administrators of the unit, in a browser', async () => {
    expect((await look({}, formWith('A'))).status).toBe(401);
    expect((await look(await aSession(await aSignedIn('leader', 'A')), formWith('A'))).status).toBe(403);
    expect((await look(await aSession(await aSignedIn('admin', 'B')), formWith('A'))).status).toBe(404);
    const token = await aToken(root);
    expect((await look({ authorization: `Bearer ${token}` }, formWith('A'))).status).toBe(403);
  });
});
