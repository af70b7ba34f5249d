/**
 * Names as lists write them, reduced to what tells one from another. All functions take text that is already folded as for
 * search: no marks, lower case, đ as d, single spaces.
 */

/** What lists write for the legal form in front of a name, longest first; each may follow another. */
const legalForms = [
  'cong ty trach nhiem huu han mot thanh vien',
  'cong ty trach nhiem huu han hai thanh vien tro len',
  'cong ty trach nhiem huu han',
  'doanh nghiep tu nhan',
  'hop tac xa',
  'trach nhiem huu han',
  'tong cong ty',
  'mot thanh vien',
  'hai thanh vien tro len',
  'chi nhanh',
  'doanh nghiep',
  'cong ty',
  'co phan',
  'hop danh',
  'tap doan',
  'tnhh',
  'dntn',
  'tcty',
  'ctcp',
  'ctct',
  'cty',
  'mtv',
  'htx',
  'tnh',
  'cp',
  'ct',
  'dn',
  'cn',
  '1tv',
  '1 thanh vien',
  '1 tv',
  '2 thanh vien tro len',
  '2tv tro len',
] as const;

/** Lines of business as lists shorten them. */
const shortened: Readonly<Record<string, string>> = {
  tm: 'thuong mai',
  dv: 'dich vu',
  tmdv: 'thuong mai dich vu',
  tmvdv: 'thuong mai va dich vu',
  sx: 'san xuat',
  sxtm: 'san xuat thuong mai',
  xd: 'xay dung',
  dt: 'dau tu',
  dtxd: 'dau tu xay dung',
  xnk: 'xuat nhap khau',
  vlxd: 'vat lieu xay dung',
  vn: 'viet nam',
};

/** Words that say what sort of business it is; two names that differ in nothing else are similar. */
const generic = new Set(
  'va thuong mai dich vu san xuat xay dung dau tu xuat nhap khau viet nam vat lieu phat trien'.split(' '),
);

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const formsByFirstWord = new Map<string, string[][]>();
for (const form of legalForms.map(words).sort((one, other) => other.length - one.length)) {
  const [first = ''] = form;
  formsByFirstWord.set(first, [...(formsByFirstWord.get(first) ?? []), form]);
}

/** A name without its legal form and with shortened words written out: `Cty CP TM & DV Hoàng Gia` is `thuong mai dich vu hoang gia`. */
export function enterpriseNameKey(folded: string): string {
  const all = words(folded);
  let start = 0;
  for (let form = formAt(all, 0); form && start + form < all.length; form = formAt(all, start)) start += form;
  const named = all.slice(start).filter((word) => word !== 'va');
  return named.map((word) => shortened[word] ?? word).join(' ');
}

/** How many words at this place are a legal form. */
function formAt(all: readonly string[], at: number): number {
  const forms = formsByFirstWord.get(all[at] ?? '') ?? [];
  return forms.find((form) => form.every((word, index) => all[at + index] === word))?.length ?? 0;
}

/** The same for names that are alike: whatever the order of the words and their spaces, lines of business left out. */
export function looseNameKey(key: string): string {
  const telling = key.split(' ').filter((word) => !generic.has(word));
  return (telling.length > 0 ? telling : key.split(' ')).sort().join('');
}

/** Whether two names have a telling word in common. */
export function shareAWord(key: string, other: string): boolean {
  const telling = new Set(key.split(' ').filter((word) => !generic.has(word)));
  return other.split(' ').some((word) => telling.has(word));
}

const unitKindsInNames = [
  ['phuong', /^(?:phuong|p)\b[ .]*/],
  ['xa', /^(?:xa|x)\b[ .]*/],
  ['thi tran', /^(?:thi tran|tt)\b[ .]*/],
  ['thi xa', /^(?:thi xa|tx)\b[ .]*/],
  ['thanh pho', /^(?:thanh pho|tp)\b[ .]*/],
  ['dac khu', /^dac khu\b[ .]*/],
  ['tinh', /^tinh\b[ .]*/],
  ['khu cong nghiep', /^(?:cac )?(?:khu cong nghiep|kcn)\b[ .]*/],
] as const;

/** A unit's name taken apart: `Đảng ủy phường Bách Quang` and `P. Bách Quang` are a phường named `bach quang`. */
export type UnitNameKey = { readonly kind: string | null; readonly name: string };

/** The kind of place that a unit's name says, and the rest of it. */
export function unitNameKey(folded: string): UnitNameKey {
  const bare = folded.replace(/^(?:ban chap hanh )?(?:dang (?:uy|bo)|du|db)\b[ .]*/, '').replace(/^cua /, '');
  const found = unitKindsInNames.find(
    ([, pattern]) => pattern.test(bare) && bare.replace(pattern, '') !== '',
  );
  const name = words(found ? bare.replace(found[1], '') : bare).join(' ');
  return { kind: found?.[0] ?? null, name };
}

const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6' };
const nowhere = new Set([
  'khong',
  'ngoai kcn',
  'ngoai khu cong nghiep',
  'ngoai cac khu cong nghiep',
  '0',
  '',
]);

/** An industrial zone's name: `KCN Sông Công II` is `song cong 2`. Null when it says that the enterprise is in none. */
export function zoneKey(folded: string): string | null {
  const all = words(folded);
  if (nowhere.has(all.join(' '))) return null;
  const bare = all.join(' ').replace(/^(?:khu cong nghiep|kcn|cum cong nghiep|ccn|khu che xuat|kcx)\b ?/, '');
  return bare
    .split(' ')
    .map((word) => roman[word] ?? word)
    .join(' ');
}
