/** What a column of an imported list can hold, and the typed values that are read from its cells. */

import type { CalendarDate } from './calendar-date';
import type { EnterpriseStatus, FormationStage, OrganisationKind, Ownership } from './register/fact';

/** How the cells of a field are read. */
export type ListFieldKind =
  | 'text'
  | 'count'
  | 'yes-no'
  | 'date'
  | 'tax-code'
  | 'status'
  | 'ownership'
  | 'organisation'
  | 'organisation-kind'
  | 'stage';

/** Every field that a list can have, and how its cells are read. */
export const kindOfListField = {
  /** STT: read past */
  ordinal: 'text',
  taxCode: 'tax-code',
  name: 'text',
  ownership: 'ownership',
  zone: 'text',
  /** name of the ward or commune */
  unit: 'text',
  address: 'text',
  status: 'status',
  workers: 'count',
  /** full members who work there, wherever they keep Party life */
  fullMembers: 'count',
  probationaryMembers: 'count',
  /** members who work there, full and probationary in one number */
  membersTotal: 'count',
  /** members in the enterprise's own organisation */
  organisationMembers: 'count',
  organisation: 'organisation',
  organisationKind: 'organisation-kind',
  organisationFoundedOn: 'date',
  union: 'yes-no',
  unionFoundedOn: 'date',
  /** members admitted in the reporting year */
  admissions: 'count',
  lastAdmissionOn: 'date',
  /** nobody is left to admit */
  exempt: 'yes-no',
  stage: 'stage',
  operatingSince: 'date',
  suspendedOn: 'date',
  closedOn: 'date',
  note: 'text',
} as const satisfies Record<string, ListFieldKind>;

/** What a column of an imported list can hold. */
export type ListField = keyof typeof kindOfListField;

/** Every field, in the order in which a form offers them. */
export const listFields = Object.keys(kindOfListField) as readonly ListField[];

/** Whether a text names a field. */
export function isListField(text: string): text is ListField {
  return Object.hasOwn(kindOfListField, text);
}

/** How exactly a date was written; one that is not exact to the day stands for the first day it can mean. */
export type ListDatePrecision = 'day' | 'month' | 'quarter' | 'year';

/** A date as a list gives it: `10/2018` is 2018-10-01 to the month. */
export type ListDate = { readonly on: CalendarDate; readonly precision: ListDatePrecision };

/**
 * What a cell under "Tổ chức đảng" says: whether there is one, and its kind and name where the cell gives them.
 * A bare "Chi bộ" leaves its kind open: it may stand directly under the committee or within a larger organisation.
 */
export type ListOrganisation = {
  readonly exists: boolean;
  readonly kind: OrganisationKind | null;
  readonly name: string | null;
};

type ValueOfKind = {
  text: string;
  count: number;
  'yes-no': boolean;
  date: ListDate;
  'tax-code': string;
  status: EnterpriseStatus;
  ownership: Ownership;
  organisation: ListOrganisation;
  'organisation-kind': OrganisationKind;
  stage: FormationStage;
};

/** The values of one row. A field that the list does not have, or whose cell says nothing, is absent. */
export type ListFacts = {
  readonly [F in ListField]?: ValueOfKind[(typeof kindOfListField)[F]];
};

/** A value of any field. */
export type ListValue = NonNullable<ListFacts[ListField]>;
