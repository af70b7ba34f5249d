import { z } from 'zod';
import { enterpriseStatuses, formationStages, organisationKinds } from '@/lib/domain/register/fact';
import { date, recordId, unitCode } from './codes';
import { factSchema } from './enterprises';

const whole = ({ input }: { input?: unknown }) => (typeof input === 'number' ? 'not-an-integer' : undefined);
const count = z
  .int({ error: whole })
  .min(0, { error: 'negative' })
  .max(10_000_000, { error: 'number-too-large' });
const counted = count
  .nullable()
  .default(null)
  .meta({ description: 'Absent or null leaves the last known one.' });

const dated = {
  on: date.meta({ description: 'The day from which it holds; what ends on a day no longer counts on it.' }),
  source: z.string().trim().max(500, { error: 'too-long' }).default('').meta({
    description: 'A decision, a list. Do not enter anything that is a state secret.',
  }),
};

const organisation = recordId.optional().meta({
  description: "The id of a Party organisation; the enterprise's own when not given.",
});

const step = {
  organisationKind: z.enum(organisationKinds),
  affiliation: unitCode.meta({ description: 'The unit that it is affiliated to.' }),
  committee: recordId.nullable().default(null).meta({
    description: 'The id of the committee in the register that it is a cell of.',
  }),
};

/** A dated fact about an enterprise, or the organisation in it. */
export const enterpriseFact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), ...dated, status: z.enum(enterpriseStatuses) }),
  z.strictObject({
    kind: z.literal('place'),
    ...dated,
    unit: unitCode,
    zone: z.string().trim().max(200, { error: 'too-long' }).nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('union'), ...dated, present: z.boolean().default(true) }),
  z
    .strictObject({
      kind: z.literal('headcount'),
      ...dated,
      workers: counted,
      fullMembers: counted,
      probationaryMembers: counted,
      organisationMembers: counted,
    })
    .refine(
      ({ workers, fullMembers, probationaryMembers, organisationMembers }) =>
        [workers, fullMembers, probationaryMembers, organisationMembers].some((each) => each !== null),
      { error: 'required', path: ['workers'] },
    ),
  z.strictObject({ kind: z.literal('stage'), ...dated, stage: z.enum(formationStages).nullable() }),
  z.strictObject({ kind: z.literal('organisation'), ...dated, organisation, ...step }),
  z.strictObject({
    kind: z.literal('organisation-founded'),
    ...dated,
    ...step,
    name: z.string().trim().min(1, { error: 'required' }).max(300, { error: 'too-long' }).optional(),
  }),
  z.strictObject({ kind: z.literal('organisation-dissolved'), ...dated, organisation }),
  z.strictObject({
    kind: z.literal('coverage'),
    ...dated,
    organisation: organisation.unwrap(),
    present: z.boolean().default(true),
    host: z.boolean().default(true),
  }),
  z.strictObject({
    kind: z.literal('admission'),
    ...dated,
    organisation,
    count: count.min(1, { error: 'negative' }),
  }),
  z.strictObject({
    kind: z.literal('exemption'),
    ...dated,
    organisation,
    year: z.int({ error: whole }).min(1900, { error: 'unknown-value' }).max(2200, { error: 'unknown-value' }),
  }),
]);

/** What was recorded: founding an organisation is two facts. */
export const recordedFacts = z.strictObject({ facts: z.array(factSchema) });
