/** Workbooks under test, as ExcelJS reads them: another hand than the one that wrote them. */

import ExcelJS from 'exceljs';
import type { CellResult } from './formulas';

/** A workbook, read. */
export async function opened(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook;
}

/** What a cell shows: its own value, or what the file says that its formula gives. */
export function shown(cell: ExcelJS.Cell): CellResult {
  const value = cell.value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'object' && 'formula' in value) return (cell.result ?? null) as CellResult;
  if (value instanceof Date) return Math.round(value.getTime() / 86_400_000) + 25_569;
  if (typeof value === 'object') throw new TypeError(`${cell.address} holds ${JSON.stringify(value)}`);
  return value;
}

/** Every cell of a sheet that holds something of its own. */
export function cellsIn(sheet: ExcelJS.Worksheet): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.type !== ExcelJS.ValueType.Null && cell.type !== ExcelJS.ValueType.Merge) cells.push(cell);
    });
  });
  return cells;
}

/** The formulas of a sheet by their addresses. */
export function formulasIn(
  sheet: ExcelJS.Worksheet,
): { address: string; formula: string; result: CellResult }[] {
  return cellsIn(sheet)
    .filter(({ type }) => type === ExcelJS.ValueType.Formula)
    .map((cell) => ({ address: cell.address, formula: cell.formula, result: shown(cell) }));
}
