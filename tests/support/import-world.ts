import { type Imported, importList } from '@/lib/db/register/import/import';
import { type ListPreview, previewList } from '@/lib/db/register/import/preview';
import { readTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { ListRow } from '@/lib/domain/list';
import type { ListFacts } from '@/lib/domain/list-field';
import type { Refusal } from '@/lib/domain/refusal';
import type { RowChoice, RowPlan } from '@/lib/domain/register/import/row-plan';
import { asSignedIn } from '@/tests/support/report-world';

/** The day for which the lists of the tests hold, and the day on which they are imported. */
export const listDay = '2026-06-30';
export const importDay = '2026-10-05';

/** Rows of a list as reading it gives them, from the sixth row of the file on. */
export const rowsOf = (...rows: ListFacts[]): ListRow[] =>
  rows.map((facts, index) => ({ row: index + 6, facts, texts: [], problems: [] }));

export type Asked = { unit: string; asOf?: string; choices?: Record<number, RowChoice>; agreed?: string };

async function requestOf({ unit: code, asOf = listDay, choices = {}, agreed }: Asked) {
  const unit = (await readTree()).byCode(code);
  if (!unit) throw new Error(`no unit ${code}`);
  return {
    unit,
    asOf,
    today: importDay,
    sources: { dated: 'Danh sách thử', asOf: 'Danh sách thử, có đến ngày 30/06/2026' },
    choices: new Map(Object.entries(choices).map(([row, choice]) => [Number(row), choice])),
    fileName: 'danh-sach.xlsx',
    reason: 'nhập danh sách mới hơn',
    ...(agreed === undefined ? {} : { agreed }),
  };
}

async function* chunked(rows: readonly ListRow[]) {
  for (let start = 0; start < rows.length; start += 500) yield rows.slice(start, start + 500);
}

/** What importing would do, with the plan of every row. */
export async function previewed(
  viewer: Viewer,
  asked: Asked,
  rows: readonly ListRow[],
): Promise<ListPreview & { plans: RowPlan[] }> {
  const plans: RowPlan[] = [];
  const preview = await previewList(viewer, await requestOf(asked), chunked(rows), (planned) => {
    plans.push(...planned.map(({ plan }) => plan));
  });
  return { ...preview, plans };
}

/** Imports a list as somebody who is signed in anew, since versions move. */
export async function imported(
  viewer: Viewer,
  asked: Asked,
  rows: readonly ListRow[],
): Promise<Imported | Refusal> {
  const signedIn = await asSignedIn(viewer.accountId);
  return importList(signedIn, await requestOf(asked), () => chunked(rows));
}
