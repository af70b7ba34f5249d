import { database } from '@/lib/db/client';
import { changedReports } from '@/lib/db/report-register';
import { VersionedMemory } from '@/lib/db/versioned-memory';
import type { Viewer } from '@/lib/domain/access';
import type { UnsettledUnits } from '@/lib/domain/document-doubts';
import type { Period } from '@/lib/domain/period';
import type { Unit } from '@/lib/domain/unit';

type Approved = { id: number; name: string; isReopened: boolean };

const kept = new VersionedMemory<ReadonlySet<number>>(200);

/**
 * The units at and below one whose approved reports of a period may not stand: the register says otherwise by now, or they
 * were reopened. The caller has checked the scope.
 */
export async function unsettledUnits(
  { version }: Pick<Viewer, 'version'>,
  unit: Pick<Unit, 'id' | 'path'>,
  period: Period,
): Promise<UnsettledUnits> {
  const reports = await database().$queryRaw<Approved[]>`
    select r.id, u.name, r.status <> 'approved' as "isReopened" from "Report" r join "Unit" u on u.id = r."unitId"
    where r.period = ${period} and r."inForceId" is not null and u.path like ${`${unit.path}%`}
    order by u.kind, u.name collate "vi-x-icu"`;
  // The register is asked of thousands of units once per state of the data, not at every key that is pressed.
  const state = [version.structure, version.figures, version.register].join(' ');
  const changed = await kept.of(state, `${unit.id} ${period}`, () => changedAmong(reports));
  return {
    changed: reports.filter(({ id }) => changed.has(id)).map(({ name }) => name),
    reopened: reports.filter(({ isReopened }) => isReopened).map(({ name }) => name),
  };
}

const changedAmong = async (reports: readonly Approved[]): Promise<ReadonlySet<number>> =>
  new Set((await changedReports(reports.map(({ id }) => id))).keys());
