import { database } from '@/lib/db/client';
import type { View } from '@/lib/db/dashboard';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ReportedNote } from '@/lib/domain/official-report';

/** What the approved reports of a unit, or of those below it, say beside their figures. */
export type ReportsInForce = {
  /** Of the unit's own report; null without one. */
  readonly approval: { readonly approvedOn: CalendarDate; readonly approvedBy: string } | null;
  /** Of its own report, else the sum of those below; null unless every one of them says so. */
  readonly members: number | null;
  readonly workers: number | null;
  /** Its own, then those of the units directly below. */
  readonly notes: readonly ReportedNote[];
};

type Row = {
  unitId: number;
  parentId: number | null;
  unitName: string;
  path: string;
  members: number | null;
  workers: number | null;
  note: string;
  approvedOn: CalendarDate;
  approvedBy: string;
};

/** The approved reports at and below the unit looked at; sums only when all that were expected are there (`isComplete`). */
export async function reportsInForce(
  { unit, period }: Pick<View, 'unit' | 'period'>,
  isComplete: boolean,
): Promise<ReportsInForce> {
  const rows = await database().$queryRaw<Row[]>`
    select u.id as "unitId", u."parentId", u.name as "unitName", u.path, v.members, v.workers, v.note,
      to_char(s.at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "approvedOn", s."byName" as "approvedBy"
    from "Report" r join "Unit" u on u.id = r."unitId" join "ReportRevision" v on v.id = r."inForceId"
    join lateral (select at, "byName" from "ReportStep" where "revisionId" = v.id and kind = 'approved' order by id desc limit 1) s
      on true
    where r.period = ${period} and u.path like ${`${unit.path}%`}
    order by u.kind, u.name collate "vi-x-icu"`;
  const own = rows.find(({ unitId }) => unitId === unit.id);
  const counted = own ? [own] : outermost(rows);
  const sum = (of: (row: Row) => number | null): number | null =>
    (own || isComplete) && counted.length > 0 && counted.every((row) => of(row) !== null)
      ? counted.reduce((total, row) => total + (of(row) ?? 0), 0)
      : null;
  return {
    approval: own ? { approvedOn: own.approvedOn, approvedBy: own.approvedBy } : null,
    members: sum((row) => row.members),
    workers: sum((row) => row.workers),
    notes: [...(own ? [own] : []), ...rows.filter(({ parentId }) => parentId === unit.id)]
      .filter(({ note }) => note.trim() !== '')
      .map(({ unitName, note }) => ({ unitName, text: note })),
  };
}

/** Of a unit that reported and one below it, only the upper counts. */
function outermost(rows: readonly Row[]): Row[] {
  const reported = new Set(rows.map(({ unitId }) => unitId));
  const isBelowAnother = ({ path, unitId }: Row) =>
    path.split('/').some((id) => Number(id) !== unitId && reported.has(Number(id)));
  return rows.filter((row) => !isBelowAnother(row));
}
