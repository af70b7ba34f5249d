import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { setUp } from '@/lib/db/setup';
import { isRefusal } from '@/lib/domain/refusal';
import { fillDemonstration } from '@/prisma/demonstration';
import { administrator, printedPerson } from '@/prisma/demonstration/people';
import { city } from '@/prisma/demonstration/units';
import { aToken, fetchRoute } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';

// The official report as a program asks for it: what leaves is kept, and can be made again as it was.

let db: FreshDatabase;
let token: string;
let stranger: string;

const idOf = async (email: string) =>
  (await db.query<{ id: number }>('select id from "Account" where email = $1', [email]))[0]?.id ?? 0;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T03:00:00Z') });
  db = await freshDatabase();
  const house = { ...administrator, passwordHash: 'unused', unit: city, data: 'demonstration' as const };
  const done = await setUp(house, { operator: true });
  if (isRefusal(done)) throw new Error(done.refusal);
  await fillDemonstration({}, new Date());
  token = await aToken({ accountId: await idOf(printedPerson('leader').email) });
  const [elsewhere] = await db.query<{ accountId: number }>(
    `select a."accountId" from "Appointment" a join "Unit" u on u.id = a."unitId" where u.code = 'BEN-TO' limit 1`,
  );
  stranger = await aToken({ accountId: elsewhere?.accountId ?? 0 });
});

afterAll(async () => {
  vi.useRealTimers();
  await db.drop();
});

const asked = `document=progress&unit=${city.code}&period=2026-Q3`;
const fetched = (query: string, as = token) => fetchRoute(`GET export?${query}`, { token: as });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());
const codes = () =>
  db.query<{ code: string; issues: string }>(
    `select d.code, string_agg(i.format, ', ' order by i.id) as issues from "IssuedDocument" d
     join "DocumentIssue" i on i."documentId" = d.id group by d.id order by d.id`,
  );

const kinds: Record<string, { type: string; begins: string }> = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', begins: 'PK' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', begins: 'PK' },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    begins: 'PK',
  },
  pdf: { type: 'application/pdf', begins: '%PDF-1' },
};

describe('the official report', () => {
  test.each(Object.keys(kinds))('is a file that its programs open: %s', async (format) => {
    const response = await fetched(`${asked}&format=${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(kinds[format]?.type);
    const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    expect(name).toContain(`Minh họa - Báo cáo quý III 2026 - ${city.name}.${format}`);
    expect((await bytes(response)).toString('latin1').startsWith(kinds[format]?.begins ?? '?')).toBe(true);
  });

  test('taken out as several files is one paper under one code', async () => {
    const papers = await codes();
    expect(papers).toHaveLength(1);
    expect(papers[0]?.issues).toBe(
      Object.keys(kinds)
        .map((format) => `progress ${format}`)
        .join(', '),
    );
  });

  test.each(Object.keys(kinds))('made again by its code is the same file to the byte: %s', async (format) => {
    const [{ code } = { code: '' }] = await codes();
    const first = await bytes(await fetched(`${asked}&format=${format}`));
    const typed = `${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`;
    const again = await bytes(await fetched(`document=progress&code=${typed}&format=${format}`));
    expect(again.equals(first)).toBe(true);
  });

  test.each([
    ['pdf', '%PDF-1'],
    ['png', '\x89PNG'],
  ])('on one page for the phone is of the same paper: %s', async (format, begins) => {
    const before = await codes();
    const response = await fetched(`${asked.replace('progress', 'one-page')}&format=${format}`);
    expect(response.status).toBe(200);
    expect((await bytes(response)).toString('latin1').startsWith(begins)).toBe(true);
    expect(await codes()).toHaveLength(before.length);
  });

  test('with a number and a date is another paper', async () => {
    const before = (await codes()).length;
    const written = { number: '12-BC/ĐU', date: '2026-10-08', place: 'Sông Lụa', signer: 'Lương Thị Vân' };
    await fetched(`${asked}&format=docx&${new URLSearchParams(written)}`);
    const papers = await codes();
    expect(papers).toHaveLength(before + 1);
    const [issued] = await db.query<{ issue: unknown }>(
      `select snapshot::json -> 'issue' as issue from "IssuedDocument" where code = $1`,
      [papers.at(-1)?.code],
    );
    expect(issued?.issue).toEqual({
      number: '12',
      date: '2026-10-08',
      place: 'Sông Lụa',
      signer: 'Lương Thị Vân',
    });
  });

  test.each([
    ['a format of another document', `${asked}&format=svg`, 400],
    ['a day that is none', `${asked}&format=docx&date=2026-02-30`, 400],
    ['a number that is a letter long', `${asked}&format=docx&number=${'1'.repeat(21)}`, 400],
    ['a code that nobody issued', 'document=progress&format=docx&code=00000-00000', 404],
    ['a code that is none', 'document=progress&format=docx&code=%3Cb%3E', 404],
    ['a unit that is not there', 'document=progress&format=docx&unit=NOWHERE', 404],
  ])('is refused with %s', async (_case, query, status) => {
    expect((await fetched(query)).status).toBe(status);
  });

  test('is nothing that somebody of another branch can ask for, by unit or by code', async () => {
    const [{ code } = { code: '' }] = await codes();
    expect((await fetched(`${asked}&format=docx`, stranger)).status).toBe(404);
    expect((await fetched(`document=progress&format=docx&code=${code}`, stranger)).status).toBe(404);
  });
});
