import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/inputs';

export type NamedUnit = { readonly code: string; readonly name: string };

export type UnitFieldProps = {
  label: string;
  unit: NamedUnit;
  /** Those above it, from the top down. */
  trail: readonly NamedUnit[];
  children: readonly NamedUnit[];
};

/** The unit to look at: those above, the one itself, those right below, each indented by its depth. */
export function UnitField({ label, unit, trail, children }: UnitFieldProps) {
  const options = [...trail, unit].map((each, depth) => ({ ...each, depth }));
  const below = children.map((each) => ({ ...each, depth: options.length }));
  return (
    <Field id="unit" label={label} className="min-w-0 sm:w-72">
      {(control) => (
        <Select {...control} name="unit" defaultValue={unit.code}>
          {[...options, ...below].map(({ code, name, depth }) => (
            <option key={code} value={code}>
              {'\u2003'.repeat(depth)}
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
