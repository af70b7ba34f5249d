import { FormField } from '@/components/forms/form-field';
import type { Unit } from '@/lib/domain/unit';
import { idle } from '@/lib/text/action-state';
import { SearchForm } from './search-form';
import { unitField } from './unit-field';

export type FormatUnitProps = {
  units: readonly Unit[];
  chosen: string;
  words: { readonly unit: string; readonly show: string };
};

/** Of which unit the format is shown; nothing to ask of an administrator of a single one. */
export function FormatUnit({ units, chosen, words }: FormatUnitProps) {
  if (units.length < 2) return null;
  return (
    <SearchForm label={words.unit} submit={words.show}>
      <FormField
        form="format-unit"
        state={idle}
        spec={unitField(units, { name: 'unit', label: words.unit, value: chosen })}
      />
    </SearchForm>
  );
}
