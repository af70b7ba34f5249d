import { exportFigures, recordExport } from '@/lib/db/exported-figures';
import { isDemonstration } from '@/lib/db/settings';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { csvOf } from '@/lib/export/csv';
import { figuresTable } from '@/lib/export/figures-table';
import { xlsxOf } from '@/lib/export/xlsx';
import type { Locale } from '@/lib/text/locale';
import { exportWords } from '@/lib/text/words/exports';
import type { ExportRequest } from './export';
import { fileResponse } from './file-response';

/** Figures as a file that is sent while it is written. */
export async function exportFiguresFile(
  viewer: Viewer,
  { unit: code, goal, period, from, to, format, separator }: ExportRequest,
  locale: Locale,
): Promise<Response | Refusal> {
  const exported = await exportFigures(viewer, { unit: code, goal, from: period ?? from, to: period ?? to });
  if (isRefusal(exported)) return exported;
  const { unit, periods, lines } = exported;
  const words = exportWords[locale];
  const range = words.range(periods[0] ?? '', periods.at(-1) ?? '');
  const marked = (await isDemonstration()) ? `${words.fictionalFile} - ` : '';
  const name = `${marked}${words.figuresFile(unit.name, range, goal ?? null)}`;
  const refused = await recordExport(viewer, unit, `${name}.${format}`);
  if (refused) return refused;
  const table = figuresTable(lines, locale);
  const body = format === 'csv' ? csvOf(table, separator) : await xlsxOf(table);
  return fileResponse(body, name, format);
}
