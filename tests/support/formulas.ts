/** What a spreadsheet's formulas give, worked out anew: the few functions that our workbooks use, written after their manual. */

/** What a cell holds or a formula gives. */
export type CellResult = string | number | boolean | null;

/** The value of the cell of an address, "C9". */
export type CellAt = (address: string) => CellResult;

type Token = { readonly kind: 'number' | 'text' | 'name' | 'cell' | 'range' | 'sign'; readonly text: string };

const tokenKinds: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /^"(?:[^"]|"")*"/],
  ['range', /^[A-Z]{1,2}\d+:[A-Z]{1,2}\d+/],
  ['cell', /^[A-Z]{1,2}\d+/],
  ['name', /^[A-Z]+(?=\()/],
  ['number', /^\d+(?:\.\d+)?/],
  ['sign', /^(?:<>|<=|>=|[-+*/=<>(),])/],
];

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let rest = formula.trim(); rest !== ''; ) {
    const found = tokenKinds
      .map(([kind, shape]) => ({ kind, text: shape.exec(rest)?.[0] ?? '' }))
      .find(({ text }) => text);
    if (!found) throw new SyntaxError(`not understood: ${rest}`);
    tokens.push(found);
    rest = rest.slice(found.text.length).trimStart();
  }
  return tokens;
}

/** What a formula gives. */
export function resultOf(formula: string, cellAt: CellAt): CellResult {
  const tokens = tokensOf(formula);
  let at = 0;
  const peek = () => tokens[at]?.text;
  const take = (text?: string): Token => {
    const token = tokens[at++];
    if (!token || (text !== undefined && token.text !== text))
      throw new SyntaxError(`${formula}: expected ${text}`);
    return token;
  };
  const number = (value: CellResult): number => {
    if (typeof value === 'string') throw new TypeError(`#VALUE! in ${formula}`);
    return Number(value ?? 0);
  };

  const comparison = (): CellResult => {
    const left = sum();
    const sign = peek();
    if (sign !== '=' && sign !== '<>' && sign !== '<' && sign !== '>') return left;
    take();
    const right = sum();
    if (sign === '=') return left === right;
    if (sign === '<>') return left !== right;
    return sign === '<' ? number(left) < number(right) : number(left) > number(right);
  };
  const sum = (): CellResult => {
    let value = product();
    while (peek() === '+' || peek() === '-') {
      value = take().text === '+' ? number(value) + number(product()) : number(value) - number(product());
    }
    return value;
  };
  const product = (): CellResult => {
    let value = single();
    while (peek() === '*' || peek() === '/') {
      const isTimes = take().text === '*';
      const other = number(single());
      if (!isTimes && other === 0) throw new RangeError(`#DIV/0! in ${formula}`);
      value = isTimes ? number(value) * other : number(value) / other;
    }
    return value;
  };
  const single = (): CellResult => {
    const token = take();
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'text') return token.text.slice(1, -1).replaceAll('""', '"');
    if (token.kind === 'cell') return cellAt(token.text);
    if (token.kind === 'name') return called(token.text);
    if (token.text === '-') return -number(single());
    const value = comparison();
    take(')');
    return value;
  };
  /** Errors in a branch of IF that is not taken do not count. */
  const called = (name: string): CellResult => {
    take('(');
    const parts: (() => CellResult[])[] = [];
    do {
      const from = at;
      skip();
      parts.push(() => {
        const back = at;
        at = from;
        const token = tokens[at];
        const values = token?.kind === 'range' ? rangeOf(token.text, cellAt) : [comparison()];
        at = back;
        return values;
      });
    } while (take().text === ',');
    const one = (index: number): CellResult => parts[index]?.()[0] ?? null;
    const all = () => parts.flatMap((part) => part());
    if (name === 'IF') return one(0) ? one(1) : one(2);
    if (name === 'COUNT') return all().filter((value) => typeof value === 'number').length;
    if (name === 'OR') return all().some(Boolean);
    if (name === 'SUM')
      return all().reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
    if (name === 'COUNTIF') return (parts[0]?.() ?? []).filter((value) => value === one(1)).length;
    if (name === 'MAX') return Math.max(...all().map(number));
    if (name === 'ROUND') return awayFromZero(number(one(0)), number(one(1)), Math.round);
    if (name === 'ROUNDUP') return awayFromZero(number(one(0)), number(one(1)), Math.ceil);
    throw new SyntaxError(`${name} is not known`);
  };
  /** Over one argument, to the comma or bracket after it. */
  const skip = (): void => {
    for (let depth = 0; ; at++) {
      const text = peek();
      if (text === undefined) throw new SyntaxError(`${formula} does not end`);
      if (depth === 0 && (text === ',' || text === ')')) return;
      if (text === '(') depth += 1;
      if (text === ')') depth -= 1;
    }
  };

  const value = comparison();
  if (at !== tokens.length) throw new SyntaxError(`${formula} goes on after its end`);
  return value;
}

function awayFromZero(value: number, places: number, round: (value: number) => number): number {
  const scale = 10 ** places;
  // As spreadsheets do, which count fifteen digits.
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * round(scaled)) / scale;
}

function rangeOf(range: string, cellAt: CellAt): CellResult[] {
  const [, column = '', first = '', other, last = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  if (column !== other) throw new SyntaxError(`${range} is more than a column`);
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    cellAt(`${column}${Number(first) + index}`),
  );
}
