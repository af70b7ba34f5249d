import { describe, expect, test } from 'vitest';
import { anImportingCity, day, yes } from '@/tests/support/import-city';
import { imported, previewed, rowsOf } from '@/tests/support/import-world';
import { anEnterprise, anOrganisation } from '@/tests/support/register-world';
import { granted } from '@/tests/support/report-world';

const city = anImportingCity();

describe('importing a list', () => {
  test('is shown first, and showing it writes nothing', async () => {
    const before = await city.everything();
    const { counts, plans } = await previewed(city.keeper, { unit: city.ward }, rowsOf(...city.someList()));
    expect(plans.flatMap(({ problems }) => problems)).toEqual([]);
    expect(counts).toEqual({ new: 4, updated: 0, unchanged: 0, refused: 0 });
    expect(await city.everything()).toEqual(before);
  });

  test('makes the figures of every day what a person would count', async () => {
    const done = granted(await imported(city.keeper, { unit: city.ward }, rowsOf(...city.someList())));
    expect(done.counts).toEqual({ new: 4, updated: 0, unchanged: 0, refused: 0 });
    // coverage, formation, union-backed, admission
    expect(await city.figuresOn('2019-05-19')).toEqual(['0/1', '0/0', '0/0', '0/0']);
    expect(await city.figuresOn('2021-12-31')).toEqual(['1/2', '0/0', '0/0', '0/1']);
    expect(await city.figuresOn('2026-06-30')).toEqual(['2/3', '2/2', '1/1', '1/2']);
  });

  test('a second time changes nothing and leaves no import', async () => {
    await imported(city.keeper, { unit: city.ward }, rowsOf(...city.someList()));
    const before = await city.everything();
    const again = granted(await imported(city.keeper, { unit: city.ward }, rowsOf(...city.someList())));
    expect(again).toMatchObject({ importId: null, counts: { new: 0, updated: 0, unchanged: 4, refused: 0 } });
    expect(await city.everything()).toEqual(before);
  });

  test('takes the accepted rows and says why the others are refused', async () => {
    const rows = rowsOf(
      { name: 'Công ty An', unit: 'Đơn vị không có' },
      { name: 'Công ty Bình', admissions: 3 },
      { name: 'Công ty Chung' },
      { name: 'CTY CHUNG', workers: 3 },
      { name: 'Cty TNHH Chung' },
    );
    const { plans } = await previewed(city.keeper, { unit: city.ward }, rows);
    expect(plans.map(({ outcome, problems }) => [outcome, problems[0]?.kind])).toEqual([
      ['refused', 'unit-unknown'],
      ['refused', 'organisation-needed'],
      ['new', undefined],
      ['refused', 'same-as-row'],
      ['unchanged', 'repeats-row'],
    ]);
    const done = granted(await imported(city.keeper, { unit: city.ward }, rows));
    expect(done.counts).toEqual({ new: 1, updated: 0, unchanged: 1, refused: 3 });
    expect(await city.presentList()).toMatchObject([{ name: 'Công ty Chung', organisation: 'none' }]);
  });

  test('writes all or nothing', async () => {
    const before = await city.everything();
    const rows = rowsOf(
      ...Array.from({ length: 600 }, (_, index) => ({
        name: `Công ty số ${index}`,
        taxCode: city.code(index),
      })),
    );
    const broken = rows.map((row) =>
      row.row === 605 ? { ...row, facts: { ...row.facts, taxCode: 'không phải mã' } } : row,
    );
    await expect(imported(city.keeper, { unit: city.ward }, broken)).rejects.toThrow();
    expect(await city.everything()).toEqual(before);
  });

  test('founds a joint cell once for all the rows that name it', async () => {
    const joint = { exists: true, kind: 'joint-cell', name: 'Chi bộ ghép Khu phố 3' } as const;
    const rows = rowsOf(
      { name: 'Công ty Một', organisation: joint, admissions: 1 },
      { name: 'Công ty Hai', organisation: joint, admissions: 1 },
    );
    granted(await imported(city.keeper, { unit: city.ward }, rows));
    expect(await city.presentList()).toMatchObject([
      { name: 'Công ty Hai', organisation: 'joint-guest' },
      { name: 'Công ty Một', organisation: 'joint-host' },
    ]);
    expect((await city.figuresOn('2026-06-30')).at(-1)).toBe('1/1');
    const again = await previewed(city.keeper, { unit: city.ward }, rows);
    expect(again.counts).toEqual({ new: 0, updated: 0, unchanged: 2, refused: 0 });
    const third = rowsOf({ name: 'Công ty Ba', organisation: joint });
    granted(await imported(city.keeper, { unit: city.ward }, third));
    expect((await city.presentList()).map(({ organisation }) => organisation)).toEqual([
      'joint-guest',
      'joint-guest',
      'joint-host',
    ]);
  });
});

test('a list that says what was recorded by hand changes nothing', async () => {
  const enterprise = await anEnterprise(city.keeper, city.ward, { on: '2024-01-01' });
  await anOrganisation(city.keeper, enterprise, city.ward, { on: '2024-02-01' });
  const [{ taxCode = '', name = '' } = {}] = await city.db.query<{ taxCode: string; name: string }>(
    `select "taxCode", name from "Enterprise" where id = $1`,
    [enterprise],
  );
  const said = { taxCode, name, organisation: yes, union: false, status: 'operating' as const };
  const { plans } = await previewed(city.keeper, { unit: city.ward }, rowsOf(said));
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
  const { plans } = await previewed(city.keeper, { unit: city.ward }, rowsOf(closed));
  expect(plans[0]?.writes?.facts.map(({ kind, on }) => [kind, on])).toEqual([
    ['status', '2026-04-01'],
    ['place', '2026-04-01'],
    ['headcount', '2026-04-01'],
    ['union', '2026-04-01'],
  ]);
  granted(await imported(city.keeper, { unit: city.ward }, rowsOf(closed)));
  expect((await previewed(city.keeper, { unit: city.ward }, rowsOf(closed))).counts.unchanged).toBe(1);
});

test('a row that only a person can decide is not imported until he has', async () => {
  const first = { name: 'Công ty Song Sinh', taxCode: city.code(1) };
  granted(await imported(city.keeper, { unit: city.ward }, rowsOf(first)));
  const rows = rowsOf({ name: 'Cty TNHH Sinh Song', workers: 7 });
  const { plans } = await previewed(city.keeper, { unit: city.ward }, rows);
  const [candidate] = plans[0]?.problems[0]?.candidates ?? [];
  expect(candidate).toMatchObject({ name: 'Công ty Song Sinh', taxCode: city.code(1) });
  const same = { 6: { match: candidate?.id ?? 0 } };
  expect((await previewed(city.keeper, { unit: city.ward, choices: same }, rows)).counts.updated).toBe(1);
  const other = { 6: { match: 'new' as const } };
  expect(granted(await imported(city.keeper, { unit: city.ward, choices: other }, rows)).counts.new).toBe(1);
  expect(await city.presentList()).toHaveLength(2);
});
