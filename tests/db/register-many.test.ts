import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { type RefusedEnterprise, recordDeed } from '@/lib/db/register/deeds';
import { editEnterprise } from '@/lib/db/register/enterprise-edits';
import { getEnterprise, viewEnterprise } from '@/lib/db/register/enterprise-page';
import { addOrganisation } from '@/lib/db/register/organisations';
import { rebuildRegister } from '@/lib/db/register/rebuild';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { anEnterprise, unitId } from '@/tests/support/register-world';
import { aPerson, aUnit, granted, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let keeper: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('top');
  await aUnit('ward-a', 'top');
  await aUnit('ward-b', 'top');
  keeper = await aPerson('Giữ Sổ', ['official', 'ward-a']);
});

afterAll(() => db.drop());

const target = (enterpriseIds: number[]) => ({ enterpriseIds, nameOf: (name: string) => `Chi bộ ${name}` });
const note = { on: '2024-06-01', source: 'Danh sách 1' };
const some = async (count: number) => {
  const ids: number[] = [];
  for (let made = 0; made < count; made += 1) ids.push(await anEnterprise(keeper, 'ward-a'));
  return ids;
};

describe('one deed for many', () => {
  test('is recorded for all, in one transaction', async () => {
    const ids = await some(3);
    const founded = {
      deed: 'found-organisation',
      organisationKind: 'grassroots-cell',
      affiliationId: await unitId('ward-a'),
      committeeId: null,
    } as const;
    expect(await recordDeed(keeper, target(ids), founded, note)).toEqual({ recorded: 3 });
    for (const id of ids) {
      const { enterprise, organisations } = granted(await viewEnterprise(keeper, id));
      expect(enterprise.organisation).toBe('own');
      expect(organisations.map(({ name }) => name)).toEqual([`Chi bộ ${enterprise.name}`]);
    }
  });

  test('is recorded for none when some are refused, and says which and why', async () => {
    const [first = 0, second = 0, third = 0] = await some(3);
    granted(await recordDeed(keeper, target([second]), { deed: 'suspend' }, note));
    const later = { on: '2024-07-01', source: '' };
    const refused = await recordDeed(keeper, target([first, second, third]), { deed: 'suspend' }, later);
    expect(refused).toMatchObject({ refusal: 'some-refused', detail: { refused: 1, all: 3 } });
    const [only, ...others] = (isRefusal(refused) ? refused.current : []) as RefusedEnterprise[];
    expect(only).toMatchObject({ id: second, refusal: { refusal: 'fact-holds-already', path: 'on' } });
    expect(others).toEqual([]);
    expect(granted(await getEnterprise(keeper, first)).status).toBe('operating');
    expect(await recordDeed(keeper, target([first, third]), { deed: 'suspend' }, later)).toEqual({
      recorded: 2,
    });
  });

  test('to a joint cell counts once, however many of its enterprises are chosen', async () => {
    const ids = await some(2);
    const joint = { name: 'Chi bộ ghép', organisationKind: 'joint-cell', affiliation: 'ward-a' } as const;
    granted(await addOrganisation(keeper, { ...joint, committeeId: null, enterpriseIds: ids }, note));
    const admitted = { on: '2024-08-01', source: '' };
    granted(await recordDeed(keeper, target(ids), { deed: 'admit', count: 2 }, admitted));
    const facts = await database().fact.findMany({ where: { kind: 'admission' } });
    expect(facts.map(({ count }) => count)).toEqual([2]);
  });

  test('is refused where there is no organisation to do it to, and for an enterprise outside', async () => {
    const [id = 0] = await some(1);
    const admit = { deed: 'admit', count: 1 } as const;
    expect(await recordDeed(keeper, target([id]), admit, note)).toMatchObject({
      refusal: 'no-organisation-here',
    });
    const top = await aPerson('Cấp Trên', ['official', 'top']);
    const outside = await anEnterprise(top, 'ward-b');
    const tried = await recordDeed(keeper, target([id, outside]), { deed: 'suspend' }, note);
    expect(tried).toMatchObject({ refusal: 'enterprise-not-found' });
    expect(await recordDeed(keeper, target([]), { deed: 'suspend' }, note)).toMatchObject({
      refusal: 'nothing-chosen',
    });
  });
});

test('another ownership or code of a branch changes every state and figure, as if it had always been so', async () => {
  const id = await anEnterprise(keeper, 'ward-a');
  const { revision } = granted(await getEnterprise(keeper, id));
  granted(await editEnterprise(keeper, id, { taxCode: '0100109106-123', ownership: 'state' }, revision));
  const states = await db.query(
    'select "isBranch", ownership from "EnterpriseState" where "enterpriseId" = $1 and "knownUntil" is null',
    [id],
  );
  expect(states).toEqual([{ isBranch: true, ownership: 'state' }]);
  const sums =
    'select * from (select "ruleId", "unitId", "on", sum(numerator)::int n, sum(denominator)::int d from "RegisterTally" group by 1, 2, 3) t where n <> 0 or d <> 0 order by 1, 2, 3';
  const kept = await db.query(sums);
  await database().$transaction((tx) => rebuildRegister(tx));
  expect(await db.query(sums)).toEqual(kept);
  expect(await editEnterprise(keeper, id, { name: 'Muộn' }, revision)).toMatchObject({ refusal: 'stale' });
});
