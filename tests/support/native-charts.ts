/** Charts of Office files, read back: their lines, and the cells that these are drawn from. */

import { SaxesParser } from 'saxes';

/** A line or a row of bars. */
export type ReadSeries = {
  readonly kind: string;
  readonly name: string;
  readonly nameCell: string;
  readonly cells: string;
  /** Values by point; a point that is left out is a gap. */
  readonly values: ReadonlyMap<number, number>;
  readonly points: number;
};

/** The series of a chart, in their order. */
export function seriesIn(chart: string): ReadSeries[] {
  const series: ReadSeries[] = [];
  const path: string[] = [];
  let now = empty();
  let index = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    const { idx, val } = attributes as Readonly<Record<string, string>>;
    if (name === 'c:ser') now = { ...empty(), kind: path.at(-2) ?? '' };
    if (name === 'c:pt') index = Number(idx);
    if (name === 'c:ptCount' && path.includes('c:val')) now.points = Number(val);
  });
  parser.on('text', (text) => {
    const isName = path.includes('c:tx') && path.includes('c:ser');
    const isValue = path.includes('c:val');
    if (path.at(-1) === 'c:f' && isName) now.nameCell = text;
    if (path.at(-1) === 'c:f' && isValue) now.cells = text;
    if (path.at(-1) === 'c:v' && isName) now.name = text;
    if (path.at(-1) === 'c:v' && isValue) now.values.set(index, Number(text));
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (name === 'c:ser') series.push(now);
  });
  parser.write(chart).close();
  return series;
}

const empty = () => ({
  kind: '',
  name: '',
  nameCell: '',
  cells: '',
  values: new Map<number, number>(),
  points: 0,
});

/** The sheet and the addresses of a range: `'Biểu đồ'!$C$5:$C$9`. */
export function addressesOf(range: string): { sheet: string; addresses: string[] } {
  const [, name = '', column = '', from = '', to = from] =
    /^'((?:[^']|'')*)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(range) ?? [];
  const count = Number(to) - Number(from) + 1;
  return {
    sheet: name.replaceAll("''", "'"),
    addresses: Array.from({ length: count }, (_, index) => `${column}${Number(from) + index}`),
  };
}
