/**
 * What people do to the register, by name: each deed is one or two dated facts about an enterprise and the organisation
 * in it. Forms offer deeds; facts are what is recorded.
 */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { EnterpriseStatus, FactValue, FormationStage, OrganisationKind, ProposedFact } from './fact';

/** Every deed, in the order in which forms offer them. */
export const enterpriseDeeds = [
  'found-organisation',
  'admit',
  'count',
  'found-union',
  'suspend',
  'resume',
  'close',
  'stage',
  'move',
  'exempt',
  'dissolve-organisation',
  'end-union',
] as const;
export type EnterpriseDeedName = (typeof enterpriseDeeds)[number];

/** Deeds that can be done to many enterprises at once: those whose answer is the same for each. */
export const bulkDeeds = enterpriseDeeds.filter((deed) => deed !== 'count');

/** A deed with its answers; units are known by their ids here. */
export type EnterpriseDeed =
  | {
      readonly deed: 'found-organisation';
      readonly organisationKind: OrganisationKind;
      readonly affiliationId: number;
      readonly committeeId: number | null;
    }
  | { readonly deed: 'admit'; readonly count: number }
  | { readonly deed: 'exempt'; readonly year: number }
  | { readonly deed: 'dissolve-organisation' | 'found-union' | 'end-union' | 'suspend' | 'resume' | 'close' }
  | ({ readonly deed: 'count' } & Omit<Extract<FactValue, { kind: 'headcount' }>, 'kind'>)
  | { readonly deed: 'stage'; readonly stage: FormationStage | null }
  | { readonly deed: 'move'; readonly unitId: number; readonly zone: string | null };

/** When, and where it was read. */
export type DeedNote = { readonly on: CalendarDate; readonly source: string };

/** Whom a deed is done to: the enterprise, the organisation in it that deeds speak of, and one to be founded. */
export type DeedSubject = {
  readonly enterpriseId: number;
  readonly organisationId: number | null;
};

const statusAfter: Record<'suspend' | 'resume' | 'close', EnterpriseStatus> = {
  suspend: 'suspended',
  resume: 'operating',
  close: 'closed',
};

/** The facts that a deed comes to. A deed to an organisation is refused where there is none. */
export function factsOfDeed(
  deed: EnterpriseDeed,
  { enterpriseId, organisationId }: DeedSubject,
  note: DeedNote,
): ProposedFact[] | Refusal {
  const ofEnterprise = (value: FactValue): ProposedFact[] => [
    { ...value, ...note, enterpriseId, organisationId: null },
  ];
  const ofOrganisation = (value: FactValue): ProposedFact[] | Refusal =>
    organisationId === null
      ? refuse('no-organisation-here')
      : [{ ...value, ...note, enterpriseId: null, organisationId }];
  switch (deed.deed) {
    case 'found-organisation': {
      const { organisationKind, affiliationId, committeeId } = deed;
      const founded = ofOrganisation({ kind: 'organisation', organisationKind, affiliationId, committeeId });
      const covered: ProposedFact = {
        ...note,
        kind: 'coverage',
        present: true,
        host: true,
        enterpriseId,
        organisationId,
      };
      return Array.isArray(founded) ? [...founded, covered] : founded;
    }
    case 'dissolve-organisation':
      return ofOrganisation({
        kind: 'organisation',
        organisationKind: null,
        affiliationId: null,
        committeeId: null,
      });
    case 'admit':
      return ofOrganisation({ kind: 'admission', count: deed.count });
    case 'exempt':
      return ofOrganisation({ kind: 'exemption', year: deed.year });
    case 'found-union':
    case 'end-union':
      return ofEnterprise({ kind: 'union', present: deed.deed === 'found-union' });
    case 'suspend':
    case 'resume':
    case 'close':
      return ofEnterprise({ kind: 'status', status: statusAfter[deed.deed] });
    case 'stage':
      return ofEnterprise({ kind: 'stage', stage: deed.stage });
    case 'move':
      return ofEnterprise({ kind: 'place', unitId: deed.unitId, zone: deed.zone });
    case 'count': {
      const { workers, fullMembers, probationaryMembers, organisationMembers } = deed;
      return ofEnterprise({
        kind: 'headcount',
        workers,
        fullMembers,
        probationaryMembers,
        organisationMembers,
      });
    }
  }
}
