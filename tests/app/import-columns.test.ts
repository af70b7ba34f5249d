import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  forgetColumnName,
  nameColumn,
  rememberedMapping,
  rememberMapping,
} from '@/lib/db/register/import/columns';
import type { Viewer } from '@/lib/domain/access';
import { aList, ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aPerson, aUnit, initialStandards, refusalOf } from '@/tests/support/report-world';

let db: FreshDatabase;
let keeper: Viewer;
let root: Viewer;
let ward = 0;
let other = 0;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  ward = await aUnit('ward', 'city');
  other = await aUnit('other', 'city');
  keeper = await aPerson('Hà', ['official', 'ward']);
  root = await aPerson('Quản trị', ['admin', 'city']);
});

afterAll(() => db.drop());

/** What the columns of a list are taken for. */
async function fieldsOf(head: string): Promise<(string | null)[]> {
  const list = aList(`${head}\r\nCông ty An;;5\r\n`);
  const line = 'POST register/import?dryRun=true&unit=ward&asOf=2026-06-30';
  const { body } = await ask(line, { token: await aToken(keeper), body: list });
  return body.columns.map(({ field }: { field: string | null }) => field);
}

test('an office matches its own columns once; other offices and other lists are not concerned', async () => {
  const head = ['Tên doanh nghiệp', 'MST', 'Quân số'];
  expect(await fieldsOf(head.join(';'))).toEqual(['name', 'taxCode', null]);
  await rememberMapping(ward, head, { 'Tên doanh nghiệp': 'name', MST: 'taxCode', 'Quân số': 'workers' });
  expect(await fieldsOf(head.join(';'))).toEqual(['name', 'taxCode', 'workers']);
  expect(await rememberedMapping(ward, ['TÊN DOANH NGHIỆP', 'mst', 'quân  số'])).not.toBeNull();
  expect(await rememberedMapping(ward, head.slice(0, 2))).toBeNull();
  expect(await rememberedMapping(other, head)).toBeNull();
});

test("the root's administrator names a column for everybody, with an event, and takes the name away again", async () => {
  const head = 'Tên doanh nghiệp;MST;Nhân công thực tế ca';
  expect(await fieldsOf(head)).toEqual(['name', 'taxCode', null]);
  expect(refusalOf(await nameColumn(keeper, 'Nhân công thực tế ca', 'workers'))).toBe('root-only');
  expect(await nameColumn(root, 'Nhân công thực tế ca', 'workers')).toBe('done');
  expect(await fieldsOf(head)).toEqual(['name', 'taxCode', 'workers']);
  expect(refusalOf(await nameColumn(root, 'NHÂN CÔNG thực tế ca', 'workers'))).toBe('nothing-changed');
  expect(await forgetColumnName(root, 'Nhân công thực tế ca')).toBe('done');
  expect(await fieldsOf(head)).toEqual(['name', 'taxCode', null]);
  const events = await db.query(`select deed from "AuditEvent" where deed = 'register.columns-named'`);
  expect(events).toHaveLength(2);
});
