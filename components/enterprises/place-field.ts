import { type UnitFieldProps, unitField } from '@/components/admin/unit-field';
import type { FieldSpec } from '@/components/forms/field-spec';
import type { Unit } from '@/lib/domain/unit';

/** Units to choose from: all that there are, or, of very many, those nearby; any other is typed by its code or name. */
export type OfferedUnits = { readonly units: readonly Unit[]; readonly isAll: boolean };

/** A question for a unit; its answer is the unit's code. */
export function placeField({ units, isAll }: OfferedUnits, props: UnitFieldProps): FieldSpec {
  if (isAll) return unitField(units, props);
  return {
    kind: 'suggest',
    ...props,
    options: units.map(({ code, name }) => ({ value: code, label: name })),
  };
}
