import { z } from 'zod';
import { inputOf } from '@/lib/db/unit-changes';
import { type Unit, type UnitTree, unitKinds } from '@/lib/domain/unit';
import { date, revision, unitCode } from './codes';

const kind = z.enum(unitKinds).meta({
  id: 'UnitKind',
  description: '`committee` is that of a commune, ward or city.',
});

const name = z.string().trim().min(1, { error: 'required' }).max(200);
const parent = unitCode.nullable().meta({ description: 'Code of the unit above; null at the top.' });
const validTo = date.nullable().meta({ description: 'First day on which the unit is no more.' });
const successors = z.array(unitCode).max(100).meta({ description: 'Units that go on in its stead.' });

/** A unit as it is answered. */
export const unitSchema = z
  .strictObject({ code: unitCode, name, kind, parent, validFrom: date, validTo, successors, revision })
  .meta({ id: 'Unit' });

/** What a new unit needs. */
export const newUnit = z.strictObject({
  code: z.string().min(1, { error: 'required' }).max(40),
  name,
  kind,
  parent,
  validFrom: date,
  validTo: validTo.default(null),
  successors: successors.default([]),
});

/** What may be changed; what is absent stays. */
export const unitChange = z.strictObject({
  revision,
  code: newUnit.shape.code.optional(),
  name: name.optional(),
  kind: kind.optional(),
  parent: parent.optional(),
  validFrom: date.optional(),
  validTo: validTo.optional(),
  successors: successors.optional(),
});

/** The unit in the path. */
export const unitParams = z.object({ code: z.string() });

/** A unit with the codes of its neighbours. */
export const presentUnit = (tree: UnitTree, unit: Unit) => ({
  ...inputOf(tree, unit),
  successors: [...inputOf(tree, unit).successors],
  revision: unit.revision,
});
