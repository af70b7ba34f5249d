import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { registerFigures } from '@/lib/db/register/figures';
import { getImport } from '@/lib/db/register/import/imports';
import { undoImport } from '@/lib/db/register/import/undo';
import type { Viewer } from '@/lib/domain/access';
import type { ListFacts } from '@/lib/domain/list-field';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { imported, previewed, rowsOf } from '@/tests/support/import-world';
import { anEnterprise, anOrganisation, ofEnterprise, recorded } from '@/tests/support/register-world';
import {
  aPerson,
  asSignedIn,
  aUnit,
  granted,
  initialStandards,
  refusalOf,
} from '@/tests/support/report-world';

let db: FreshDatabase;
let keeper: Viewer;
let leader: Viewer;
let elsewhere: Viewer;
let wards = 0;
/** Every test has a ward of its own. */
let ward = '';

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  await aUnit('other', 'city');
  leader = await aPerson('Em', ['leader', 'city']);
  elsewhere = await aPerson('Giang', ['official', 'other']);
});

afterAll(() => db.drop());

beforeEach(async () => {
  wards += 1;
  ward = `ward-${wards}`;
  await aUnit(ward, 'city');
  keeper = await aPerson('Hà', ['official', ward]);
});

const yes = { exists: true, kind: null, name: null };
const no = { exists: false, kind: null, name: null };
const day = (on: string) => ({ on, precision: 'day' as const });
const code = (number: number) => `46${String(wards).padStart(3, '0')}${String(number).padStart(5, '0')}`;

/** A list with a bit of everything. */
const someList = (): ListFacts[] => [
  {
    taxCode: code(1),
    name: 'Công ty TNHH May Hoàng Gia',
    workers: 120,
    fullMembers: 5,
    organisation: yes,
    union: true,
    admissions: 2,
  },
  {
    taxCode: code(2),
    name: 'Công ty CP Thép Sông Công',
    operatingSince: day('2015-01-01'),
    workers: 30,
    union: false,
    organisation: no,
  },
  {
    name: 'HTX Chè Tân Cương',
    ownership: 'cooperative',
    operatingSince: day('2019-05-20'),
    organisation: { exists: true, kind: 'dependent-cell', name: 'Chi bộ HTX Chè' },
    organisationFoundedOn: day('2021-03-01'),
    fullMembers: 4,
    probationaryMembers: 1,
  },
  {
    taxCode: code(4),
    name: 'Doanh nghiệp tư nhân Minh Phát',
    status: 'suspended',
    suspendedOn: day('2026-02-01'),
  },
];

async function figuresOn(asOf: string) {
  const figures = granted(await registerFigures(await asSignedIn(leader.accountId), { unit: ward, asOf }));
  return Object.values(figures).map(({ figure }) => `${figure.numerator}/${figure.denominator}`);
}
const figuresOnSomeDays = () =>
  Promise.all(['2021-12-31', '2026-05-31', '2026-06-30', '2026-10-05'].map(figuresOn));
const everything = async () => {
  const [enterprises, facts, states, tallies, imports] = await Promise.all([
    database().enterprise.count(),
    database().fact.count(),
    database().enterpriseState.count(),
    database().registerTally.count(),
    database().registerImport.count(),
  ]);
  return { enterprises, facts, states, tallies, imports };
};
const presentList = () =>
  db.query(
    `select e."taxCode", e.name, e.ownership, s."from"::text, s.status, s.workers, s."fullMembers", s."hasUnion", s.organisation
     from "EnterpriseState" s join "Enterprise" e on e.id = s."enterpriseId" join "Unit" u on u.id = s."unitId"
     where s.until is null and s."knownUntil" is null and u.code = $1 order by e.name`,
    [ward],
  );

describe('importing a list', () => {
  test('is shown first, and showing it writes nothing', async () => {
    const before = await everything();
    const { counts, plans } = await previewed(keeper, { unit: ward }, rowsOf(...someList()));
    expect(plans.flatMap(({ problems }) => problems)).toEqual([]);
    expect(counts).toEqual({ new: 4, updated: 0, unchanged: 0, refused: 0 });
    expect(await everything()).toEqual(before);
  });

  test('makes the figures of every day what a person would count', async () => {
    const done = granted(await imported(keeper, { unit: ward }, rowsOf(...someList())));
    expect(done.counts).toEqual({ new: 4, updated: 0, unchanged: 0, refused: 0 });
    // coverage, formation, union-backed, admission
    expect(await figuresOn('2019-05-19')).toEqual(['0/1', '0/0', '0/0', '0/0']);
    expect(await figuresOn('2021-12-31')).toEqual(['1/2', '0/0', '0/0', '0/1']);
    expect(await figuresOn('2026-06-30')).toEqual(['2/3', '2/2', '1/1', '1/2']);
  });

  test('a second time changes nothing and leaves no import', async () => {
    await imported(keeper, { unit: ward }, rowsOf(...someList()));
    const before = await everything();
    const again = granted(await imported(keeper, { unit: ward }, rowsOf(...someList())));
    expect(again).toMatchObject({ importId: null, counts: { new: 0, updated: 0, unchanged: 4, refused: 0 } });
    expect(await everything()).toEqual(before);
  });

  test('takes the accepted rows and says why the others are refused', async () => {
    const rows = rowsOf(
      { name: 'Công ty An', unit: 'Đơn vị không có' },
      { name: 'Công ty Bình', admissions: 3 },
      { name: 'Công ty Chung' },
      { name: 'CTY CHUNG', workers: 3 },
      { name: 'Cty TNHH Chung' },
    );
    const { plans } = await previewed(keeper, { unit: ward }, rows);
    expect(plans.map(({ outcome, problems }) => [outcome, problems[0]?.kind])).toEqual([
      ['refused', 'unit-unknown'],
      ['refused', 'organisation-needed'],
      ['new', undefined],
      ['refused', 'same-as-row'],
      ['unchanged', 'repeats-row'],
    ]);
    const done = granted(await imported(keeper, { unit: ward }, rows));
    expect(done.counts).toEqual({ new: 1, updated: 0, unchanged: 1, refused: 3 });
    expect(await presentList()).toMatchObject([{ name: 'Công ty Chung', organisation: 'none' }]);
  });

  test('writes all or nothing', async () => {
    const before = await everything();
    const rows = rowsOf(
      ...Array.from({ length: 600 }, (_, index) => ({ name: `Công ty số ${index}`, taxCode: code(index) })),
    );
    const broken = rows.map((row) =>
      row.row === 605 ? { ...row, facts: { ...row.facts, taxCode: 'không phải mã' } } : row,
    );
    await expect(imported(keeper, { unit: ward }, broken)).rejects.toThrow();
    expect(await everything()).toEqual(before);
  });

  test('founds a joint cell once for all the rows that name it', async () => {
    const joint = { exists: true, kind: 'joint-cell', name: 'Chi bộ ghép Khu phố 3' } as const;
    const rows = rowsOf(
      { name: 'Công ty Một', organisation: joint, admissions: 1 },
      { name: 'Công ty Hai', organisation: joint, admissions: 1 },
    );
    granted(await imported(keeper, { unit: ward }, rows));
    expect(await presentList()).toMatchObject([
      { name: 'Công ty Hai', organisation: 'joint-guest' },
      { name: 'Công ty Một', organisation: 'joint-host' },
    ]);
    expect((await figuresOn('2026-06-30')).at(-1)).toBe('1/1');
    const again = await previewed(keeper, { unit: ward }, rows);
    expect(again.counts).toEqual({ new: 0, updated: 0, unchanged: 2, refused: 0 });
    const third = rowsOf({ name: 'Công ty Ba', organisation: joint });
    granted(await imported(keeper, { unit: ward }, third));
    expect((await presentList()).map(({ organisation }) => organisation)).toEqual([
      'joint-guest',
      'joint-guest',
      'joint-host',
    ]);
  });
});

test('a list that says what was recorded by hand changes nothing', async () => {
  const enterprise = await anEnterprise(keeper, ward, { on: '2024-01-01' });
  await anOrganisation(keeper, enterprise, ward, { on: '2024-02-01' });
  const [{ taxCode = '', name = '' } = {}] = await db.query<{ taxCode: string; name: string }>(
    `select "taxCode", name from "Enterprise" where id = $1`,
    [enterprise],
  );
  const said = { taxCode, name, organisation: yes, union: false, status: 'operating' as const };
  const { plans } = await previewed(keeper, { unit: ward }, rowsOf(said));
  expect(plans).toMatchObject([{ outcome: 'unchanged', enterpriseId: enterprise, problems: [] }]);
});

test('what a closed enterprise had, it had on its last day', async () => {
  const closed = {
    name: 'Công ty Cũ',
    status: 'closed',
    closedOn: day('2026-04-01'),
    workers: 12,
    union: true,
  } as const;
  const { plans } = await previewed(keeper, { unit: ward }, rowsOf(closed));
  expect(plans[0]?.writes?.facts.map(({ kind, on }) => [kind, on])).toEqual([
    ['status', '2026-04-01'],
    ['place', '2026-04-01'],
    ['headcount', '2026-04-01'],
    ['union', '2026-04-01'],
  ]);
  granted(await imported(keeper, { unit: ward }, rowsOf(closed)));
  expect((await previewed(keeper, { unit: ward }, rowsOf(closed))).counts.unchanged).toBe(1);
});

test('a row that only a person can decide is not imported until he has', async () => {
  const first = { name: 'Công ty Song Sinh', taxCode: code(1) };
  granted(await imported(keeper, { unit: ward }, rowsOf(first)));
  const rows = rowsOf({ name: 'Cty TNHH Sinh Song', workers: 7 });
  const { plans } = await previewed(keeper, { unit: ward }, rows);
  const [candidate] = plans[0]?.problems[0]?.candidates ?? [];
  expect(candidate).toMatchObject({ name: 'Công ty Song Sinh', taxCode: code(1) });
  const same = { 6: { match: candidate?.id ?? 0 } };
  expect((await previewed(keeper, { unit: ward, choices: same }, rows)).counts.updated).toBe(1);
  const other = { 6: { match: 'new' as const } };
  expect(granted(await imported(keeper, { unit: ward, choices: other }, rows)).counts.new).toBe(1);
  expect(await presentList()).toHaveLength(2);
});

describe('a newer list', () => {
  const newer = (): ListFacts[] => [
    {
      taxCode: code(1),
      name: 'Cty TNHH May Hoàng Gia Phát',
      ownership: 'foreign',
      workers: 150,
      admissions: 3,
      organisation: no,
    },
    {
      taxCode: code(2),
      name: 'Thép Sông Công',
      organisation: yes,
      status: 'closed',
      closedOn: day('2026-04-01'),
      workers: 0,
    },
    { name: 'Chè Tân Cương', taxCode: code(3), union: true },
    { taxCode: code(9), name: 'Công ty Mới' },
  ];

  test('updates what differs, keeps what it denies, and adds what is new', async () => {
    await imported(keeper, { unit: ward }, rowsOf(...someList()));
    const { plans } = await previewed(keeper, { unit: ward }, rowsOf(...newer()));
    expect(plans.map(({ outcome }) => outcome)).toEqual(['updated', 'refused', 'updated', 'new']);
    expect(plans[0]?.changes.map(({ what, from, to }) => [what, from, to])).toEqual([
      ['name', 'Công ty TNHH May Hoàng Gia', 'Cty TNHH May Hoàng Gia Phát'],
      ['ownership', null, 'foreign'],
      ['workers', 120, 150],
      ['admissions', 2, 3],
    ]);
    expect(plans[0]?.problems.map(({ kind }) => kind)).toEqual(['organisation-not-in-list']);
    // It was counted on 30 June: so it cannot have closed before.
    expect(plans[1]?.problems).toMatchObject([
      { kind: 'not-possible', refusal: { refusal: 'fact-contradicts', detail: { date: '2026-06-30' } } },
    ]);
    expect(plans[2]?.changes.map(({ what }) => what)).toEqual(['taxCode', 'union']);
  });

  test('undone, leaves facts, figures and lists exactly as they were', async () => {
    await imported(keeper, { unit: ward }, rowsOf(...someList()));
    const before = { list: await presentList(), figures: await figuresOnSomeDays() };
    const choices = { 6: { end: ['organisation' as const] } };
    const done = granted(await imported(keeper, { unit: ward, choices }, rowsOf(...newer())));
    expect(await presentList()).not.toEqual(before.list);
    expect(await figuresOnSomeDays()).not.toEqual(before.figures);
    const importId = Number(done.importId);
    const signedIn = await asSignedIn(keeper.accountId);
    expect(await undoImport(signedIn, importId, 'nhầm tệp')).toBe('undone');
    expect(await presentList()).toEqual(before.list);
    expect(await figuresOnSomeDays()).toEqual(before.figures);
    expect(granted(await getImport(leader, importId)).undone).toMatchObject({ by: 'Hà', reason: 'nhầm tệp' });
    expect(refusalOf(await undoImport(signedIn, importId, 'lần nữa'))).toBe('import-undone-already');
  });

  test('undone, can be imported once more', async () => {
    const first = granted(await imported(keeper, { unit: ward }, rowsOf(...someList())));
    const figures = await figuresOnSomeDays();
    await undoImport(await asSignedIn(keeper.accountId), Number(first.importId), 'nhầm');
    expect(await presentList()).toEqual([]);
    const again = granted(await imported(keeper, { unit: ward }, rowsOf(...someList())));
    expect(again.counts).toEqual(first.counts);
    expect(await figuresOnSomeDays()).toEqual(figures);
  });

  test('of another day than that of the facts finds them as they were on its day', async () => {
    await imported(keeper, { unit: ward }, rowsOf({ name: 'Công ty Xuân', union: true }));
    const earlier = await previewed(
      keeper,
      { unit: ward, asOf: '2026-03-31' },
      rowsOf({ name: 'Công ty Xuân', union: true }),
    );
    expect(earlier.plans[0]?.changes.map(({ what }) => what)).toEqual(['status', 'place', 'union']);
    granted(
      await imported(
        keeper,
        { unit: ward, asOf: '2026-03-31' },
        rowsOf({ name: 'Công ty Xuân', union: true }),
      ),
    );
    expect(await figuresOn('2026-03-31')).toEqual(['0/1', '0/0', '0/1', '0/0']);
  });
});

describe('what stands in the way', () => {
  test('of an undo is whatever was recorded since about what the import made', async () => {
    const done = granted(await imported(keeper, { unit: ward }, rowsOf({ name: 'Công ty Giữ' })));
    const [{ id = 0 } = {}] = await db.query<{ id: number }>(
      `select id from "Enterprise" where name = 'Công ty Giữ'`,
    );
    await recorded(
      await asSignedIn(keeper.accountId),
      ofEnterprise(id, '2026-07-15', { kind: 'union', present: true }),
    );
    const refused = await undoImport(await asSignedIn(keeper.accountId), Number(done.importId), 'nhầm');
    expect(refused).toMatchObject({ refusal: 'import-built-upon', detail: { name: 'Công ty Giữ' } });
    expect(await presentList()).toMatchObject([{ name: 'Công ty Giữ', hasUnion: true }]);
  });

  test('of an import is a change since the preview that somebody has agreed to', async () => {
    const list = rowsOf({ name: 'Công ty Vội', workers: 50 });
    granted(await imported(keeper, { unit: ward }, rowsOf({ name: 'Công ty Vội' })));
    const { hash } = await previewed(keeper, { unit: ward }, list);
    granted(await imported(keeper, { unit: ward }, rowsOf({ name: 'Công ty Vội', workers: 40 })));
    const before = await everything();
    expect(refusalOf(await imported(keeper, { unit: ward, agreed: hash }, list))).toBe('list-changed');
    expect(await everything()).toEqual(before);
    const { hash: fresh } = await previewed(keeper, { unit: ward }, list);
    expect(granted(await imported(keeper, { unit: ward, agreed: fresh }, list)).importId).not.toBeNull();
  });

  test('of a row is an enterprise that somebody else keeps, without a word about it', async () => {
    granted(await imported(keeper, { unit: ward }, rowsOf({ name: 'Công ty Riêng', taxCode: code(77) })));
    const stranger = await asSignedIn(elsewhere.accountId);
    const { plans } = await previewed(
      stranger,
      { unit: 'other' },
      rowsOf({ name: 'Bất kỳ', taxCode: code(77) }),
    );
    expect(plans).toMatchObject([{ outcome: 'refused', problems: [{ kind: 'enterprise-elsewhere' }] }]);
    expect(JSON.stringify(plans)).not.toContain('Riêng');
    const [last] = await database().registerImport.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(refusalOf(await undoImport(stranger, last?.id ?? 0, 'thử'))).toBe('import-not-found');
    expect(refusalOf(await getImport(stranger, last?.id ?? 0))).toBe('import-not-found');
  });
});
