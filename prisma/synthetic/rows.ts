/** What was drawn, as rows of the register's tables. */

import { copyLine, lineOf } from '@/lib/db/bulk-load';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import type { Fact } from '@/lib/domain/register/fact';
import type { KnownState } from '@/lib/domain/register/known-states';
import type { OrganisationState } from '@/lib/domain/register/organisation-state';
import { searchTextOf } from '@/lib/text/search';
import type { Enterprise } from './enterprises';
import type { Organisation } from './organisations';

/** The tables that are filled, in the order in which they are copied, with their columns. */
export const columns = {
  Enterprise: ['id', 'taxCode', 'name', 'searchText', 'ownership', 'createdAt'],
  PartyOrganisation: ['id', 'name', 'searchText', 'createdAt'],
  Fact: [
    'id',
    'kind',
    'on',
    'enterpriseId',
    'organisationId',
    'status',
    'unitId',
    'zone',
    'present',
    'host',
    'workers',
    'fullMembers',
    'probationaryMembers',
    'organisationMembers',
    'stage',
    'organisationKind',
    'committeeId',
    'count',
    'year',
    'source',
    'recordedAt',
    'recordedBy',
  ],
  EnterpriseState: [
    'enterpriseId',
    'from',
    'until',
    'unitId',
    'zone',
    'ownership',
    'isBranch',
    'status',
    'workers',
    'fullMembers',
    'probationaryMembers',
    'organisationMembers',
    'hasUnion',
    'organisation',
    'affiliationId',
    'stage',
    'knownFrom',
    'knownUntil',
  ],
  OrganisationState: [
    'organisationId',
    'from',
    'until',
    'kind',
    'affiliationId',
    'unitId',
    'isUnderCommittee',
    'hasAdmitted',
    'hasAdmittedWithCells',
    'isExempt',
    'isFoundedThisYear',
    'knownFrom',
    'knownUntil',
  ],
} as const;

/** A table of the register. */
export type FilledTable = keyof typeof columns;

/** All tables that are filled. */
export const filledTables = Object.keys(columns) as FilledTable[];

export const enterpriseLine = ({ id, taxCode, name, ownership }: Enterprise, createdAt: string): string =>
  copyLine([id, taxCode, name, searchTextOf(name, taxCode), ownership, createdAt]);

export const organisationLine = ({ id, name }: Organisation, createdAt: string): string =>
  copyLine([id, name, searchTextOf(name), createdAt]);

/** Columns of other kinds of facts stay empty; an organisation's unit is the one that it is affiliated to. */
export function factLine(fact: Fact): string {
  const said = fact as Readonly<Record<string, unknown>>;
  const isStep = fact.kind === 'organisation';
  return lineOf(columns.Fact, (column) =>
    isStep && column === 'unitId' ? fact.affiliationId : said[column],
  );
}

export const enterpriseStateLine = (id: number, known: KnownState<EnterpriseState>): string =>
  stateLine(columns.EnterpriseState, id, known);

export const organisationStateLine = (id: number, known: KnownState<OrganisationState>): string =>
  stateLine(columns.OrganisationState, id, known);

/** Whose state it is comes first, what was known when comes last. */
function stateLine(
  names: readonly string[],
  id: number,
  { state, knownFrom, knownUntil }: KnownState<object>,
): string {
  const said: Readonly<Record<string, unknown>> = state as never;
  const last = names.length - 1;
  return lineOf(names, (name, index) =>
    index === 0 ? id : index === last ? knownUntil : index === last - 1 ? knownFrom : said[name],
  );
}
