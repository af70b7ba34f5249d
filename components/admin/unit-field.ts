import type { FieldSpec } from '@/components/forms/field-spec';
import type { Unit } from '@/lib/domain/unit';

/** Longer lists are typed into, with suggestions, instead of scrolled through. */
const longestList = 80;

export type UnitFieldProps = { name: string; label: string; hint?: string; value?: string };

/** A question for one of these units; its answer is the unit's code. */
export function unitField(units: readonly Unit[], props: UnitFieldProps): FieldSpec {
  const depthOf = ({ path }: Unit) => path.split('/').length - 3;
  const shallowest = Math.min(...units.map(depthOf));
  const indent = (unit: Unit) => '\u2003'.repeat(depthOf(unit) - shallowest);
  if (units.length > longestList) {
    const options = units.map((unit) => ({ value: unit.code, label: unit.name }));
    return { kind: 'suggest', ...props, options };
  }
  const options = units.map((unit) => ({ value: unit.code, label: `${indent(unit)}${unit.name}` }));
  return { kind: 'select', ...props, options };
}
