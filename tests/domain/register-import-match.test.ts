import { expect, test } from 'vitest';
import { enterpriseNameKey, looseNameKey } from '@/lib/domain/register/import/names';
import { type KnownName, matchRow, type RowName } from '@/lib/domain/register/import/row-match';
import { foldForSearch } from '@/lib/text/search';

const keys = (name: string) => {
  const key = enterpriseNameKey(foldForSearch(name));
  return { name, key, looseKey: looseNameKey(key) };
};
const known = (id: number, name: string, taxCode: string | null = null, unitId = 2): KnownName => ({
  id,
  taxCode,
  unitId,
  ...keys(name),
});
const row = (name: string, taxCode: string | null = null): RowName => ({
  row: 7,
  taxCode,
  unitId: 2,
  ...keys(name),
});

test('the tax code decides, however the name is written', () => {
  const hoangGia = known(1, 'Công ty TNHH May Hoàng Gia', '4600000001');
  expect(matchRow(row('HOANG GIA', '4600000001'), hoangGia, [], {})).toEqual({ id: 1 });
});

test('a tax code that belongs to quite another name is asked about', () => {
  const thanhDat = known(1, 'Công ty Thành Đạt', '4600000001');
  const other = row('Công ty Hải Long', '4600000001');
  expect(matchRow(other, thanhDat, [], {})).toMatchObject({ kind: 'tax-code-of-another', row: 7 });
  expect(matchRow(other, thanhDat, [], { match: 1 })).toEqual({ id: 1 });
});

test('one enterprise of the name in the unit is sure', () => {
  expect(matchRow(row('Cty CP Hoàng Gia'), null, [known(1, 'Công ty TNHH Hoàng Gia')], {})).toEqual({
    id: 1,
  });
});

test('several of the name, one elsewhere, or a similar name are asked about until somebody has chosen', () => {
  const two = [known(1, 'Công ty TNHH Hoàng Gia'), known(2, 'Cty CP Hoàng Gia', '4600000001')];
  expect(matchRow(row('Hoàng Gia'), null, two, {})).toMatchObject({ kind: 'match-unsure' });
  expect(matchRow(row('Hoàng Gia'), null, two, { match: 2 })).toEqual({ id: 2 });
  expect(matchRow(row('Hoàng Gia'), null, two, { match: 'new' })).toBe('new');
  expect(matchRow(row('Hoàng Gia'), null, two, { match: 99 })).toMatchObject({ kind: 'match-unsure' });
  expect(matchRow(row('Hoàng Gia'), null, [known(1, 'Cty Hoàng Gia', null, 3)], {})).toMatchObject({
    kind: 'match-unsure',
  });
  expect(matchRow(row('Cty May Hoàng Gia'), null, [known(1, 'Hoàng Gia May')], {})).toMatchObject({
    candidates: [{ id: 1, name: 'Hoàng Gia May', taxCode: null }],
  });
});

test('another tax code is another enterprise, but for the same full name in the same unit', () => {
  const withCode = row('Cty Hoàng Gia', '4600000002');
  expect(matchRow(withCode, null, [known(1, 'Gia Hoàng', '4600000001')], {})).toBe('new');
  expect(matchRow(withCode, null, [known(1, 'Cty Hoàng Gia', '4600000001', 3)], {})).toBe('new');
  expect(matchRow(withCode, null, [known(1, 'Cty Hoàng Gia', '4600000001')], {})).toMatchObject({
    kind: 'match-unsure',
  });
  expect(
    matchRow(row('Cty Hoàng Gia', '4600000001-001'), null, [known(1, 'Hoàng Gia', '4600000001')], {}),
  ).toBe('new');
});

test('a tax code completes an enterprise of the same name that had none', () => {
  expect(matchRow(row('Cty Hoàng Gia', '4600000002'), null, [known(1, 'Hoàng Gia')], {})).toEqual({ id: 1 });
});
