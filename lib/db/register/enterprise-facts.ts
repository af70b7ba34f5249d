import { Prisma } from '@/lib/db/generated/client';
import { unitTree } from '@/lib/db/units';
import { may, type Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type {
  EnterpriseStatus,
  FactValue,
  FormationStage,
  OrganisationKind,
  ProposedFact,
} from '@/lib/domain/register/fact';
import type { UnitTree } from '@/lib/domain/unit';
import { atFormField } from './deeds';
import { getEnterprise, organisationsOf, type PresentEnterprise } from './enterprise-page';
import { findFacts, type RecordedFact } from './recorded-facts';
import { changeRegister } from './recording';

type Counts = Omit<Extract<FactValue, { kind: 'headcount' }>, 'kind'>;

/**
 * A fact about an enterprise or the organisation in it, as programs send it: units by their codes. Where `organisation` is
 * not given, the enterprise's own is meant.
 */
export type EnterpriseFactInput = { readonly on: CalendarDate; readonly source: string } & (
  | { readonly kind: 'status'; readonly status: EnterpriseStatus }
  | { readonly kind: 'place'; readonly unit: string; readonly zone: string | null }
  | { readonly kind: 'union'; readonly present: boolean }
  | ({ readonly kind: 'headcount' } & Counts)
  | { readonly kind: 'stage'; readonly stage: FormationStage | null }
  | {
      readonly kind: 'organisation';
      readonly organisation?: number | undefined;
      readonly organisationKind: OrganisationKind;
      readonly affiliation: string;
      readonly committee: number | null;
    }
  | {
      readonly kind: 'organisation-founded';
      readonly organisationKind: OrganisationKind;
      readonly affiliation: string;
      readonly committee: number | null;
      readonly name?: string | undefined;
    }
  | { readonly kind: 'organisation-dissolved'; readonly organisation?: number | undefined }
  | {
      readonly kind: 'coverage';
      readonly organisation: number;
      readonly present: boolean;
      readonly host: boolean;
    }
  | { readonly kind: 'admission'; readonly organisation?: number | undefined; readonly count: number }
  | { readonly kind: 'exemption'; readonly organisation?: number | undefined; readonly year: number }
);

/**
 * Records a fact about an enterprise that the viewer keeps; founding an organisation is two, of it and of its covering.
 * `nameOf` is what an organisation without a name is called, by its enterprise.
 */
export async function recordEnterpriseFact(
  viewer: Viewer,
  enterpriseId: number,
  input: EnterpriseFactInput,
  nameOf: (enterprise: string) => string,
): Promise<RecordedFact[] | Refusal> {
  const enterprise = await getEnterprise(viewer, enterpriseId);
  if (isRefusal(enterprise)) return enterprise;
  const tree = await unitTree(viewer);
  const place = tree.get(enterprise.unitId);
  if (!place || may(viewer, 'keep-register', place.path) !== 'yes') return refuse('not-allowed');
  const facts = await factsOfInput(tree, enterprise, input);
  if (isRefusal(facts)) return facts;
  const name = input.kind === 'organisation-founded' ? (input.name ?? nameOf(enterprise.name)) : null;
  const newOrganisations = name === null ? [] : [{ id: founded, name }];
  const changed = await changeRegister(viewer, { facts, newOrganisations });
  if (isRefusal(changed)) return atFormField(changed);
  return findFacts(Prisma.sql`f.id = any(${changed.facts.map(({ id }) => id)}::int[])`);
}

/** The id of an organisation that is being founded, until it has one. */
const founded = -1;

async function factsOfInput(
  tree: UnitTree,
  { id }: PresentEnterprise,
  input: EnterpriseFactInput,
): Promise<ProposedFact[] | Refusal> {
  const { on, source } = input;
  const about = (
    value: FactValue,
    enterpriseId: number | null,
    organisationId: number | null,
  ): ProposedFact => ({
    ...value,
    ...{ on, source, enterpriseId, organisationId },
  });
  const ofEnterprise = (value: FactValue) => [about(value, id, null)];
  switch (input.kind) {
    case 'status':
      return ofEnterprise({ kind: 'status', status: input.status });
    case 'union':
      return ofEnterprise({ kind: 'union', present: input.present });
    case 'stage':
      return ofEnterprise({ kind: 'stage', stage: input.stage });
    case 'headcount': {
      const { workers, fullMembers, probationaryMembers, organisationMembers } = input;
      return ofEnterprise({
        kind: 'headcount',
        workers,
        fullMembers,
        probationaryMembers,
        organisationMembers,
      });
    }
    case 'place': {
      const unitId = unitIdOf(tree, input.unit, 'unit');
      return isRefusal(unitId) ? unitId : ofEnterprise({ kind: 'place', unitId, zone: input.zone });
    }
    case 'coverage': {
      const { organisation, present, host } = input;
      return [about({ kind: 'coverage', present, host }, id, organisation)];
    }
    case 'organisation-founded': {
      const step = stepOf(tree, input);
      if (isRefusal(step)) return step;
      return [
        about(step, null, founded),
        about({ kind: 'coverage', present: true, host: true }, id, founded),
      ];
    }
    case 'organisation': {
      const step = stepOf(tree, input);
      return isRefusal(step)
        ? step
        : ofOrganisation(await organisationIn(id, input.organisation), step, about);
    }
    case 'organisation-dissolved': {
      const ended = {
        kind: 'organisation',
        organisationKind: null,
        affiliationId: null,
        committeeId: null,
      } as const;
      return ofOrganisation(await organisationIn(id, input.organisation), ended, about);
    }
    case 'admission':
      return ofOrganisation(
        await organisationIn(id, input.organisation),
        { kind: 'admission', count: input.count },
        about,
      );
    case 'exemption':
      return ofOrganisation(
        await organisationIn(id, input.organisation),
        { kind: 'exemption', year: input.year },
        about,
      );
  }
}

function ofOrganisation(
  organisation: number | Refusal,
  value: FactValue,
  about: (value: FactValue, enterpriseId: number | null, organisationId: number | null) => ProposedFact,
): ProposedFact[] | Refusal {
  return isRefusal(organisation) ? organisation : [about(value, null, organisation)];
}

/** The organisation that is meant: one that covers the enterprise, the one that counts when none is named. */
async function organisationIn(enterpriseId: number, wanted: number | undefined): Promise<number | Refusal> {
  if (wanted !== undefined) return wanted;
  const [own] = (await organisationsOf([enterpriseId])).get(enterpriseId) ?? [];
  return own?.id ?? refuse('no-organisation-here');
}

type Step = { organisationKind: OrganisationKind; affiliation: string; committee: number | null };

function stepOf(
  tree: UnitTree,
  { organisationKind, affiliation, committee }: Step,
): Extract<FactValue, { kind: 'organisation' }> | Refusal {
  const affiliationId = unitIdOf(tree, affiliation, 'affiliation');
  if (isRefusal(affiliationId)) return affiliationId;
  return { kind: 'organisation', organisationKind, affiliationId, committeeId: committee };
}

/** Whether the unit is the viewer's is asked when the fact is recorded. */
const unitIdOf = (tree: UnitTree, code: string, path: string): number | Refusal =>
  tree.byCode(code)?.id ?? refuse('unit-not-found', { path });
