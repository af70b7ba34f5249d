import { recordExport } from '@/lib/db/exported-figures';
import { explainFigure } from '@/lib/db/register/explain';
import { registerPlace } from '@/lib/db/register/places';
import { shortlist } from '@/lib/db/register/shortlist';
import { isDemonstration } from '@/lib/db/settings';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { type EnterpriseGroup, shortlistGroups } from '@/lib/domain/register/shortlist';
import { csvOf, type Separator } from '@/lib/export/csv';
import { type ShortlistLine, shortlistTable } from '@/lib/export/shortlist-table';
import type { Locale } from '@/lib/text/locale';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { exportWords } from '@/lib/text/words/exports';
import { registerPageWords } from '@/lib/text/words/register-pages';
import { shortlistWords } from '@/lib/text/words/shortlist';
import { shortlistFileWords } from '@/lib/text/words/shortlist-file';
import { fileResponse } from './file-response';

/** Rows read at once; a shortlist of the whole country is never whole in memory. */
const rowsAtOnce = 500;

/** The shortlist of a unit as a file that is sent while it is written, all groups in their order. */
export async function exportShortlist(
  viewer: Viewer,
  { unit: code, separator }: { unit?: string | undefined; separator: Separator },
  today: CalendarDate,
  locale: Locale,
): Promise<Response | Refusal> {
  const place = await registerPlace(viewer, code, today);
  if (isRefusal(place)) return place;
  const words = shortlistFileWords[locale];
  const marked = (await isDemonstration()) ? `${exportWords[locale].fictionalFile} - ` : '';
  const name = `${marked}${words.file(place.unit.name)}`;
  const refused = await recordExport(viewer, place.unit, `${name}.csv`);
  if (refused) return refused;
  const lines = linesOf(viewer, place.unit.code, today, locale);
  return fileResponse(csvOf(shortlistTable(lines, name, words.heads), separator), name, 'csv');
}

async function* linesOf(
  viewer: Viewer,
  unit: string,
  today: CalendarDate,
  locale: Locale,
): AsyncGenerator<ShortlistLine> {
  for (const group of shortlistGroups) {
    if (group === 'admission') yield* organisationLines(viewer, unit, today, locale);
    else yield* enterpriseLines(viewer, unit, group, today, locale);
  }
}

async function* enterpriseLines(
  viewer: Viewer,
  unit: string,
  group: EnterpriseGroup,
  today: CalendarDate,
  locale: Locale,
): AsyncGenerator<ShortlistLine> {
  const { yes, no } = registerPageWords[locale].counted;
  for (let after: number | undefined; ; ) {
    const found = await shortlist(viewer, { unit, group, after, limit: rowsAtOnce }, today);
    if (isRefusal(found)) throw brokenOff(found);
    const rows = found.slice(0, rowsAtOnce);
    for (const { unit: place, hasUnion, stage, ...row } of rows) {
      yield {
        ...row,
        group: shortlistWords[locale].groups[group].title,
        unit: place.name,
        unitCode: place.code,
        union: hasUnion ? yes : no,
        stage: stage === null ? '' : registerCodeWords[locale].stage[stage],
      };
    }
    if (found.length <= rowsAtOnce) return;
    after = rows.at(-1)?.id;
  }
}

async function* organisationLines(
  viewer: Viewer,
  unit: string,
  today: CalendarDate,
  locale: Locale,
): AsyncGenerator<ShortlistLine> {
  const tree = await unitTree(viewer);
  const wanted = { unit, goal: 'admission', part: 'denominator-only', asOf: today } as const;
  for (let cursor: number | undefined; ; ) {
    const found = await explainFigure(viewer, { ...wanted, cursor, limit: rowsAtOnce });
    if (isRefusal(found)) throw brokenOff(found);
    for (const row of found.items) {
      const place = tree.get(row.affiliationId ?? row.unitId ?? 0);
      yield {
        group: shortlistWords[locale].groups.admission.title,
        name: row.name,
        unit: place?.name ?? '',
        unitCode: place?.code ?? '',
        ...{ taxCode: null, workers: null, fullMembers: null, probationaryMembers: null },
        ...{ union: '', stage: '' },
      };
    }
    if (found.nextCursor === null) return;
    cursor = found.nextCursor;
  }
}

/** The row that the next ones follow is no longer there: better no file than one that ends without saying so. */
const brokenOff = ({ refusal }: Refusal): Error =>
  new Error(`the shortlist changed while it was sent: ${refusal}`);
