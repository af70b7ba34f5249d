import { z } from 'zod';
import {
  type EnterpriseOrder,
  enterpriseSorts,
  memberChoices,
  organisationChoices,
  stageChoices,
  statusChoices,
} from '@/lib/domain/register/enterprise-query';
import { ownershipKinds } from '@/lib/domain/register/fact';
import { date, paging, unitCode } from './codes';

const yesNo = z.enum(['true', 'false']).transform((text) => text === 'true');
const sized = z.coerce
  .number({ error: 'not-a-number' })
  .int({ error: 'not-an-integer' })
  .min(0, { error: 'negative' })
  .max(10_000_000, { error: 'number-too-large' });
/** What narrows a list; every name is also one of the address of the screen. */
export const enterpriseFilter = {
  unit: unitCode.optional().meta({ description: 'A unit and all below it; all in scope when not given.' }),
  q: z.string().max(200, { error: 'too-long' }).optional().meta({
    description: 'Words of the name or digits of the tax code, in any order, without regard to marks.',
  }),
  asOf: date.optional().meta({ description: 'As of a past day; the present when not given.' }),
  status: z.enum(statusChoices).optional().meta({ description: '`existing`: not closed.' }),
  zone: z
    .string()
    .trim()
    .max(200, { error: 'too-long' })
    .optional()
    .meta({ description: 'The name of an industrial zone; `any`, `none`.' }),
  ownership: z.enum(ownershipKinds).optional(),
  workersFrom: sized.optional(),
  workersTo: sized.optional(),
  union: yesNo.optional(),
  members: z.enum(memberChoices).optional().meta({ description: 'Full members who work there.' }),
  organisation: z.enum(organisationChoices).optional(),
  stage: z.enum(stageChoices).optional(),
  attention: yesNo.optional().meta({
    description: 'An organisation where nothing operates, or a place in a unit that is no more.',
  }),
};

const sorts = enterpriseSorts.flatMap((each) => [each, `-${each}`]);

export const enterpriseQuery = z.strictObject({
  ...enterpriseFilter,
  sort: z.enum(sorts).default('name').meta({
    description: 'Names and tax codes from A on, counts from the greatest down; `-` turns it round.',
  }),
  ...paging,
});

/** The order that a word in an address stands for. */
export const orderOf = (sort: string): EnterpriseOrder => ({
  sort: enterpriseSorts.find((each) => each === sort.replace(/^-/, '')) ?? 'name',
  isTurned: sort.startsWith('-'),
});
