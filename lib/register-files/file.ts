/** The register of a unit as a file that can be imported again: its name, and its bytes as they are made. */

import { type ExportedEnterprise, exportRegister } from '@/lib/db/register/exported-enterprises';
import { isDemonstration } from '@/lib/db/settings';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { unitFinder } from '@/lib/domain/register/import/unit-names';
import type { Unit } from '@/lib/domain/unit';
import { csvOf, type Separator } from '@/lib/export/csv';
import { type RegisterLine, registerTable } from '@/lib/export/register-table';
import { xlsxOf } from '@/lib/export/xlsx';
import type { Locale } from '@/lib/text/locale';
import { foldForSearch } from '@/lib/text/search';
import { registerExportWords } from '@/lib/text/words/enterprises/export';
import { exportWords } from '@/lib/text/words/exports';
import { gathered } from './gathered';

/** Whose register leaves, as of which day, and how. */
export type RegisterFileRequest = {
  /** The unit's code; the viewer's topmost unit when not given. */
  readonly unit?: string | undefined;
  /** Today when not given. */
  readonly asOf?: CalendarDate | undefined;
  readonly format: 'xlsx' | 'csv';
  readonly separator: Separator;
  readonly locale: Locale;
};

/** A file about to be made: nothing but its unit's right and its name has been asked of the database. */
export type RegisterFile = { readonly unit: Unit; readonly asOf: CalendarDate; readonly name: string };

/** The file's unit and name, or why this viewer is not given it. */
export async function nameRegisterFile(
  viewer: Viewer,
  { unit: code, asOf: day, locale }: RegisterFileRequest,
): Promise<RegisterFile | Refusal> {
  const exported = await exportRegister(viewer, { unit: code, asOf: day });
  if (isRefusal(exported)) return exported;
  const { unit, asOf } = exported;
  const marked = (await isDemonstration()) ? `${exportWords[locale].fictionalFile} - ` : '';
  return { unit, asOf, name: `${marked}${registerExportWords[locale].file(unit.name, asOf)}` };
}

/** The bytes of the file, a few at a time; `onRow` hears of each enterprise that has gone into them. */
export async function* bytesOfRegister(
  viewer: Viewer,
  { unit: code, asOf, format, separator, locale }: RegisterFileRequest,
  onRow: () => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const exported = await exportRegister(viewer, { unit: code, asOf });
  if (isRefusal(exported)) throw new Error(`the register went out of reach: ${exported.refusal}`);
  const tree = await unitTree(viewer);
  const calledAs = callingUnits([exported.unit, ...tree.descendants(exported.unit.id)]);
  const table = registerTable(toldOf(exported.lines, calledAs, onRow), locale);
  const body = format === 'csv' ? csvOf(table, separator) : await xlsxOf(table);
  if (body instanceof Uint8Array) yield body;
  else yield* gathered(body);
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

async function* toldOf(
  lines: AsyncIterable<ExportedEnterprise>,
  calledAs: (id: number) => string,
  onRow: () => void,
): AsyncIterable<RegisterLine> {
  for await (const line of lines) {
    onRow();
    yield { ...line, unit: calledAs(line.unitId) };
  }
}
