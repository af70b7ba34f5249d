import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readMultipart, UploadedFile } from '@/lib/auth/multipart';
import { database } from '@/lib/db/client';
import { aList, ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let token: string;
let ward = '';
let wards = 0;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
});

afterAll(() => db.drop());

beforeEach(async () => {
  wards += 1;
  ward = `ward-${wards}`;
  await aUnit(ward, 'city');
  token = await aToken(await aPerson('Hà', ['official', ward]));
});

const code = (number: number) => `46${String(wards).padStart(3, '0')}${String(number).padStart(5, '0')}`;
const line = (dryRun: boolean) => `POST register/import?dryRun=${dryRun}&unit=${ward}&asOf=2026-06-30`;
const someList = () =>
  [
    'DANH SÁCH DOANH NGHIỆP;;;;;',
    'STT;Tên doanh nghiệp;MST;Số LĐ;Chi bộ;Họ và tên bí thư',
    `1;Công ty TNHH An Bình;${code(1)};1.250;x;Nguyễn Văn A`,
    `2;Công ty CP Bắc Sơn;${code(2)};rất đông;;Trần Văn B`,
    '3;HTX Chè;;12;;',
    ';Cộng;;;;',
  ].join('\r\n');

describe('a list over the API', () => {
  test('is shown as it was read, and nothing is written', async () => {
    const { status, body } = await ask(line(true), { token, body: aList(someList()) });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      importId: null,
      format: 'csv',
      encoding: 'utf-8',
      headerRow: 2,
      rows: 3,
      accepted: 2,
      new: 2,
      updated: 0,
      unchanged: 0,
      refused: 1,
      skipped: [
        { row: 1, why: 'title' },
        { row: 6, why: 'subtotal' },
      ],
      refusedColumns: [{ source: 'Họ và tên bí thư', letter: 'F', why: 'person-name' }],
    });
    expect(body.columns).toContainEqual({ source: 'MST', letter: 'C', field: 'taxCode' });
    expect(body.problems).toContainEqual(
      expect.objectContaining({ row: 4, column: 'D', value: 'rất đông', refused: true }),
    );
    expect(JSON.stringify(body)).not.toContain('Nguyễn Văn A');
    expect(await database().enterprise.count({ where: { taxCode: code(1) } })).toBe(0);
  });

  test('is taken over, the refused rows left out; once under an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': `list ${ward}` };
    const first = await ask(line(false), { token, body: aList(someList()), headers });
    expect(first.body).toMatchObject({ new: 2, refused: 1 });
    expect(first.body.importId).toBeGreaterThan(0);
    const again = await ask(line(false), { token, body: aList(someList()), headers });
    expect(again.body).toEqual(first.body);
    const other = await ask(line(false), { token, body: aList(`${someList()}\r\n`), headers });
    expect(other.status).toBe(409);
    const without = await ask(line(false), { token, body: aList(someList()) });
    expect(without.body).toMatchObject({ importId: null, unchanged: 2 });
  });

  test('follows what the caller decides: columns, rows, and a preview that was agreed to', async () => {
    await ask(line(false), { token, body: aList('Tên doanh nghiệp;MST\r\nCông ty Trùng Tên;\r\n') });
    const list = 'Tên doanh nghiệp;MST;Quy mô\r\nTrùng Tên May;;25\r\nCông ty Tên Trùng;;30\r\n';
    const mapping = JSON.stringify({ 'Quy mô': 'workers' });
    const shown = await ask(line(true), { token, body: aList(list, { mapping }) });
    const unsure = shown.body.problems.find((each: { candidates?: unknown[] }) => each.candidates);
    expect(unsure).toMatchObject({ row: 3, candidates: [{ name: 'Công ty Trùng Tên' }] });
    const decisions = JSON.stringify({ 3: { match: unsure.candidates[0].id } });
    const decided = await ask(line(true), { token, body: aList(list, { mapping, decisions }) });
    expect(decided.body).toMatchObject({ new: 1, updated: 1, refused: 0 });
    const stale = await ask(line(false), {
      token,
      body: aList(list, { mapping, decisions, agreed: shown.body.hash }),
    });
    expect(stale).toMatchObject({ status: 409, body: { type: 'urn:moc2030:problem:list-changed' } });
    const agreed = decided.body.hash;
    const done = await ask(line(false), { token, body: aList(list, { mapping, decisions, agreed }) });
    expect(done.body).toMatchObject({ new: 1, updated: 1 });
  });
});

describe('what cannot be a list is refused in a clear sentence', () => {
  test('a file without a table', async () => {
    const { status, body } = await ask(line(true), {
      token,
      body: aList('<html><body>xin chào</body></html>'),
    });
    expect([status, body.type]).toEqual([400, 'urn:moc2030:problem:file-refused']);
    expect(body.errors).toEqual([
      { path: 'file', message: expect.stringContaining('không phải bảng Excel') },
    ]);
  });

  test('no file, a text for a file, an unknown field, JSON that is none', async () => {
    const form = aList(someList());
    form.delete('file');
    expect((await ask(line(true), { token, body: form })).body.errors).toMatchObject([{ path: 'file' }]);
    form.set('file', 'not a file');
    expect((await ask(line(true), { token, body: form })).status).toBe(400);
    const odd = aList(someList(), { colour: 'red', mapping: '{' });
    const paths = (await ask(line(true), { token, body: odd })).body.errors.map(
      (each: { path: string }) => each.path,
    );
    expect(paths.sort()).toEqual(['colour', 'mapping']);
  });

  test('a body in another format, cut short, or longer than it may be', async () => {
    expect((await ask(line(true), { token, body: { file: 'x' } })).status).toBe(415);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await ask(line(true), { token, body: '--x\r\nContent-Dis', headers })).status).toBe(400);
    const long = { ...headers, 'content-length': String(80 * 1024 * 1024) };
    expect((await ask(line(true), { token, body: '--x--', headers: long })).status).toBe(413);
  });

  test('a text that no database keeps; of a file’s name it is left out', async () => {
    const mapping = JSON.stringify({ 'Tên\0': 'name' });
    for (const fields of [{ sheet: 'a\0b' }, { mapping }] as Record<string, string>[]) {
      const { status, body } = await ask(line(true), { token, body: aList(someList(), fields) });
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('malformed-body')]);
    }
    const form = aList(someList());
    form.set('file', new File([someList()], 'danh\0-\tsach.csv'));
    const { status, body } = await ask(line(false), { token, body: form });
    expect(status).toBe(200);
    const { fileName } = await database().registerImport.findUniqueOrThrow({ where: { id: body.importId } });
    expect(fileName).toBe('danh-sach.csv');
  });

  test('a day that has not come', async () => {
    const future = `POST register/import?dryRun=true&unit=${ward}&asOf=2999-01-01`;
    expect((await ask(future, { token, body: aList(someList()) })).body.errors).toMatchObject([
      { path: 'asOf' },
    ]);
  });
});

test('an exact copy of a binary file arrives', async () => {
  const bytes = await readFile('public/icons/icon-192.png').catch(() =>
    Buffer.from([0, 13, 10, 45, 45, 255, 13, 10]),
  );
  const form = new FormData();
  form.set('note', 'ghi chú');
  form.set('file', new File([bytes], 'C:\\Tệp "lạ".xlsx'));
  const parts = await readMultipart(
    new Request('http://localhost/', { method: 'POST', body: form }),
    10_000_000,
  );
  expect(parts).toMatchObject({ note: 'ghi chú', file: { name: 'Tệp "lạ".xlsx' } });
  const file = 'file' in parts && parts.file instanceof UploadedFile ? parts.file : null;
  expect(Buffer.compare(file?.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
});
