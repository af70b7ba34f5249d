import { unitFor } from '@/lib/db/scope';
import { write } from '@/lib/db/write';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { DeedNote } from '@/lib/domain/register/deeds';
import type { FactValue, OrganisationKind, ProposedFact } from '@/lib/domain/register/fact';
import { searchTextOf } from '@/lib/text/search';
import { atFormField } from './deeds';
import { getOrganisation, viewOrganisation } from './organisation-page';
import { changeRegister } from './recording';

/** A Party organisation as a person describes it. */
export type OrganisationInput = {
  name: string;
  organisationKind: OrganisationKind;
  /** The code of the unit that it is affiliated to. */
  affiliation: string;
  /** The committee in the register that it is a cell of. */
  committeeId: number | null;
  /** The enterprises that it covers; the first is the host. */
  enterpriseIds: readonly number[];
};

/** Founds an organisation over one or several enterprises. Answers its id. */
export async function addOrganisation(
  viewer: Viewer,
  input: OrganisationInput,
  note: DeedNote,
): Promise<{ id: number } | Refusal> {
  const unit = await unitFor(viewer, 'keep-register', input.affiliation);
  if (isRefusal(unit)) return { ...unit, path: 'affiliation' };
  const { name, organisationKind, committeeId } = input;
  const enterpriseIds = [...new Set(input.enterpriseIds)];
  if (enterpriseIds.length === 0) return refuse('nothing-chosen', { path: 'enterprises' });
  const founded: ProposedFact = {
    ...note,
    kind: 'organisation',
    organisationKind,
    affiliationId: unit.id,
    committeeId,
    enterpriseId: null,
    organisationId: -1,
  };
  const covered = enterpriseIds.map(
    (enterpriseId, index): ProposedFact => ({
      ...note,
      kind: 'coverage',
      present: true,
      host: index === 0,
      enterpriseId,
      organisationId: -1,
    }),
  );
  const change = { facts: [founded, ...covered], newOrganisations: [{ id: -1, name }] };
  const changed = await changeRegister(viewer, change, { deed: 'register.organisation-created' });
  return isRefusal(changed) ? atFormField(changed) : { id: changed.organisationIds[0] ?? 0 };
}

/** Gives an organisation another name. `seen` is the revision that was seen. */
export async function renameOrganisation(
  viewer: Viewer,
  id: number,
  name: string,
  seen: number,
): Promise<{ id: number } | Refusal> {
  const view = await viewOrganisation(viewer, id);
  if (isRefusal(view)) return view;
  const { organisation, mayKeep } = view;
  if (!mayKeep) return refuse('not-allowed');
  if (organisation.name === name) return refuse('nothing-changed');
  return write(viewer, async (tx, record) => {
    const { count } = await tx.partyOrganisation.updateMany({
      where: { id, revision: seen },
      data: { name, searchText: searchTextOf(name), revision: seen + 1 },
    });
    if (count === 0) return refuse('stale', { current: await getOrganisation(viewer, id) });
    const subject = { kind: 'organisation', id: String(id), label: organisation.name } as const;
    const unitId = organisation.affiliationId ?? organisation.unitId;
    const before = { name: organisation.name };
    record({ deed: 'register.organisation-changed', subject, unitId, before, after: { name } });
    return { id };
  });
}

/** What is done to an organisation; units by their codes. */
export type OrganisationDeed =
  | { readonly deed: 'admit'; readonly count: number }
  | { readonly deed: 'exempt'; readonly year: number }
  | { readonly deed: 'dissolve' }
  | {
      readonly deed: 'reorganise';
      readonly organisationKind: OrganisationKind;
      readonly affiliation: string;
      readonly committeeId: number | null;
    }
  | {
      readonly deed: 'cover';
      readonly enterpriseId: number;
      readonly present: boolean;
      readonly host: boolean;
    };

/** Records what is done to an organisation. */
export async function recordOfOrganisation(
  viewer: Viewer,
  id: number,
  deed: OrganisationDeed,
  note: DeedNote,
): Promise<'recorded' | Refusal> {
  const value = await valueOf(viewer, deed);
  if (isRefusal(value)) return value;
  const enterpriseId = deed.deed === 'cover' ? deed.enterpriseId : null;
  const fact: ProposedFact = { ...value, ...note, organisationId: id, enterpriseId };
  const changed = await changeRegister(viewer, { facts: [fact] });
  return isRefusal(changed) ? atFormField(changed) : 'recorded';
}

async function valueOf(viewer: Viewer, deed: OrganisationDeed): Promise<FactValue | Refusal> {
  switch (deed.deed) {
    case 'admit':
      return { kind: 'admission', count: deed.count };
    case 'exempt':
      return { kind: 'exemption', year: deed.year };
    case 'cover':
      return { kind: 'coverage', present: deed.present, host: deed.host };
    case 'dissolve':
      return { kind: 'organisation', organisationKind: null, affiliationId: null, committeeId: null };
    case 'reorganise': {
      const unit = await unitFor(viewer, 'keep-register', deed.affiliation);
      if (isRefusal(unit)) return { ...unit, path: 'affiliation' };
      const { organisationKind, committeeId } = deed;
      return { kind: 'organisation', organisationKind, affiliationId: unit.id, committeeId };
    }
  }
}
