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
