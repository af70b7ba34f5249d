/** Tables that look alike in Word and elsewhere: fixed widths on the table, its columns and every cell. */

import {
  BorderStyle,
  type ITableCellOptions,
  type ITableOptions,
  Table,
  TableCell,
  TableLayoutType,
  WidthType,
} from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none } as const;

/** Nothing between a cell's edge and its words. */
const tight = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const;

/** A table of these columns, in twips. */
export function fixedTable(
  widths: readonly number[],
  more: Omit<ITableOptions, 'columnWidths' | 'layout' | 'width'>,
): Table {
  return new Table({
    ...more,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
  });
}

/** A table that is only there to set things side by side. */
export function invisibleTable(widths: readonly number[], rows: ITableOptions['rows']): Table {
  return fixedTable(widths, {
    rows,
    margins: tight,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
  });
}

/** A cell as wide as its column. */
export function cell(width: number, more: Omit<ITableCellOptions, 'width'>): TableCell {
  return new TableCell({ ...more, width: { size: width, type: WidthType.DXA } });
}

/** A cell of a table without lines. */
export function invisibleCell(width: number, children: ITableCellOptions['children']): TableCell {
  return cell(width, { children, borders: noBorders });
}
