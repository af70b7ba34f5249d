/** Rows as one parameter: the text of an array of a composite type, which the database reads far faster than an array per column. */

type Value = string | number | boolean | null | undefined;

/** The text of an array of rows, each with its values in the order of the type's attributes; null and undefined are NULL. */
export function rowsText(rows: readonly (readonly Value[])[]): string {
  let text = '{';
  for (const [index, row] of rows.entries()) text += `${index === 0 ? '' : ','}${quoted(rowText(row))}`;
  return `${text}}`;
}

function rowText(row: readonly Value[]): string {
  let text = '(';
  for (const [index, value] of row.entries()) text += `${index === 0 ? '' : ','}${fieldText(value)}`;
  return `${text})`;
}

const fieldText = (value: Value): string =>
  typeof value === 'string' ? quoted(value) : value === null || value === undefined ? '' : String(value);

/** Quotes are what is escaped most often: each text of a row has two. */
const quoted = (text: string): string =>
  `"${text.includes('"') || text.includes('\\') ? text.replace(escaped, '\\$&') : text}"`;

const escaped = /["\\]/g;
