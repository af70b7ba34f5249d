import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeRegister } from '@/lib/db/register/recording';
import type { Viewer } from '@/lib/domain/access';
import { bytesOfRegister } from '@/lib/register-files/file';
import { bytesMadeApart } from '@/lib/register-files/made-apart';
import { aList, ask, aToken, fetchRoute } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { covering, ofEnterprise, ofOrganisation, unitId } from '@/tests/support/register-world';
import { aPerson, asSignedIn, aUnit, granted, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let keeper: Viewer;
let token: string;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('top');
  await aUnit('ward-a', 'top');
  await aUnit('ward-b', 'top');
  keeper = await aPerson('Giữ Sổ', ['official', 'top']);
  token = await aToken(keeper);
  await fill();
});

afterAll(() => db.drop());

/** Something of every kind: a branch, a joint cell, a suspended and a closed enterprise, names that look like formulas. */
async function fill(): Promise<void> {
  const [a, b] = [await unitId('ward-a'), await unitId('ward-b')];
  const at = (place: number, zone: string | null = null) => ({ kind: 'place', unitId: place, zone }) as const;
  const operating = { kind: 'status', status: 'operating' } as const;
  const step = (kind: 'grassroots-cell' | 'grassroots-committee' | 'joint-cell', affiliationId: number) =>
    ({ kind: 'organisation', organisationKind: kind, affiliationId, committeeId: null }) as const;
  const counts = { probationaryMembers: 1, organisationMembers: 4 };
  const enterprises = [
    {
      name: 'Công ty Thép Bách Quang',
      taxCode: '0100109106',
      ownership: 'state-share' as const,
      note: 'Ghi chú; có dấu ";"',
    },
    { name: '=1+1 Công ty', taxCode: '0100109106-001', ownership: 'private' as const },
    { name: 'Công ty May Ánh Dương', taxCode: null, ownership: 'foreign' as const },
    { name: 'Hợp tác xã Ước Mơ', taxCode: '4600100003', ownership: 'cooperative' as const },
    { name: 'Công ty Đã Giải Thể', taxCode: '4600200008', ownership: null },
    { name: 'Công ty Tạm Ngừng', taxCode: '4600300002', ownership: 'state' as const },
  ];
  const facts = [
    ...enterprises.map((_, index) => ofEnterprise(-1 - index, '2023-05-02', operating)),
    ofEnterprise(-1, '2023-05-02', at(a, 'KCN Sông Lụa I')),
    ...[-2, -3].map((id) => ofEnterprise(id, '2023-05-02', at(a))),
    ...[-4, -5, -6].map((id) => ofEnterprise(id, '2023-05-02', at(b))),
    ofEnterprise(-1, '2024-03-01', { kind: 'headcount', workers: 1250, fullMembers: 3, ...counts }),
    ofEnterprise(-3, '2024-03-01', {
      kind: 'headcount',
      workers: 0,
      fullMembers: 0,
      probationaryMembers: null,
      organisationMembers: null,
    }),
    ofEnterprise(-1, '2023-09-01', { kind: 'union', present: true }),
    ofEnterprise(-3, '2024-04-01', { kind: 'stage', stage: 'preparing' }),
    ofEnterprise(-5, '2024-06-01', { kind: 'status', status: 'closed' }),
    ofEnterprise(-6, '2024-07-01', { kind: 'status', status: 'suspended' }),
    ofOrganisation(-1, '2023-10-15', step('grassroots-committee', a)),
    ofOrganisation(-2, '2023-11-20', step('joint-cell', b)),
    ofOrganisation(-3, '2023-12-03', step('grassroots-cell', b)),
    covering(-1, -1, '2023-10-15'),
    covering(-2, -4, '2023-11-20'),
    covering(-2, -2, '2023-11-20', { host: false }),
    covering(-3, -6, '2023-12-03'),
    ofOrganisation(-1, '2024-02-01', { kind: 'admission', count: 2 }),
    ofOrganisation(-1, '2024-05-01', { kind: 'admission', count: 1 }),
    ofOrganisation(-3, '2024-01-05', { kind: 'exemption', year: 2024 }),
  ];
  granted(
    await changeRegister(keeper, {
      facts,
      newEnterprises: enterprises.map((each, index) => ({ id: -1 - index, ...each })),
      newOrganisations: [
        { id: -1, name: 'Đảng bộ Công ty Thép Bách Quang' },
        { id: -2, name: 'Chi bộ ghép số 1' },
        { id: -3, name: 'Tổ đảng Tạm Ngừng' },
      ],
    }),
  );
}

const exported = (query: string) => fetchRoute(`GET export?document=register&${query}`, { token });

/** A file as the importer answers for it, without writing anything. */
async function tried(file: Blob, name: string, asOf: string) {
  const form = aList('', {});
  form.set('file', new File([file], name));
  return ask(`POST register/import?dryRun=true&unit=top&asOf=${asOf}`, { token, body: form });
}

describe.each(['xlsx', 'csv'] as const)('the register as %s', (format) => {
  test.each(['vi', 'en'])('imports back with no change reported, in the language %s', async (language) => {
    for (const asOf of ['2024-12-31', '2024-03-15']) {
      const response = await exported(`unit=top&format=${format}&asOf=${asOf}&language=${language}`);
      expect(response.status).toBe(200);
      const { status, body } = await tried(await response.blob(), `so.${format}`, asOf);
      expect(status, JSON.stringify(body)).toBe(200);
      expect(body.problems).toEqual([]);
      expect(body.columns.filter(({ field }: { field: string | null }) => field === null)).toEqual([]);
      expect(body).toMatchObject({ rows: 6, unchanged: 6 });
    }
  });
});

test('the CSV holds every enterprise as one would write it by hand', async () => {
  const text = await (await exported('unit=top&format=csv&asOf=2024-12-31')).text();
  const [head, ...lines] = text.replace('\ufeff', '').trimEnd().split('\r\n');
  expect(head?.split(';').slice(0, 3)).toEqual(['Mã số thuế', 'Tên doanh nghiệp', 'Phường, xã']);
  expect(lines).toHaveLength(6);
  const steel = lines.find((line) => line.includes('Thép')) ?? '';
  expect(steel).toContain('0100109106;Công ty Thép Bách Quang;Đơn vị ward-a;KCN Sông Lụa I;Có vốn nhà nước');
  expect(steel).toContain(
    ';1250;3;1;Đảng bộ Công ty Thép Bách Quang;Đảng bộ cơ sở;2023-10-15;4;3;2024-05-01;',
  );
  expect(lines.find((line) => line.includes('1+1'))).toContain("'=1+1 Công ty");
  expect(lines.find((line) => line.includes('Giải Thể'))).toContain('Đã giải thể;2023-05-02;;2024-06-01');
});

test('of a past day it tells that day; of a day to come it is refused', async () => {
  const text = await (await exported('unit=top&format=csv&asOf=2023-06-01')).text();
  expect(text).not.toContain('Đảng bộ cơ sở');
  expect(text).not.toContain('Đã giải thể');
  expect((await exported('unit=top&format=csv&asOf=2999-01-01')).status).toBe(400);
});

test('a ward takes along its own enterprises only, and a leader of another ward nothing of it', async () => {
  const text = await (await exported('unit=ward-b&format=csv')).text();
  expect(text.trimEnd().split('\r\n')).toHaveLength(4);
  const stranger = await aToken(await aPerson('Người Ngoài', ['leader', 'ward-a']));
  const response = await fetchRoute('GET export?document=register&unit=ward-b&format=csv', {
    token: stranger,
  });
  expect(response.status).toBe(404);
  const own = await fetchRoute('GET export?document=register&format=csv', { token: stranger });
  expect((await own.text()).trimEnd().split('\r\n')).toHaveLength(4);
});

test('no more than two leave at once for one account, and one that is broken off makes room', async () => {
  const query = 'unit=top&format=csv';
  const [one, other] = [await exported(query), await exported(query)];
  const third = await exported(query);
  expect([one.status, other.status, third.status]).toEqual([200, 200, 429]);
  expect(third.headers.get('retry-after')).toBe('30');
  expect(await third.json()).toMatchObject({ type: 'urn:moc2030:problem:too-many-exports', status: 429 });
  const stranger = await aToken(await aPerson('Đơn Vị Khác', ['leader', 'ward-b']));
  const theirs = await fetchRoute('GET export?document=register&format=csv', { token: stranger });
  expect(theirs.status).toBe(200);
  await theirs.text();
  await one.body?.cancel();
  await other.text();
  const [next, last] = [await exported(query), await exported(query)];
  expect([next.status, last.status]).toEqual([200, 200]);
  expect((await exported('unit=nowhere&format=csv')).status).toBe(429);
  await next.text();
  await last.text();
  expect((await exported('unit=nowhere&format=csv')).status).toBe(404);
  expect((await exported(query)).status).toBe(200);
});

test('the thread that makes long files writes what is written here, and ends when nobody takes it', async () => {
  const viewer = await asSignedIn(keeper.accountId);
  const request = { unit: 'top', asOf: '2024-12-31', separator: ';', locale: 'vi' } as const;
  for (const format of ['csv', 'xlsx'] as const) {
    const here = await bytesIn(bytesOfRegister(viewer, { ...request, format }));
    const rows: number[] = [];
    const onRows = (count: number) => rows.push(count);
    const apart = await bytesIn(bytesMadeApart(viewer, { ...request, format }, { onRows }));
    expect(rows.at(-1)).toBe(6);
    if (format === 'csv') expect(apart).toEqual(here);
    else expect(Math.abs(apart.length - here.length)).toBeLessThan(50);
  }
  const stopping = new AbortController();
  const stopped = bytesIn(bytesMadeApart(viewer, { ...request, format: 'csv' }, { signal: stopping.signal }));
  stopping.abort();
  await expect(stopped).rejects.toThrow(/abort/i);
  await expect(
    bytesIn(bytesMadeApart(viewer, { ...request, unit: 'nowhere', format: 'csv' })),
  ).rejects.toThrow('out of reach: unit-not-found');
});

async function bytesIn(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
