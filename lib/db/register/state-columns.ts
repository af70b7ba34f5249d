/** States as rows for statements that write many at once, in the order of the composite types of the migration `register_rows`. */

import { Prisma } from '@/lib/db/generated/client';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import type { OrganisationState } from '@/lib/domain/register/organisation-state';
import { rowsText } from './row-text';

/** A state and whose it is. */
export type StateRow<T> = { readonly id: number; readonly state: T };

const enterpriseFields = [
  ...([
    'from',
    'until',
    'unitId',
    'zone',
    'ownership',
    'isBranch',
    'status',
    'workers',
    'fullMembers',
  ] as const),
  ...([
    'probationaryMembers',
    'organisationMembers',
    'hasUnion',
    'organisation',
    'affiliationId',
    'stage',
  ] as const),
] satisfies readonly (keyof EnterpriseState)[];

const organisationFields = [
  ...(['from', 'until', 'kind', 'affiliationId', 'unitId', 'isUnderCommittee', 'hasAdmitted'] as const),
  ...(['hasAdmittedWithCells', 'isExempt', 'isFoundedThisYear'] as const),
] satisfies readonly (keyof OrganisationState)[];

const named = (fields: readonly string[]): Prisma.Sql =>
  Prisma.raw(fields.map((name) => `"${name}"`).join(', '));

/** The columns of "EnterpriseState" that a state fills, in the order of `enterpriseStates`. */
export const enterpriseNames = named(['enterpriseId', ...enterpriseFields]);

/** The columns of "OrganisationState" that a state fills, in the order of `organisationStates`. */
export const organisationNames = named(['organisationId', ...organisationFields]);

/** States of enterprises as one parameter. */
export const enterpriseStates = (rows: readonly StateRow<EnterpriseState>[]): Prisma.Sql =>
  Prisma.sql`${rowsText(rows.map(({ id, state }) => [id, ...enterpriseFields.map((name) => state[name])]))}::register_enterprise_state[]`;

/** States of organisations as one parameter. */
export const organisationStates = (rows: readonly StateRow<OrganisationState>[]): Prisma.Sql =>
  Prisma.sql`${rowsText(rows.map(({ id, state }) => [id, ...organisationFields.map((name) => state[name])]))}::register_organisation_state[]`;
