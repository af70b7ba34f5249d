import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { getImport } from '@/lib/db/register/import/imports';
import { undoImport } from '@/lib/db/register/import/undo';
import type { ListFacts } from '@/lib/domain/list-field';
import { anImportingCity, day, no, yes } from '@/tests/support/import-city';
import { importDay, imported, listDay, previewed, rowsOf } from '@/tests/support/import-world';
import { anOrganisation, ofEnterprise, recorded, unitId } from '@/tests/support/register-world';
import { aPerson, asSignedIn, granted, refusalOf } from '@/tests/support/report-world';

const city = anImportingCity();

describe('a newer list', () => {
  const newer = (): ListFacts[] => [
    {
      taxCode: city.code(1),
      name: 'Cty TNHH May Hoàng Gia Phát',
      ownership: 'foreign',
      workers: 150,
      admissions: 3,
      organisation: no,
    },
    {
      taxCode: city.code(2),
      name: 'Thép Sông Công',
      organisation: yes,
      status: 'closed',
      closedOn: day('2026-04-01'),
      workers: 0,
    },
    { name: 'Chè Tân Cương', taxCode: city.code(3), union: true },
    { taxCode: city.code(9), name: 'Công ty Mới' },
  ];

  test('updates what differs, keeps what it denies, and adds what is new', async () => {
    await imported(city.keeper, { unit: city.ward }, rowsOf(...city.someList()));
    const { plans } = await previewed(city.keeper, { unit: city.ward }, rowsOf(...newer()));
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
    await imported(city.keeper, { unit: city.ward }, rowsOf(...city.someList()));
    const before = { list: await city.presentList(), figures: await city.figuresOnSomeDays() };
    const choices = { 6: { end: ['organisation' as const] } };
    const done = granted(await imported(city.keeper, { unit: city.ward, choices }, rowsOf(...newer())));
    expect(await city.presentList()).not.toEqual(before.list);
    expect(await city.figuresOnSomeDays()).not.toEqual(before.figures);
    const importId = Number(done.importId);
    const signedIn = await asSignedIn(city.keeper.accountId);
    expect(await undoImport(signedIn, importId, 'nhầm tệp')).toBe('undone');
    expect(await city.presentList()).toEqual(before.list);
    expect(await city.figuresOnSomeDays()).toEqual(before.figures);
    expect(granted(await getImport(city.leader, importId)).undone).toMatchObject({
      by: 'Hà',
      reason: 'nhầm tệp',
    });
    expect(refusalOf(await undoImport(signedIn, importId, 'lần nữa'))).toBe('import-undone-already');
  });

  test('undone, can be imported once more', async () => {
    const first = granted(await imported(city.keeper, { unit: city.ward }, rowsOf(...city.someList())));
    const figures = await city.figuresOnSomeDays();
    await undoImport(await asSignedIn(city.keeper.accountId), Number(first.importId), 'nhầm');
    expect(await city.presentList()).toEqual([]);
    const again = granted(await imported(city.keeper, { unit: city.ward }, rowsOf(...city.someList())));
    expect(again.counts).toEqual(first.counts);
    expect(await city.figuresOnSomeDays()).toEqual(figures);
  });

  test('of another day than that of the facts finds them as they were on its day', async () => {
    await imported(city.keeper, { unit: city.ward }, rowsOf({ name: 'Công ty Xuân', union: true }));
    const earlier = await previewed(
      city.keeper,
      { unit: city.ward, asOf: '2026-03-31' },
      rowsOf({ name: 'Công ty Xuân', union: true }),
    );
    expect(earlier.plans[0]?.changes.map(({ what }) => what)).toEqual(['status', 'place', 'union']);
    granted(
      await imported(
        city.keeper,
        { unit: city.ward, asOf: '2026-03-31' },
        rowsOf({ name: 'Công ty Xuân', union: true }),
      ),
    );
    expect(await city.figuresOn('2026-03-31')).toEqual(['0/1', '0/0', '0/1', '0/0']);
  });
});

describe('what stands in the way', () => {
  test('of an undo is whatever was recorded since about what the import made', async () => {
    const done = granted(await imported(city.keeper, { unit: city.ward }, rowsOf({ name: 'Công ty Giữ' })));
    const [{ id = 0 } = {}] = await city.db.query<{ id: number }>(
      `select id from "Enterprise" where name = 'Công ty Giữ'`,
    );
    await recorded(
      await asSignedIn(city.keeper.accountId),
      ofEnterprise(id, '2026-07-15', { kind: 'union', present: true }),
    );
    const refused = await undoImport(await asSignedIn(city.keeper.accountId), Number(done.importId), 'nhầm');
    expect(refused).toMatchObject({ refusal: 'import-built-upon', detail: { name: 'Công ty Giữ' } });
    expect(await city.presentList()).toMatchObject([{ name: 'Công ty Giữ', hasUnion: true }]);
  });

  test('of an undo is an enterprise that it updated and that has moved to whom the person does not keep', async () => {
    await imported(city.keeper, { unit: city.ward }, rowsOf({ name: 'Công ty Dời', workers: 40 }));
    const list = rowsOf({ name: 'Công ty Dời', workers: 50, fullMembers: 3 });
    const { importId } = granted(await imported(city.keeper, { unit: city.ward }, list));
    const [{ id = 0 } = {}] = await city.db.query<{ id: number }>(
      `select id from "Enterprise" where name = 'Công ty Dời'`,
    );
    const above = await aPerson('Tổng', ['official', 'city']);
    await recorded(
      above,
      ofEnterprise(id, '2026-07-15', { kind: 'place', unitId: await unitId('other'), zone: null }),
    );
    const before = await city.everything();
    const refused = await undoImport(await asSignedIn(city.keeper.accountId), Number(importId), 'nhầm');
    expect(refused).toMatchObject({ refusal: 'import-built-upon', detail: { name: '' } });
    expect(await city.everything()).toEqual(before);
    expect(await undoImport(await asSignedIn(above.accountId), Number(importId), 'nhầm')).toBe('undone');
  });

  test('of an import is a change since the preview that somebody has agreed to', async () => {
    const list = rowsOf({ name: 'Công ty Vội', workers: 50 });
    granted(await imported(city.keeper, { unit: city.ward }, rowsOf({ name: 'Công ty Vội' })));
    const { hash } = await previewed(city.keeper, { unit: city.ward }, list);
    granted(await imported(city.keeper, { unit: city.ward }, rowsOf({ name: 'Công ty Vội', workers: 40 })));
    const before = await city.everything();
    expect(refusalOf(await imported(city.keeper, { unit: city.ward, agreed: hash }, list))).toBe(
      'list-changed',
    );
    expect(await city.everything()).toEqual(before);
    const { hash: fresh } = await previewed(city.keeper, { unit: city.ward }, list);
    expect(
      granted(await imported(city.keeper, { unit: city.ward, agreed: fresh }, list)).importId,
    ).not.toBeNull();
  });

  test('of one of two imports of a unit at once is the other: it then finds everything there', async () => {
    const list = rowsOf({ name: 'Công ty Đôi' }, { name: 'Công ty Ba', taxCode: city.code(3) });
    const both = await Promise.all([
      imported(city.keeper, { unit: city.ward }, list),
      imported(city.keeper, { unit: city.ward }, list),
    ]);
    expect(both.map((each) => granted(each).counts.new).sort()).toEqual([0, 2]);
    expect(await city.presentList()).toHaveLength(2);
  });

  test('of a row is an enterprise that somebody else keeps, without a word about it', async () => {
    granted(
      await imported(
        city.keeper,
        { unit: city.ward },
        rowsOf({ name: 'Công ty Riêng', taxCode: city.code(77) }),
      ),
    );
    const stranger = await asSignedIn(city.elsewhere.accountId);
    const { plans } = await previewed(
      stranger,
      { unit: 'other' },
      rowsOf({ name: 'Bất kỳ', taxCode: city.code(77) }),
    );
    expect(plans).toMatchObject([{ outcome: 'refused', problems: [{ kind: 'enterprise-elsewhere' }] }]);
    expect(JSON.stringify(plans)).not.toContain('Riêng');
    const [last] = await database().registerImport.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(refusalOf(await undoImport(stranger, last?.id ?? 0, 'thử'))).toBe('import-not-found');
    expect(refusalOf(await getImport(stranger, last?.id ?? 0))).toBe('import-not-found');
  });

  test('of a row that ends an organisation is that it is affiliated elsewhere', async () => {
    const about = { name: 'Công ty Chung Chạ', taxCode: city.code(78) };
    granted(await imported(city.keeper, { unit: city.ward }, rowsOf(about)));
    const [made] = await database().enterprise.findMany({ where: { taxCode: about.taxCode } });
    const top = await aPerson('Ích', ['official', 'city']);
    await anOrganisation(top, made?.id ?? 0, 'other', { on: listDay });
    const rows = rowsOf({ ...about, organisation: no, workers: 9 });
    const ending = { unit: city.ward, asOf: importDay, choices: { 6: { end: ['organisation' as const] } } };
    const { plans } = await previewed(await asSignedIn(city.keeper.accountId), ending, rows);
    expect(plans).toMatchObject([
      { outcome: 'refused', problems: [{ kind: 'not-possible', refusal: { refusal: 'not-allowed' } }] },
    ]);
    expect(granted(await imported(city.keeper, ending, rows)).counts.refused).toBe(1);
    expect(granted(await imported(top, ending, rows)).counts.updated).toBe(1);
  });
});
