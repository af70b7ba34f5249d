import { z } from 'zod';
import { count, date, line } from '@/lib/auth/fields';
import { bulkDeeds, type EnterpriseDeedName } from '@/lib/domain/register/deeds';
import {
  enterpriseStatuses,
  formationStages,
  organisationKinds,
  ownershipKinds,
} from '@/lib/domain/register/fact';

/** What the register's forms send, as schemas; messages are names of refusals. */

/** An answer that may be left out: empty is null. */
const orNothing = <S extends z.ZodType>(schema: S) =>
  z.union([
    z
      .string()
      .trim()
      .length(0)
      .transform(() => null),
    schema,
  ]);

/** The same where the field may be missing altogether. */
const optional = <S extends z.ZodType>(schema: S) => orNothing(schema).default(null);

const id = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,8}$/, 'unknown-value')
  .transform(Number);
const ids = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter((each) => each !== ''))
  .pipe(z.array(id).max(1000, 'too-many-chosen'));
const text = (longest: number) => z.string().trim().max(longest, 'too-long');
const source = text(2000).default('');
const counted = optional(count);
const year = z
  .string()
  .trim()
  .regex(/^(19|20)\d\d$/, 'unknown-value')
  .transform(Number);

const traits = {
  name: line(300),
  taxCode: optional(text(20)),
  ownership: optional(z.enum(ownershipKinds)),
  note: source,
};

export const enterpriseForm = z.object({
  ...traits,
  unit: line(40),
  zone: optional(text(200)),
  operatingSince: date,
  workers: counted,
  fullMembers: counted,
  probationaryMembers: counted,
  organisationMembers: counted,
  countedOn: optional(date),
  source,
});

export const traitsForm = z.object({ id, revision: id, ...traits });

const noted = { ids, on: date, source };

const deedForms = {
  'found-organisation': z.object({
    ...noted,
    deed: z.literal('found-organisation'),
    organisationKind: z.enum(organisationKinds, 'unknown-value'),
    affiliation: line(40),
    committee: optional(id),
    name: optional(line(300)),
  }),
  admit: z.object({ ...noted, deed: z.literal('admit'), count, organisation: optional(id) }),
  exempt: z.object({ ...noted, deed: z.literal('exempt'), year, organisation: optional(id) }),
  'dissolve-organisation': z.object({
    ...noted,
    deed: z.literal('dissolve-organisation'),
    organisation: optional(id),
  }),
  'found-union': z.object({ ...noted, deed: z.literal('found-union') }),
  'end-union': z.object({ ...noted, deed: z.literal('end-union') }),
  suspend: z.object({ ...noted, deed: z.literal('suspend') }),
  resume: z.object({ ...noted, deed: z.literal('resume') }),
  close: z.object({ ...noted, deed: z.literal('close') }),
  count: z.object({
    ...noted,
    deed: z.literal('count'),
    workers: counted,
    fullMembers: counted,
    probationaryMembers: counted,
    organisationMembers: counted,
  }),
  stage: z.object({ ...noted, deed: z.literal('stage'), stage: optional(z.enum(formationStages)) }),
  move: z.object({ ...noted, deed: z.literal('move'), unit: line(40), zone: optional(text(200)) }),
} satisfies Record<EnterpriseDeedName, z.ZodType>;

/** A deed to one or many enterprises; `without` are those that are left out of them after all. */
export const deedForm = z
  .discriminatedUnion('deed', [
    deedForms['found-organisation'],
    deedForms.admit,
    deedForms.exempt,
    deedForms['dissolve-organisation'],
    deedForms['found-union'],
    deedForms['end-union'],
    deedForms.suspend,
    deedForms.resume,
    deedForms.close,
    deedForms.count,
    deedForms.stage,
    deedForms.move,
  ])
  .and(z.object({ without: ids.default([]) }));

export type DeedForm = z.output<typeof deedForm>;

/** The page of an enterprise or organisation to go back to. */
const back = z.string().regex(/^\/enterprises\/(organisations\/)?\d{1,9}$/, 'unknown-value');

export const correctionForm = z.object({
  fact: id,
  back,
  reason: text(2000),
  on: date,
  source,
  status: z.enum(enterpriseStatuses).optional(),
  unit: line(40).optional(),
  zone: orNothing(text(200)).optional(),
  workers: orNothing(count).optional(),
  fullMembers: orNothing(count).optional(),
  probationaryMembers: orNothing(count).optional(),
  organisationMembers: orNothing(count).optional(),
  stage: orNothing(z.enum(formationStages)).optional(),
  organisationKind: z.enum(organisationKinds).optional(),
  count: count.optional(),
  year: year.optional(),
});

export const withdrawalForm = z.object({ fact: id, back, reason: text(2000) });

export const organisationForm = z.object({
  name: line(300),
  organisationKind: z.enum(organisationKinds, 'unknown-value'),
  affiliation: line(40),
  committee: optional(id),
  enterprises: ids,
  host: optional(id),
  on: date,
  source,
});

export const renamingForm = z.object({ id, revision: id, name: line(300) });

const ofOrganisation = { id, on: date, source };

export const organisationDeedForm = z.discriminatedUnion('deed', [
  z.object({ ...ofOrganisation, deed: z.literal('admit'), count }),
  z.object({ ...ofOrganisation, deed: z.literal('exempt'), year }),
  z.object({ ...ofOrganisation, deed: z.literal('dissolve') }),
  z.object({
    ...ofOrganisation,
    deed: z.literal('reorganise'),
    organisationKind: z.enum(organisationKinds, 'unknown-value'),
    affiliation: line(40),
    committee: optional(id),
  }),
  z.object({
    ...ofOrganisation,
    deed: z.literal('cover'),
    enterprise: id,
    as: z.enum(['host', 'guest', 'no-longer'], 'unknown-value'),
  }),
]);

/** Whether a text names a deed that can be done to many. */
export const isBulkDeed = (value: string | undefined): value is EnterpriseDeedName =>
  bulkDeeds.some((deed) => deed === value);
