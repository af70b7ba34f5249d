/**
 * Finding and ordering Vietnamese text.
 */

/**
 * The form in which text is searched: no marks, đ as d, lower case, single spaces. The two habits of placing a tone
 * (òa and oà, úy and uý) fold to the same letters, as do precomposed and decomposed text.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word of a query is in a text, in any order, marks aside. */
export function matchesSearch(text: string, query: string): boolean {
  const folded = foldForSearch(text);
  return foldForSearch(query)
    .split(' ')
    .every((word) => folded.includes(word));
}

const vietnameseOrder = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order, with `Phường 2` before `Phường 10`. */
export function compareVietnamese(one: string, other: string): number {
  return vietnameseOrder.compare(one, other);
}

/** What an enterprise or organisation is found by: its name and tax code, folded. */
export function searchTextOf(name: string, taxCode: string | null = null): string {
  return foldForSearch(`${name} ${taxCode ?? ''}`);
}
