/** What a heading means when its exact wording is new: the words that it must have, and those that it must not. */

import type { ListField } from '@/lib/domain/list-field';

type Pattern = { readonly field: ListField | null; readonly has: RegExp; readonly not?: RegExp };

const date = /\b(?:ngay|nam|thang|thoi gian|thoi diem)\b/;
const party = '(?:tcd|to chuc (?:co so )?dang|tccsd|chi bo|dang bo)';
const members = '(?:dang vien|dv)';
const union = '(?:cong doan|cdcs)';

/** Other times, shares and reasons: nothing that is so on the day of the list. */
const notNow =
  /\b(?:cung ky|ky truoc|nam truoc|nam ngoai|ke hoach|chi tieu|so sanh|ty le|ti le|phan tram|du kien|lo trinh|phan dau|nhu cau|ly do|so quyet dinh|so qd)\b/;
/** Members who keep Party life somewhere else. */
const elsewhere = /\b(?:noi khac|noi cu tru|dia phuong|ngoai)\b/;
/** What may stand around "tổ chức đảng" when the column says whether there is one; "thuộc đảng bộ" says under which. */
const around =
  '(?:so|tong|da|co|thanh lap|ten|tinh hinh|ve|hien|nay|co so|cua|trong|tai|dn|doanh nghiep|don vi|danh dau|x|nam|\\d+)';

/** Tried in this order against the whole path of a heading, as keys joined by a space. */
export const headingPatterns: readonly Pattern[] = [
  { field: null, has: notNow },
  { field: 'taxCode', has: /\b(?:ma so thue|mst|ma so (?:dn|doanh nghiep)|msdn)\b/ },
  { field: 'lastAdmissionOn', has: /\bket nap\b.*\bgan nhat\b|\bngay ket nap\b/ },
  { field: 'exempt', has: /\b(?:het|khong con) (?:quan chung|nguon)\b/ },
  { field: 'admissions', has: /\b(?:ket nap|kn)\b/, not: /\b(?:ngay|nguon|doi tuong|quan chung)\b/ },
  { field: 'probationaryMembers', has: new RegExp(`\\b${members}\\b.*\\bdu bi\\b`) },
  { field: 'fullMembers', has: new RegExp(`\\b${members}\\b.*\\bchinh thuc\\b`) },
  {
    field: 'organisationMembers',
    has: new RegExp(`\\b${members}\\b.*\\b(?:${party}|sinh hoat)\\b`),
    not: elsewhere,
  },
  { field: 'stage', has: new RegExp(`\\b(?:tien do|giai doan|buoc)\\b.*\\b(?:thanh lap|${party})\\b`) },
  {
    field: 'organisationFoundedOn',
    has: new RegExp(`${date.source}.*\\b(?:tl|thanh lap)\\b.*\\b${party}\\b`),
  },
  { field: 'unionFoundedOn', has: new RegExp(`${date.source}.*\\b(?:tl|thanh lap)\\b.*\\b${union}\\b`) },
  { field: 'organisationKind', has: new RegExp(`\\b(?:loai|hinh thuc)\\b.*\\b${party}\\b`) },
  {
    field: 'union',
    has: new RegExp(`\\b${union}\\b`),
    not: /\b(?:doan vien|so dv|kinh phi|can bo|cap tren|truc thuoc|quan ly)\b/,
  },
  {
    field: 'organisation',
    has: new RegExp(`^(?:${around} )*${party}(?: ${around})*$`),
    not: /\b(?:chua|khong)\b/,
  },
  { field: 'suspendedOn', has: /\btam (?:ngung|dung)\b/ },
  { field: 'closedOn', has: /\b(?:giai the|cham dut|ngung hoat dong|dong cua)\b/ },
  { field: 'status', has: /\b(?:tinh trang|trang thai)\b/ },
  {
    field: 'membersTotal',
    has: new RegExp(`\\b(?:tong|so|ts)\\b.*\\b${members}\\b`),
    not: /\b(?:nu|doan|sinh hoat)\b/,
  },
  {
    field: 'workers',
    has: /\b(?:lao dong|ld|cnld|nld|cong nhan|cbcnv|cnvc ?ld)\b/,
    not: /\b(?:nu|hop dong|thu nhap|luong|to chuc|an toan|bhxh|bao hiem)\b/,
  },
  { field: 'ownership', has: /\b(?:loai hinh|thanh phan kinh te|so huu)\b/ },
  { field: 'name', has: /^ten\b.*\b(?:doanh nghiep|dn|cong ty|htx|hop tac xa)\b/ },
  { field: 'zone', has: /\b(?:kcn|ccn|khu cong nghiep|cum cong nghiep)\b/ },
  { field: 'address', has: /\b(?:dia chi|tru so|noi dong)\b/ },
  {
    field: 'unit',
    has: /\b(?:xa|phuong|dia ban)\b/,
    not: /\b(?:dv|dang vien|dang bo|dang uy|chi bo|sinh hoat|lao dong|ld)\b/,
  },
  { field: 'operatingSince', has: new RegExp(`${date.source}.*\\b(?:thanh lap|hoat dong|cap|dang ky)\\b`) },
  { field: 'note', has: /\bghi chu\b/ },
];
