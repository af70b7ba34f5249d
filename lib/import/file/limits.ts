/** How much of a file is read before it is refused. Real lists stay far below; what goes beyond is an accident or an attack. */

const MEGABYTE = 1024 * 1024;

/** Bytes of an uploaded file. */
export const MOST_BYTES = 64 * MEGABYTE;
/** Rows with anything in them, on one sheet. */
export const MOST_ROWS = 300_000;
export const MOST_COLUMNS = 256;
/** Cells with anything in them, on one sheet. */
export const MOST_CELLS = 5_000_000;
/** Characters of one cell: Excel's own limit. */
export const LONGEST_CELL = 32_767;
/** Sheets that are searched for a list. */
export const MOST_SHEETS = 20;

/** Bytes of a workbook's parts once they are unpacked, all and one by one. */
export const MOST_UNPACKED = 400 * MEGABYTE;
export const LARGEST_PART = 300 * MEGABYTE;
export const MOST_PARTS = 5_000;
/** How many times its size a part may unpack to, once it is larger than ten megabytes. */
export const GREATEST_RATIO = 150;
export const RATIO_COUNTS_FROM = 10 * MEGABYTE;
