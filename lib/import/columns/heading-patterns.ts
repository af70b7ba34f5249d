/** What a heading means when its exact wording is new: the words that it must have, and those that it must not. */

import type { ListField } from '@/lib/domain/list-field';

type Pattern = { readonly field: ListField | null; readonly has: RegExp; readonly not?: RegExp };

const date = /\b(?:ngay|nam|thang|thoi gian|thoi diem)\b/;
const party = '(?:tcd|to chuc (?:co so )?dang|tccsd|chi bo|dang bo)';
const members = '(?:dang vien|dv)';
const union = '(?:cong doan|cdcs)';

/** Tried in this order against the whole path of a heading, as keys joined by a space. */
export const headingPatterns: readonly Pattern[] = [
  { field: null, has: /\b(?:cung ky|ky truoc|nam truoc|ke hoach|chi tieu|so sanh|ty le|ti le|phan tram)\b/ },
  { field: 'taxCode', has: /\b(?:ma so thue|mst|ma so (?:dn|doanh nghiep)|msdn)\b/ },
  { field: 'lastAdmissionOn', has: /\bket nap\b.*\bgan nhat\b|\bngay ket nap\b/ },
  { field: 'exempt', has: /\b(?:het|khong con) (?:quan chung|nguon)\b/ },
  { field: 'admissions', has: /\b(?:ket nap|kn)\b/, not: /\b(?:ngay|nguon|doi tuong|quan chung)\b/ },
  { field: 'probationaryMembers', has: new RegExp(`\\b${members}\\b.*\\bdu bi\\b`) },
  { field: 'fullMembers', has: new RegExp(`\\b${members}\\b.*\\bchinh thuc\\b`) },
  {
    field: 'organisationMembers',
    has: new RegExp(`\\b${members}\\b.*\\b(?:${party}|sinh hoat)\\b`),
    not: /\b(?:noi khac|ngoai)\b/,
  },
  { field: 'stage', has: new RegExp(`\\b(?:tien do|giai doan|buoc)\\b.*\\b(?:thanh lap|${party})\\b`) },
  {
    field: 'organisationFoundedOn',
    has: new RegExp(`${date.source}.*\\b(?:tl|thanh lap)\\b.*\\b${party}\\b`),
  },
  { field: 'unionFoundedOn', has: new RegExp(`${date.source}.*\\b(?:tl|thanh lap)\\b.*\\b${union}\\b`) },
  { field: 'organisationKind', has: new RegExp(`\\b(?:loai|hinh thuc)\\b.*\\b${party}\\b`) },
  { field: 'union', has: new RegExp(`\\b${union}\\b`), not: /\b(?:doan vien|so dv|kinh phi|can bo)\b/ },
  {
    field: 'organisation',
    has: new RegExp(`\\b(?:co|da|ten|tong so|so)?\\s?${party}\\b`),
    not: /\b(?:chua|khong|cap tren|truc thuoc)\b/,
  },
  { field: 'suspendedOn', has: /\btam (?:ngung|dung)\b/ },
  { field: 'closedOn', has: /\b(?:giai the|cham dut|ngung hoat dong|dong cua)\b/ },
  { field: 'status', has: /\b(?:tinh trang|trang thai)\b/ },
  {
    field: 'membersTotal',
    has: new RegExp(`\\b(?:tong|so|ts)\\b.*\\b${members}\\b`),
    not: /\b(?:nu|doan)\b/,
  },
  {
    field: 'workers',
    has: /\b(?:lao dong|ld|cnld|nld|cong nhan|cbcnv|cnvc ?ld)\b/,
    not: /\b(?:nu|hop dong|thu nhap|luong|to chuc|an toan)\b/,
  },
  { field: 'ownership', has: /\b(?:loai hinh|thanh phan kinh te|so huu)\b/ },
  { field: 'name', has: /^ten\b.*\b(?:doanh nghiep|dn|cong ty|htx|hop tac xa)\b/ },
  { field: 'zone', has: /\b(?:kcn|ccn|khu cong nghiep|cum cong nghiep)\b/ },
  { field: 'address', has: /\b(?:dia chi|tru so|noi dong)\b/ },
  { field: 'unit', has: /\b(?:xa|phuong|dia ban)\b/ },
  { field: 'operatingSince', has: new RegExp(`${date.source}.*\\b(?:thanh lap|hoat dong|cap|dang ky)\\b`) },
  { field: 'note', has: /\bghi chu\b/ },
];
