/** What was drawn, as rows of the register's tables. */

import { copyLine } from '@/lib/db/bulk-load';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import type { Fact } from '@/lib/domain/register/fact';
import type { OrganisationState } from '@/lib/domain/register/organisation-state';
import { searchTextOf } from '@/lib/text/search';
import type { Enterprise } from './enterprises';
import type { Known } from './known-states';
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

/** Columns of other kinds of facts stay empty. */
export function factLine(fact: Fact): string {
  const said: Partial<Record<(typeof columns.Fact)[number], string | number | boolean | null>> = { ...fact };
  if (fact.kind === 'organisation') said.unitId = fact.affiliationId;
  return copyLine(columns.Fact.map((column) => said[column] ?? null));
}

export const enterpriseStateLine = (id: number, known: Known<EnterpriseState>): string =>
  stateLine(columns.EnterpriseState, { enterpriseId: id, ...known.state }, known);

export const organisationStateLine = (id: number, known: Known<OrganisationState>): string =>
  stateLine(columns.OrganisationState, { organisationId: id, ...known.state }, known);

function stateLine(
  names: readonly string[],
  state: object,
  { knownFrom, knownUntil }: Known<object>,
): string {
  const said: Record<string, string | number | boolean | null> = { ...state, knownFrom, knownUntil };
  return copyLine(names.map((name) => said[name] ?? null));
}
