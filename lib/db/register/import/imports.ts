import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { withinScope } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { ListCounts } from './preview';

/** A list that was taken over. */
export type RecordedImport = {
  id: number;
  unit: { code: string; name: string };
  asOf: CalendarDate;
  fileName: string;
  accountName: string;
  at: Date;
  counts: ListCounts;
  undone: { at: Date; by: string; reason: string } | null;
};

/** Imports on one page. */
export const importsPerPage = 30;

/** The imports of the viewer's branches, the newest first, one page of them. */
export async function findImports(
  viewer: Viewer,
  page = 1,
): Promise<{ imports: RecordedImport[]; total: number }> {
  const scope = withinScope(viewer, 'see-register', Prisma.sql`u.path`);
  const rows = await database().$queryRaw<(Row & { total: bigint })[]>`
    select ${columns}, count(*) over () as total from "RegisterImport" i join "Unit" u on u.id = i."unitId"
    where ${scope} order by i.id desc limit ${importsPerPage} offset ${(page - 1) * importsPerPage}`;
  return { imports: rows.map(importOf), total: Number(rows[0]?.total ?? 0) };
}

/** One import of the viewer's branches. */
export async function getImport(viewer: Viewer, id: number): Promise<RecordedImport | Refusal> {
  const scope = withinScope(viewer, 'see-register', Prisma.sql`u.path`);
  const [row] = await database().$queryRaw<Row[]>`
    select ${columns} from "RegisterImport" i join "Unit" u on u.id = i."unitId" where ${scope} and i.id = ${id}`;
  return row ? importOf(row) : refuse('import-not-found');
}

/** What an upload came to that was taken over; null when it was not. */
export function importOfUpload(uploadId: string): Promise<{ id: number; counts: ListCounts } | null> {
  return database().registerImport.findUnique({
    where: { uploadId },
    select: { id: true, counts: true },
  }) as Promise<{ id: number; counts: ListCounts } | null>;
}

type Row = {
  id: number;
  unitCode: string;
  unitName: string;
  asOf: CalendarDate;
  fileName: string;
  accountName: string;
  at: Date;
  counts: ListCounts;
  undoneAt: Date | null;
  undoneBy: string | null;
  undoneReason: string | null;
};

const columns = Prisma.sql`i.id, u.code as "unitCode", u.name as "unitName", i."asOf"::text as "asOf", i."fileName",
  i."accountName", i.at, i.counts, i."undoneAt", i."undoneBy", i."undoneReason"`;

function importOf({ unitCode, unitName, undoneAt, undoneBy, undoneReason, ...row }: Row): RecordedImport {
  const undone = undoneAt && { at: undoneAt, by: undoneBy ?? '', reason: undoneReason ?? '' };
  const { id, asOf, fileName, accountName, at, counts } = row;
  return { id, asOf, fileName, accountName, at, counts, unit: { code: unitCode, name: unitName }, undone };
}
