import { z } from 'zod';
import type { ListedEnterprise } from '@/lib/db/register/enterprise-list';
import type { EnterpriseView } from '@/lib/db/register/enterprise-page';
import type { RecordedFact } from '@/lib/db/register/recorded-facts';
import {
  enterpriseStatuses,
  factKinds,
  formationStages,
  organisationKinds,
  ownershipKinds,
} from '@/lib/domain/register/fact';
import type { UnitTree } from '@/lib/domain/unit';
import { date, revision, unitCode } from './codes';

const ownership = z.enum(ownershipKinds).meta({ id: 'Ownership' });
const status = z.enum(enterpriseStatuses).meta({ id: 'EnterpriseStatus' });
const stage = z.enum(formationStages).meta({ id: 'FormationStage' });
const organisationKind = z.enum(organisationKinds).meta({ id: 'OrganisationKind' });
const held = z.enum(['own', 'joint-host', 'joint-guest', 'none']).meta({
  id: 'HeldOrganisation',
  description:
    'How the enterprise has a Party organisation: its own, a joint cell as host or as guest, or none.',
});

const whole = ({ input }: { input?: unknown }) => (typeof input === 'number' ? 'not-an-integer' : undefined);
const count = z
  .int({ error: whole })
  .min(0, { error: 'negative' })
  .max(10_000_000, { error: 'number-too-large' });
const counted = count.nullable().meta({ description: 'Null is unknown, never 0.' });
const id = z.int().min(1);
const name = z.string().trim().min(1, { error: 'required' }).max(300, { error: 'too-long' });
const zone = z.string().trim().max(200, { error: 'too-long' });
const note = z.string().trim().max(2000, { error: 'too-long' }).meta({
  description: 'Do not enter anything that is a state secret.',
});

const enterpriseItem = z.strictObject({
  id,
  taxCode: z.string().nullable(),
  name: z.string(),
  ownership: ownership.nullable(),
  unit: unitCode,
  unitName: z.string(),
  zone: z.string().nullable(),
  status,
  workers: counted,
  fullMembers: counted,
  probationaryMembers: counted,
  organisationMembers: counted,
  union: z.boolean(),
  organisation: held,
  affiliation: unitCode.nullable(),
  stage: stage.nullable(),
  since: date.meta({ description: 'The day from which all of this holds.' }),
});

/** An enterprise in a list. */
export const enterpriseItemSchema = enterpriseItem.meta({ id: 'EnterpriseItem' });

const withdrawal = z.strictObject({
  at: z.iso.datetime(),
  by: z.string(),
  reason: z.string().nullable(),
});

/** A dated fact as it was recorded; fields that its kind does not have are null. */
export const factSchema = z
  .strictObject({
    id,
    kind: z.enum(factKinds),
    on: date,
    enterprise: id.nullable(),
    organisation: z.strictObject({ id, name: z.string() }).nullable(),
    status: status.nullable(),
    unit: unitCode.nullable(),
    zone: z.string().nullable(),
    present: z.boolean().nullable(),
    host: z.boolean().nullable(),
    workers: counted,
    fullMembers: counted,
    probationaryMembers: counted,
    organisationMembers: counted,
    stage: stage.nullable(),
    organisationKind: organisationKind.nullable(),
    committee: z.strictObject({ id, name: z.string() }).nullable(),
    count: count.nullable(),
    year: z.int().nullable(),
    source: z.string(),
    recordedAt: z.iso.datetime(),
    recordedBy: z.string(),
    withdrawn: withdrawal.nullable(),
  })
  .meta({ id: 'Fact' });

/** An enterprise with all that was recorded of it. */
export const enterpriseSchema = enterpriseItem
  .extend({
    note: z.string(),
    revision,
    organisations: z.array(
      z.strictObject({
        id,
        name: z.string(),
        kind: organisationKind,
        affiliation: unitCode.nullable(),
        host: z.boolean(),
      }),
    ),
    facts: z.array(factSchema),
  })
  .meta({ id: 'Enterprise' });

const taxCode = z.string().trim().max(20, { error: 'too-long' }).nullable();

/** What a new enterprise needs, and the first facts that may come with it. */
export const newEnterprise = z.strictObject({
  name,
  taxCode: taxCode.default(null),
  ownership: ownership.nullable().default(null),
  note: note.default(''),
  unit: unitCode.meta({ description: 'Where it stands.' }),
  zone: zone.nullable().default(null),
  operatingSince: date,
  workers: counted.default(null),
  fullMembers: counted.default(null),
  probationaryMembers: counted.default(null),
  organisationMembers: counted.default(null),
  countedOn: date.optional().meta({ description: 'The day of the counts; today when not given.' }),
  source: note.default(''),
});

/** What may be changed; what is absent stays. Place, status and counts are facts. */
export const enterpriseChange = z.strictObject({
  revision,
  name: name.optional(),
  taxCode: taxCode.optional(),
  ownership: ownership.nullable().optional(),
  note: note.optional(),
});

/** The enterprise in the path. */
export const enterpriseParams = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: 'enterprise-not-found' })
    .transform(Number)
    .meta({ override: { type: 'integer', minimum: 1, pattern: undefined } }),
});

const codeOf = (tree: UnitTree, unitId: number | null) =>
  unitId === null ? null : (tree.get(unitId)?.code ?? null);

/** An enterprise in a list, as it is answered. */
export function presentItem(tree: UnitTree, row: ListedEnterprise): z.output<typeof enterpriseItemSchema> {
  const { unitId, affiliationId, hasUnion, from, ...rest } = row;
  const { id: number, taxCode: code, name: called, ownership: owned, zone: within, status: state } = rest;
  const {
    workers,
    fullMembers,
    probationaryMembers,
    organisationMembers,
    organisation,
    stage: reached,
  } = rest;
  const unit = tree.get(unitId);
  return {
    id: number,
    taxCode: code,
    name: called,
    ownership: owned,
    unit: unit?.code ?? '',
    unitName: unit?.name ?? '',
    zone: within,
    status: state,
    workers,
    fullMembers,
    probationaryMembers,
    organisationMembers,
    union: hasUnion,
    organisation,
    affiliation: codeOf(tree, affiliationId),
    stage: reached,
    since: from,
  };
}

/** An enterprise with its facts, as it is answered. */
export function presentEnterprise(
  tree: UnitTree,
  { enterprise, organisations, facts }: EnterpriseView,
): z.output<typeof enterpriseSchema> {
  return {
    ...presentItem(tree, enterprise),
    note: enterprise.note,
    revision: enterprise.revision,
    organisations: organisations.map(({ id: number, name: called, kind, affiliationId, host }) => ({
      id: number,
      name: called,
      kind,
      affiliation: codeOf(tree, affiliationId),
      host,
    })),
    facts: facts.map((fact) => presentFact(tree, fact)),
  };
}

/** A fact, as it is answered. */
export function presentFact(tree: UnitTree, fact: RecordedFact): z.output<typeof factSchema> {
  const { enterpriseId, enterpriseName, organisationId, organisationName, unitId, importId, ...rest } = fact;
  const { committeeId, committeeName, withdrawnAt, withdrawnBy, withdrawnReason, ...said } = rest;
  return {
    ...said,
    enterprise: enterpriseId,
    organisation: organisationId === null ? null : { id: organisationId, name: organisationName ?? '' },
    committee: committeeId === null ? null : { id: committeeId, name: committeeName ?? '' },
    unit: codeOf(tree, unitId),
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy ?? '', reason: withdrawnReason },
  };
}
