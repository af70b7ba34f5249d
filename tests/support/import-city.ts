import { afterAll, beforeAll, beforeEach } from 'vitest';
import { database } from '@/lib/db/client';
import { registerFigures } from '@/lib/db/register/figures';
import type { Viewer } from '@/lib/domain/access';
import type { ListFacts } from '@/lib/domain/list-field';
import { type FreshDatabase, freshDatabase } from './database';
import { aPerson, asSignedIn, aUnit, granted, initialStandards } from './report-world';

export const yes = { exists: true, kind: null, name: null };
export const no = { exists: false, kind: null, name: null };
export const day = (on: string) => ({ on, precision: 'day' as const });

/** A city in a database of its own, in which every test has a ward and its keeper. Call it where hooks may be set. */
export function anImportingCity() {
  let db: FreshDatabase;
  let keeper: Viewer;
  let leader: Viewer;
  let elsewhere: Viewer;
  let wards = 0;
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
  return {
    get db() {
      return db;
    },
    get keeper() {
      return keeper;
    },
    get leader() {
      return leader;
    },
    /** An official of another unit. */
    get elsewhere() {
      return elsewhere;
    },
    get ward() {
      return ward;
    },
    code,
    someList,
    figuresOn,
    figuresOnSomeDays,
    everything,
    presentList,
  };
}
