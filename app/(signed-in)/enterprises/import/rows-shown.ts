import { changeText } from '@/components/imports/change-text';
import type { ShownRows } from '@/components/imports/check-screen';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { ListProblem } from '@/lib/domain/list-problem';
import type { RowProblem } from '@/lib/domain/register/import/row-problem';
import type { RunResult } from '@/lib/lists/run-result';
import { type RowView, readRows, rowViews, type ShownRow } from '@/lib/lists/shown-rows';
import type { Upload } from '@/lib/lists/uploads';
import type { Locale } from '@/lib/text/locale';
import { listProblemSentence } from '@/lib/text/words/import-problems';
import { rowProblemSentence } from '@/lib/text/words/imports/row-problems';

const rowsAPage = 50;

/** One page of the rows that an address asks for; the first group that has any when it asks for none. */
export async function rowsShown(
  viewer: Viewer,
  upload: Upload,
  { views }: RunResult,
  { view: asked, page: number = '1' }: Partial<Record<string, string>>,
): Promise<ShownRows | null> {
  const present = rowViews.filter((view) => views[view] > 0);
  const view = present.find((each) => each === asked) ?? present[0];
  if (!view) return null;
  const page = Math.min(Math.max(1, Number.parseInt(number, 10) || 1), Math.ceil(views[view] / rowsAPage));
  const rows = await readRows(upload.id, view, (page - 1) * rowsAPage, rowsAPage);
  const tree = await unitTree(viewer);
  const inWords = wordsOf(upload, (id) => tree.get(id)?.name ?? '', viewer.locale);
  return {
    view,
    views: present.map((name: RowView) => ({ name, count: views[name] })),
    page,
    pageSize: rowsAPage,
    rows: rows.map(inWords),
    problems: new Map(rows.map(({ row, problems }) => [row, problems])),
  };
}

function wordsOf({ head, asOf }: Upload, unitName: (id: number) => string, locale: Locale) {
  const letterOf = (field: RowProblem['field']) =>
    head.columns.find((column) => field !== null && column.field === field)?.letter ?? '';
  const cellOf = (letter: string, row: number) => (letter === '' ? null : `${letter}${row}`);
  const ofCell = (problem: ListProblem) => ({
    cell: cellOf(problem.column, problem.row),
    message: listProblemSentence(problem, locale),
  });
  const ofRow = (problem: RowProblem) => ({
    cell: cellOf(letterOf(problem.field), problem.row),
    message: rowProblemSentence(problem, locale),
  });
  return ({ row, name, taxCode, outcome, changes, cells, problems }: ShownRow) => ({
    row,
    name,
    taxCode,
    outcome,
    changes: changes
      .filter(({ what, on }) => what !== 'enterprise' || on !== asOf)
      .map((change) => changeText(change, asOf, unitName, locale)),
    problems: [...cells.map(ofCell), ...problems.map(ofRow)],
  });
}
