/** Names of bodies as documents need them: the organisation above in the head, the letters after the number. */

/** What the beginning of a name is replaced with; `from` is compared without regard to capitals. */
export type Renaming = { readonly from: string; readonly to: string };

/**
 * A name with its beginning replaced by the first renaming that fits: "Thành ủy Sông Lụa" becomes "Đảng bộ thành phố Sông Lụa".
 * `whole`: the replacement stands for the whole name, and a renaming from nothing fits every name.
 */
export function renamed(
  name: string,
  renamings: readonly Renaming[],
  as: 'beginning' | 'whole' = 'beginning',
): string {
  const key = name.toLocaleLowerCase('vi');
  const found = renamings.find(({ from }) => key.startsWith(from.toLocaleLowerCase('vi')));
  if (found === undefined) return as === 'whole' ? '' : name;
  return as === 'whole' ? found.to : found.to + name.slice(found.from.length);
}

/** Words of a body's name that stand on one line: what it is, and the name of its place. */
const together =
  /(thành phố|thị xã|thị trấn|đặc khu|khu công nghiệp|cụm công nghiệp|đảng ủy|đảng bộ|chi bộ|cơ sở|công ty|phân khu)/giu;
const place = /(phường|xã|thị trấn|thị xã|thành phố|tỉnh|huyện|quận|đặc khu)\s+(\S+(?:\s+\S+){0,3})$/iu;

/** A body's name that breaks between its parts only: ĐẢNG BỘ THÀNH PHỐ | SÔNG CÔNG. */
export function unbroken(name: string): string {
  const joined = (text: string) => text.replace(/\s+/g, '\u00a0');
  return name
    .replace(place, (_whole, kind: string, of: string) => `${kind} ${joined(of)}`)
    .replace(together, joined);
}
