import { database } from '@/lib/db/client';
import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import type { Period } from '@/lib/domain/period';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';

/** A paper that a unit has issued, and the last time that somebody took it out. Instants are ISO. */
export type IssuedPaper = {
  readonly code: string;
  readonly period: Period;
  readonly number: string | null;
  readonly times: number;
  readonly lastAt: string;
  readonly lastBy: string;
  readonly isPublic: boolean;
};

const shownAtMost = 10;

/** The newest papers of a unit, the one taken out last first; refused outside the viewer's branches. */
export async function issuedPapers(viewer: Viewer, code: string): Promise<IssuedPaper[] | Refusal> {
  const unit = await unitFor(viewer, 'export-figures', code);
  if (isRefusal(unit)) return unit;
  const papers = await database().$queryRaw<(Omit<IssuedPaper, 'lastAt'> & { lastAt: Date })[]>`
    select d.code, d.period, d.snapshot::json #>> '{issue,number}' as number, i.times, l.at as "lastAt",
      l."byName" as "lastBy", coalesce(o."isPublic", false) as "isPublic"
    from "IssuedDocument" d
    join lateral (select count(*)::int as times, max(id) as last from "DocumentIssue" where "documentId" = d.id) i on true
    join "DocumentIssue" l on l.id = i.last
    left join lateral (
      select "isPublic" from "DocumentOpening" where "documentId" = d.id order by id desc limit 1) o on true
    where d."unitId" = ${unit.id} order by l.id desc limit ${shownAtMost}`;
  return papers.map((paper) => ({ ...paper, lastAt: paper.lastAt.toISOString() }));
}
