import { recordExport } from '@/lib/db/exported-figures';
import { type ExportedEnterprise, exportRegister } from '@/lib/db/register/exported-enterprises';
import { isDemonstration } from '@/lib/db/settings';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { unitFinder } from '@/lib/domain/register/import/unit-names';
import type { Unit } from '@/lib/domain/unit';
import { csvOf } from '@/lib/export/csv';
import { type RegisterLine, registerTable } from '@/lib/export/register-table';
import { xlsxOf } from '@/lib/export/xlsx';
import type { Locale } from '@/lib/text/locale';
import { foldForSearch } from '@/lib/text/search';
import { registerExportWords } from '@/lib/text/words/enterprises/export';
import { exportWords } from '@/lib/text/words/exports';
import type { ExportRequest } from './export';
import { fileResponse } from './file-response';

/** The register of a unit as a file that is sent while it is read, and that can be imported again. */
export async function exportRegisterFile(
  viewer: Viewer,
  { unit: code, asOf, format, separator }: ExportRequest,
  locale: Locale,
): Promise<Response | Refusal> {
  const exported = await exportRegister(viewer, { unit: code, asOf });
  if (isRefusal(exported)) return exported;
  const { unit } = exported;
  const tree = await unitTree(viewer);
  const marked = (await isDemonstration()) ? `${exportWords[locale].fictionalFile} - ` : '';
  const name = `${marked}${registerExportWords[locale].file(unit.name, exported.asOf)}`;
  const refused = await recordExport(viewer, unit, `${name}.${format}`);
  if (refused) return refused;
  const calledAs = callingUnits([unit, ...tree.descendants(unit.id)]);
  const table = registerTable(withUnits(exported.lines, calledAs), locale);
  const body = format === 'csv' ? csvOf(table, separator) : await xlsxOf(table);
  return fileResponse(body, name, format);
}

/** A unit by its name where an import would know it by that, else by its code. */
function callingUnits(units: readonly Unit[]): (id: number) => string {
  const find = unitFinder(units, foldForSearch);
  const called = new Map(
    units.map((unit) => {
      const found = find(unit.name);
      return [unit.id, typeof found === 'object' && found.id === unit.id ? unit.name : unit.code];
    }),
  );
  return (id) => called.get(id) ?? '';
}

async function* withUnits(
  lines: AsyncIterable<ExportedEnterprise>,
  calledAs: (id: number) => string,
): AsyncIterable<RegisterLine> {
  for await (const line of lines) yield { ...line, unit: calledAs(line.unitId) };
}
