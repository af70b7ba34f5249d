/** Columns about persons. The register is about enterprises: such columns are refused and their values not read. */

import type { PersonalData } from '@/lib/domain/list';
import { headingKey } from './heading-text';

/** What headings of each sort of personal data look like, as keys. */
const patterns: Readonly<Record<PersonalData, RegExp>> = {
  'personal-number':
    /\b(?:cccd|cmnd|cmt|cmtnd|can cuoc|chung minh|ho chieu|dinh danh ca nhan|so dinh danh|(?:so|ma|the) bhxh|so bao hiem|passport)\b/,
  'party-card': /\b(?:the dang|the dang vien|so the|so ly lich|ly lich|so dv|shdv)\b(?!.*\bso luong\b)/,
  birth: /\b(?:ngay|nam|thang|noi) sinh\b|\bngay thang nam sinh\b|\btuoi\b|\bbirth/,
  contact: /\b(?:dien thoai|so dt|sdt|di dong|dtdd|email|e mail|thu dien tu|zalo|facebook|phone|hotline)\b/,
  origin: /\b(?:que quan|nguyen quan|thuong tru|tam tru|cho o|noi o|dan toc|ton giao|gioi tinh|ho khau)\b/,
  'person-name':
    /\b(?:ho va ten|ho ten|ho dem|ho va|giam doc|nguoi dai dien|dai dien phap luat|chu doanh nghiep|chu dn|chu so huu|bi thu|chu tich|ke toan truong|nguoi lien he|dau moi|can bo phu trach|nguoi dung dau|chu ho|nguoi phu trach|full name)\b/,
};

/** "Số ĐV" counts members (đảng viên), and a tax code may be asked for together with a personal number. */
const notPersonal = /^(?:so|tong so) dv\b|\b(?:ma so thue|mst|so luong|ten (?:doanh nghiep|dn|cong ty))\b/;

/** What makes a column personal by its heading, or `null`. Earlier sorts win: "Ngày sinh giám đốc" is a birth. */
export function personalByHeading(path: readonly string[]): PersonalData | null {
  const key = path.map(headingKey).join(' ');
  if (notPersonal.test(key)) return null;
  const kinds = Object.entries(patterns) as [PersonalData, RegExp][];
  return kinds.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

const twelveDigits = /^\d{12}$/;
const phone = /^(?:\+?84|0)[\s.-]?\d{2,3}[\s.-]?\d{3}[\s.-]?\d{3,4}$/;
const email = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const MOSTLY = 0.8;

/** What makes a column that nobody could name personal by its values, or `null`. */
export function personalByContent(values: readonly string[]): PersonalData | null {
  if (values.length < 3) return null;
  const isMostly = (pattern: RegExp) =>
    values.filter((value) => pattern.test(value.trim())).length >= values.length * MOSTLY;
  if (isMostly(twelveDigits)) return 'personal-number';
  return isMostly(phone) || isMostly(email) ? 'contact' : null;
}
