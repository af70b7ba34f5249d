/** What a list of enterprises can be asked for. */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import {
  type EnterpriseStatus,
  enterpriseStatuses,
  type FormationStage,
  formationStages,
  type Ownership,
} from './fact';

/** One status, or all that are not closed. */
export const statusChoices = ['existing', ...enterpriseStatuses] as const;
export type StatusChoice = 'existing' | EnterpriseStatus;

/** How many full members work there; `3+` are enough to form an organisation. */
export const memberChoices = ['3+', '2', '1', '0', 'unknown'] as const;
export type MemberChoice = (typeof memberChoices)[number];

/** Whether there is an organisation: its own, a joint cell, either, or none. */
export const organisationChoices = ['any', 'own', 'joint', 'none'] as const;
export type OrganisationChoice = (typeof organisationChoices)[number];

/** How far the founding of an organisation has come; `none`: not begun. */
export const stageChoices = [...formationStages, 'none'] as const;
export type StageChoice = FormationStage | 'none';

/** In any industrial zone, or in none; any other text is the name of one. */
export const zoneChoices = ['any', 'none'] as const;

/** What a list is sorted by. Unknown values stand last, whatever the direction. */
export const enterpriseSorts = ['name', 'taxCode', 'workers', 'members'] as const;
export type EnterpriseSort = (typeof enterpriseSorts)[number];

/** Which enterprises; what is not given does not narrow. */
export type EnterpriseFilter = {
  /** A unit's code: it and all below it. */
  readonly unit?: string;
  /** Words of the name or digits of the tax code, in any order, marks aside; every one is there. */
  readonly q?: string;
  /** As of a past day; the present when not given. */
  readonly asOf?: CalendarDate;
  readonly status?: StatusChoice;
  readonly zone?: string;
  readonly ownership?: Ownership;
  readonly workersFrom?: number;
  readonly workersTo?: number;
  readonly union?: boolean;
  readonly members?: MemberChoice;
  readonly organisation?: OrganisationChoice;
  readonly stage?: StageChoice;
  /** An organisation in an enterprise that is suspended or closed, or a place in a unit that is no more. */
  readonly attention?: boolean;
};

/** A list in its order; a text or name from A on, a number from the greatest down, unless turned round. */
export type EnterpriseOrder = { readonly sort: EnterpriseSort; readonly isTurned: boolean };

/** As lists begin: by name, in Vietnamese order. */
export const byName: EnterpriseOrder = { sort: 'name', isTurned: false };

/** The names of all that narrows a list. */
export const filterNames = [
  'unit',
  'q',
  'asOf',
  'status',
  'zone',
  'ownership',
  'workersFrom',
  'workersTo',
  'union',
  'members',
  'organisation',
  'stage',
  'attention',
] as const satisfies readonly (keyof EnterpriseFilter)[];
