/** States as arrays of columns, for statements that write many at once. */

import { Prisma } from '@/lib/db/generated/client';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import type { OrganisationState } from '@/lib/domain/register/organisation-state';

/** A state and whose it is. */
export type StateRow<T> = { readonly id: number; readonly state: T };

/** The columns of "EnterpriseState" that a state fills, in the order of `enterpriseColumns`. */
export const enterpriseNames = Prisma.sql`"enterpriseId", "from", until, "unitId", zone, ownership, "isBranch", status, workers,
  "fullMembers", "probationaryMembers", "organisationMembers", "hasUnion", organisation, "affiliationId", stage`;

/** States of enterprises as a table function's arguments. */
export function enterpriseColumns(rows: readonly StateRow<EnterpriseState>[]): Prisma.Sql {
  const column = <K extends keyof EnterpriseState>(name: K) => rows.map(({ state }) => state[name]);
  return Prisma.sql`${rows.map(({ id }) => id)}::int[], ${column('from')}::date[], ${column('until')}::date[],
    ${column('unitId')}::int[], ${column('zone')}::text[], ${column('ownership')}::text[], ${column('isBranch')}::bool[],
    ${column('status')}::text[], ${column('workers')}::int[], ${column('fullMembers')}::int[],
    ${column('probationaryMembers')}::int[], ${column('organisationMembers')}::int[], ${column('hasUnion')}::bool[],
    ${column('organisation')}::text[], ${column('affiliationId')}::int[], ${column('stage')}::text[]`;
}

/** The columns of "OrganisationState" that a state fills, in the order of `organisationColumns`. */
export const organisationNames = Prisma.sql`"organisationId", "from", until, kind, "affiliationId", "unitId", "isUnderCommittee",
  "hasAdmitted", "hasAdmittedWithCells", "isExempt", "isFoundedThisYear"`;

/** States of organisations as a table function's arguments. */
export function organisationColumns(rows: readonly StateRow<OrganisationState>[]): Prisma.Sql {
  const column = <K extends keyof OrganisationState>(name: K) => rows.map(({ state }) => state[name]);
  return Prisma.sql`${rows.map(({ id }) => id)}::int[], ${column('from')}::date[], ${column('until')}::date[],
    ${column('kind')}::text[], ${column('affiliationId')}::int[], ${column('unitId')}::int[], ${column('isUnderCommittee')}::bool[],
    ${column('hasAdmitted')}::bool[], ${column('hasAdmittedWithCells')}::bool[], ${column('isExempt')}::bool[],
    ${column('isFoundedThisYear')}::bool[]`;
}
