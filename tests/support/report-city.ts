import type { Viewer } from '@/lib/domain/access';
import type { FreshDatabase } from './database';
import { aPerson, aUnit, initialStandards } from './report-world';

/** A city whose people have to do with reports, and a stranger of elsewhere. */
export type ReportCity = Record<
  'official' | 'colleague' | 'approver' | 'both' | 'leader' | 'stranger',
  Viewer
> & {
  /** The code of a unit of the city that no test has touched yet. */
  freshUnit(): Promise<string>;
};

/** Founds the city in an empty database. */
export async function aReportCity(db: FreshDatabase): Promise<ReportCity> {
  await initialStandards();
  await aUnit('province');
  await aUnit('city', 'province');
  await aUnit('elsewhere', 'province');
  const people = {
    official: await aPerson('Hà', ['official', 'city']),
    colleague: await aPerson('Bình', ['official', 'city']),
    approver: await aPerson('Cường', ['approver', 'city']),
    both: await aPerson('Dung', ['official', 'city'], ['approver', 'city']),
    leader: await aPerson('Em', ['leader', 'city']),
    stranger: await aPerson('Giang', ['official', 'elsewhere']),
  };
  let units = 0;
  const freshUnit = async () => {
    units += 1;
    await aUnit(`u${units}`, 'city');
    // What each person keeps of the tree is of an older version now.
    const [now] = await db.query<{ structure: string }>(
      'select sum(structure)::text as structure from "AuditLane"',
    );
    for (const person of Object.values(people)) Object.assign(person.version, now);
    return `u${units}`;
  };
  return { ...people, freshUnit };
}
