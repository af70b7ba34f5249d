/** What the values of a column tell where its heading leaves it open. */

import type { ListField } from '@/lib/domain/list-field';
import { foldForSearch } from '@/lib/text/search';

const place = /^(?:phuong|xa|thi tran|p\.|x\.|tt\.)\s?\S/;
const organisationKind = /\b(?:chi bo|dang bo|cbcs|dbcs|ghep|truc thuoc)\b/;

const share = (values: readonly string[], pattern: RegExp): number =>
  values.filter((value) => pattern.test(foldForSearch(value))).length / Math.max(1, values.length);

/**
 * Chooses among the fields that a heading may mean: by what the values are, else by the field to the left (a date of
 * founding beside an organisation is the organisation's), else the likeliest that no other column has.
 */
export function chooseField(
  fields: readonly ListField[],
  values: readonly string[],
  left: ListField | null,
  isTaken: (field: ListField) => boolean,
): ListField | null {
  if (fields.length <= 1) return fields[0] ?? null;
  if (fields.includes('unit') && share(values, place) >= 0.5) return 'unit';
  if (fields.includes('organisationKind') && share(values, organisationKind) >= 0.5)
    return 'organisationKind';
  const beside = fields.find((field) => left !== null && besideWhat[field]?.has(left));
  return beside ?? fields.find((field) => !isTaken(field)) ?? null;
}

const besideWhat: Partial<Record<ListField, ReadonlySet<ListField>>> = {
  organisationFoundedOn: new Set<ListField>(['organisation', 'organisationKind', 'organisationMembers']),
  unionFoundedOn: new Set<ListField>(['union']),
};
