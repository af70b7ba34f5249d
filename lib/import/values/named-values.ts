/** Values that have names: what offices write, and what it stands for. First match wins. */

import type { ListOrganisation } from '@/lib/domain/list-field';
import type {
  EnterpriseStatus,
  FormationStage,
  OrganisationKind,
  Ownership,
} from '@/lib/domain/register/fact';
import type { Cell } from '@/lib/import/file/cell';
import { foldedValue, type Report, saysNothing } from './report';
import { answerOf } from './yes-no';

type Named<T> = readonly (readonly [RegExp, T])[];

const statuses: Named<EnterpriseStatus> = [
  [/\btam (?:ngung|dung)\b|\bsuspended\b/, 'suspended'],
  [
    /\b(?:giai the|cham dut|pha san|dong cua|dong mst|bo dia chi|bo tron|thu hoi|khong con hoat dong|khong hoat dong|ngung hoat dong|ngung han|sap nhap|closed)\b/,
    'closed',
  ],
  [/\b(?:hoat dong|dang hd|hd|binh thuong|sxkd|operating|active)\b/, 'operating'],
];

const ownerships: Named<Ownership> = [
  [/\b(?:ngoai nha nuoc|ngoai quoc doanh|tu nhan|nqd|ngoai nn|dntn|private)\b/, 'private'],
  [
    /\b(?:fdi|nuoc ngoai|100% von (?:nn|nuoc ngoai)|dtnn|co von dau tu nuoc ngoai|lien doanh|foreign)\b/,
    'foreign',
  ],
  [
    /\b(?:co von|von gop|co phan|cp)\b.*\b(?:nha nuoc|nn)\b|\b(?:nha nuoc|nn) (?:nam|giu|chiem|gop)\b/,
    'state-share',
  ],
  [/\b(?:htx|hop tac xa|kinh te tap the|tap the|cooperative)\b/, 'cooperative'],
  [/\b(?:nha nuoc|dnnn|von nn|quoc doanh|state)\b/, 'state'],
  [/\b(?:tnhh|co phan|cp|ctcp|mtv|hop danh|ho kinh doanh|hkd|trong nuoc)\b/, 'private'],
];

const organisationKinds: Named<OrganisationKind> = [
  [/\bghep\b|\bjoint\b/, 'joint-cell'],
  [/\b(?:dang bo|dang uy|dbcs|grassroots committee)\b/, 'grassroots-committee'],
  [/\b(?:chi bo co so|cbcs|grassroots cell)\b/, 'grassroots-cell'],
  [/\b(?:truc thuoc|cbtt|dependent cell)\b/, 'dependent-cell'],
];

const stages: Named<FormationStage> = [
  [/\b(?:da thanh lap|thanh lap xong|hoan thanh|founded)\b/, 'founded'],
  [/\b(?:dang lam|ho so|thu tuc|chuan bi|preparing)\b/, 'preparing'],
  [/\b(?:du dieu kien|eligible)\b/, 'eligible'],
  [/\b(?:thong nhat|chu truong|dong y|agreed)\b/, 'agreed'],
];

const reader =
  <T>(named: Named<T>) =>
  (_cell: Cell, text: string, report: Report): T | undefined => {
    const folded = foldedValue(text);
    if (saysNothing(folded) || folded === '-') return undefined;
    const found = named.find(([pattern]) => pattern.test(folded));
    if (!found) report('unknown-value');
    return found?.[1];
  };

/** Reads what somebody says of an enterprise's operation. */
export const readStatus = reader(statuses);
/** Reads a form of ownership. The legal form alone (TNHH, cổ phần) is taken for private. */
export const readOwnership = reader(ownerships);
/** Reads how far a founding has come. */
export const readStage = reader(stages);

const named = reader(organisationKinds);

/** Reads a kind of organisation. A bare "Chi bộ" does not say which kind of cell it is. */
export function readOrganisationKind(cell: Cell, text: string, report: Report): OrganisationKind | undefined {
  const folded = foldedValue(text);
  return /^(?:chi bo|tcd|khong|chua|chua co)$/.test(folded) ? undefined : named(cell, text, report);
}

/** Reads what a cell under "Tổ chức đảng" says: a mark, an answer, a kind, or the organisation's name. */
export function readOrganisation(cell: Cell, text: string, report: Report): ListOrganisation | undefined {
  const answer = answerOf(cell, text);
  if (answer !== null) return answer ? marked : absent;
  const folded = foldedValue(text);
  if (saysNothing(folded)) return undefined;
  if (/^(?:chua|khong)\b/.test(folded)) return absent;
  const isDate = typeof cell === 'object' && cell?.type === 'date';
  if (isDate) return marked;
  if (!/\b(?:chi bo|dang bo|dang uy|tcd|to chuc dang|cb|db|cbcs|dbcs|cbtt)\b/.test(folded)) {
    return void report('not-yes-or-no');
  }
  const kind = organisationKinds.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  return { exists: true, kind, name: isName(folded) ? text : null };
}

const marked: ListOrganisation = { exists: true, kind: null, name: null };
const absent: ListOrganisation = { exists: false, kind: null, name: null };

/** More than the words for its kind. */
const isName = (folded: string): boolean =>
  folded.replace(
    /\b(?:da|co so|co|chi bo|dang bo|dang uy|truc thuoc|ghep|cbcs|dbcs|cbtt|tcd|cb|db|to chuc dang)\b|[\s.,;/-]/g,
    '',
  ) !== '';
