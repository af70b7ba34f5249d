import type { ShownGroup } from '@/components/shortlist/shortlist-screen';
import { type ExplainedRow, explainFigure } from '@/lib/db/register/explain';
import { shortlist } from '@/lib/db/register/shortlist';
import { inScope } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import type { ShortlistGroup } from '@/lib/domain/register/shortlist';

/** Which rows of a group: after an id, the number of the first of them, and how many. */
export type GroupPage = {
  readonly after?: number | undefined;
  readonly from: number;
  readonly limit: number;
};

/** A page of a group with what the viewer may do in each row. */
export async function groupOf(
  viewer: Viewer,
  unit: string,
  group: ShortlistGroup,
  total: number,
  page: GroupPage,
  today: CalendarDate,
): Promise<ShownGroup | Refusal> {
  const { after, from, limit } = page;
  if (group === 'admission') return organisationsOf(viewer, unit, total, page, today);
  const found = await shortlist(viewer, { unit, group, after, limit }, today);
  if (isRefusal(found)) return found;
  const rows = found.slice(0, limit);
  return {
    ...{ group, total, from },
    next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    enterprises: rows.map((row) => ({ ...row, mayKeep: inScope(viewer, 'keep-register', row.unit) })),
  };
}

async function organisationsOf(
  viewer: Viewer,
  unit: string,
  total: number,
  { after, from, limit }: GroupPage,
  today: CalendarDate,
): Promise<ShownGroup | Refusal> {
  const wanted = { unit, goal: 'admission', part: 'denominator-only', asOf: today } as const;
  const found = await explainFigure(viewer, { ...wanted, cursor: after, limit });
  if (isRefusal(found)) return found;
  const tree = await unitTree(viewer);
  const isOrganisation = (row: ExplainedRow) => row.thing === 'organisation';
  return {
    ...{ group: 'admission', total, from },
    next: found.nextCursor,
    organisations: found.items.filter(isOrganisation).map((row) => {
      const place = tree.get(row.affiliationId ?? row.unitId ?? 0);
      const mayKeep = place !== undefined && inScope(viewer, 'keep-register', place);
      return { ...row, place: place?.name ?? '', mayKeep };
    }),
  };
}
